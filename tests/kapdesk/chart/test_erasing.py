"""Words taken out, and words moved to the chart they belong to."""

from __future__ import annotations

import pytest

from kapdesk.chart import erasing, listing
from kapdesk.chart.model import (
    WRONG_CHART,
    BodyErased,
    Drawer,
    EntryMoved,
    Missing,
    fold,
)
from kapdesk.chart.search import search
from kapdesk.chart.verify import verify
from kapdesk.kernel.ids import EntryId
from tests.fakes.clock import NOON
from tests.kapdesk.chart.made import AUTHOR, ONE, TWO, CameUp, Chart, Named, Promised, Said

EVERYWHERE = (
    "SELECT * FROM entry",
    "SELECT * FROM body",
    "SELECT * FROM search",
    "SELECT * FROM search_data",
)


def test_an_erased_entry_keeps_its_place_and_its_digest(chart: Chart) -> None:
    entry = chart.write(Said("canary"))
    (note,) = erasing.erase(chart.ledger, entry.id, "asked for")
    left = chart.ledger.entry(entry.id)
    assert (left.at, left.digest, left.mac) == (entry.at, entry.digest, entry.mac)
    assert isinstance(left.fact, Missing)
    assert note.fact == BodyErased(entry.id, "asked for", AUTHOR, entry.at)
    assert search(chart.ledger, "canary") == ()
    verdict = verify(chart.ledger)
    assert (verdict.ok, verdict.erased) == (True, 1)


def test_the_words_are_gone_from_every_table(chart: Chart) -> None:
    entry = chart.write(Said("zzcanary"))
    earlier = chart.write(Said("other"), corrects=entry.id, reason="zzcanary was misheard")
    for gone in (entry, earlier):
        erasing.erase(chart.ledger, gone.id, "asked for")
    with chart.ledger.reading() as cursor:
        for statement in EVERYWHERE:
            assert "zzcanary" not in str(cursor.execute(statement).fetchall()), statement


def test_lists_forget_what_an_erased_entry_said(chart: Chart) -> None:
    chart.write(Named("C-014"))
    renamed, due = chart.write(Named("canary")), chart.write(Promised("canary", NOON))
    assert len(listing.due(chart.ledger)) == 1
    erasing.erase(chart.ledger, renamed.id, "asked for")
    erasing.erase(chart.ledger, due.id, "asked for")
    assert [row.title.label for row in listing.books(chart.ledger)] == ["C-014"]
    assert listing.due(chart.ledger) == ()


def test_the_wrong_chart_keeps_only_that_something_was_removed(chart: Chart) -> None:
    entry = chart.write(Said("canary"))
    chart.clock.passes(600)
    target = chart.sittings.open(TWO, "dosing")[0].sitting
    written = erasing.move(chart.ledger, entry.id, TWO, target)
    assert [type(new.fact) for new in written] == [EntryMoved, Said, BodyErased]
    line, note = fold(chart.ledger.book(ONE)).lines
    assert line.erased
    assert isinstance(note.entry.fact, BodyErased)
    assert (note.entry.fact.why, note.entry.fact.was_at) == (WRONG_CHART, entry.at)
    assert {hit.book for hit in search(chart.ledger, "canary")} == {TWO}


def test_the_right_chart_gets_the_entry_with_both_times(chart: Chart) -> None:
    entry = chart.write(CameUp("canary"))
    chart.clock.passes(600)
    moved = erasing.move(chart.ledger, entry.id, TWO, None)[1]
    assert (moved.book, moved.at, moved.fact) == (TWO, entry.at, entry.fact)
    assert moved.recorded.seconds_since(entry.recorded) == 600
    assert moved.drawer is Drawer.PROCESS
    note = chart.ledger.book(TWO)[0]
    assert note.fact == EntryMoved(entry.recorded)
    assert chart.ledger.book(TWO, drawers=(Drawer.PROCESS,)) == (moved,)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_every_version_of_an_entry_moves_with_it(chart: Chart, which: int) -> None:
    first = chart.write(Said("canary 1"))
    second = chart.write(Said("canary 2"), corrects=first.id, reason="misread")
    third = chart.write(Said("canary 3"), corrects=second.id, reason="again")
    chart.write(Said("stays"))
    chosen = (first, second, third)[which]
    erasing.move(chart.ledger, chosen.id, TWO, None)
    said = [e.fact for e in chart.ledger.book(ONE) if isinstance(e.fact, Said)]
    assert said == [Said("stays")]
    moved = [
        line for line in fold(chart.ledger.book(TWO)).lines if isinstance(line.entry.fact, Said)
    ]
    assert [line.entry.fact for line in moved] == [first.fact, second.fact, third.fact]
    assert [line.standing for line in moved] == [False, False, True]
    assert [line.entry.reason for line in moved] == ["", "misread", "again"]
    assert verify(chart.ledger).ok


def test_nothing_is_erased_twice_and_no_frame_is_erased(chart: Chart) -> None:
    entry, opened = chart.write(Said("words")), chart.sittings.open(ONE, "dosing")[0]
    (note,) = erasing.erase(chart.ledger, entry.id, "asked for")
    for other in (entry, opened, note):
        with pytest.raises(ValueError, match="no words"):
            erasing.erase(chart.ledger, other.id, "again")
    with pytest.raises(LookupError):
        erasing.erase(chart.ledger, EntryId("unknown"), "asked for")
