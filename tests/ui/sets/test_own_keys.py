"""A sound is chosen by Tab and arrows, though arrows step the rate elsewhere on the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.plan import Voice
from ui.sets.picture_choice import PictureChoice
from ui.sets.pictures import voice_picture


def test_arrows_choose_where_tab_has_led(qtbot: QtBot) -> None:
    voices = PictureChoice(
        "Sound", [(v, voice_picture(v)) for v in (Voice.SINE, Voice.WOOD)], columns=2
    )
    qtbot.addWidget(voices)
    stepped = QShortcut(QKeySequence("Right"), voices)
    voices.show_key("sine")
    voices.show()
    voices.activateWindow()
    qtbot.waitUntil(voices.isActiveWindow)
    sine = voices.findChildren(QAbstractButton)[0]
    sine.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(voices.chosen) as heard, qtbot.assertNotEmitted(stepped.activated):
        QTest.keyClick(sine, Qt.Key.Key_Right)
    assert heard.args == ["wood"]
