"""Numbers to ring by hand, or with the one that was said."""

from __future__ import annotations

from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from kapdesk.press.scale import ScaleBlock
from tests.kapdesk.press.test_lists import text_of

SHEET = page("A4")
STEPS = tuple(range(11))


def drawn(block: ScaleBlock) -> bytes:
    return build([block], page=SHEET, edges=Edges("", "", ""), title="A scale")


def test_every_number_stands_under_its_question() -> None:
    text = text_of(drawn(ScaleBlock(SHEET, "How strong?", STEPS, "0 none, 10 most")))
    assert text.startswith("How strong?") or "How strong?" in text
    for step in STEPS:
        assert str(step) in text
    assert "0 none, 10 most" in text


def test_what_was_said_is_ringed_and_dashed_where_it_is_hollow() -> None:
    plain = drawn(ScaleBlock(SHEET, "How strong?", STEPS))
    ringed = drawn(ScaleBlock(SHEET, "How strong?", STEPS, chosen=4))
    hollow = drawn(ScaleBlock(SHEET, "How strong?", STEPS, chosen=4, hollow=True))
    assert len({plain, ringed, hollow}) == 3


def test_it_moves_whole() -> None:
    block = ScaleBlock(SHEET, "How strong?", STEPS, "0 none")
    assert block.parted(block.height_pt) == (block, None)
    assert block.parted(block.height_pt - 1.0) == (None, block)


def test_a_question_of_more_lines_and_ends_make_it_higher() -> None:
    short = ScaleBlock(SHEET, "", STEPS)
    asked = ScaleBlock(SHEET, "How strong? " * 20, STEPS)
    assert short.height_pt < asked.height_pt
    assert short.height_pt < ScaleBlock(SHEET, "", STEPS, "0 none").height_pt


def test_a_scale_too_long_for_its_boxes_makes_them_narrower() -> None:
    long = page("A4", large=True)
    block = ScaleBlock(long, "", tuple(range(60)))
    assert block.height_pt < ScaleBlock(long, "", STEPS).height_pt
