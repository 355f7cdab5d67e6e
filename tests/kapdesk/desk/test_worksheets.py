"""A client's sheets on paper, by a whole desk."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.body.drafts import draft_of
from kapdesk.body.parse import parse_marks
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.desk.worksheets import figure
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import PRACTICE, BookId
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.model.worksheet import SheetExported, SheetPrinted, SheetWanted
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.parse.screening import NoteDraft
from kapdesk.practice.service.sheets import NEW
from kapdesk.press.paper import page
from kapdesk.sheets.drafting import PromptDraft, SectionDraft, SheetDraft
from kapdesk.sheets.exporting import Form
from kapdesk.sheets.model import Body, Drawing, Kept, Words
from kapdesk.sketch.drafts import draft_of as draft_of_sketch
from kapdesk.sketch.handout import SketchBlock
from kapdesk.sketch.model import Ink, Nib, Sketch, stroke_of
from kapdesk.sketch.packing import packed
from tests.fakes.desks import new_vault, opened
from tests.kapdesk.people.answers import NOTHING, TOUCH

HIGH = NOTHING | {"hypertension": "yes", "eyes": "unknown"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault")) as desk:
        yield desk


@pytest.fixture
def book(desk: Desk) -> BookId:
    added = desk.people.add(ClientDraft("C-014"))
    assert not isinstance(added, Refusals)
    return added[0].book


def _text(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


@pytest.mark.parametrize("large", [False, True])
def test_a_blank_screening_carries_the_clients_code(desk: Desk, book: BookId, large: bool) -> None:
    text = _text(desk.worksheets.pdf(SheetWanted(book, "screening", large=large)))
    assert "C-014 · Screening" in text
    assert "☐ Not known" in text
    assert "For the prescriber" not in text


def test_a_filled_screening_says_what_to_ask_why_and_who_answered(desk: Desk, book: BookId) -> None:
    desk.people.write(book, MedicineWritten("medicine 1"))
    written = desk.people.screening.answer(book, HIGH)
    assert not isinstance(written, Refusals)
    desk.people.screening.note(book, "hypertension", NoteDraft("prescriber 1", "treated"))
    text = _text(desk.worksheets.pdf(SheetWanted(book, "screening", written[0].id)))
    assert "Is there high blood pressure that is not well controlled? Yes" in text
    assert "prescriber 1, 4 Mar 2026: treated" in text
    assert "none yet. Ask the prescriber." in text
    assert "Source S-JNJ4" in text
    assert "medicine 1 Not in this list" in text
    assert "safe" not in text.casefold()


def test_a_consent_prints_as_it_was_given(desk: Desk, book: BookId) -> None:
    written = desk.people.consents.give(book, "touch", TOUCH)
    assert not isinstance(written, Refusals)
    text = _text(desk.worksheets.pdf(SheetWanted(book, "consent-touch", written[0].id)))
    assert "What stops it a raised hand" in text
    assert "Client, date" in text


def test_a_consent_taken_back_says_so_on_its_paper(desk: Desk, book: BookId) -> None:
    given = desk.people.consents.give(book, "touch", TOUCH)
    assert not isinstance(given, Refusals)
    entry = given[0].id
    assert not isinstance(desk.people.consents.withdraw(book, entry, "2026-03-04"), Refusals)
    wanted = SheetWanted(book, "consent-touch", entry)
    assert "taken back 4 Mar 2026" in _text(desk.worksheets.pdf(wanted))
    right = desk.people.consents.correct(book, entry, TOUCH, "misread")
    assert not isinstance(right, Refusals)
    assert "put right since" in _text(desk.worksheets.pdf(wanted))


def test_a_sheet_never_carries_another_clients_code(desk: Desk, book: BookId) -> None:
    other = desk.people.add(ClientDraft("D-2"))
    assert not isinstance(other, Refusals)
    given = desk.people.consents.give(book, "touch", TOUCH)
    assert not isinstance(given, Refusals)
    with pytest.raises(Trouble):
        desk.worksheets.pdf(SheetWanted(other[0].book, "consent-touch", given[0].id))


def test_what_left_the_program_is_noted_in_the_practices_book(desk: Desk, book: BookId) -> None:
    (entry,) = desk.worksheets.note_printing(SheetWanted(book, "screening", large=True))
    assert entry.book == PRACTICE
    assert entry.fact == SheetPrinted(book, "screening", "A4", None, True)


@pytest.mark.parametrize("drawer", [Drawer.CHART, Drawer.PROCESS])
def test_a_sheet_of_the_practices_own_prints_blank_and_filled_and_leaves_as_a_file(
    desk: Desk, book: BookId, drawer: Drawer
) -> None:
    prompts = (PromptDraft(asks="How was it?"), PromptDraft(kind="drawing", asks="Draw it"))
    draft = SheetDraft("Evening", "", (SectionDraft("One", "", prompts),))
    assert not isinstance(desk.own_sheets.write(NEW, draft), Refusals)
    (sheet,) = desk.people.worksheets.offered()
    wanted = SheetWanted(book, sheet.id)
    assert "C-014 · Evening" in _text(desk.worksheets.pdf(wanted))
    texts = {"how-was-it": "slow", "draw-it": "a wall"}
    written = desk.people.worksheets.answer(book, sheet, texts, drawer)
    assert not isinstance(written, Refusals)
    wanted = SheetWanted(book, sheet.id, written[0].id)
    text = _text(desk.worksheets.pdf(wanted))
    assert "How was it? slow" in text
    assert ("from the process drawer" in text) == (drawer is Drawer.PROCESS)
    assert b'"a wall"' in desk.worksheets.answers(wanted, Form.JSON)
    words = [line.words for one in desk.people.card(book).timeline for line in one.lines or ()]
    told = "Worksheet, Evening, version 1: 2 of 2 answered" in words
    assert told == (drawer is Drawer.CHART)


def test_what_is_not_a_sheet_is_not_printed(desk: Desk, book: BookId) -> None:
    entry = desk.ledger.book(book)[0].id
    with pytest.raises(Trouble):
        desk.worksheets.pdf(SheetWanted(book, "screening", entry))


@pytest.mark.parametrize("form", list(Form))
def test_answers_leave_the_program_as_a_file_with_whose_they_are_and_that_is_noted(
    desk: Desk, book: BookId, form: Form
) -> None:
    given = desk.people.consents.give(book, "touch", TOUCH)
    assert not isinstance(given, Refusals)
    wanted = SheetWanted(book, "consent-touch", given[0].id)
    file = desk.worksheets.answers(wanted, form).decode("utf-8-sig")
    assert "hand and shoulder" in file
    assert ('"client": "C-014"' in file) == (form is Form.JSON)
    (entry,) = desk.worksheets.note_export(wanted, form)
    assert entry.fact == SheetExported(book, "consent-touch", given[0].id, form)


def test_answers_that_are_not_there_are_no_file(desk: Desk, book: BookId) -> None:
    with pytest.raises(Trouble):
        desk.worksheets.answers(SheetWanted(book, "screening"), Form.CSV)
    with pytest.raises(Trouble):
        desk.worksheets.answers(
            SheetWanted(book, "screening", desk.ledger.book(book)[0].id), Form.CSV
        )


def test_a_body_map_on_a_sheet_is_printed_to_be_painted_or_as_it_was_painted() -> None:
    on = page("A4")
    asked = Body(key="felt", asks="Where?")
    marks = parse_marks("throat tight 7")
    assert not isinstance(marks, Refusals)
    (blank,) = figure(on, asked, None)
    (painted,) = figure(on, asked, Kept(draft_of(marks), "Throat: tight 7"))
    assert blank.height_pt > 200
    assert painted.height_pt > 200
    assert list(figure(on, asked, Kept("", "in the throat"))) == []
    assert list(figure(on, Words(key="w", asks="Words?"), None)) == []


def test_a_drawing_on_a_sheet_stands_on_paper_as_it_was_drawn() -> None:
    on = page("A4")
    asked = Drawing(key="drawn", asks="How does it look?")
    stroke = stroke_of(Ink.RED, Nib.BROAD, [(0.1, 0.2), (0.9, 0.8)])
    content = packed(Sketch((stroke,)))
    assert isinstance(content, bytes)
    (drawn,) = figure(on, asked, Kept(draft_of_sketch(content), "drawing of 1 stroke in red"))
    assert isinstance(drawn, SketchBlock)
    assert drawn.sketch == Sketch((stroke,))
    assert list(figure(on, asked, Kept("", "a wall"))) == []
    assert list(figure(on, asked, None)) == []
