"""What of a map is drawn: every part on it, every bond that stands."""

from __future__ import annotations

from kapdesk.ifs.handout.crowd import around
from kapdesk.ifs.handout.signs import pictured
from kapdesk.ifs.model.nouns import RINGS_AT
from kapdesk.ifs.rules.looks import looks_of
from tests.fakes.parts_map import map_of


def test_every_part_and_bond_is_drawn_with_its_look() -> None:
    state = map_of(8)
    numbers = {part: 90 + place for place, part in enumerate(state.drawn.parts)}
    picture = pictured(state.drawn, looks_of(state), numbers)
    assert [sign.number for sign in picture.signs] == list(numbers.values())
    assert {sign.id for sign in picture.signs} == set(state.drawn.parts)
    assert len(picture.links) == len(state.drawn.bonds)
    assert all(sign.colour.startswith("#") for sign in picture.signs)
    assert (len(picture.frames), len(picture.notes)) == (1, 2)


def test_its_room_holds_the_rings_even_where_nothing_is_laid() -> None:
    state = map_of(0, things=False)
    bounds = around(pictured(state.drawn, looks_of(state), {}).boxes())
    assert bounds.width == 2 * max(RINGS_AT.values())
