"""The targets of a client on their page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.people.visit import Visit
from ui.kit.row_list import Row, RowList
from ui.people.targets_panel import TargetsPanel

KITCHEN = Row("t1", "T1 kitchen", "past · touchstone · Distress 3", "incomplete")


def panel(visit: Visit) -> TargetsPanel:
    return visit.page.findChildren(TargetsPanel)[0]


def test_without_targets_it_says_what_belongs_there(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_E)
    assert "No target yet." in visit.reads()
    visit.clicks("Open in EMDR")
    assert visit.asked == [("emdr", f"client:{book}")]


def test_targets_are_listed_and_lead_to_the_work(visit: Visit) -> None:
    book, other = visit.has("C-014", "C-020")
    visit.targets[book] = (KITCHEN,)
    visit.opens(book)
    visit.presses(Qt.Key.Key_E)
    rows = panel(visit).findChildren(RowList)[0]
    assert rows.rows() == (KITCHEN,)
    rows.setFocus()
    visit.presses(Qt.Key.Key_Return)
    assert visit.asked == [("emdr", f"client:{book}")]
    visit.opens(other)
    assert rows.rows() == ()
