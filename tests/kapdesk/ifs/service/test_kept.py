"""Versions of the map by name, and letters as they were struck and edited."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.kept import LetterKept, Sentence, VersionNamed
from kapdesk.kernel.ids import BookId
from tests.fakes.ifs import met_three, state_of
from tests.fakes.sets import refusal, taken

Room = tuple[Desk, BookId]


def test_a_version_has_a_name_and_somebody_it_is_by(room: Room) -> None:
    desk, book = room
    name = desk.ifs.kept.name_version
    assert "nothing on the map" in refusal(name(book, "first"))
    met_three(desk, book)
    assert "has a name" in refusal(name(book, "  "))
    assert "by one of" in refusal(name(book, "first", "nobody"))
    assert "up to" in refusal(name(book, "first", note="x" * 5000))
    (entry,) = taken(name(book, " first ", "client", "before the dose"))
    assert entry.fact == VersionNamed("first", "client", "before the dose")


def test_a_letter_keeps_what_the_record_gave_beside_what_was_edited(room: Room) -> None:
    desk, book = room
    keep = desk.ifs.kept.keep_letter
    given = Sentence("Part 1 came closer.", "The Scanner came closer to you.")
    struck = Sentence("Part 2 left.", "", struck=True)
    assert "not struck" in refusal(keep(book, (struck,)))
    assert "has words" in refusal(keep(book, (Sentence("It is.", " "),)))
    assert "up to" in refusal(keep(book, (Sentence("It is.", "x" * 5000),)))
    (entry,) = taken(keep(book, (given, struck)))
    assert entry.fact == LetterKept((given, struck))
    assert entry.fact.words() == "The Scanner came closer to you."
    assert len(state_of(desk, book).all(LetterKept)) == 1
