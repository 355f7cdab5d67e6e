"""A worksheet of the practice's own on a client's page: filled in, drawn on, filed, read, corrected, printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from kapdesk.chart.model import Drawer
from kapdesk.kernel.ids import BookId
from kapdesk.sheets.model import Drawing, Link, Linked, LongWords, Section, Sheet
from kapdesk.sketch.drafts import sketch_of
from tests.fakes.tables import everything
from tests.ui.board.conftest import draws
from tests.ui.people.visit import CTRL, Visit
from ui.board.surface import DrawingSurface
from ui.forms.link_box import LinkBox
from ui.kit.field import ChoiceField
from ui.people.sheets_panel import NONE_TO_FILL_IN

HOW = LongWords(key="how", asks="How was the evening?")
SHOWN = Drawing(key="shown", asks="What did it look like?", optional=True)
FIRST = Sheet("own-evening", "1", "Evening", (Section("One", (HOW, SHOWN)),))
SECOND = Sheet("own-evening", "2", "Evening", (Section("One", (HOW,)), Section("Two", (SHOWN,))))


def _opens(visit: Visit, *shelf: Sheet) -> BookId:
    (book,) = visit.has("C-014")
    visit.shelf.extend(shelf)
    visit.opens(book)
    visit.presses(Qt.Key.Key_F)
    return book


def _says(visit: Visit, words: str) -> None:
    """Writes other words where the evening is asked about."""
    (field,) = [one for one in visit.page.findChildren(QPlainTextEdit) if one.isVisible()]
    field.setFocus()
    field.selectAll()
    visit.types(words)


def test_where_there_is_none_it_says_where_they_come_from(visit: Visit) -> None:
    _opens(visit)
    assert NONE_TO_FILL_IN in visit.reads()
    assert "None yet." in visit.reads()


def test_a_sheet_is_filled_in_drawn_on_filed_and_read(visit: Visit) -> None:
    book = _opens(visit, FIRST)
    assert "Version 1 · 2 questions" in visit.reads()
    visit.clicks("Fill in")
    assert visit.page.minimumSizeHint().width() <= 1280 - 90
    visit.types("slow, warm")
    surface = visit.page.findChildren(DrawingSurface)[0]
    draws(surface, [(0.2, 0.2), (0.6, 0.6)])
    surface.setFocus()
    visit.presses(Qt.Key.Key_Space)
    visit.presses(Qt.Key.Key_Right)
    visit.presses(Qt.Key.Key_Return, CTRL)
    (found,) = visit.people.worksheets.of(book)
    kept = found.filled.answer("shown")
    assert kept is not None
    assert len(sketch_of(getattr(kept.value, "kept", "")).strokes) == 2
    assert found.drawer is Drawer.CHART
    assert "Wed 4 Mar 2026" in visit.reads()
    assert "· version 1 · 2 of 2 answered" in visit.reads()
    visit.clicks("Read")
    assert "slow, warm" in visit.reads()
    assert "drawing of 2 strokes in black" in visit.reads()
    assert any(one.isVisible() for one in visit.page.findChildren(DrawingSurface))


def test_what_was_begun_is_gone_on_with_in_its_version_strokes_too(visit: Visit) -> None:
    book = _opens(visit, FIRST)
    visit.clicks("Fill in")
    visit.types("slow")
    draws(visit.page.findChildren(DrawingSurface)[0], [(0.2, 0.2), (0.6, 0.6)])
    visit.clicks("Client")
    assert "Version 1 · 2 questions · begun, and kept as far as it is" in visit.reads()
    visit.shelf.append(SECOND)
    visit.opens(book)
    assert "Version 1 · 2 questions · begun" in visit.reads()
    visit.clicks("Go on")
    visit.presses(Qt.Key.Key_Return, CTRL)
    (found,) = visit.people.worksheets.of(book)
    assert (found.filled.sheet, found.filled.said("how")) == (FIRST, "slow")
    assert found.filled.said("shown") == "drawing of 1 stroke in black"
    assert "Version 2 · 2 questions" in visit.reads()
    assert "begun" not in visit.reads()


def test_an_answer_is_corrected_in_the_words_it_was_asked_in(visit: Visit) -> None:
    book = _opens(visit, FIRST)
    visit.people.worksheets.answer(book, FIRST, {"how": "slow"})
    visit.shelf[0] = SECOND
    visit.opens(book)
    visit.clicks("Read")
    visit.clicks("Correct")
    assert "Correct: evening" in visit.reads()
    _says(visit, "warm")
    visit.clicks("Save the correction")
    (found,) = visit.people.worksheets.of(book)
    assert (found.filled.sheet, found.corrected) == (FIRST, True)
    assert found.filled.said("how") == "warm"
    assert "· corrected" in visit.reads()


def test_it_may_be_a_note_of_the_therapists_own(visit: Visit) -> None:
    book = _opens(visit, FIRST)
    visit.clicks("Fill in")
    visit.types("slow")
    (home,) = [one for one in visit.page.findChildren(ChoiceField) if one.isVisible()]
    home.set_key(Drawer.PROCESS.value)
    visit.presses(Qt.Key.Key_Return, CTRL)
    (found,) = visit.people.worksheets.of(book)
    assert found.drawer is Drawer.PROCESS
    assert "with your own notes, apart" in visit.reads()


def test_a_question_may_point_to_what_the_client_works_on(visit: Visit) -> None:
    about = Link(key="about", asks="Which target?", to=Linked.TARGET)
    book = _opens(visit, Sheet("own-about", "1", "About", (Section("One", (about,)),)))
    visit.clicks("Fill in")
    (box,) = [one for one in visit.page.findChildren(LinkBox) if one.isVisible()]
    box.set_key("target-1")
    visit.presses(Qt.Key.Key_Return, CTRL)
    (found,) = visit.people.worksheets.of(book)
    assert found.filled.said("about") == "T1"


def test_it_goes_to_paper_blank_and_filled(visit: Visit) -> None:
    book = _opens(visit, FIRST)
    visit.people.worksheets.answer(book, FIRST, {"how": "slow"})
    visit.opens(book)
    visit.clicks("Blank")
    visit.saves("blank.pdf")
    visit.clicks("Back to the client")
    visit.clicks("Read")
    visit.clicks("Print")
    visit.saves("filled.pdf")
    (found,) = visit.people.worksheets.of(book)
    assert [(one.sheet, one.entry) for one in visit.printed] == [
        ("own-evening", None),
        ("own-evening", found.entry),
    ]


def test_every_ended_stroke_is_kept_at_once(visit: Visit) -> None:
    _opens(visit, FIRST)
    visit.clicks("Fill in")
    draws(visit.page.findChildren(DrawingSurface)[0], [(0.2, 0.2), (0.6, 0.6)])
    visit.waits()
    assert b"drawing of 1 stroke in black" in everything(visit.ledger)
