"""The head of the page: the clock, the doses, the hold in the mouth."""

from __future__ import annotations

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    give_dose,
    one,
    press,
    words,
)
from ui.dosing.head import SessionHead
from ui.dosing.page import SessionPage


def test_the_clock_counts_from_the_first_dose(desk: SessionDesk, page: SessionPage) -> None:
    desk.clock.passes(900)
    give_dose(page)
    desk.clock.passes(2530)
    page._tell_time()
    said = words(one(page, SessionHead))
    assert "00:42:10" in said
    assert "since first dose" in said
    assert "dose 150 mg SL · 42 min ago" in said
    assert page._room.side.current_phase() == "peak"


def test_a_wall_clock_that_leaps_moves_nothing(desk: SessionDesk, page: SessionPage) -> None:
    give_dose(page)
    desk.clock.passes(600)
    desk.clock.leaps(3600)
    page._tell_time()
    assert "00:10:00" in words(one(page, SessionHead))


def test_the_clock_of_a_closed_session_stands(desk: SessionDesk, page: SessionPage) -> None:
    give_dose(page)
    desk.clock.passes(600)
    page._open("close")
    press(page, "Close all the same")
    desk.clock.passes(600)
    page._tell_time()
    said = words(one(page, SessionHead))
    assert "00:10:00" in said
    assert "from the first dose to the end" in said
