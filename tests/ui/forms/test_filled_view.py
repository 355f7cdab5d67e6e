"""A filled sheet, to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled
from tests.kapdesk.sheets.made import DEMANDING, DEMANDING_TEXTS, EVERY_KIND, TEXTS
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


def test_a_drawing_is_seen_where_somebody_can_show_it(qtbot: QtBot) -> None:
    answers = filled(DEMANDING, DEMANDING_TEXTS)
    assert isinstance(answers, Filled)
    shown: list[tuple[str, str]] = []

    def drawn(kept: str, name: str) -> QWidget | None:
        shown.append((kept, name))
        return QLabel("as it was drawn")

    view = FilledView(drawn)
    qtbot.addWidget(view)
    view.show_filled(answers)
    view.show()
    assert shown == [("0badc0de", "How does it look?")]
    assert "as it was drawn\nA drawing of 3 lines" in reads(view)
