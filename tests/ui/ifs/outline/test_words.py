"""A map in words."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Away, Drawn, Gone, moved
from kapdesk.ifs.model.moves import PartMoved
from kapdesk.ifs.model.nouns import Certainty, Epistemic, Kind, Seen, Status, Tie
from kapdesk.ifs.model.parts import Bond, Frame, Note, Place, Placed
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.ifs import met, part
from ui.ifs.outline.words import (
    away_words,
    bond_detail,
    bond_title,
    bond_whole,
    frame_title,
    kind_words,
    note_title,
    part_detail,
    part_title,
    seen_words,
    shortened,
    tie_words,
    within,
)

SCANNER, YOUNG = PartId("scanner"), PartId("young")
DRAWN = moved(Drawn(), (met("scanner", 1, 0.0, -245.0), met("young", 2, 0.0, 395.0)))
BOND = Bond(BondId("bond"), SCANNER, YOUNG, Tie.PROTECTS, 7, epistemic=Epistemic.GUESSED)


def test_a_part_is_said_by_number_ring_status_and_how_it_is_known() -> None:
    one = DRAWN.parts[SCANNER]
    assert part_title(one) == "1 scanner"
    said = "not sure yet, nearby, sensed, said by the client"
    assert part_detail(DRAWN, one, Status.SENSED, nouns=True) == said


def test_the_names_of_kinds_can_be_left_out() -> None:
    manager = replace(part("scanner", kind=Kind.MANAGER), certainty=Certainty.LIKELY)
    assert kind_words(manager, nouns=True) == "manager (likely)"
    assert "manager" not in kind_words(manager, nouns=False)


def test_what_is_held_or_hidden_is_said() -> None:
    place = Place(0.0, -245.0, hidden=True, locked=True)
    drawn = moved(DRAWN, (PartMoved((Placed(SCANNER, place),)),))
    said = part_detail(drawn, drawn.parts[SCANNER], Status.MET, nouns=False)
    assert said.endswith("locked where it is, hidden from the client’s display")


def test_a_bond_is_said_from_either_end() -> None:
    assert bond_title(DRAWN, BOND, SCANNER) == "protects young"
    assert bond_title(DRAWN, BOND, YOUNG) == "protected by scanner"
    assert bond_whole(DRAWN, BOND) == "scanner protects young"
    assert bond_detail(BOND) == "strength 7 of 10, guessed"
    assert tie_words(replace(BOND, tie=Tie.POLARISED), YOUNG) == "polarised with"


def test_who_is_not_on_the_map_is_said_with_why() -> None:
    assert away_words(DRAWN, Away(Gone.PUT_AWAY)) == "put away"
    assert away_words(DRAWN, Away(Gone.MERGED, (YOUNG,))) == "one with young"
    both = Away(Gone.SPLIT, (SCANNER, YOUNG), "two voices")
    assert away_words(DRAWN, both) == "turned out to be scanner and young: two voices"


def test_frames_and_notes_are_said_by_their_words() -> None:
    frame = Frame(ThingId("f"), -50.0, -300.0, 100.0, 100.0, "the stairs")
    assert frame_title(frame) == "Frame: the stairs"
    assert frame_title(replace(frame, words="")) == "Frame"
    assert [one.id for one in within(DRAWN, frame)] == [SCANNER]
    assert note_title(Drawn(), Note(ThingId("n"), 0.0, 0.0, words="later")) == "Note: later"
    assert note_title(Drawn(), Note(ThingId("n"), 0.0, 0.0, picture="digest")) == "Note: a picture"


def test_a_note_says_whom_it_is_about() -> None:
    drawn = moved(Drawn(), (met("scanner"),))
    note = Note(ThingId("n"), 0.0, 0.0, words="later", about=PartId("scanner"))
    assert note_title(drawn, note) == "Note about scanner: later"
    assert note_title(drawn, replace(note, words="", sealed=True)) == "Sealed note about scanner"


def test_long_words_are_one_short_line() -> None:
    assert len(shortened("a very long sentence \n" * 20)) == 60


def test_what_is_for_the_therapist_alone_says_so() -> None:
    assert (seen_words(Seen.BOTH), seen_words(Seen.CLINICIAN)) == ("", "for the therapist alone")
