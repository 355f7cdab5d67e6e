"""Lines about a line: found through its corrections, and told its new name."""

from __future__ import annotations

from pathlib import Path

from kapdesk.dosing.model.facts import EventNoted, HoldEnded
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.rules.belonging import about, renamed
from kapdesk.kernel.ids import EntryId
from tests.kapdesk.dosing.service.room import Room, saved


def test_words_to_a_moment_belong_to_it_through_its_corrections(tmp_path: Path) -> None:
    room = Room(tmp_path / "vault")
    note = room.dosing.events.note
    (quote,), (other,) = (saved(note(room.sitting, EventNoted(k))) for k in ("quote", "body"))
    (words,) = saved(room.dosing.moments.add_words(room.sitting, quote.id, "it opens"))
    image = EventNoted("image")
    (right,) = saved(room.dosing.corrections.correct(room.sitting, quote.id, image, "slip"))
    assert about(room.view, right.id) == about(room.view, quote.id) == (words.id,)
    assert about(room.view, other.id) == ()
    room.vault.close()


def test_a_fact_is_told_the_new_name_of_what_it_is_about() -> None:
    names = {EntryId("old"): EntryId("new")}
    words = WordsAdded(EntryId("old"), "quote", "x")
    assert renamed(words, names) == WordsAdded(EntryId("new"), "quote", "x")
    hold = HoldEnded(EntryId("elsewhere"), "spat")
    assert renamed(hold, names) is hold
