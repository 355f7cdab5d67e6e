"""Day and time of day, into the moment the wall shows them."""

from __future__ import annotations

import time as clocks
from collections.abc import Iterator
from datetime import date, time

import pytest

from kapdesk.kernel.instant import Instant
from kapdesk.kernel.wall import moment_on_wall

WINTER = Instant.from_iso("2026-03-04T12:00:00+01:00")


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clocks.tzset()
    yield
    monkeypatch.undo()
    clocks.tzset()


@pytest.mark.usefixtures("in_berlin")
def test_an_appointment_after_the_clocks_change_keeps_its_hour_on_the_wall() -> None:
    found = moment_on_wall(date(2026, 4, 1), time(10), WINTER)
    assert found is not None
    assert found.iso() == "2026-04-01T10:00:00.000+02:00"


@pytest.mark.usefixtures("in_berlin")
def test_an_hour_that_is_left_out_is_no_moment() -> None:
    assert moment_on_wall(date(2026, 3, 29), time(2, 30), WINTER) is None
    assert moment_on_wall(date(2026, 3, 29), time(3, 0), WINTER) is not None


@pytest.mark.usefixtures("in_berlin")
def test_of_the_doubled_hour_the_first_is_meant() -> None:
    found = moment_on_wall(date(2026, 10, 25), time(2, 30), WINTER)
    assert found is not None
    assert found.iso() == "2026-10-25T02:30:00.000+02:00"


@pytest.mark.usefixtures("in_berlin")
def test_a_clock_that_stands_elsewhere_keeps_its_own_offset() -> None:
    script = Instant.from_iso("2026-03-04T12:00:00+00:00")
    found = moment_on_wall(date(2026, 7, 1), time(10), script)
    assert found is not None
    assert found.iso() == "2026-07-01T10:00:00.000+00:00"
