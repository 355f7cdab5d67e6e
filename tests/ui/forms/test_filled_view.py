"""A filled sheet, to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled
from tests.kapdesk.sheets.made import EVERY_KIND, TEXTS
from tests.ui.forms.hands import reads
from ui.forms.filled_view import FilledView


def test_everything_is_there_to_read_and_nothing_to_type_in(qtbot: QtBot) -> None:
    answers = filled(EVERY_KIND, TEXTS, anchor="The scene on the stairs.")
    assert isinstance(answers, Filled)
    view = FilledView()
    qtbot.addWidget(view)
    view.show_filled(answers)
    view.show_filled(answers)
    view.show()
    text = reads(view)
    assert "The scene on the stairs." in text
    assert text.count("Second thing · it is nearer") == 1
    assert "How often?\n–" in text
    assert not view.findChildren(QLineEdit)
    assert not view.findChildren(QPlainTextEdit)
