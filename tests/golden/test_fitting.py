"""The eye for what does not fit, shown one of each."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.golden.fitting import silent, unfit
from ui.kit.buttons import Button
from ui.kit.text import Label

SIZE = (300, 200)


def page(qtbot: QtBot, part: QWidget, width_px: int, height_px: int) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(*SIZE)
    part.setParent(made)
    part.setGeometry(10, 10, width_px, height_px)
    made.show()
    return made


def test_what_fits_is_passed_over(qtbot: QtBot) -> None:
    assert unfit(page(qtbot, Label("Distress"), 120, 30), SIZE) == []
    assert unfit(page(qtbot, Button("Save"), 120, 40), SIZE) == []


def test_cut_words_are_found(qtbot: QtBot) -> None:
    assert "is cut: 40 of" in unfit(page(qtbot, Label("Distress"), 40, 30), SIZE)[0]
    assert "is cut below" in unfit(page(qtbot, Label("0 to 10 " * 9, wrap=True), 90, 30), SIZE)[0]
    assert "is cut: 60 of" in unfit(page(qtbot, Button("Save the note"), 60, 40), SIZE)[0]


def test_small_and_straying_controls_are_found(qtbot: QtBot) -> None:
    small = Button("Save")
    small.setMinimumHeight(0)
    small.setStyleSheet("min-height: 10px;")
    assert "only 24 px high" in unfit(page(qtbot, small, 120, 24), SIZE)[0]
    assert "reaches out of its QWidget" in unfit(page(qtbot, Button("Save"), 400, 40), SIZE)[0]


def test_things_on_each_other_are_found(qtbot: QtBot) -> None:
    made = page(qtbot, Button("Save"), 120, 40)
    over = Label("Saved", parent=made)
    over.setGeometry(20, 20, 60, 30)
    over.show()
    assert "lie on each other" in unfit(made, SIZE)[0]


def test_a_page_that_needs_a_larger_window_is_found(qtbot: QtBot) -> None:
    made = page(qtbot, Label("Distress"), 120, 30)
    assert "the page takes 300 x 200 px" in unfit(made, (280, 200))[0]


def test_a_disabled_button_has_to_say_why(qtbot: QtBot) -> None:
    button = Button("Print")
    made = page(qtbot, button, 120, 40)
    button.setEnabled(False)
    assert silent(made) == ["Button “Print” is disabled and does not say why"]
    button.needs("Nothing to print yet.")
    assert silent(made) == []
