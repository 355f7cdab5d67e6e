"""The sheet of a seal: what it says first, what it asks, and that nothing typed stays on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Trouble, refused
from ui.kit.buttons import Button
from ui.work.seal.sheet import (
    ABSENT,
    ANEW,
    ANEW_SAID,
    ERASED,
    FORGOTTEN,
    LOOK_FIRST,
    NEVER,
    WRITTEN,
    SealSheet,
)

WORDS = "four words of theirs"
Offers = list[tuple[str, str]]


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    host.resize(1000, 720)
    qtbot.addWidget(host)
    host.show()
    return host


@pytest.fixture
def sheet(host: QWidget) -> SealSheet:
    return SealSheet(host)


@pytest.fixture
def offers(sheet: SealSheet) -> Offers:
    found: Offers = []
    sheet.offered.connect(lambda *words: found.append(words))
    return found


def reads(sheet: SealSheet) -> str:
    return "\n".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisible())


def lines(sheet: SealSheet) -> list[QLineEdit]:
    return [one for one in sheet.findChildren(QLineEdit) if one.isVisible()]


def press(sheet: SealSheet, words: str) -> None:
    found = sheet.findChildren(Button)
    next(one for one in found if one.isVisible() and words in one.text()).click()


def test_the_first_seal_says_what_it_means_and_asks_twice(sheet: SealSheet, offers: Offers) -> None:
    sheet.ask_seal("Seal a panel of P1", known=False, is_open=False, later=False)
    for words in (FORGOTTEN, ABSENT, f"{NEVER} {WRITTEN}"):
        assert words in reads(sheet)
    assert ERASED not in reads(sheet)
    assert len(lines(sheet)) == 2
    press(sheet, "Seal it")
    assert LOOK_FIRST in reads(sheet)
    assert offers == []
    press(sheet, "We looked")
    assert LOOK_FIRST not in reads(sheet)
    for line in lines(sheet):
        line.setText(WORDS)
    press(sheet, "Seal it")
    assert offers == [(WORDS, WORDS)]
    assert sheet.makes


def test_a_known_seal_is_asked_once_and_an_open_one_not_at_all(sheet: SealSheet) -> None:
    sheet.ask_seal("Seal a panel of P1", known=True, is_open=False, later=True)
    assert len(lines(sheet)) == 1
    assert ERASED in reads(sheet)
    press(sheet, ANEW)
    assert ANEW_SAID in reads(sheet)
    assert (sheet.makes, len(lines(sheet))) == (True, 2)
    sheet.ask_seal("Seal a panel of P1", known=True, is_open=True, later=True)
    assert lines(sheet) == []
    assert not sheet.makes


def test_what_was_refused_stands_at_its_field_and_what_was_typed_stays(
    sheet: SealSheet, offers: Offers
) -> None:
    sheet.ask_open("Open a sealed panel of P1")
    (line,) = lines(sheet)
    line.setText(WORDS)
    line.returnPressed.emit()
    assert offers == [(WORDS, "")]
    sheet.refuse(refused("passphrase", "Not this one."))
    assert "Not this one." in reads(sheet)
    assert line.text() == WORDS
    sheet.refuse(refused("panel", "That panel is not there."))
    assert "That panel is not there." in reads(sheet)
    sheet.show_trouble(Trouble("The disk is full."))
    assert "The disk is full." in reads(sheet)
    assert line.text() == WORDS


def test_nothing_typed_stays_on_a_sheet_that_was_put_away(sheet: SealSheet) -> None:
    sheet.ask_open("Open a sealed panel of P1")
    (line,) = lines(sheet)
    line.setText(WORDS)
    sheet.dismiss()
    assert line.text() == ""


def test_a_kind_of_work_says_what_else_is_never_sealed(host: QWidget) -> None:
    sheet = SealSheet(host, never="The statement never is.")
    sheet.ask_seal("Seal it", known=False, is_open=False, later=False)
    assert f"{NEVER} The statement never is. {WRITTEN}" in [
        one.text() for one in sheet.findChildren(QLabel)
    ]
