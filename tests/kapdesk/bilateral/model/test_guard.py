"""What narrows stimulation, as a value."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.kernel.instant import Instant

NOW = Instant.from_iso("2026-03-04T10:00:00+00:00")


def test_the_last_dose_is_told_by_how_long_ago_it_was() -> None:
    assert Onboard().last_dose(NOW) is None
    dosed = Onboard(SubstanceState.PEAK, 90.0, 60.0).last_dose(NOW)
    assert dosed == NOW.plus_s(-3600.0)
