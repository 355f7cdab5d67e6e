"""Limits tried on past readings: counted, shown with code, date, time and value, and nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import PRACTICE
from kapdesk.rehearsal.clock import ScriptClock
from tests.fakes.desks import DAWN, new_vault, opened, play
from tests.ui.settings.test_editor_sheet import opens, types
from tests.ui.settings.visit import Visit
from ui.bridge.clerk import Clerk
from ui.kit.row_list import Row, RowList
from ui.settings.tried_sheet import TriedSheet
from ui.shell.offers import offers

DAY = """
client C-014 born 1984-03-02
adopt protocol sublingual by "prescriber 1"
09:10 open dosing
09:30 vitals 124/78 70 99
09:45 dose 150 mg sublingual given-by "nurse 1"
10:25 vitals 168/104 96 97
"""
PAUSE = "canmat-pause"


def tried(visit: Visit) -> TriedSheet:
    return visit.page.findChildren(TriedSheet)[0]


def rows(visit: Visit) -> tuple[Row, ...]:
    return tried(visit).findChildren(RowList)[0].rows()


@pytest.fixture
def visit(qtbot: QtBot, clerk: Clerk, tmp_path: Path, qapp: QApplication) -> Iterator[Visit]:
    del qapp
    clock = ScriptClock(DAWN)
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        assert play(desk, clock, DAY).outcome is None
        chosen = tuple(one for one in offers(desk) if one.id == PAUSE)
        yield Visit(qtbot, desk, clerk, tmp_path / "backups", offers=chosen)
        clerk.finish()


def looks(visit: Visit, begin: str, end: str) -> None:
    visit.line("From").setText(begin)
    visit.line("To").setText(end)
    visit.presses("Look")


def test_every_marked_reading_is_listed_and_none_is_touched(visit: Visit) -> None:
    desk: Desk = visit.desk
    head = desk.ledger.head
    book = len(desk.ledger.book(PRACTICE))
    opens(visit, _name(visit))
    visit.presses("Try on past readings")
    looks(visit, "2026-03-04", "2026-03-04")
    visit.reads("1 of 2 readings in 1 session would have been marked.")
    visit.reads("1 × above 160/100")
    (row,) = rows(visit)
    assert row.title == "C-014 · Wed 4 Mar 2026, 10:25 · T+00:40:00"
    assert row.detail.startswith("168/104, pulse 96")
    assert row.trailing == "above 160/100"
    assert (desk.ledger.head, len(desk.ledger.book(PRACTICE))) == (head, book)


def test_days_that_cannot_be_read_are_refused_at_their_field(visit: Visit) -> None:
    opens(visit, _name(visit))
    visit.presses("Try on past readings")
    looks(visit, "2026-03-05", "2026-03-04")
    visit.reads("The last day lies before the first.")


def test_limits_that_cannot_be_read_are_refused_in_their_form(visit: Visit) -> None:
    form = opens(visit, _name(visit))
    types(form, **{"1.bounds": "high"})
    visit.presses("Try on past readings")
    visit.reads("Line 1: Write it as")
    assert not tried(visit).isVisible()


def _name(visit: Visit) -> str:
    return next(one.name for one in offers(visit.desk) if one.id == PAUSE)
