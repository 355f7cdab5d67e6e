"""Making the lists anew, when someone has doubts about them."""

from __future__ import annotations

import pytest

from kapdesk.chart import listing
from kapdesk.chart.search import search
from tests.fakes.clock import NOON
from tests.kapdesk.chart.made import ONE, Chart, Named, Promised, Said


def test_lists_that_were_spoiled_are_made_right_again(chart: Chart) -> None:
    chart.write(Named("C-014"))
    chart.write(Promised("call", NOON))
    said = chart.sittings.open(ONE, "dosing", first=(Said("breathing"),))[-1]
    before = (
        listing.books(chart.ledger),
        listing.sittings(chart.ledger),
        listing.due(chart.ledger),
    )
    chart.sql(
        "UPDATE book_list SET label = 'spoiled', sittings = 9",
        "UPDATE sitting_list SET kind = 'spoiled'",
        "DELETE FROM due_list",
        "DELETE FROM search",
        "INSERT INTO search (rowid, words) VALUES (99, 'spoiled')",
    )
    listing.rebuild(chart.ledger)
    after = (listing.books(chart.ledger), listing.sittings(chart.ledger), listing.due(chart.ledger))
    assert after == before
    assert [hit.entry for hit in search(chart.ledger, "breathing")] == [said.id]
    assert search(chart.ledger, "spoiled") == ()


def test_the_index_keeps_its_settings_when_made_anew(chart: Chart) -> None:
    listing.rebuild(chart.ledger)
    with chart.ledger.reading() as cursor:
        kept: dict[str, int] = dict(cursor.execute("SELECT k, v FROM search_config").fetchall())
    assert kept["secure-delete"] == 1


@pytest.mark.parametrize("closed", [True, False])
def test_a_corrected_opening_moves_the_sitting_and_nothing_else(chart: Chart, closed: bool) -> None:
    opened = chart.sittings.open(ONE, "dosing")[0]
    assert opened.sitting is not None
    if closed:
        chart.sittings.close(opened.sitting)
    earlier = opened.at.plus_s(-300)
    chart.sittings.record(
        opened.sitting, (opened.fact,), at=earlier, corrects=opened.id, reason="began earlier"
    )
    (row,) = listing.sittings(chart.ledger)
    assert row.opened == earlier
    assert (row.closed is not None) == closed
