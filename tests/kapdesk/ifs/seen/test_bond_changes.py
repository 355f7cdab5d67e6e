"""Sentences about frames, notes, meanings and what a bond says besides."""

from __future__ import annotations

import msgspec

from kapdesk.ifs.model.moves import (
    BondChanged,
    FrameDrawn,
    LookMeant,
    NotePinned,
    PartMet,
    PartsMerged,
    ThingsTaken,
)
from kapdesk.ifs.model.nouns import Epistemic, Seen
from kapdesk.ifs.model.parts import Frame, Meaning, Note
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import History
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.told import Work

FRAME = Frame(ThingId("f"), 0, 0, 90, 90, "Sunday")


def lines(work: Work, since: int) -> list[str]:
    told = History.of(work.view)
    first = next(stop for stop in told.stops() if stop.moves == since)
    return [one.text for one in difference(told, first, told.now())]


def test_frames_notes_and_meanings_come_change_and_go() -> None:
    work = Work()
    work.lays(FrameDrawn(FRAME))
    work.lays(NotePinned(Note(ThingId("n"), 0, 0, words="ask")))
    assert lines(work, 0) == [
        "A frame “Sunday” is on the map now.",
        "A note “ask” is on the map now.",
    ]
    work.lays(FrameDrawn(msgspec.structs.replace(FRAME, words="Monday")))
    work.lays(LookMeant(Meaning("colour ember", "anger")))
    work.lays(ThingsTaken((ThingId("n"),)))
    assert lines(work, 2) == [
        "The frame “Sunday” says “Monday” now.",
        "The look colour ember means “anger” now.",
        "The note “ask” was taken off the map.",
    ]
    work.lays(LookMeant(Meaning("colour ember", "")))
    work.lays(FrameDrawn(msgspec.structs.replace(FRAME, words="Monday", width=50)))
    assert lines(work, 5) == [
        "The look colour ember no longer means anything of its own; before, “anger”.",
        "The frame “Monday” has another size.",
    ]


def test_a_sealed_note_is_told_by_that_alone() -> None:
    work = Work()
    note = Note(ThingId("n"), 0, 0, sealed=True)
    work.lays(NotePinned(note))
    assert lines(work, 0) == ["A sealed note is on the map now."]
    work.lays(NotePinned(msgspec.structs.replace(note, x=40)))
    assert lines(work, 1) == ["The sealed note lies elsewhere."]
    work.lays(ThingsTaken((ThingId("n"),)))
    assert lines(work, 2) == ["The sealed note was taken off the map."]


def test_what_is_noted_guessed_or_hidden_of_a_bond_is_told() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2), bond("a", "b"))
    known = work.drawn.bonds[BondId("a protects b")]
    work.lays(BondChanged(msgspec.structs.replace(known, note="since school")))
    work.lays(
        BondChanged(
            msgspec.structs.replace(
                known, note="since school", epistemic=Epistemic.GUESSED, seen_by=Seen.CLINICIAN
            )
        )
    )
    assert lines(work, 3) == [
        "A looks after b: said before, guessed now.",
        "A looks after b: noted is “since school” now.",
        "That a looks after b is for the therapist alone now.",
    ]


def test_whom_a_note_is_about_is_told_and_not_that_its_part_is_another_by_name() -> None:
    work = Work()
    note = Note(ThingId("n"), 0, 0, words="ask")
    work.lays(met("a", 1), met("b", 2), NotePinned(note))
    work.lays(NotePinned(msgspec.structs.replace(note, about=PartId("a"))))
    assert lines(work, 3) == ["The note “ask” is about a now."]
    work.lays(PartsMerged(PartId("b"), (PartId("a"),)))
    work.lays(NotePinned(msgspec.structs.replace(note, about=PartId("b"))))
    assert lines(work, 5) == []
    work.lays(NotePinned(note))
    assert lines(work, 6) == ["The note “ask” is about nobody in particular now."]


def test_a_note_about_a_part_for_the_therapist_alone_tells_the_client_nothing_of_it() -> None:
    work = Work()
    hushed = msgspec.structs.replace(part("a", 1), seen_by=Seen.CLINICIAN)
    note = Note(ThingId("n"), 0, 0, words="ask")
    work.lays(PartMet(hushed), NotePinned(note))
    work.lays(NotePinned(msgspec.structs.replace(note, about=PartId("a"))))
    told = History.of(work.view)
    first = next(stop for stop in told.stops() if stop.moves == 2)
    (change,) = difference(told, first, told.now())
    assert (change.text, change.seen_by) == ("The note “ask” is about a now.", Seen.CLINICIAN)
