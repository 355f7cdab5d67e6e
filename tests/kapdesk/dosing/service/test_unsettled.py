"""Whose dosing session leaves resources alone, in which sitting, and until when."""

from __future__ import annotations

from pathlib import Path

from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import taken
from tests.ui.shell.sittings import begin, give_dose, known_client, sitting_of

DAY_S = 24 * 3600.0


def test_a_changed_dose_is_known_in_every_sitting_of_that_day_and_client(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        at = desk.dosing.unsettled_at
        first = sitting_of(begin(desk))
        give_dose(desk, first)
        assert at(first, clock.now()) == Unsettled()
        taken(desk.dosing.ending.close(first))
        clock.passes(7 * DAY_S)
        second = sitting_of(begin(desk))
        assert at(second, clock.now()) == Unsettled()
        desk.sittings.record(second, [DoseGiven(200.0, "mg", "sublingual", "nurse 1")])
        assert "200 mg sublingual now" in at(second, clock.now()).dose
        assert at(first, clock.now()) == Unsettled()
        taken(desk.dosing.ending.close(second))
        clock.passes(3600)
        own = sitting_of(taken(desk.emdr.meetings.begin(known_client(desk))))
        assert "200 mg sublingual now" in at(own, clock.now()).dose
        assert at(own, clock.now().plus_s(DAY_S)) == Unsettled()
        other = desk.people.known("C-015", "1990-01-01")
        assert not isinstance(other, Refusals)
        theirs = sitting_of(taken(desk.emdr.meetings.begin(other)))
        assert at(theirs, clock.now()) == Unsettled()
        assert at(SittingId("none"), clock.now()) == Unsettled()


def test_a_session_without_a_dose_between_changes_nothing(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        for amount in (150.0, None, 100.0):
            sitting = sitting_of(begin(desk))
            if amount is not None:
                desk.sittings.record(sitting, [DoseGiven(amount, "mg", "sublingual", "nurse 1")])
            found = desk.dosing.unsettled_at(sitting, clock.now())
            taken(desk.dosing.ending.close(sitting))
            clock.passes(7 * DAY_S)
        assert "150 mg sublingual then and 100 mg sublingual now" in found.dose
