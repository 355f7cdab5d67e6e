"""Doses and sessions so far, as plain facts."""

from __future__ import annotations

from kapdesk.dosing.model.beside import Earlier
from kapdesk.dosing.rules.counts import NONE_YET, counts_words
from kapdesk.kernel.instant import Instant

NOW = Instant.from_iso("2026-11-25T09:00:00+00:00")


def on(day: str, doses: int = 1) -> Earlier:
    opened = Instant.from_iso(f"{day}T10:00:00+00:00")
    return Earlier(opened, tuple(opened.plus_s(1800.0 * n) for n in range(1, doses + 1)))


def test_what_was_given_is_counted_and_nothing_is_made_of_it() -> None:
    earlier = (on("2026-06-01"), on("2026-09-10"), on("2026-11-11", doses=2), on("2026-11-18", 0))
    assert counts_words(earlier, NOW) == (
        "Before this session: 4 doses in 3 sessions. The last 14 days ago, Wed 11 Nov 2026. "
        "In the last 30 days 1 session, in 90 days 2."
    )


def test_a_dose_of_the_same_day_is_said_as_today() -> None:
    assert "The last today, Wed 25 Nov 2026." in counts_words((on("2026-11-24"), early()), NOW)


def early() -> Earlier:
    opened = Instant.from_iso("2026-11-25T06:00:00+00:00")
    return Earlier(opened, (opened.plus_s(1800.0),))


def test_a_first_session_says_so() -> None:
    assert counts_words((), NOW) == NONE_YET
    assert counts_words((on("2026-11-18", 0),), NOW) == NONE_YET


def test_the_stretches_reach_to_their_last_day() -> None:
    assert "30 days 1 session, in 90 days 2" in counts_words(
        (on("2026-08-27"), on("2026-10-26")), NOW
    )
    assert "30 days 0 sessions, in 90 days 1" in counts_words(
        (on("2026-08-26"), on("2026-10-25")), NOW
    )
