"""Readings outside a limit of the practice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    give_dose,
    log,
    one,
    quick,
    words,
)
from ui.dosing.flags import FlagList
from ui.dosing.page import SessionPage


def test_a_crossed_limit_stays_until_someone_writes_what_was_done(
    desk: SessionDesk, page: SessionPage
) -> None:
    give_dose(page)
    desk.clock.passes(60)
    quick(page, "168/104 96 97")
    flags = one(page, FlagList)
    said = words(flags)
    assert "above 160/100" in said
    assert "Limit set by your practice: canmat-pause" in said
    assert "S-CANMAT" in said
    quick(page, "120/80 96 97", enter=False)
    assert flags.isVisibleTo(page)
    did = flags.findChildren(type(quick(page, "", enter=False)))[0]
    QTest.keyClicks(did, "repeated, prescriber told")
    QTest.keyClick(did, Qt.Key.Key_Return)
    assert not flags.isVisibleTo(page)
    assert log(page)[-1].endswith("done: repeated, prescriber told")
