"""What is on board is known in every sitting of the client."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import taken
from tests.ui.shell.sittings import begin, give_dose, known_client, sitting_of


def test_another_sitting_of_the_client_hears_of_it_and_nobody_elses_does(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        dosing = sitting_of(begin(desk))
        assert desk.dosing.onboard_at(dosing, clock.now()).state is SubstanceState.BEFORE
        dosed = clock.now()
        give_dose(desk, dosing)
        clock.passes(100 * 60)
        taken(desk.dosing.ending.close(dosing))
        own = sitting_of(taken(desk.stimulation.resourcing.begin(known_client(desk))))
        found = desk.dosing.onboard_at(own, clock.now())
        assert (found.state, found.minutes) == (SubstanceState.COMEDOWN, 100.0)
        clock.passes(60 * 60)
        assert desk.dosing.onboard_at(own, clock.now()).state is SubstanceState.AFTER
        clock.passes(24 * 3600)
        gone = desk.dosing.onboard_at(own, clock.now())
        assert gone.state is SubstanceState.NONE
        assert gone.minutes == pytest.approx(160 + 24 * 60)
        other = desk.people.known("C-015", "1990-01-01")
        assert not isinstance(other, Refusals)
        assert desk.dosing.on_board.last_dose(known_client(desk), clock.now()) == dosed
        assert desk.dosing.on_board.last_dose(other, clock.now()) is None
        theirs = sitting_of(taken(desk.stimulation.resourcing.begin(other)))
        assert desk.dosing.onboard_at(theirs, clock.now().plus_s(-25 * 3600)) == Onboard()
        assert desk.dosing.onboard_at(SittingId("none"), clock.now()) == Onboard()


def test_a_sitting_earlier_on_the_day_of_a_dose_stands_before_it(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        client, morning = known_client(desk), clock.now()
        early = sitting_of(taken(desk.stimulation.resourcing.begin(client)))
        assert desk.dosing.onboard_at(early, morning) == Onboard()
        taken(desk.stimulation.resourcing.close(early))
        clock.passes(60 * 60)
        dosing = sitting_of(begin(desk))
        assert desk.dosing.onboard_at(early, clock.now()).state is SubstanceState.BEFORE
        give_dose(desk, dosing)
        assert desk.dosing.onboard_at(early, morning).state is SubstanceState.BEFORE
        assert desk.dosing.onboard_at(early, morning.plus_s(-24 * 3600)) == Onboard()


def test_a_second_session_on_one_day_hears_of_the_first(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        first = sitting_of(begin(desk))
        give_dose(desk, first)
        clock.passes(45 * 60)
        taken(desk.dosing.ending.close(first))
        second = sitting_of(begin(desk))
        found = desk.dosing.onboard_at(second, clock.now())
        assert (found.state, found.minutes) == (SubstanceState.PEAK, 45.0)
        clock.passes(60 * 60)
        give_dose(desk, second)
        found = desk.dosing.onboard_at(second, clock.now())
        assert (found.state, found.minutes) == (SubstanceState.ONSET, 0.0)
