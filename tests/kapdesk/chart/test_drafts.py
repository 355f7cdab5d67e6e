"""Unsent words."""

from __future__ import annotations

from kapdesk.chart.drafts import Draft, Drafts
from kapdesk.chart.model import Act, Drawer
from kapdesk.chart.search import search
from tests.fakes.clock import NOON
from tests.kapdesk.chart.made import ONE, Chart, Said


def test_a_draft_survives_a_restart_and_is_written_over(chart: Chart) -> None:
    drafts = Drafts(chart.vault)
    assert drafts.load("sitting-1", "quick line") is None
    drafts.save("sitting-1", "quick line", b"124/7")
    drafts.save("sitting-1", "quick line", b"124/78")
    drafts.save("sitting-1", "note", b"hm")
    again = Drafts(chart.reopen().vault)
    assert again.load("sitting-1", "quick line") == b"124/78"
    assert again.every() == (
        Draft("sitting-1", "note", b"hm"),
        Draft("sitting-1", "quick line", b"124/78"),
    )


def test_the_save_that_takes_a_draft_over_clears_it(chart: Chart) -> None:
    drafts = Drafts(chart.vault)
    drafts.save("sitting-1", "quick line", b"hm")
    drafts.save("sitting-1", "note", b"stays")
    chart.ledger.commit(ONE, (Act(Said("hm"), NOON),), clears=(("sitting-1", "quick line"),))
    assert [draft.place for draft in drafts.every()] == ["note"]


def test_a_draft_thrown_away_is_gone(chart: Chart) -> None:
    drafts = Drafts(chart.vault)
    drafts.save("sitting-1", "note", b"hm")
    drafts.clear("sitting-1", "note")
    assert drafts.every() == ()


def test_a_draft_is_in_no_index_and_in_no_repr(chart: Chart) -> None:
    drafts = Drafts(chart.vault)
    drafts.save("sitting-1", "note", b"canary")
    assert search(chart.ledger, "canary", drawers=tuple(Drawer)) == ()
    assert "canary" not in repr(drafts.every())
