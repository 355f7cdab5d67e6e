"""Where a part stands that no hand has placed."""

from __future__ import annotations

from math import hypot

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import NotePinned, PartMet
from kapdesk.ifs.model.nouns import Ring
from kapdesk.ifs.model.parts import Note, Part, Place
from kapdesk.ifs.rules.spots import SELF, room_of
from kapdesk.ifs.rules.standing import free_place, stepped
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import met


def test_the_first_stands_nearby_above_self() -> None:
    place = free_place(Drawn())
    assert (place.x, place.y, place.ring) == (0.0, -245.0, Ring.NEARBY)


def test_many_find_room_without_lying_on_each_other() -> None:
    drawn = Drawn()
    for number in range(60):
        place = free_place(drawn)
        drawn = moved(drawn, (met(f"p{number}", number, place.x, place.y),))
    rooms = [
        room_of(place.x, place.y, place.size, drawn.parts[part].name)
        for part, place in drawn.places.items()
    ]
    assert not any(a.meets(b) for n, a in enumerate(rooms) for b in (*rooms[:n], SELF))


def test_the_first_few_stand_nearby_each_with_room_for_a_long_name() -> None:
    drawn = Drawn()
    for number in range(6):
        name = f"the one who never rests {number}"
        place = free_place(drawn, name)
        part = Part(PartId(f"p{number}"), number, name)
        drawn = moved(drawn, (PartMet(part, place),))
    assert {place.ring for place in drawn.places.values()} == {Ring.NEARBY}


def test_a_step_goes_a_ring_on_in_the_same_direction() -> None:
    drawn = moved(Drawn(), (met("scanner", 1, 0.0, 300.0),))
    closer = stepped(drawn, PartId("scanner"), -1)
    farther = stepped(drawn, PartId("scanner"), 1)
    assert (closer.x, closer.y, closer.ring) == (0.0, 125.0, Ring.CLOSE)
    assert (farther.x, farther.y, farther.ring) == (0.0, 395.0, Ring.EDGE)


def test_at_the_end_of_the_rings_it_stays() -> None:
    drawn = moved(Drawn(), (met("scanner", 1, 0.0, 100.0), met("young", 2, 900.0, 0.0)))
    assert stepped(drawn, PartId("scanner"), -1) == Place(0.0, 100.0)
    assert stepped(drawn, PartId("young"), 1) == Place(900.0, 0.0)


def test_what_lies_there_is_gone_round() -> None:
    drawn = moved(Drawn(), (met("scanner", 1, 0.0, 300.0), met("young", 2, 0.0, 125.0)))
    closer = stepped(drawn, PartId("scanner"), -1)
    assert closer.ring is Ring.CLOSE
    assert hypot(closer.x, closer.y - 125.0) >= 84


def test_a_note_is_gone_round_as_well() -> None:
    note = NotePinned(Note(ThingId("note"), 0.0, -245.0, words="later"))
    place = free_place(moved(Drawn(), (note,)))
    assert hypot(place.x, place.y + 245.0) >= 130
