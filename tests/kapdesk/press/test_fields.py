"""Names with lines to write on."""

from __future__ import annotations

import pytest

from kapdesk.press.fields import Field, FieldBlock
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from tests.kapdesk.press.test_lists import text_of

SHEET = page("A4")
LARGE = page("A4", large=True)


def height(*fields: Field) -> float:
    return FieldBlock(SHEET, fields).height_pt


def test_every_name_is_there() -> None:
    block = FieldBlock(SHEET, (Field("Day"), Field("What set it off", 3)))
    text = text_of(build([block], page=SHEET, edges=Edges("", "", ""), title="Fields"))
    assert "Day" in text
    assert "What set it off" in text


def test_more_lines_take_more_room() -> None:
    one, two, three = (height(Field("Day", lines)) for lines in (1, 2, 3))
    assert three - two == pytest.approx(two - one)
    assert two > one


def test_a_long_name_has_its_line_beneath_it() -> None:
    assert height(Field("a rather long name " * 3)) > height(Field("Day"))


def test_it_moves_whole() -> None:
    block = FieldBlock(SHEET, (Field("Day"),) * 3)
    assert block.parted(block.height_pt) == (block, None)
    assert block.parted(block.height_pt - 1.0) == (None, block)


def test_large_print_has_lines_further_apart() -> None:
    assert FieldBlock(LARGE, (Field("Day"),)).height_pt > height(Field("Day"))
