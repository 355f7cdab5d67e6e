"""A dose held in the mouth."""

from __future__ import annotations

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    give_dose,
    log,
    one,
    press,
    words,
)
from ui.dosing.head import SessionHead
from ui.dosing.page import SessionPage


def test_a_held_dose_is_timed_until_someone_says_what_became_of_it(
    desk: SessionDesk, page: SessionPage
) -> None:
    give_dose(page)
    desk.clock.passes(605)
    page._tell_time()
    assert "held 10:05" in words(one(page, SessionHead))
    press(page, "Swallowed")
    assert "held" not in words(one(page, SessionHead))
    assert log(page)[-1].endswith("held dose swallowed")
