"""What something rests on reads as the record says it, with its meeting and its moment."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.seen.checks.account import Screened
from kapdesk.emdr.seen.entries import lines_of
from kapdesk.kernel.ids import EntryId
from tests.fakes.emdr_work import NOON
from tests.kapdesk.emdr.seen.checks.judged import opened


def test_entries_come_in_their_order_with_where_and_when() -> None:
    book = opened()
    rated = book.rate(Measure.DISTRESS, 8, Moment.ASSESSMENT)
    book.enter(Phase.DESENSITISATION)
    begun = book.set()
    before = Screened(EntryId("screening"), NOON)
    wanted = (begun, EntryId("nowhere"), before.entry, rated, EntryId("e1"))
    lines = lines_of(view_of(book.entries), wanted, (before,))
    assert [one.entry for one in lines] == [begun, before.entry, rated, "e1"]
    assert lines[0].words.startswith("set begun: Desensitise, standard, 1.00 Hz")
    assert lines[1].words == "screening answered"
    assert lines[2].words == "T7 distress 8, assessment"
    assert lines[2].when == "S1 · Mon 2 Mar 2026 · 10:00"
    assert lines[3].where == "between sessions"


def test_no_client_s_word_is_in_them() -> None:
    book = opened()
    book.enter(Phase.DESENSITISATION)
    book.set(text="Zeppelin")
    view = view_of(book.entries)
    lines = lines_of(view, [one.id for one in book.entries])
    assert not any("Zeppelin" in one.words for one in lines)
