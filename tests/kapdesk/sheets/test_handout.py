"""Any sheet on paper, read back from the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from pypdf import PdfReader

from kapdesk.chart.model import Drawer
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page, page
from kapdesk.press.tables import prose
from kapdesk.sheets.answering import filled
from kapdesk.sheets.handout import SheetHeading, answers_table, sheet_pdf
from kapdesk.sheets.model import Body, Filled, Kept, LongWords, Prompt, Section, Sheet
from tests.kapdesk.sheets.made import DEMANDING, DEMANDING_TEXTS, EVERY_KIND, TEXTS

BLANK = SheetHeading("", "", "Practice", "0.1.0", signed_by=("Client",))
OF_CLIENT = SheetHeading("C-014", "Wed 4 Mar 2026", "Practice", "0.1.0")


def _pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("large", [False, True])
def test_a_blank_sheet_asks_everything_and_answers_nothing(paper: str, large: bool) -> None:
    text = " ".join(_pages(sheet_pdf(EVERY_KIND, BLANK, paper=paper, large=large)))
    assert all(prompt.asks in text for prompt in EVERY_KIND.prompts())
    assert "☐ First thing" in text
    assert "0 1 2 3 4 5 6 7 8 9 10" in text
    assert "Client, date" in text
    assert "The sentence that stays in sight." in text


def test_a_filled_sheet_says_what_was_answered_and_what_was_not() -> None:
    answers = filled(EVERY_KIND, TEXTS, anchor="The scene on the stairs.")
    assert isinstance(answers, Filled)
    text = " ".join(_pages(sheet_pdf(EVERY_KIND, OF_CLIENT, filled=answers, paper="A4")))
    assert "In a line? by the window" in text
    assert "Which one? Second thing it is nearer" in text
    assert "How often? –" in text
    assert "The scene on the stairs." in text
    assert "C-014 · Every kind" in text
    assert "page 1 of 1" in text


def test_within_another_paper_only_what_was_answered_is_told() -> None:
    answers = filled(EVERY_KIND, TEXTS, anchor="The scene on the stairs.")
    assert isinstance(answers, Filled)
    on = page("A4")
    both = [answers_table(on, answers, "Told"), answers_table(on, Filled(EVERY_KIND, ()), "Left")]
    pdf = build(both, page=on, edges=Edges("", "", ""), title="Another paper")
    text = " ".join(_pages(pdf))
    assert "Told Asked Answered" in text
    assert "In a line? by the window" in text
    assert "How often?" not in text
    assert "Left –" in text


def test_a_print_from_another_drawer_says_so_on_every_page() -> None:
    many = Sheet("long", "1", "Long", (Section("One", tuple(_long(i) for i in range(12))),))
    heading = SheetHeading("C-014", "", "", "0.1.0", drawer=Drawer.PROCESS)
    pages = _pages(sheet_pdf(many, heading, paper="A4"))
    assert len(pages) > 1
    assert all("from the process drawer" in page for page in pages)


def _long(number: int) -> LongWords:
    return LongWords(key=f"key-{number}", asks=f"Number {number}?")


def _figure(on: Page, prompt: Prompt, kept: Kept | None) -> Iterator[Block]:
    if isinstance(prompt, Body):
        yield prose(on, "", [f"A figure with {kept.kept if kept else 'nothing'}"])


def test_a_list_goes_to_paper_as_a_table_and_what_is_painted_as_its_figure_with_its_words() -> None:
    answers = filled(DEMANDING, DEMANDING_TEXTS)
    assert isinstance(answers, Filled)
    pdf = sheet_pdf(DEMANDING, OF_CLIENT, filled=answers, figure=_figure, paper="A4")
    text = " ".join(_pages(pdf))
    assert "9 the kitchen First thing" in text
    assert "31 the lift – – – –" in text
    assert "A figure with the room's own form Throat: tight 7 Jaw: heavy 3" in text
    assert "A drawing of 3 lines the wall" in text
    assert "Which target is it about? T1 the kitchen" in text
    assert "Worse or better? −3 of −5 to +5 less sleep" in text
