"""The left column: what is due and the phases."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    fill,
    form,
    give_dose,
    log,
    one,
    opened,
    press,
    quick,
    record,
    words,
)
from ui.dosing.page import SessionPage
from ui.dosing.side import SideColumn


def test_a_due_reading_is_left_out_only_with_a_reason(desk: SessionDesk, page: SessionPage) -> None:
    for _ in range(2):
        quick(page, "124/78 70 99")
    give_dose(page)
    desk.clock.passes(15 * 60 + 10)
    page._tell_time()
    assert "due 00:10" in words(one(page, SideColumn))
    press(page, "Leave this reading out")
    record(page)
    assert form(page) is not None
    fill(page, reason="asleep")
    record(page)
    assert log(page)[-1].endswith("left out: asleep")
    assert "30 min" in words(one(page, SideColumn))


def test_a_closed_session_says_so_instead_of_a_next_reading(
    desk: SessionDesk, page: SessionPage
) -> None:
    desk.clock.passes(3600)
    page._open("close")
    press(page, "Close all the same")
    desk.clock.passes(600)
    page._tell_time()
    said = words(one(page, SideColumn))
    assert "Session closed" in said
    assert "13:00" in said
    assert "not signed yet" in said
    assert "Next reading" not in said


def test_a_reading_without_saturation_leaves_the_planned_one_due_and_says_what_it_needs(
    desk: SessionDesk, qtbot: QtBot
) -> None:
    desk.protocol = "esketamine"
    page = opened(desk, qtbot)
    page._open("dose")
    fill(page, amount="28", unit="mg", route="intranasal", given_by="nurse 1")
    record(page)
    desk.clock.passes(40 * 60 + 10)
    page._tell_time()
    quick(page, "140/88 76")
    side = words(one(page, SideColumn))
    assert "due 00:10" in side
    assert "with pressure, SpO₂" in side
    quick(page, "140/88 76 97")
    assert "90 min" in words(one(page, SideColumn))
