"""A mark as a value: kept small, read back whole, and silent."""

from __future__ import annotations

import msgspec

from kapdesk.body.model import BodyMark, Depth, Mode, Quality, Side, Spot, View, fresh_id
from kapdesk.body.regions import BY_ID

FELT = BodyMark(
    regions=("I.M.throat",),
    quality=Quality.TIGHT,
    intensity=7,
    depth=Depth.INSIDE,
    words="like a stone",
    mode=Mode.STROKE,
    path=(Spot(0.5, 0.2), Spot(0.5, 0.22, 0.5)),
    id="a1",
)


def test_a_mark_is_read_back_as_it_was_kept() -> None:
    kept = msgspec.json.encode((FELT, BodyMark()))
    assert msgspec.json.decode(kept, type=tuple[BodyMark, ...]) == (FELT, BodyMark())


def test_a_mark_from_before_there_were_colours_is_read_as_it_was() -> None:
    kept = b'{"regions":["I.M.gut"],"quality":"hot","intensity":3,"id":"a1"}'
    mark = msgspec.json.decode(kept, type=BodyMark)
    assert (mark.quality, mark.intensity, mark.colour) == (Quality.HOT, 3, "")


def test_what_was_not_said_takes_no_room() -> None:
    assert msgspec.json.encode(BodyMark(regions=("I.M.gut",))) == b'{"regions":["I.M.gut"]}'


def test_what_was_not_asked_is_not_nought() -> None:
    assert BodyMark().intensity is None
    assert BodyMark(intensity=0) != BodyMark()


def test_a_repr_says_no_word_of_the_client() -> None:
    assert repr(FELT) == "<BodyMark>"
    assert "stone" not in repr((FELT,))


def test_a_region_knows_its_view_and_the_clients_side() -> None:
    assert (BY_ID["F.L.hand"].view, BY_ID["F.L.hand"].side) == (View.FRONT, Side.LEFT)
    assert (BY_ID["X.halo.left"].view, BY_ID["X.halo.left"].side) == (View.AROUND, Side.MIDDLE)


def test_fresh_names_differ() -> None:
    assert len({fresh_id() for _ in range(50)}) == 50
