"""This machine's own clocks."""

from __future__ import annotations

from datetime import UTC, datetime

from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.instant import Instant


def test_the_wall_shows_now_with_its_offset() -> None:
    clock = SystemClock()
    before = Instant.of(datetime.now(UTC))
    shown = clock.now()
    after = Instant.of(datetime.now(UTC))
    assert before <= shown <= after
    offset = datetime.now().astimezone().utcoffset()
    assert offset is not None
    assert shown.offset_min * 60 == offset.total_seconds()


def test_the_steady_clock_never_goes_back_and_names_its_boot() -> None:
    clock = SystemClock()
    first, second = clock.steady(), clock.steady()
    assert second.seconds >= first.seconds > 0
    assert first.boot == second.boot != ""


def test_the_zone_has_a_name() -> None:
    assert SystemClock().zone() == datetime.now().astimezone().tzname()
