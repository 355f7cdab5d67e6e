"""Every shipped sheet: it reads, it asks plainly, and it goes to paper."""

from __future__ import annotations

import re

import pytest

from kapdesk.people.model.consents import KINDS
from kapdesk.people.parse.consents import PREFIX
from kapdesk.people.parse.screening import SHEET
from kapdesk.sheets.handout import SheetHeading, sheet_pdf
from kapdesk.sheets.model import Choice, Many, Sheet
from kapdesk.sheets.shelf import load_sheet, sheet_ids

QUESTION_LETTERS = 180
NEVER_SAID = re.compile(r"\bsafe|\balarm|\balert|\bguarantee", re.IGNORECASE)
BLANK = SheetHeading("", "", "", "0")


def _words(sheet: Sheet) -> list[str]:
    """Everything a sheet says."""
    said = [sheet.title, sheet.anchor]
    for section in sheet.sections:
        said += [section.title, section.intro]
        for prompt in section.prompts:
            said += [prompt.asks, prompt.hint, prompt.note]
            if isinstance(prompt, Choice | Many):
                said += [option.words for option in prompt.options]
    return said


def test_the_sheets_the_program_asks_for_are_there() -> None:
    assert {SHEET, *(PREFIX + kind for kind in KINDS)} <= set(sheet_ids())


@pytest.mark.parametrize("name", sheet_ids())
def test_a_sheet_reads_and_asks_briefly(name: str) -> None:
    sheet = load_sheet(name)
    assert sheet.version
    assert [one.asks for one in sheet.prompts() if len(one.asks) > QUESTION_LETTERS] == []


@pytest.mark.parametrize("name", sheet_ids())
def test_a_sheet_promises_nothing(name: str) -> None:
    assert [words for words in _words(load_sheet(name)) if NEVER_SAID.search(words)] == []


@pytest.mark.parametrize("name", sheet_ids())
@pytest.mark.parametrize(("paper", "large"), [("A4", False), ("Letter", True)])
def test_a_sheet_goes_to_paper(name: str, paper: str, large: bool) -> None:
    assert sheet_pdf(load_sheet(name), BLANK, paper=paper, large=large).startswith(b"%PDF")
