"""A drawing on paper: lines, in colour or in black."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from kapdesk.press.page import Edges, build
from kapdesk.press.paper import PAPERS, page
from kapdesk.sketch.handout import SketchBlock
from kapdesk.sketch.inks import ink_words
from kapdesk.sketch.model import Ink, Nib, Sketch, stroke_of

EVERY = Sketch(
    tuple(
        stroke_of(ink, Nib.MEDIUM, [(0.1, 0.1 + i * 0.1), (0.5, 0.15 + i * 0.1), (0.9, 0.1)])
        for i, ink in enumerate(Ink)
    )
)
DOT = Sketch((stroke_of(Ink.RED, Nib.BROAD, [(0.5, 0.5)]),))
SIZES = [(paper, large) for paper in PAPERS for large in (False, True)]


def _page(sketch: Sketch, *, coloured: bool, paper: str = "A4", large: bool = False) -> PdfReader:
    sheet = page(paper, large=large)
    block = SketchBlock(sheet, sketch, coloured)
    pdf = build([block], page=sheet, edges=Edges("", "", "KapDesk"), title="Drawing")
    return PdfReader(BytesIO(pdf))


def _drawn(sketch: Sketch, *, coloured: bool) -> str:
    content = _page(sketch, coloured=coloured).pages[0].get_contents()
    assert content is not None
    return content.get_data().decode("latin-1")


@pytest.mark.parametrize(("paper", "large"), SIZES)
@pytest.mark.parametrize("coloured", [True, False])
def test_every_ink_in_use_is_named_under_the_drawing(
    paper: str, large: bool, coloured: bool
) -> None:
    found = _page(EVERY, coloured=coloured, paper=paper, large=large)
    text = " ".join(found.pages[0].extract_text().split())
    assert len(found.pages) == 1
    for ink in Ink:
        assert ink_words(ink) in text
    assert "1 black" not in _page(DOT, coloured=coloured).pages[0].extract_text()


def test_it_is_lines_and_no_picture() -> None:
    for coloured in (True, False):
        assert not _page(EVERY, coloured=coloured).pages[0].images


def test_colour_has_whole_lines_in_as_many_colours_and_black_has_broken_ones_in_one() -> None:
    coloured, black = (_drawn(EVERY, coloured=one) for one in (True, False))
    assert len(_colours(coloured) - _colours(black)) == len(Ink)
    assert _dashes(coloured) <= {"[]"}
    assert len(_dashes(black) - {"[]"}) >= len(Ink) - 1


def test_a_dot_is_a_disc_and_an_empty_drawing_says_so() -> None:
    assert " c" in _drawn(DOT, coloured=True)
    assert "(nothing drawn)" in _page(Sketch(), coloured=True).pages[0].extract_text()


def test_it_moves_whole_to_the_next_page() -> None:
    block = SketchBlock(page("A4"), EVERY)
    assert block.parted(block.height_pt) == (block, None)
    assert block.parted(block.height_pt - 1.0) == (None, block)


def _colours(content: str) -> set[str]:
    return {line.strip() for line in content.splitlines() if line.strip().endswith(" RG")}


def _dashes(content: str) -> set[str]:
    return {
        line.split("]")[0].strip() + "]" for line in content.splitlines() if line.endswith(" d")
    }
