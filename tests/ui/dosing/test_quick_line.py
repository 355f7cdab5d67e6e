"""The quick line: understood before Enter, refused in place, asked about once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.dosing.hands import (
    key,
    log,
    one,
    quick,
    words,
)
from ui.dosing.head import SessionHead
from ui.dosing.page import SessionPage
from ui.dosing.quick_line import QuickLine


def test_a_reading_typed_in_one_line_stands_in_the_log_and_in_large(page: SessionPage) -> None:
    key(page, "v")
    assert page.focusWidget() is quick(page, "", enter=False)
    field = quick(page, "128/82 74 98 rr14", enter=False)
    assert "Understood: 128/82, pulse 74, SpO₂ 98 %, breathing 14" in words(one(page, QuickLine))
    assert len(log(page)) == 2
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert log(page)[-1] == "12:00 128/82, pulse 74, SpO₂ 98 %, breathing 14"
    assert field.text() == ""
    assert {"128/82", "74", "98"} <= set(words(one(page, SessionHead)).splitlines())


def test_an_impossible_reading_stays_on_the_line_with_its_sentence(page: SessionPage) -> None:
    field = quick(page, "82/128 74 98")
    assert "The upper pressure must be the larger of the two." in words(one(page, QuickLine))
    assert field.text() == "82/128 74 98"
    assert len(log(page)) == 2


def test_an_unlikely_reading_is_asked_about_once(page: SessionPage) -> None:
    quick(page, "120/80 70 98")
    field = quick(page, "220/80 70 98")
    assert "Enter again if it is so." in words(one(page, QuickLine))
    assert len(log(page)) == 3
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "220/80" in log(page)[-1]
