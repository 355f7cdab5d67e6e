"""The clock of a rehearsal."""

from __future__ import annotations

from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock

NINE = Instant.from_iso("2026-03-04T09:00:00+00:00")


def test_it_stands_until_the_script_goes_on() -> None:
    clock = ScriptClock(NINE)
    assert clock.now() == clock.now() == NINE
    clock.reach(NINE.plus_s(60))
    assert clock.now() == NINE.plus_s(60)


def test_setting_the_wall_is_not_felt_by_the_steady_reading() -> None:
    clock = ScriptClock(NINE)
    before = clock.steady()
    clock.shift(3600)
    clock.reach(NINE.plus_s(90))
    assert clock.now() == NINE.plus_s(3690)
    assert clock.steady().seconds - before.seconds == 90
    assert clock.steady().boot == before.boot


def test_after_a_crash_it_stands_as_if_it_had_gone_on() -> None:
    went_on = ScriptClock(NINE)
    went_on.shift(3600)
    went_on.shift(-120)
    went_on.reach(NINE.plus_s(600))
    resumed = ScriptClock(NINE.plus_s(600), shift_s=3480)
    assert (resumed.now(), resumed.steady()) == (went_on.now(), went_on.steady())
