"""A map on one sheet and over several: whole, as large as it may be, cut where little is cut."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kapdesk.ifs.handout.crowd import Box
from kapdesk.ifs.handout.plain import FITTED, MOST_SHEETS, TILED, Plain, on_many, on_one
from kapdesk.ifs.handout.signs import Picture, pictured
from kapdesk.ifs.model.parts import Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from tests.fakes.parts_map import map_of

WIDE, HIGH = 511.0, 660.0


def picture_of(state: IfsState) -> Picture:
    numbers = {part.id: part.number for part in state.drawn.parts.values()}
    return pictured(state.drawn, looks_of(state), numbers)


def rooms(plain: Plain) -> list[Box]:
    return [plain.self_room, *(plain.sign_room(one) for one in plain.picture.signs)]


@pytest.mark.parametrize("count", [0, 1, 8, 60, 300])
def test_on_one_sheet_everything_lies_within_it(count: int) -> None:
    plain = on_one(picture_of(map_of(count)), WIDE, HIGH)
    assert plain.sheets == 1
    assert plain.scale <= FITTED
    whole = Box(-0.01, -0.01, WIDE + 0.01, HIGH + 0.01)
    assert all(whole.holds(room) for room in rooms(plain))


@pytest.mark.parametrize("count", [8, 60, 300])
def test_over_several_sheets_no_sheet_is_larger_than_the_paper(count: int) -> None:
    plain = on_many(picture_of(map_of(count)), WIDE, HIGH)
    assert 1 < plain.sheets <= MOST_SHEETS
    assert plain.scale <= TILED
    for cuts, most in ((plain.columns, WIDE), (plain.rows, HIGH)):
        assert all(0 < last - first <= most + 0.01 for first, last in pairwise(cuts))
    whole = Box(0.0, 0.0, plain.columns[-1], plain.rows[-1]).grown(0.01)
    assert all(whole.holds(room) for room in rooms(plain))


def test_a_cut_goes_between_parts_where_there_is_room() -> None:
    plain = on_many(picture_of(map_of(8, things=False)), WIDE, HIGH)
    assert all(plain.is_whole(room) for room in rooms(plain))


def test_a_map_from_end_to_end_still_takes_few_sheets() -> None:
    state = map_of(2, things=False)
    far = {part: Place(20_000.0, 20_000.0 * (n or -1)) for n, part in enumerate(state.drawn.parts)}
    drawn = type(state.drawn)(parts=state.drawn.parts, places=far)
    plain = on_many(picture_of(IfsState(drawn=drawn)), WIDE, HIGH)
    assert plain.sheets <= MOST_SHEETS
