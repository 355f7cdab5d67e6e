"""Any sheet as a person fills it in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled
from tests.kapdesk.sheets.made import EVERY_KIND, TEXTS
from tests.ui.forms.hands import clicks, focused, presses, reads, shown, types
from ui.forms.options import Options
from ui.forms.sheet_form import SheetForm


@pytest.fixture
def form(qtbot: QtBot) -> SheetForm:
    form = shown(qtbot, SheetForm())
    form.show_sheet(EVERY_KIND, {})
    return form


def test_a_whole_sheet_is_filled_in_by_keys_alone(form: SheetForm) -> None:
    types("by the window")
    presses(Qt.Key.Key_Return)
    types("one")
    presses(Qt.Key.Key_Tab)
    types("2")
    types("it is nearer")
    presses(Qt.Key.Key_Return)
    form.next_section()
    types("72.5")
    presses(Qt.Key.Key_Return)
    presses(Qt.Key.Key_Return)
    types("4 Mar 2026")
    presses(Qt.Key.Key_Tab)
    types("10")
    taken = filled(EVERY_KIND, form.texts())
    assert isinstance(taken, Filled), taken
    said = {answer.prompt: taken.said(answer.prompt) for answer in taken.answers}
    assert said["one"] == "Second thing"
    assert said["strength"] == "10 of 10"


def test_a_sheet_that_is_read_out_of_sight_leaves_the_keyboard_where_it_is(qtbot: QtBot) -> None:
    pile, before, form = QStackedWidget(), QLineEdit(), SheetForm()
    for part in (before, form):
        pile.addWidget(part)
    qtbot.addWidget(pile)
    with qtbot.waitActive(pile):
        pile.show()
        pile.activateWindow()
    before.setFocus()
    form.show_sheet(EVERY_KIND, {})
    assert pile.focusWidget() is before
    pile.setCurrentWidget(form)
    form.start()
    assert form.isAncestorOf(focused())


def test_one_section_is_in_view_with_its_place_and_what_is_open(form: SheetForm) -> None:
    assert "Part 1 of 2 · 0 of 4 answered here · 5 still needed" in reads(form)
    assert "The sentence that stays in sight." in reads(form)
    assert "How heavy?" not in reads(form)
    clicks(form, "Next")
    assert "2 of 2" in reads(form)
    assert "The sentence that stays in sight." in reads(form)
    clicks(form, "Previous")
    assert "1 of 2" in reads(form)


def test_what_was_kept_stands_there_again_and_the_first_open_section_is_shown(
    qtbot: QtBot,
) -> None:
    form = shown(qtbot, SheetForm())
    form.show_sheet(EVERY_KIND, {key: text for key, text in TEXTS.items() if key != "when"})
    assert "2 of 2" in reads(form)
    assert "1 still needed" in reads(form)
    form.show_sheet(EVERY_KIND, TEXTS)
    assert form.texts() == TEXTS


def test_refusals_stand_at_their_prompts_and_the_first_has_the_focus(form: SheetForm) -> None:
    form.show_sheet(EVERY_KIND, TEXTS | {"weight": "7000"})
    refused = filled(EVERY_KIND, form.texts())
    assert isinstance(refused, Refusals)
    form.show_refusals(refused)
    assert "Write a number between 20 and 400 kg." in reads(form)
    assert "1 to look at before it can be saved." in reads(form)
    assert focused().property("text") == "7000"
    types("0")
    assert "Write a number between 20 and 400 kg." not in reads(form)


def test_words_beside_an_answer_are_asked_for_once_there_is_one(form: SheetForm) -> None:
    notes = [field for field in form.findChildren(type(focused())) if _asks_why(field)]
    assert not notes[0].isVisible()
    clicks(form, "2  Second thing")
    assert notes[0].isVisible()
    clicks(form, "2  Second thing  ✓")
    assert "one" not in form.texts()


def test_many_may_be_down_at_once(form: SheetForm) -> None:
    several = form.findChildren(Options)[1]
    several.setFocus()
    types("13")
    assert form.texts()["some"] == "a\nc"
    types("1")
    assert form.texts()["some"] == "c"


def _asks_why(field: object) -> bool:
    return getattr(field, "placeholderText", str)() == "Why that one"
