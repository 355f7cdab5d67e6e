"""A tall sheet on a low page scrolls: nothing is squeezed, and where someone types is in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kit.buttons import PrimaryButton
from ui.kit.field import Field
from ui.kit.layers import Sheet
from ui.kit.page import Page
from ui.kit.tall import TallColumn
from ui.theme.tokens import CONTROL_PX

FIELDS = 12
LOW, HIGH = (800, 400), (800, 1400)


def opened(qtbot: QtBot, size: tuple[int, int]) -> tuple[Sheet, list[Field]]:
    page = Page()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    sheet = Sheet(page, "Adverse event")
    fields = [Field(f"Field {number}", hint="A hint.") for number in range(FIELDS)]
    for field in fields:
        sheet.body.addWidget(field)
    sheet.add_act(PrimaryButton("Save"))
    sheet.open(fields[0])
    qtbot.waitUntil(typed_in(fields[0]).hasFocus)
    return sheet, fields


def typed_in(field: Field) -> QWidget:
    inner = field.focusProxy()
    assert inner is not None
    return inner


def bar_px(sheet: Sheet) -> int:
    return sheet.findChildren(TallColumn)[0].verticalScrollBar().maximum()


def within(part: QWidget, whole: QWidget) -> bool:
    return whole.rect().contains(part.rect().translated(part.mapTo(whole, part.rect().topLeft())))


def test_with_room_nothing_scrolls(qtbot: QtBot) -> None:
    sheet, _ = opened(qtbot, HIGH)
    assert bar_px(sheet) == 0


def test_without_room_it_scrolls_and_keeps_every_height_and_the_act_in_sight(qtbot: QtBot) -> None:
    sheet, fields = opened(qtbot, LOW)
    assert bar_px(sheet) > 0
    assert all(typed_in(field).height() >= CONTROL_PX for field in fields)
    assert within(sheet.findChildren(PrimaryButton)[0], sheet)


def test_what_takes_the_keyboard_comes_into_sight_also_when_it_is_refused(qtbot: QtBot) -> None:
    sheet, fields = opened(qtbot, LOW)
    last = fields[-1]
    assert not within(typed_in(last), sheet.findChildren(TallColumn)[0].viewport())
    last.refuse("This is not a date.")
    last.setFocus()
    qtbot.waitUntil(lambda: within(typed_in(last), sheet.findChildren(TallColumn)[0].viewport()))
