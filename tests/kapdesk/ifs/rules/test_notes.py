"""A note about a part goes where the part goes, once, and stays where it is locked or was moved itself."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import (
    Move,
    NotePinned,
    PartDescribed,
    PartMoved,
    PartsMerged,
    PartsPutAway,
    ThingsTaken,
)
from kapdesk.ifs.model.parts import REACH, Note, Place, Placed
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.allowed import NO_PART, against
from kapdesk.ifs.rules.fragment import copied, duplicated
from kapdesk.ifs.rules.layouts import rings
from kapdesk.ifs.rules.notes import about_words, going_with, part_beside, part_of, with_notes
from kapdesk.ifs.rules.standing import beside, stepped
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import met, part

A, B = PartId("a"), PartId("b")
NOTE = Note(ThingId("note"), 200.0, 10.0, words="ask", about=A)
ELSE = Note(ThingId("else"), 0.0, 400.0, words="of nobody")


def drawn_of(*notes: Note) -> Drawn:
    return moved(Drawn(), (met("a", 1, 100), met("b", 2, 0, 300), *map(NotePinned, notes)))


def placed(x: float, y: float = 0.0, who: PartId = A) -> PartMoved:
    return PartMoved((Placed(who, Place(x, y)),))


def at(drawn: Drawn, note: str = "note") -> tuple[float, float]:
    one = drawn.notes[ThingId(note)]
    return one.x, one.y


def after(drawn: Drawn, *moves: Move) -> Drawn:
    gesture = with_notes(drawn, moves)
    assert against(drawn, gesture) is None
    assert with_notes(drawn, gesture) == gesture
    return moved(drawn, gesture)


def test_it_goes_as_far_as_its_part_and_no_other_does() -> None:
    found = after(drawn_of(NOTE, ELSE), placed(150, 40))
    assert at(found) == (250, 50)
    assert at(found, "else") == (0, 400)
    assert at(after(drawn_of(NOTE), placed(10, 10, B))) == (200, 10)


def test_a_part_that_is_drawn_otherwise_where_it_lies_moves_no_note() -> None:
    larger = PartMoved((Placed(A, Place(100, 0, size=120.0, hidden=True)),))
    assert with_notes(drawn_of(NOTE), (larger,)) == (larger,)
    told = PartDescribed(part("a"))
    assert with_notes(drawn_of(NOTE), (told,)) == (told,)


def test_a_locked_note_stays() -> None:
    assert at(after(drawn_of(replace(NOTE, locked=True)), placed(150))) == (200, 10)


@pytest.mark.parametrize(
    "own", [NotePinned(replace(NOTE, x=500.0)), ThingsTaken((NOTE.id,))], ids=("moved", "taken")
)
def test_what_a_gesture_does_to_a_note_itself_is_left(own: Move) -> None:
    gesture = (placed(150), own)
    assert with_notes(drawn_of(NOTE), gesture) == gesture


def test_it_goes_no_farther_than_the_map_reaches() -> None:
    low = replace(NOTE, x=REACH.high - 10)
    assert at(after(drawn_of(low), placed(900))) == (REACH.high, 10)


def test_it_lives_on_with_whom_its_part_turned_out_to_be_and_lies_where_it_lay() -> None:
    found = after(drawn_of(NOTE), PartsMerged(B, (A,)))
    assert at(found) == (200, 10)
    assert part_of(found, found.notes[NOTE.id]) == part_beside(found, found.notes[NOTE.id]) == B
    assert about_words(found, found.notes[NOTE.id]) == " about b"
    assert at(after(found, placed(10, 310, B))) == (210, 20)


def test_about_a_part_that_was_put_away_it_still_speaks_of_it() -> None:
    found = moved(drawn_of(NOTE), (PartsPutAway((A,)),))
    note = found.notes[NOTE.id]
    assert (part_of(found, note), part_beside(found, note)) == (A, None)
    assert about_words(found, note) == " about a"


def test_about_nobody_and_about_somebody_unknown_it_says_nothing() -> None:
    assert part_of(drawn_of(), ELSE) is None
    unknown = replace(NOTE, about=PartId("who"))
    assert (part_of(drawn_of(), unknown), about_words(drawn_of(), unknown)) == (None, "")


def test_a_note_is_tied_to_a_part_that_was_met_alone() -> None:
    unknown = replace(NOTE, about=PartId("who"))
    assert against(drawn_of(), (NotePinned(unknown),)) == NO_PART
    assert against(drawn_of(NOTE), (NotePinned(unknown),)) == NO_PART
    bare = moved(Drawn(), (NotePinned(unknown),))
    assert against(bare, (NotePinned(replace(unknown, x=10.0)),)) is None


def test_a_layout_and_a_step_carry_it_and_it_is_not_in_their_way() -> None:
    drawn = drawn_of(NOTE)
    moves = rings(IfsState(drawn=drawn))
    found = after(drawn, *moves)
    way = found.place(A).x - 100, found.place(A).y
    assert way != (0, 0)
    assert at(found) == pytest.approx((200 + way[0], 10 + way[1]), abs=0.011)
    ahead = drawn_of(replace(NOTE, x=245.0, y=0.0))
    assert stepped(ahead, A, 1).x == 245.0
    tied_not = drawn_of(replace(NOTE, x=245.0, y=0.0, about=None))
    assert stepped(tied_not, A, 1).x != 245.0


def test_beside_its_part_it_covers_nothing() -> None:
    drawn = drawn_of()
    new = beside(drawn, Note(ThingId("new"), 0.0, 0.0), A)
    place = drawn.place(A)
    assert (new.x - new.width / 2 >= place.x + place.size / 2, new.y) == (True, 0.0)
    second = beside(moved(drawn, (NotePinned(new),)), Note(ThingId("2"), 0.0, 0.0), A)
    apart = abs(second.x - new.x) >= new.width or abs(second.y - new.y) >= new.height
    assert apart


def test_a_copy_with_its_part_is_about_the_new_one_and_without_about_nobody() -> None:
    drawn, names = drawn_of(NOTE), iter("xyz")
    found = moved(drawn, duplicated(drawn, (A, NOTE.id), lambda: next(names)))
    (new,) = (one for one in found.notes.values() if one.id != NOTE.id)
    assert new.about == "x"
    assert found.on_map(PartId("x"))
    (alone,) = copied(drawn, (NOTE.id,)).notes
    assert alone.about is None


def test_a_copy_of_whom_its_part_lives_on_in_keeps_to_it() -> None:
    drawn = moved(drawn_of(NOTE), (PartsMerged(B, (A,)),))
    (kept,) = copied(drawn, (B, NOTE.id)).notes
    assert kept.about == B
    assert [one.id for one in going_with(drawn, (B,))] == [NOTE.id]


def test_a_note_that_was_written_before_there_were_ties_is_about_nobody() -> None:
    old = msgspec.json.decode(b'{"id":"n","x":1.0,"y":2.0,"words":"w"}', type=Note)
    assert old.about is None
