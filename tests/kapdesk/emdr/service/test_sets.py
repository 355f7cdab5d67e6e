"""Sets within EMDR work: the rules first, then stimulation's own way of recording them."""

from __future__ import annotations

from pathlib import Path

from kapdesk.bilateral.model.counts import Counts, keep
from kapdesk.bilateral.model.facts import SetRun, SetStarted
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.bilateral.service.leftover import TAKEN
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.kernel.ids import SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import DONE, LIGHT, emdr_desk, process, ran, state_of
from tests.fakes.sets import FINISHED, refusal, taken

Room = tuple[Desk, SittingId]


def test_a_set_belongs_to_the_phase_and_target_it_began_in(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    (started,) = taken(desk.emdr.sets.start(sitting, LIGHT, "Standard"))
    assert isinstance(started.fact, SetStarted)
    taken(desk.emdr.work.stabilise(sitting))
    taken(desk.stimulation.sets.end(sitting, started.id, FINISHED))
    meeting = state_of(desk).meeting(sitting)
    assert meeting is not None
    (one,) = meeting.sets
    assert (one.phase, one.target) == (Phase.DESENSITISATION, target)
    assert one.run is not None


def test_before_any_phase_no_set_begins_here(room: Room) -> None:
    desk, sitting = room
    assert "No phase" in refusal(desk.emdr.sets.start(sitting, LIGHT))
    assert "No phase" in refusal(desk.emdr.sets.note(sitting, LIGHT, DONE))


def test_with_little_time_a_set_asks_for_a_reason_that_is_written_beside_it(
    room: Room, clock: FakeClock
) -> None:
    desk, sitting = room
    process(desk, sitting)
    taken(desk.emdr.work.fix_end(sitting, clock.now().plus_s(8 * 60)))
    assert "8 minutes left" in refusal(desk.emdr.sets.start(sitting, LIGHT))
    started, passed = taken(desk.emdr.sets.start(sitting, LIGHT, reason="to end well"))
    assert isinstance(started.fact, SetStarted)
    assert isinstance(passed.fact, GuardOverridden)
    assert (passed.fact.guard, passed.fact.reason, passed.fact.number) == ("G6", "to end well", 1)
    assert started.recorded == passed.recorded
    taken(desk.stimulation.sets.end(sitting, started.id, FINISHED))
    again, run = taken(desk.emdr.sets.note(sitting, LIGHT, DONE))
    assert isinstance(again.fact, SetStarted)
    assert isinstance(run.fact, SetRun)


def test_what_stimulation_refuses_stays_refused(room: Room) -> None:
    desk, sitting = room
    process(desk, sitting)
    taken(desk.emdr.sets.start(sitting, LIGHT))
    assert "still running" in refusal(desk.emdr.sets.start(sitting, LIGHT, reason="now"))
    wild = SetPlan(rate_hz=9.0, passes=24, channels=(Channel.TACTILE,))
    assert desk.stimulation.sets.view(sitting).running is not None
    assert refusal(desk.emdr.sets.start(sitting, wild))


def test_a_set_no_stage_ran_is_written_with_what_it_passed(room: Room, clock: FakeClock) -> None:
    desk, sitting = room
    process(desk, sitting)
    taken(desk.emdr.work.fix_end(sitting, clock.now().plus_s(60)))
    entries = taken(desk.emdr.sets.note(sitting, LIGHT, DONE, reason="to end well"))
    assert [type(entry.fact) for entry in entries] == [SetStarted, SetRun, GuardOverridden]
    taken(desk.emdr.work.close_phase(sitting))
    assert ran(desk, sitting)


def test_one_that_was_cut_off_is_taken_in_where_it_belongs(tmp_path: Path) -> None:
    clock, folder = FakeClock(), new_vault(tmp_path / "vault")
    with emdr_desk(folder, clock) as (desk, sitting):
        target = process(desk, sitting)
        (started,) = taken(desk.emdr.sets.start(sitting, LIGHT, "Standard"))
        keep(folder, Counts(started.id, 11, 11.0, 1.0))
    clock.passes(60)
    with opened(folder, clock) as desk:
        assert desk.taken_in == TAKEN
        meeting = state_of(desk).meeting(sitting)
        assert meeting is not None
        (one,) = meeting.sets
        assert (one.phase, one.target) == (Phase.DESENSITISATION, target)
        assert one.run is not None
        assert (one.run.ended, one.run.passes) == ("interrupted", 11)
        taken(desk.emdr.work.enter(sitting, Phase.CLOSURE))
