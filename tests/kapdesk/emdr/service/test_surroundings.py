"""What lies around the work: the end by whichever comes first, the medicine, the screening."""

from __future__ import annotations

from pathlib import Path

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.emdr.service.surroundings import BOOKED, FIXED, OBSERVED
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.people.parse.appointments import AppointmentDraft
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import book_of, open_target
from tests.fakes.sets import taken
from tests.kapdesk.people.answers import NOTHING
from tests.ui.shell.sittings import begin, give_dose, known_client, sitting_of

Room = tuple[Desk, SittingId]


def book_it(desk: Desk, starts: str, ends: str) -> None:
    """An appointment of the client on the fake clock's day."""
    draft = AppointmentDraft("other", "2026-03-04", starts, ends)
    taken(desk.people.appointments.make(book_of(desk), draft, confirmed=True))


def test_without_an_appointment_no_end_is_known(room: Room) -> None:
    desk, sitting = room
    around = desk.emdr.circumstances(sitting)
    assert (around.ends, around.ends_by, around.left_min) == (None, "", None)
    assert around.onboard.state is SubstanceState.NONE


def test_the_appointment_ends_it_and_what_is_fixed_stands_in_its_place(
    room: Room, clock: FakeClock
) -> None:
    desk, sitting = room
    book_it(desk, "09:00", "10:00")
    book_it(desk, "12:00", "12:50")
    around = desk.emdr.circumstances(sitting)
    assert (around.left_min, around.ends_by) == (50.0, BOOKED)
    taken(desk.emdr.work.fix_end(sitting, clock.now().plus_s(90 * 60)))
    around = desk.emdr.circumstances(sitting)
    assert (around.left_min, around.ends_by) == (90.0, FIXED)


def test_after_a_dose_the_observation_may_end_first(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        book_it(desk, "12:00", "16:00")
        assert desk.emdr.circumstances(sitting).ends_by == BOOKED
        give_dose(desk, sitting)
        clock.passes(30 * 60)
        around = desk.emdr.circumstances(sitting)
        assert (around.left_min, around.ends_by) == (90.0, OBSERVED)
        assert (around.onboard.state, around.onboard.minutes) == (SubstanceState.PEAK, 30.0)


def test_a_changed_dose_shuts_work_on_memories_until_a_reason_is_written(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        known_client(desk)
        first = sitting_of(begin(desk))
        give_dose(desk, first)
        taken(desk.dosing.ending.close(first))
        clock.passes(7 * 24 * 3600)
        second = sitting_of(begin(desk))
        desk.sittings.record(second, [DoseGiven(200.0, "mg", "sublingual", "nurse 1")])
        target = open_target(desk)
        taken(desk.emdr.work.enter(second, Phase.ASSESSMENT, target, reason="agreed"))
        refused = desk.emdr.work.enter(second, Phase.DESENSITISATION)
        assert isinstance(refused, Refusals)
        assert "150 mg sublingual then and 200 mg sublingual now" in refused.sentences()
        written = taken(desk.emdr.work.enter(second, Phase.DESENSITISATION, reason="as planned"))
        passed = [one.fact for one in written if isinstance(one.fact, GuardOverridden)]
        assert ("dose", "as planned") in [(one.guard, one.reason) for one in passed]


def test_what_the_screening_says_shuts_work_on_memories_until_a_reason_is_written(
    room: Room,
) -> None:
    desk, sitting = room
    assert desk.emdr.circumstances(sitting).phase_locks == ()
    taken(desk.people.screening.answer(book_of(desk), NOTHING | {"psychosis": "yes"}))
    ((key, sentence),) = desk.emdr.circumstances(sitting).phase_locks
    assert key == "desensitisation/psychosis"
    target = open_target(desk)
    taken(desk.emdr.work.enter(sitting, Phase.ASSESSMENT, target, reason="agreed"))
    refused = desk.emdr.work.enter(sitting, Phase.DESENSITISATION)
    assert isinstance(refused, Refusals)
    assert sentence in refused.sentences()
    written = taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION, reason="seen twice"))
    passed = [one.fact for one in written if isinstance(one.fact, GuardOverridden)]
    assert ("screening", "seen twice") in [(one.guard, one.reason) for one in passed]
