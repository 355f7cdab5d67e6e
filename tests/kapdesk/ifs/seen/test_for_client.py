"""The work as a client may hold it: what is not for their eyes is out of it, whatever speaks of it."""

from __future__ import annotations

import msgspec

from kapdesk.ifs.model.councils import AgreementMade, CouncilHeld, Stance, Voice
from kapdesk.ifs.model.kept import LetterKept
from kapdesk.ifs.model.moves import NotePinned, PartMet, PartsMerged, PartsPutAway
from kapdesk.ifs.model.nouns import Measure, Seen, Status
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.model.work import StatusSet, StatusWorded
from kapdesk.ifs.seen.chosen_only import drawn_of
from kapdesk.ifs.seen.for_client import drawn_for_client, for_client
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.ifs import bond, met, part
from tests.fakes.parts_map import theirs_alone
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work


def test_parts_bonds_frames_and_notes_for_the_therapist_alone_are_out() -> None:
    shown = drawn_for_client(theirs_alone().drawn)
    assert set(shown.parts) == {"scanner", "child"} == set(shown.places)
    assert set(shown.bonds) == {"open"}
    assert (len(shown.frames), len(shown.notes)) == (0, 1)


def test_whoever_is_off_the_map_is_out_and_a_merged_part_goes_by_its_name_now() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2, 200.0), met("c", 3, 300.0), met("d", 4, 400.0))
    work.lays(bond("a", "c"))
    work.rates("a", 4)
    work.lays(PartsMerged(PartId("b"), (PartId("a"),)), PartsPutAway((PartId("d"),)))
    shown = for_client(work.state)
    assert set(shown.drawn.parts) == {"b", "c"}
    assert shown.drawn.away == {}
    assert shown.drawn.bonds[BondId("a protects c")].a == "b"
    assert shown.last(PartId("b"), Measure.TRUST) == 4


def test_what_was_said_of_a_part_that_is_out_is_out() -> None:
    work = Work()
    hushed = msgspec.structs.replace(part("hushed", 2), seen_by=Seen.CLINICIAN)
    work.lays(met("a", 1), PartMet(hushed), met("c", 3, 300.0))
    work.rates("a", 4)
    work.rates("hushed", 7)
    work.sets("a", Status.MET, "as an older record has it")
    work.say(StatusWorded(PartId("a"), Status.MET, "the therapist’s own words"))
    work.say(AgreementMade(PartId("a"), PartId("c"), "take turns", NINE))
    work.say(AgreementMade(PartId("a"), PartId("hushed"), "wait", NINE))
    work.say(CouncilHeld((Voice(PartId("hushed"), Stance.OBJECTS),)))
    work.say(LetterKept(()))
    facts = [row.fact for row in for_client(work.state).rows]
    assert [type(fact).__name__ for fact in facts] == [
        "PartRated",
        "StatusSet",
        "AgreementMade",
        "LetterKept",
    ]
    assert StatusSet(PartId("a"), Status.MET) in facts
    assert work.state.drawn.parts.keys() > for_client(work.state).drawn.parts.keys()


def test_a_note_keeps_to_a_part_that_is_shown_and_never_to_another() -> None:
    work = Work()
    hushed = msgspec.structs.replace(part("c", 3), seen_by=Seen.CLINICIAN)
    work.lays(met("a", 1), met("b", 2, 200.0), PartMet(hushed))
    for name in ("a", "c"):
        work.lays(NotePinned(Note(ThingId(f"n{name}"), 0, 0, words="w", about=PartId(name))))
    work.lays(PartsMerged(PartId("b"), (PartId("a"),)))
    notes = drawn_for_client(work.drawn).notes
    assert {one.id: one.about for one in notes.values()} == {"na": "b", "nc": None}
    alone = drawn_of(work.drawn, ("na", "nc"))
    assert [one.about for one in alone.notes.values()] == [None, None]
