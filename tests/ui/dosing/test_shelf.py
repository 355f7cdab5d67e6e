"""The right column by key: one key an act, letters stay letters in a field, Esc goes back a step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.dosing.hands import (
    form,
    key,
    log,
    typed_words,
)
from ui.dosing.page import SessionPage


def test_letters_are_letters_while_a_field_is_typed_in(page: SessionPage) -> None:
    key(page, "n")
    panel = form(page)
    field = page.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "deq")
    assert form(page) is panel
    assert "deq" in typed_words(page)


@pytest.mark.parametrize(
    ("name", "place"), [("d", "dose"), ("o", "order"), ("n", "note"), ("q", "quote")]
)
def test_each_act_has_one_key(page: SessionPage, name: str, place: str) -> None:
    key(page, name)
    panel = form(page)
    assert panel is not None
    assert panel.form.place == place
    assert name.upper() in [hint.key for hint in page.keys]


def test_esc_leaves_the_field_then_the_form_and_keeps_its_words(page: SessionPage) -> None:
    key(page, "n")
    field = page.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "half a thought")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert form(page) is not None
    focused = page.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert form(page) is None
    key(page, "n")
    assert "half a thought" in typed_words(page)


def test_ctrl_enter_records_out_of_several_lines_of_words(page: SessionPage) -> None:
    key(page, "q")
    field = page.focusWidget()
    QTest.keyClicks(field, "over a warm lake")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form(page) is None
    assert "over a warm lake" in log(page)[-1]
