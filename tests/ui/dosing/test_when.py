"""When a line happened: now, a wall time that has been, or minutes ago."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from ui.dosing.when import Times, parse_begin, parse_when

NOW = Instant.from_iso("2026-03-04T10:30:20+01:00")


def test_nothing_means_now() -> None:
    assert parse_when("  ", NOW) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("10:27", "2026-03-04T10:27:00+01:00"),
        ("9.05", "2026-03-04T09:05:00+01:00"),
        ("23:50", "2026-03-03T23:50:00+01:00"),
        ("-5", "2026-03-04T10:25:20+01:00"),
        ("− 5", "2026-03-04T10:25:20+01:00"),
    ],
)
def test_a_time_is_the_last_one_the_wall_showed(text: str, iso: str) -> None:
    assert parse_when(text, NOW) == Instant.from_iso(iso)


@given(st.text(max_size=8))
def test_no_text_lies_ahead_and_none_breaks_it(text: str) -> None:
    meant = parse_when(text, NOW)
    assert meant is None or isinstance(meant, Refusals) or meant <= NOW


def test_anything_else_is_refused_with_the_two_ways_to_write_it() -> None:
    refused = parse_when("soon", NOW)
    assert isinstance(refused, Refusals)
    assert "10:27" in refused.sentences()
    assert "-5" in refused.sentences()


def test_a_time_on_paper_lies_around_the_session_not_around_now() -> None:
    begun = Instant.from_iso("2026-03-04T21:30:00+00:00")
    times = Times(NOW, begun, "21:30")
    assert times.read("22:10") == begun.plus_s(40 * 60)
    assert times.read("00:10") == begun.plus_s(160 * 60)
    assert times.read("19:00") == begun.plus_s(-150 * 60)


@pytest.mark.parametrize("text", ["", "-5", "soon"])
def test_a_line_from_paper_needs_the_time_that_stands_there(text: str) -> None:
    meant = Times(NOW, NOW, "").read(text)
    assert isinstance(meant, Refusals)
    assert meant.items[0].field == "at"


def test_a_session_on_paper_began_on_a_day_at_a_time_that_is_past() -> None:
    assert parse_begin("2026-03-04", "09:30", LATER) == Instant.from_iso("2026-03-04T09:30+00:00")
    bad = parse_begin("4/3/26", "half ten", LATER)
    assert isinstance(bad, Refusals)
    assert [refusal.field for refusal in bad.items] == ["day", "time"]
    assert isinstance(parse_begin("2027-03-04", "09:30", LATER), Refusals)


LATER = Instant.from_iso("2026-11-22T12:00:00+00:00")
