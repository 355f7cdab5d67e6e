"""A list of rows as a person fills it in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kapdesk.sheets.answering import MOST_ROWS
from kapdesk.sheets.model import Rows
from tests.kapdesk.sheets.made import COLUMNS
from tests.ui.forms.hands import clicks, presses, reads, shown, types
from ui.forms.controls import cell_for
from ui.forms.row_table import ADD, BACK, RowTable

TWO = "9\tthe kitchen\ta\t4 Mar 2026\t8\t-2\n31\tthe lift\t\t\t\t"


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    prompt = Rows(key="list", asks="What was hard?", columns=COLUMNS)
    return shown(qtbot, RowTable(prompt, cell_for))


def test_rows_stand_there_as_they_were_kept(table: RowTable) -> None:
    assert table.text() == ""
    table.set_text(TWO)
    assert table.text() == TWO
    table.set_text("")
    assert table.text() == ""


def test_enter_leads_from_cell_to_cell_and_on_to_a_row_more(table: RowTable) -> None:
    table.setFocus()
    types("9")
    presses(Qt.Key.Key_Return)
    types("the kitchen")
    assert table.text().startswith("9\tthe kitchen")
    clicks(table, ADD)
    types("31")
    assert table.text().splitlines()[1].startswith("31")


def test_a_row_is_taken_out_and_brought_back_with_all_that_stood_in_it(table: RowTable) -> None:
    table.set_text(TWO)
    _takes_out(table, 1)
    assert table.text().startswith("31")
    clicks(table, BACK)
    assert table.text() == TWO
    _takes_out(table, 2)
    _takes_out(table, 1)
    assert table.text() == ""
    clicks(table, BACK)
    assert table.text() == TWO.splitlines()[0]


def test_there_is_an_end_to_the_rows_and_it_is_said(table: RowTable) -> None:
    table.set_text("\n".join(f"{age}\tthing" for age in range(MOST_ROWS)))
    add = next(one for one in table.findChildren(QAbstractButton) if one.text() == ADD)
    assert not add.isEnabled()
    assert str(MOST_ROWS) in add.toolTip()
    assert "How old" in reads(table)


def _takes_out(table: RowTable, number: int) -> None:
    name = f"What was hard? take row {number} out"
    buttons = table.findChildren(QAbstractButton)
    next(one for one in buttons if one.accessibleName() == name and one.isVisible()).click()
