"""What is on board is known in every sitting of the client, for a day."""

from __future__ import annotations

from pathlib import Path

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
        give_dose(desk, dosing)
        clock.passes(100 * 60)
        taken(desk.dosing.ending.close(dosing))
        own = sitting_of(taken(desk.stimulation.resourcing.begin(known_client(desk))))
        found = desk.dosing.onboard_at(own, clock.now())
        assert (found.state, found.minutes) == (SubstanceState.COMEDOWN, 100.0)
        clock.passes(60 * 60)
        assert desk.dosing.onboard_at(own, clock.now()).state is SubstanceState.AFTER
        clock.passes(24 * 3600)
        assert desk.dosing.onboard_at(own, clock.now()) == Onboard()
        other = desk.people.known("C-015", "1990-01-01")
        assert not isinstance(other, Refusals)
        theirs = sitting_of(taken(desk.stimulation.resourcing.begin(other)))
        assert desk.dosing.onboard_at(theirs, clock.now().plus_s(-25 * 3600)) == Onboard()
        assert desk.dosing.onboard_at(SittingId("none"), clock.now()) == Onboard()
