"""The wait after wrong attempts."""

from __future__ import annotations

from ui.unlock.waiting import wait_s


def test_the_wait_doubles_up_to_a_minute() -> None:
    assert [wait_s(wrong) for wrong in range(9)] == [0, 1, 2, 4, 8, 16, 32, 60, 60]
    assert wait_s(10_000) == 60
