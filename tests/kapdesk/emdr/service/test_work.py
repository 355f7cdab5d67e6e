"""A meeting's way through the phases: refused with what is missing, passed with a reason that is written down."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Found, Phase, Status
from kapdesk.emdr.model.targets import TargetStatusSet
from kapdesk.emdr.model.work import GuardOverridden, PhaseEntered, StepAnswered, StepWorded
from kapdesk.emdr.service.work import SET_RUNS
from kapdesk.kernel.ids import SittingId, TargetId
from tests.fakes.clock import FakeClock
from tests.fakes.emdr import (
    AGREED,
    CLOSED,
    LIGHT,
    assess,
    book_of,
    close_up,
    open_target,
    prepare,
    process,
    ran,
    rate,
    state_of,
    target_of,
)
from tests.fakes.sets import refusal, taken

Room = tuple[Desk, SittingId]


def test_a_phase_is_refused_with_everything_that_is_missing(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    work = desk.emdr.work
    taken(work.enter(sitting, Phase.PREPARATION))
    said = refusal(work.enter(sitting, Phase.ASSESSMENT, target))
    way = desk.emdr.standing(sitting, target).way(Phase.ASSESSMENT)
    assert way is not None
    assert len(way.missing) > 2
    assert said == "\n".join(way.missing)


def test_a_reason_passes_each_rule_and_stands_beside_the_phase(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    work = desk.emdr.work
    taken(work.enter(sitting, Phase.PREPARATION))
    entries = taken(work.enter(sitting, Phase.ASSESSMENT, target, reason="known for years"))
    facts = [entry.fact for entry in entries]
    assert facts[-1] == PhaseEntered(Phase.ASSESSMENT, target, number=1)
    overrides = [fact for fact in facts if isinstance(fact, GuardOverridden)]
    assert [(one.guard, one.reason, one.target, one.number) for one in overrides] == [
        ("ready", "known for years", target, 1)
    ]
    assert overrides[0].missing
    assert len({entry.recorded for entry in entries}) == 1


def test_the_way_opens_as_what_is_missing_is_done(room: Room) -> None:
    desk, sitting = room
    target = assess(desk, sitting)
    entries = taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION))
    entered = PhaseEntered(Phase.DESENSITISATION, target, number=1)
    assert [entry.fact for entry in entries] == [entered]
    for found in (Found.NOTHING, Found.POSITIVE):
        taken(desk.emdr.ratings.go_back(sitting, target, found))
    rate(desk, sitting, target, 3)
    assert "The distress is 3" in refusal(desk.emdr.work.enter(sitting, Phase.INSTALLATION))
    rate(desk, sitting, target, 0)
    taken(desk.emdr.work.enter(sitting, Phase.INSTALLATION))


def test_no_phase_is_entered_while_a_set_runs_but_steadying_and_closing_are(room: Room) -> None:
    desk, sitting = room
    process(desk, sitting)
    taken(desk.emdr.sets.start(sitting, LIGHT))
    assert refusal(desk.emdr.work.enter(sitting, Phase.CLOSURE)) == SET_RUNS
    (entry,) = taken(desk.emdr.work.stabilise(sitting))
    assert isinstance(entry.fact, PhaseEntered)
    assert (entry.fact.phase, entry.fact.held) == (Phase.PREPARATION, True)
    taken(desk.emdr.work.close_phase(sitting))
    assert "there already" in refusal(desk.emdr.work.close_phase(sitting))


def test_what_is_not_there_is_refused(room: Room) -> None:
    desk, sitting = room
    work = desk.emdr.work
    stranger = TargetId("of another book")
    assert "no such target" in refusal(work.enter(sitting, Phase.ASSESSMENT, stranger))
    assert "no protocol" in refusal(work.enter(sitting, Phase.PREPARATION, variant="none"))
    said = refusal(work.enter(sitting, Phase.ASSESSMENT, variant="resource-only"))
    assert "no phase called" in said
    assert "no such session" in refusal(work.enter(SittingId("none"), Phase.PREPARATION))
    taken(work.enter(sitting, Phase.PREPARATION))
    assert "there already" in refusal(work.enter(sitting, Phase.PREPARATION))


def test_a_candidate_opens_as_the_work_on_it_begins(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    taken(desk.emdr.targets.set_status(book_of(desk), target, Status.CANDIDATE))
    prepare(desk, sitting)
    entries = taken(desk.emdr.work.enter(sitting, Phase.ASSESSMENT, target))
    assert TargetStatusSet(target, Status.OPEN, number=1) in [entry.fact for entry in entries]


def test_a_sheet_is_kept_whole_in_the_drawer_its_phase_names(room: Room) -> None:
    desk, sitting = room
    answer = desk.emdr.work.answer
    (chart,) = taken(answer(sitting, Phase.PREPARATION, None, "emdr-preparation", AGREED))
    assert isinstance(chart.fact, StepAnswered)
    missing = refusal(answer(sitting, Phase.CLOSURE, None, "emdr-closure", {}))
    assert missing.count("not answered yet") == 4
    assert "No such sheet" in refusal(answer(sitting, Phase.CLOSURE, None, "emdr-review", CLOSED))
    said = answer(
        sitting, Phase.HISTORY, None, "emdr-history", {"issue": "the nights", "ready": "yes"}
    )
    (worded,) = taken(said)
    assert isinstance(worded.fact, StepWorded)


def test_the_end_is_fixed_after_the_beginning(room: Room, clock: FakeClock) -> None:
    desk, sitting = room
    assert "after the beginning" in refusal(desk.emdr.work.fix_end(sitting, clock.now()))
    taken(desk.emdr.work.fix_end(sitting, clock.now().plus_s(3000)))
    around = desk.emdr.circumstances(sitting)
    assert (around.left_min, around.ends_by) == (50.0, "as it was fixed here")


def test_a_target_may_be_called_complete_with_a_reason(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    ran(desk, sitting)
    rate(desk, sitting, target, 3)
    taken(desk.emdr.work.complete_anyway(sitting, target, "the client says it is done"))
    close_up(desk, sitting)
    assert target_of(desk, target).status is Status.COMPLETE
    meeting = state_of(desk).meeting(sitting)
    assert meeting is not None
    assert [one.fact.guard for one in meeting.overrides] == ["G5"]


def test_a_closed_meeting_goes_nowhere(room: Room) -> None:
    desk, sitting = room
    prepare(desk, sitting)
    close_up(desk, sitting)
    assert "closed" in refusal(desk.emdr.work.enter(sitting, Phase.PREPARATION))
