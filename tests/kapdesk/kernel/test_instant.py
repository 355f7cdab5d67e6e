"""Moments: what they say, how they compare, what they refuse."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.instant import Instant, countdown_words, elapsed_words

_ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_MOMENTS = st.datetimes(
    min_value=datetime.fromisoformat("1900-01-02"),
    max_value=datetime.fromisoformat("2200-01-01"),
    timezones=_ZONES,
)


@given(_MOMENTS)
def test_a_moment_comes_back_as_the_wall_showed_it(moment: datetime) -> None:
    local = Instant.of(moment).local()
    assert local == moment
    assert local.utcoffset() == moment.utcoffset()


@given(_MOMENTS.map(lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)))
def test_written_down_and_read_back_it_is_the_same(moment: datetime) -> None:
    instant = Instant.of(moment)
    again = Instant.from_iso(instant.iso())
    assert (again.utc_us, again.offset_min) == (instant.utc_us, instant.offset_min)


@given(_MOMENTS, _MOMENTS)
def test_moments_sort_as_they_happened(one: datetime, other: datetime) -> None:
    assert (Instant.of(one) < Instant.of(other)) == (one < other)


def test_the_doubled_hour_of_a_clock_change_sorts_rightly() -> None:
    before = Instant.from_iso("2026-10-25T02:30:00+02:00")
    after = Instant.from_iso("2026-10-25T02:10:00+01:00")
    assert before < after
    assert after.seconds_since(before) == 40 * 60


def test_the_same_moment_on_two_walls_is_one_moment() -> None:
    assert Instant.from_iso("2026-03-04T10:00+01:00") == Instant.from_iso("2026-03-04T09:00+00:00")


def test_a_moment_without_a_wall_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        Instant.of(datetime.fromisoformat("2026-03-04T09:30:00"))


def test_seconds_go_on_and_come_back() -> None:
    start = Instant.of(datetime(2026, 3, 4, 9, 30, tzinfo=UTC))
    later = start.plus_s(90.5)
    assert later.seconds_since(start) == 90.5
    assert start.seconds_since(later) == -90.5
    assert later.offset_min == start.offset_min


def test_a_moment_is_read_aloud_in_english_whatever_the_system_speaks() -> None:
    moment = Instant.from_iso("2026-11-22T14:02:09+01:00")
    assert (moment.day(), moment.hm(), moment.hms()) == ("Sun 22 Nov 2026", "14:02", "14:02:09")
    assert Instant.from_iso("2026-03-04T00:00:00+00:00").day() == "Wed 4 Mar 2026"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "00:00:00"),
        (2530, "00:42:10"),
        (36_061, "10:01:01"),
        (-61, "-00:01:01"),
        (-0.4, "00:00:00"),
    ],
)
def test_elapsed_time_in_words(seconds: float, words: str) -> None:
    assert elapsed_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(170, "02:50"), (0, "00:00"), (-5, "00:00"), (3600, "01:00:00")]
)
def test_a_wait_in_words(seconds: float, words: str) -> None:
    assert countdown_words(seconds) == words
