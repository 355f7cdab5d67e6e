"""The list of sentences: a few keys act on the current one, the others move."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.ifs.papers.sentence_list import SentenceList
from ui.kit.row_list import Row


def test_keys_strike_and_give_back_the_current_sentence(qtbot: QtBot) -> None:
    found = SentenceList()
    qtbot.addWidget(found)
    found.show_rows([Row("a", "one"), Row("b", "two")])
    heard: list[str] = []
    found.struck.connect(lambda: heard.append(f"struck {found.current_key()}"))
    found.added.connect(lambda: heard.append(f"new behind {found.current_key()}"))
    found.given_back.connect(lambda: heard.append(f"back {found.current_key()}"))
    for key in (Qt.Key.Key_S, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_R, Qt.Key.Key_N):
        QTest.keyClick(found, key)
    assert heard == ["struck a", "struck b", "back b", "new behind b"]
