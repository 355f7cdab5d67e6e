"""A drawing as bytes and back."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.errors import Refusals
from kapdesk.sketch.model import MOST_POINTS, Ink, Nib, Sketch, Stroke, stroke_of
from kapdesk.sketch.packing import (
    FIELD,
    FULL,
    LARGEST_BYTES,
    NEWER,
    UNREAD,
    Packer,
    packed,
    unpacked,
)
from tests.kapdesk.sketch.strategies import sketches


def _bytes(sketch: Sketch) -> bytes:
    found = packed(sketch)
    assert isinstance(found, bytes)
    return found


def _sentence(found: object) -> str:
    assert isinstance(found, Refusals)
    (item,) = found.items
    assert item.field == FIELD
    return item.sentence


@given(sketches())
def test_a_drawing_comes_back_as_it_went(sketch: Sketch) -> None:
    assert unpacked(_bytes(sketch)) == sketch


@given(st.lists(sketches(), max_size=4))
def test_a_drawing_that_grows_and_shrinks_is_packed_as_if_afresh(states: list[Sketch]) -> None:
    packer = Packer()
    for before, more in zip((Sketch(), *states), states, strict=False):
        grown = Sketch((*before.strokes, *more.strokes, *before.strokes))
        for state in (before, grown, more):
            assert packer.packed(state) == packed(state)


def test_no_bytes_are_an_empty_drawing() -> None:
    assert unpacked(b"") == Sketch()


def test_the_first_version_is_read_for_ever() -> None:
    kept = bytes.fromhex("93a6736b657463680191930101960014cd01f40a0af6")
    drawn = Sketch((Stroke(Ink.RED, Nib.MEDIUM, ((0.0, 0.02), (0.5, 0.03), (0.51, 0.02))),))
    assert unpacked(kept) == drawn
    assert packed(drawn) == kept


@given(st.binary(min_size=1, max_size=60))
def test_bytes_that_are_no_drawing_are_refused(content: bytes) -> None:
    assert _sentence(unpacked(content)) == UNREAD


@given(sketches().filter(lambda sketch: bool(sketch.strokes)), st.data())
def test_a_drawing_cut_short_is_refused(sketch: Sketch, data: st.DataObject) -> None:
    whole = _bytes(sketch)
    cut = data.draw(st.integers(1, len(whole) - 1))
    assert _sentence(unpacked(whole[:cut])) == UNREAD


@pytest.mark.parametrize(
    "stroke",
    [
        (8, 0, [1, 1]),
        (0, 3, [1, 1]),
        (-1, 0, [1, 1]),
        (0, 0, []),
        (0, 0, [1]),
        (0, 0, [1, 2, 3]),
        (0, 0, [1001, 1]),
        (0, 0, [1, -1]),
        (0, 0, [900, 1, 200, 1]),
        (0, 0, [0, 0] * (MOST_POINTS + 1)),
        ("0", 0, [1, 1]),
        (0, 0, [0.5, 0.5]),
    ],
)
def test_a_stroke_that_no_hand_could_draw_is_refused(stroke: object) -> None:
    content = msgspec.msgpack.encode(("sketch", 1, [stroke]))
    assert _sentence(unpacked(content)) == UNREAD


def test_a_newer_version_says_so_and_another_kind_is_refused() -> None:
    newer = msgspec.msgpack.encode(("sketch", 2, {"layers": []}))
    assert _sentence(unpacked(newer)) == NEWER
    others: tuple[object, ...] = (("map", 1, []), ("sketch", 0, []), {"kind": "sketch"}, "sketch")
    for other in others:
        assert _sentence(unpacked(msgspec.msgpack.encode(other))) == UNREAD


def test_a_drawing_that_grows_too_large_is_refused_in_a_sentence() -> None:
    long = stroke_of(Ink.BLACK, Nib.FINE, [(i % 2, i / MOST_POINTS) for i in range(MOST_POINTS)])
    small, large = Sketch((long,) * 20), Sketch((long,) * 200)
    assert isinstance(packed(small), bytes)
    assert _sentence(packed(large)) == FULL
    assert _sentence(unpacked(b"\x00" * (LARGEST_BYTES + 1))) == UNREAD


def test_five_hundred_strokes_of_a_hand_fit() -> None:
    wave = [(0.2 + i * 0.006, 0.5 + (i % 9) * 0.004) for i in range(80)]
    sketch = Sketch((stroke_of(Ink.BLUE, Nib.MEDIUM, wave),) * 500)
    assert len(_bytes(sketch)) < LARGEST_BYTES / 2
