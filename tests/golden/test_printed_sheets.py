"""Every shipped sheet, and one of every kind, on paper: nothing is cut off, nothing stands on anything else."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations

import pytest
from pypdf import PdfReader

from kapdesk.desk.worksheets import figure
from kapdesk.press.grid import Column, Grid
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import BODY_PT, LARGE_PT, PAPERS, Page
from kapdesk.sheets.answering import filled
from kapdesk.sheets.handout import SheetHeading, blocks_of
from kapdesk.sheets.model import Choice, Filled, Many, Sheet
from kapdesk.sheets.shelf import load_sheet, sheet_ids
from tests.fakes.answers import drawn_texts, full_texts
from tests.fakes.printed import Stretch, page_size, stretches
from tests.kapdesk.sheets.made import DEMANDING

SIZES_PT = (BODY_PT, LARGE_PT, 1.5 * BODY_PT)
"""As usual, in large print, and at one and a half times."""

SHEETS = {name: load_sheet(name) for name in sheet_ids()} | {"demanding": DEMANDING}
EDGES = Edges("C-014 · a sheet", "Wed 4 Mar 2026", "a sheet, version 1 · KapDesk 0.1.0")
CLIENT = SheetHeading("C-014", "Wed 4 Mar 2026", "A practice", "0.1.0")


def _on_paper(sheet: Sheet, answers: Filled | None, on: Page) -> bytes:
    blocks = blocks_of(sheet, CLIENT, on, filled=answers, figure=figure)
    return build(blocks, page=on, edges=EDGES, title=sheet.title)


def _stands_well(pdf: bytes, on: Page) -> None:
    """Every stretch of print lies within the margins, and none on another."""
    found = stretches(pdf)
    assert found
    wide, high = page_size(pdf)
    assert [one for one in found if not _within(one, on, wide, high)] == []
    for number in {one.page for one in found}:
        here = [one for one in found if one.page == number]
        assert [(one, two) for one, two in combinations(here, 2) if one.meets(two)] == []


def _within(one: Stretch, on: Page, wide_pt: float, high_pt: float) -> bool:
    across = on.margin_pt - 0.5 <= one.left_pt and one.right_pt <= wide_pt - on.margin_pt + 0.5
    return across and one.size_pt * 0.3 <= one.base_pt <= high_pt - one.size_pt


def _read(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@pytest.mark.parametrize("body_pt", SIZES_PT)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SHEETS)
def test_a_blank_sheet_is_whole_on_paper(name: str, paper: str, body_pt: float) -> None:
    sheet, on = SHEETS[name], Page(PAPERS[paper], body_pt)
    pdf = _on_paper(sheet, None, on)
    _stands_well(pdf, on)
    text = _read(pdf)
    for prompt in sheet.prompts():
        assert prompt.asks in text
        if isinstance(prompt, Choice | Many):
            assert all(option.words in text for option in prompt.options)


@pytest.mark.parametrize("body_pt", SIZES_PT)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_filled_to_the_brim_is_whole_on_paper(
    name: str, paper: str, body_pt: float
) -> None:
    sheet, on = SHEETS[name], Page(PAPERS[paper], body_pt)
    said, drawn = full_texts(sheet), drawn_texts(sheet)
    for texts in (said,) if drawn == said else (said, drawn):
        answers = filled(sheet, texts)
        assert isinstance(answers, Filled)
        pdf = _on_paper(sheet, answers, on)
        _stands_well(pdf, on)
        assert sheet.title in _read(pdf)


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_drawn_stands_on_the_paper_with_its_inks(paper: str) -> None:
    on = Page(PAPERS[paper])
    answers = filled(DEMANDING, drawn_texts(DEMANDING))
    assert isinstance(answers, Filled)
    text = _read(_on_paper(DEMANDING, answers, on))
    assert "8 grey" in text
    assert "Draw here" not in text
    assert "Draw here" in _read(_on_paper(DEMANDING, None, on))


def test_what_goes_over_the_edge_or_stands_on_something_is_found() -> None:
    on = Page(PAPERS["A4"])
    over = Grid(on, (Column("One"), Column("Two")), (("x" * 200,),))
    with pytest.raises(AssertionError):
        _stands_well(build([over], page=on, edges=EDGES, title="over"), on)
    beside = Grid(on, (Column("One"), Column("Two")), (("x" * 60, "two"),))
    with pytest.raises(AssertionError):
        _stands_well(build([beside], page=on, edges=EDGES, title="beside"), on)
    well = Grid(on, (Column("One"), Column("Two")), (("one", "two"),))
    _stands_well(build([well], page=on, edges=EDGES, title="well"), on)
