"""What each further kind of prompt is answered with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled, Linked, Prompt, Reach, Scale
from tests.kapdesk.sheets.made import DEMANDING, DEMANDING_TEXTS
from tests.ui.forms.hands import clicks, presses, reads, shown, types
from ui.forms.control import Control
from ui.forms.controls import control_for
from ui.forms.given import Choices, Given
from ui.forms.sheet_form import SheetForm
from ui.kit.field import Field
from ui.kit.handmade import Handmade
from ui.kit.scale_row import ScaleRow

TARGETS = (("target-1", "T1 the kitchen"), ("target-2", "T2 the lift"))


def _choices(to: Linked) -> Choices:
    return TARGETS if to is Linked.TARGET else ()


def _painted(name: str) -> Handmade:
    """Another room's part: what is typed in it is its form, in capitals its words."""
    line = Field("", name=name)
    part = Handmade(
        line,
        kept=line.text,
        words=lambda: line.text().upper(),
        put=lambda kept, words: line.set_text(kept or words),
    )
    line.typed.connect(part.changed)
    return part


def _shown(qtbot: QtBot, given: Given) -> SheetForm:
    return shown(qtbot, SheetForm(given=given))


def test_a_whole_sheet_of_every_kind_stands_in_its_form_and_is_taken_from_it(qtbot: QtBot) -> None:
    form = _shown(qtbot, Given(choices=_choices))
    form.show_sheet(DEMANDING, DEMANDING_TEXTS)
    taken = filled(DEMANDING, form.texts())
    assert isinstance(taken, Filled)
    assert taken == filled(DEMANDING, DEMANDING_TEXTS)


def test_a_scale_to_a_hundred_is_pressed_or_typed(qtbot: QtBot) -> None:
    form = _shown(qtbot, Given())
    form.show_sheet(DEMANDING, {})
    _go_to(form, 2)
    clicks(form, "40")
    assert form.texts()["share"] == "40"
    control = _alone(qtbot, Scale(key="k", asks="How much?", reach=Reach.HUNDRED))
    types("37")
    assert control.text() == "37"
    tens = control.findChildren(ScaleRow)[0]
    assert tens.value() is None
    types("\b\b50")
    assert tens.value() == 50


def test_numbers_below_nought_are_reached_by_keys(qtbot: QtBot) -> None:
    control = _alone(qtbot, Scale(key="k", asks="How?", reach=Reach.FIVES))
    types("-3")
    assert control.text() == "-3"
    types("+")
    assert control.text() == "3"
    types("-")
    assert control.text() == "-3"
    types("5")
    assert control.text() == "5"
    types("9")
    assert control.text() == "5"
    control.set_text("")
    assert control.text() == ""


def test_another_rooms_part_is_used_where_a_page_gives_one(qtbot: QtBot) -> None:
    form = _shown(qtbot, Given(body=_painted))
    form.show_sheet(DEMANDING, DEMANDING_TEXTS | {"felt": "throat\nTHROAT"})
    _go_to(form, 3)
    part = form.findChildren(Handmade)[0]
    assert part.kept() == "throat"
    part.setFocus()
    types("s")
    assert form.texts()["felt"] == "throats\nTHROATS"


def test_without_one_it_is_said_in_words_and_what_was_painted_stays_till_they_change(
    qtbot: QtBot,
) -> None:
    form = _shown(qtbot, Given())
    form.show_sheet(DEMANDING, DEMANDING_TEXTS)
    _go_to(form, 3)
    assert form.texts()["felt"] == DEMANDING_TEXTS["felt"]
    words = next(one for one in form.findChildren(QPlainTextEdit) if "Throat" in one.toPlainText())
    words.setFocus()
    words.setPlainText("in the throat")
    assert form.texts()["felt"] == "in the throat"


def test_what_was_linked_stays_to_be_chosen_when_it_is_gone(qtbot: QtBot) -> None:
    form = _shown(qtbot, Given(choices=_choices))
    form.show_sheet(DEMANDING, DEMANDING_TEXTS | {"about": "target-9\nT9 the cellar"})
    assert form.texts()["about"] == "target-9\nT9 the cellar"
    _go_to(form, 3)
    assert "There is no part to choose yet." in reads(form)
    box = next(one for one in form.findChildren(QComboBox) if one.findText("T2 the lift") > 0)
    box.setFocus()
    presses(Qt.Key.Key_Up)
    assert form.texts()["about"] == "target-2\nT2 the lift"


def _alone(qtbot: QtBot, prompt: Prompt) -> Control:
    control = shown(qtbot, control_for(prompt, Given()))
    control.setFocus()
    return control


def _go_to(form: SheetForm, section: int) -> None:
    while form.current_section() > section:
        form.previous_section()
    while form.current_section() < section:
        form.next_section()


@pytest.mark.parametrize("reach", list(Reach))
def test_every_scale_has_eleven_buttons(qtbot: QtBot, reach: Reach) -> None:
    control = _alone(qtbot, Scale(key="k", asks="How?", low="a", high="z", reach=reach))
    assert reads(control).splitlines()[-11:] == list(Scale(key="k", asks="", reach=reach).shown())
