"""A body map on paper: half a page, readable without colour, filled or blank."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from kapdesk.body.handout.block import HOW_TO_FILL, BodyBlock, blank_body, body_story
from kapdesk.body.model import BodyMark, BodyMarks, Direction, Mode, Quality, Spot, View
from kapdesk.body.parse import parse_marks
from kapdesk.body.words import CLIENTS_LEFT, YOUR_LEFT, YOUR_RIGHT, mark_words
from kapdesk.kernel.errors import Refusals
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import PAPERS, page
from tests.kapdesk.body.strategies import maps_of_regions

STROKE = BodyMark(
    regions=("I.M.heart", "I.M.gut"),
    mode=Mode.STROKE,
    path=tuple(Spot(0.5, 0.25 + i * 0.02, 0.4 + i * 0.05) for i in range(9)),
    quality=Quality.FLUTTER,
    intensity=5,
    direction=Direction.MOVING,
)
POINT = BodyMark(regions=("B.L.calf",), mode=Mode.POINT, view=View.BACK, path=(Spot(0.4, 0.75),))
SIZES = [(paper, large) for paper in PAPERS for large in (False, True)]


def _felt(text: str) -> BodyMarks:
    found = parse_marks(text)
    assert not isinstance(found, Refusals)
    return found


def _pdf(*blocks: Block, paper: str = "A4", large: bool = False) -> bytes:
    sheet = page(paper, large=large)
    return build(blocks, page=sheet, edges=Edges("", "", "KapDesk"), title="Body")


def _text(pdf: bytes) -> str:
    return "\n".join(one.extract_text() for one in PdfReader(BytesIO(pdf)).pages)


def _drawn(marks: BodyMarks) -> bytes:
    """What is drawn on the page, as the printer gets it."""
    reader = PdfReader(BytesIO(_pdf(BodyBlock(page("A4"), marks))))
    content = reader.pages[0].get_contents()
    assert content is not None
    return bytes(content.get_data())


@pytest.mark.parametrize(("paper", "large"), SIZES)
@pytest.mark.parametrize("blank", [True, False])
def test_it_takes_half_a_page_and_moves_whole(paper: str, large: bool, blank: bool) -> None:
    sheet = page(paper, large=large)
    every = _felt("; ".join(f"throat {one}" for one in Quality if one is not Quality.OTHER))
    block = BodyBlock(sheet, () if blank else every, blank=blank)
    assert sheet.height_pt * 0.4 <= block.height_pt <= sheet.height_pt * 0.54
    assert block.parted(block.height_pt) == (block, None)
    assert block.parted(block.height_pt - 1.0) == (None, block)


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_every_mark_stands_in_a_line_with_what_its_hatch_means(paper: str, large: bool) -> None:
    marks = (*_felt('throat tight 7 stronger inside to jaw saying "like a stone"'), STROKE, POINT)
    sheet = page(paper, large=large)
    text = _text(_pdf(*body_story(sheet, marks, title="In the body"), paper=paper, large=large))
    flat = " ".join(text.split())
    for words in map(mark_words, marks):
        assert words in flat
    for words in ("In the body", "tight", "flutter", "stronger", "moving", "spreads to", "inside"):
        assert words in flat
    assert "7+" in flat
    assert "5→" in flat
    assert CLIENTS_LEFT in flat
    assert "hot" not in flat
    assert "of 60 places" in flat


def test_a_blank_one_says_how_it_is_filled_and_explains_every_sign() -> None:
    text = _text(_pdf(blank_body(page("A4"), sides=(YOUR_LEFT, YOUR_RIGHT))))
    flat = " ".join(text.split())
    assert HOW_TO_FILL in flat
    for words in (*Quality, *Direction, "inside", YOUR_LEFT, "Front", "Back"):
        assert words in flat


def test_nothing_felt_is_said() -> None:
    text = _text(_pdf(*body_story(page("A4"), _felt("nowhere numb"))))
    assert text.count("nowhere") == 2
    assert "Nowhere: numb" in text
    assert "places" not in text
    assert "Nothing is marked yet." in _text(_pdf(*body_story(page("A4"), ())))


@pytest.mark.parametrize("quality", [one for one in Quality if one is not Quality.OTHER])
def test_each_quality_is_hatched_in_black_ink(quality: Quality) -> None:
    plain = _drawn(_felt("left thigh 5"))
    hatched = _drawn(_felt(f"left thigh {quality} 5"))
    assert len(hatched) > len(plain) + 200
    assert b" W*" in hatched


def test_no_two_qualities_print_alike() -> None:
    printed = {_drawn(_felt(f"left thigh {one}")) for one in Quality if one is not Quality.OTHER}
    assert len(printed) == len(Quality) - 1


@pytest.mark.parametrize(
    "text",
    ["throat", "throat 3", "throat inside", "throat to gut", "throat stronger", "whole body",
     "above the head cold", "behind the body cold", "in front of the body cold"],
)  # fmt: skip
def test_whatever_was_said_changes_the_print(text: str) -> None:
    assert _drawn(_felt(text)) != _drawn(())


def test_a_stroke_and_a_point_are_drawn() -> None:
    assert b" W " in _drawn((STROKE,))
    lengths = [len(_drawn(marks)) for marks in ((), (POINT,), (POINT, STROKE))]
    assert all(one < two for one, two in pairwise(lengths))


@settings(max_examples=15)
@given(maps_of_regions())
def test_any_map_prints_the_same_bytes_each_time(marks: BodyMarks) -> None:
    assert _pdf(*body_story(page("A4"), marks)) == _pdf(*body_story(page("A4"), marks))


def test_the_block_says_no_word_of_the_client() -> None:
    assert "stone" not in repr(BodyBlock(page("A4"), _felt("throat saying stone")))
