"""The keys of a running set, whatever has the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.sets.keys import HOLD_MS, SetKeys

Key = Qt.Key


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    return line


@pytest.fixture
def keys(field: QLineEdit) -> Iterator[SetKeys]:
    made = SetKeys(field)
    made.listen(True)
    yield made
    made.listen(False)


def heard(keys: SetKeys) -> list[str]:
    acts: list[str] = []
    keys.pressed.connect(acts.append)
    return acts


def test_they_win_over_a_field_with_the_focus(keys: SetKeys, field: QLineEdit) -> None:
    acts = heard(keys)
    for key in (Key.Key_Escape, Key.Key_Space, Key.Key_Up, Key.Key_Left, Key.Key_M, Key.Key_F7):
        QTest.keyClick(field, key)
    QTest.keyClick(field, Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "b5")
    assert acts == ["stop now", "stop", "faster", "shorter", "mark", "tone", "stop now"]
    assert field.text() == ""


def test_between_sets_a_field_has_its_keys_again(keys: SetKeys, field: QLineEdit) -> None:
    acts = heard(keys)
    keys.listen(False)
    QTest.keyClicks(field, "m p")
    assert (acts, field.text()) == ([], "m p")


def test_locked_only_stopping_and_marking_are_heard(keys: SetKeys, field: QLineEdit) -> None:
    acts = heard(keys)
    QTest.keyClick(field, Key.Key_L)
    assert keys.is_locked
    for key in (Key.Key_Up, Key.Key_P, Key.Key_F6, Key.Key_M, Key.Key_Space, Key.Key_Escape):
        QTest.keyClick(field, key)
    assert acts == ["mark", "stop", "stop now"]


def test_the_lock_opens_by_holding_and_not_by_a_touch(keys: SetKeys, field: QLineEdit) -> None:
    keys.lock()
    QTest.keyPress(field, Key.Key_L)
    assert (keys._hold.isActive(), keys._hold.interval()) == (True, HOLD_MS)
    QTest.keyRelease(field, Key.Key_L)
    assert (keys._hold.isActive(), keys.is_locked) == (False, True)
    QTest.keyPress(field, Key.Key_L)
    keys._hold.timeout.emit()
    assert not keys.is_locked


def test_the_end_of_a_set_opens_the_lock(keys: SetKeys) -> None:
    keys.lock()
    keys.listen(False)
    assert not keys.is_locked
