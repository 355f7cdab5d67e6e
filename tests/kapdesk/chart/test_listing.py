"""The lists: clients, sittings, what is due."""

from __future__ import annotations

from kapdesk.chart import listing
from kapdesk.chart.model import Title
from kapdesk.kernel.ids import PRACTICE
from tests.fakes.clock import NOON
from tests.kapdesk.chart.made import ONE, TWO, Chart, Named, Promised, Said


def test_clients_stand_by_name_with_the_last_meeting_and_their_number(chart: Chart) -> None:
    chart.write(Named("c-020"), TWO)
    chart.write(Named("C-014", "phone 030"), ONE)
    chart.sittings.open(ONE, "dosing")
    chart.clock.passes(3600)
    latest = chart.sittings.open(ONE, "dosing")[0]
    chart.sittings.open(ONE, "dosing", at=NOON.plus_s(-86_400))
    first, second = listing.books(chart.ledger)
    assert (first.book, first.title) == (ONE, Title("C-014", "phone 030", "1984-03-02"))
    assert (first.last_seen, first.sittings) == (latest.at, 3)
    assert (second.book, second.last_seen, second.sittings) == (TWO, None, 0)


def test_a_renamed_client_is_listed_once(chart: Chart) -> None:
    chart.write(Named("before"))
    chart.write(Named("after"))
    assert [listed.title.label for listed in listing.books(chart.ledger)] == ["after"]


def test_the_practice_is_no_client(chart: Chart) -> None:
    chart.write(Said("a setting"), PRACTICE)
    chart.sittings.open(PRACTICE, "meeting")
    assert listing.books(chart.ledger) == ()


def test_a_sitting_shows_how_far_it_has_come(chart: Chart) -> None:
    opened = chart.sittings.open(ONE, "dosing", rehearsal=True)[0]
    assert opened.sitting is not None
    (row,) = listing.sittings(chart.ledger, ONE)
    assert (row.id, row.kind, row.rehearsal) == (opened.sitting, "dosing", True)
    assert (row.opened, row.closed, row.ended, row.signed) == (opened.at, None, "", None)
    chart.clock.passes(60)
    closed = chart.sittings.close(opened.sitting, ended="interrupted")[0]
    (row,) = listing.sittings(chart.ledger)
    assert (row.closed, row.ended) == (closed.at, "interrupted")
    assert listing.sittings(chart.ledger, TWO) == ()


def test_what_is_due_stands_soonest_first_until_it_is_settled(chart: Chart) -> None:
    chart.write(Promised("later", NOON.plus_s(600)))
    chart.write(Promised("sooner", NOON.plus_s(60)))
    assert [item.key for item in listing.due(chart.ledger)] == ["sooner", "later"]
    chart.write(Promised("sooner", NOON, settled=True))
    (item,) = listing.due(chart.ledger)
    assert (item.book, item.words, item.at) == (ONE, "call about later", NOON.plus_s(600))
