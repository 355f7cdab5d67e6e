"""Someone at the controlled-medicine page of a real practice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.controlled import ControlledLogPrinted
from tests.fakes.lane import InlineClerk, SlowClerk
from tests.fakes.stock import a_day, counted
from ui.bridge.entries import Entries
from ui.kit.preview import Preview
from ui.kit.row_list import RowList
from ui.shell.stock_shelf import around_stock
from ui.stock.line_sheet import LineSheet
from ui.stock.page import StockPage

LINE = {
    "medicine": "Ketamine",
    "lot": "K220",
    "amount": "1000",
    "unit": "mg",
    "about": "Pharmacy",
    "by": "nurse 1",
}


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> StockPage:
    return opened(qtbot, desk)


def opened(qtbot: QtBot, desk: Desk) -> StockPage:
    made = StockPage(around_stock(desk), InlineClerk(), Entries())
    qtbot.addWidget(made)
    made.resize(1190, 690)
    made.show()
    made.opened()
    made.setFocus()
    return made


def sheet(page: StockPage) -> LineSheet:
    return page.findChildren(LineSheet)[0]


def writes(page: StockPage, **said: str) -> None:
    held = sheet(page)
    held.restore(held.texts() | said)
    held._on_write()


def reads(page: StockPage) -> str:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    rows = [row for found in page.findChildren(RowList) for row in found.rows()]
    return "\n".join((*labels, *(f"{row.title} | {row.detail} | {row.trailing}" for row in rows)))


def test_an_empty_log_says_what_belongs_there(page: StockPage) -> None:
    assert "Nothing is written yet." in reads(page)


def test_a_receipt_is_written_by_key_and_stands_with_its_balance(page: StockPage) -> None:
    QTest.keyClicks(page, "r")
    writes(page, **LINE)
    assert not sheet(page).isVisible()
    assert "Ketamine, lot K220: 1000 mg" in reads(page)
    assert "4 Mar 2026 · received 1000 mg | Pharmacy · by nurse 1 | 1000 mg" in reads(page)


def test_what_is_missing_is_said_at_its_field_and_the_rest_stays(page: StockPage) -> None:
    QTest.keyClicks(page, "w")
    writes(page, **(LINE | {"witness": "nurse 1", "amount": ""}))
    assert sheet(page).isVisible()
    assert "The amount must be a number." in reads(page)
    assert "The witness is someone else than who did it." in reads(page)
    assert sheet(page).texts()["medicine"] == "Ketamine"


def test_what_does_not_agree_is_said_in_words(page: StockPage, desk: Desk) -> None:
    a_day(desk)
    desk.controlled.stock.write(counted(desk, "790"))
    page.opened()
    assert "10 mg less than written." in reads(page)
    assert "4 Mar 2026 · given 150 mg | C-014 · sublingual · by nurse 1 | 850 mg" in reads(page)


def test_an_own_line_is_corrected_and_a_sessions_line_is_not(page: StockPage, desk: Desk) -> None:
    said: list[str] = []
    page.noted.connect(said.append)
    a_day(desk)
    page.opened()
    received, given, _ = (one.movement for one in desk.controlled.stocks()[0].lines)
    page._on_line(given.entry)
    assert said == ["That line belongs to a session; it is corrected there."]
    page._on_line(received.entry)
    writes(page, amount="500", reason="one box only")
    assert "does not count" in reads(page)
    assert "corrected: one box only" in reads(page)


def test_half_a_line_survives_a_crash_and_is_let_go_once_written(
    qtbot: QtBot, page: StockPage, desk: Desk
) -> None:
    QTest.keyClicks(page, "r")
    sheet(page).restore(sheet(page).texts() | {"medicine": "Keta", "lot": "K9"})
    sheet(page).typed.emit()
    page.left()
    again = opened(qtbot, desk)
    assert sheet(again).isVisible()
    assert sheet(again).texts()["lot"] == "K9"
    writes(again, **LINE)
    assert desk.drafts.load(*around_stock(desk).spot.draft) is None


def test_the_log_is_shown_saved_and_noted(page: StockPage, desk: Desk, tmp_path: Path) -> None:
    said: list[str] = []
    page.noted.connect(said.append)
    a_day(desk)
    QTest.keyClicks(page, "p")
    preview = page.findChildren(Preview)[0]
    assert preview.pages() == 1
    preview.save_wanted.emit(str(tmp_path / "log.pdf"))
    assert (tmp_path / "log.pdf").read_bytes().startswith(b"%PDF")
    noted = desk.ledger.book(PRACTICE)[-1].fact
    assert noted == ControlledLogPrinted("2026-01-01", "2026-03-04", "A4")
    assert "not encrypted" in said[-1]
    QTest.keyClick(page, Qt.Key.Key_Escape)


def test_days_that_cannot_be_read_are_refused_and_print_nothing(page: StockPage) -> None:
    QTest.keyClicks(page, "p")
    page._span._first.set_text("some time")
    page._show_log()
    assert "Write it as 1984-03-02" in reads(page)


def test_the_lot_in_sight_stays_when_another_sorts_before_it(page: StockPage) -> None:
    page._begin("received")
    writes(page, **LINE)
    page._begin("received")
    writes(page, **LINE | {"medicine": "Esketamine", "lot": "E101"})
    assert page._name.text() == "Ketamine, lot K220: 1000 mg"


def test_two_presses_write_one_line(qtbot: QtBot, desk: Desk) -> None:
    clerk = SlowClerk()
    page = StockPage(around_stock(desk), clerk, Entries())
    qtbot.addWidget(page)
    page.show()
    page._begin("received")
    clerk.catches_up()
    writes(page, **LINE)
    sheet(page)._on_write()
    clerk.catches_up()
    (stock,) = desk.controlled.stocks()
    assert len(stock.lines) == 1
