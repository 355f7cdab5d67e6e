"""The entries a check rests on stand beneath it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.seen.checks.account import Beyond, Screened, account
from kapdesk.emdr.seen.checks.catalogue import findings
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import EntryId
from tests.fakes.emdr_work import NOON, T7, worked_record
from tests.kapdesk.emdr.seen.checks.judged import working
from ui.emdr.seen.checking import Checking
from ui.kit.text import Hint


@pytest.fixture
def checking(qtbot: QtBot) -> Checking:
    view = view_of(worked_record().entries)
    target = view.state.target(T7)
    assert target is not None
    screened = (Screened(EntryId("screening"), NOON),)
    found = findings(account(view, target, load_variant("standard"), Beyond(screened)))
    widget = Checking()
    qtbot.addWidget(widget)
    widget.resize(800, 500)
    widget.show_findings(view, found, screened)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_each_check_shows_what_it_rests_on(checking: Checking) -> None:
    checking.picture.set_current("screened")
    assert [row.title for row in checking.evidence.rows()] == ["screening answered"]
    checking.picture.set_current("at-target")
    assert len(checking.evidence.rows()) == 5
    assert checking.evidence.rows()[0].title == "T7 distress 5, at the target"


def test_the_list_shows_the_same(checking: Checking) -> None:
    checking.viewing.show_list(listed=True)
    checking.viewing.rows.set_current("at-target")
    assert len(checking.evidence.rows()) == 5


def test_a_check_without_entries_says_so_and_enter_stays_with_it(checking: Checking) -> None:
    book = working()
    book.set()
    view = view_of(book.entries)
    target = view.state.target(T7)
    assert target is not None
    found = findings(account(view, target, load_variant("standard")))
    checking.show_findings(view, found, ())
    checking.picture.set_current("stop-signal")
    assert checking.evidence.rows() == ()
    assert not checking.evidence.isVisible()
    assert "No entry speaks of it." in [one.text() for one in checking.findChildren(Hint)]
    checking.picture.setFocus()
    QTest.keyClick(checking.picture, Qt.Key.Key_Return)
    assert not checking.evidence.hasFocus()


def test_an_entry_is_chosen_by_enter(qtbot: QtBot, checking: Checking) -> None:
    checking.picture.set_current("at-target")
    wanted = checking.evidence.rows()[0].key
    with qtbot.waitSignal(checking.chosen) as told:
        QTest.keyClick(checking.evidence, Qt.Key.Key_Return)
    assert told.args == [wanted]
