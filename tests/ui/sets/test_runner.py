"""Sets begun, stopped, lost and kept, as someone beside a client needs them to be."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Change
from kapdesk.kernel.errors import Trouble
from tests.fakes.lane import InlineClerk, SlowClerk
from tests.fakes.stages import QuietStage
from tests.ui.sets.conftest import PLAN, Book, RunnerOn, Steady
from ui.sets.runner import PATIENCE_MS, REST_S, SetRunner
from ui.sets.stand import Stand
from ui.stage.messages import Alter, Altered, Begin, Mark, Standing, StopNow, StopSoftly

FULL_DISK = Trouble("The disk is full.", "Free some space.")


def runs(runner: SetRunner, stage: QuietStage, steady: Steady, book: Book) -> None:
    steady.now += 2 * REST_S
    recording = book.recording()
    runner.start(PLAN, preset="Desensitise", amplitude_deg=28.0, recording=recording)
    stage.moves(steady.now)


def test_nothing_moves_before_it_is_saved(
    runner_on: RunnerOn, stage: QuietStage, book: Book
) -> None:
    lane = SlowClerk()
    runner = runner_on(lane)
    runner.start(PLAN, recording=book.recording())
    assert (book.started, stage.asked(Begin)) == ([], 0)
    lane.catches_up()
    assert (book.started, stage.begun.key) == ([PLAN], "e1")


def test_a_set_that_cannot_be_saved_does_not_begin(
    runner: SetRunner, stage: QuietStage, lane: InlineClerk, book: Book
) -> None:
    told: list[Trouble] = []
    runner.troubled.connect(told.append)
    lane.trouble = FULL_DISK
    runner.start(PLAN, recording=book.recording())
    assert (stage.asked(Begin), runner.stand, told) == (0, Stand.READY, [FULL_DISK])


def test_a_finished_set_is_recorded_with_what_the_stage_measured(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    runs(runner, stage, steady, book)
    stage.counts(24)
    stage.ends(24)
    started, outcome = book.ended[0]
    assert (started, outcome.passes, outcome.ended) == ("e1", 24, "finished")
    assert outcome.certificate is not None
    assert runner.stand is Stand.AFTER


def test_an_end_that_cannot_be_saved_is_held_until_it_is(
    runner: SetRunner, stage: QuietStage, steady: Steady, lane: InlineClerk, book: Book
) -> None:
    runs(runner, stage, steady, book)
    lane.trouble = FULL_DISK
    stage.ends(24)
    assert (book.ended, runner.keeping.waiting) == ([], ("e1",))
    lane.trouble = None
    runs(runner, stage, steady, book)
    assert [started for started, _ in book.ended] == ["e1"]
    assert runner.keeping.waiting == ()


def test_an_end_on_its_way_is_not_saved_twice(
    runner_on: RunnerOn, stage: QuietStage, steady: Steady, book: Book
) -> None:
    lane = SlowClerk()
    runner = runner_on(lane)
    runner.start(PLAN, recording=book.recording())
    lane.catches_up()
    stage.moves(steady.now)
    stage.ends(24)
    runner.keeping.again()
    lane.catches_up()
    assert len(book.ended) == 1


def test_the_soft_stop_ends_within_the_pass(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    runs(runner, stage, steady, book)
    runner.stop_softly()
    assert (stage.asked(StopSoftly), runner.stand) == (1, Stand.SETTLING)
    runner.stop_softly()
    assert stage.asked(StopSoftly) == 1
    stage.obeys(5)
    assert book.ended[0][1].ended == "stopped"


@pytest.mark.parametrize("moves", [True, False])
def test_stop_now_stops_from_the_first_moment(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book, moves: bool
) -> None:
    runner.start(PLAN, recording=book.recording())
    if moves:
        stage.moves(steady.now)
    runner.stop_now()
    assert stage.asked(StopNow) == 1
    stage.obeys(0)
    assert book.ended[0][1].ended == "stopped now"


def test_what_is_stopped_while_it_is_saved_never_moves(
    runner_on: RunnerOn, stage: QuietStage, steady: Steady, book: Book
) -> None:
    lane = SlowClerk()
    runner = runner_on(lane)
    runner.start(PLAN, recording=book.recording())
    runner.stop_softly()
    lane.catches_up()
    assert stage.asked(Begin) == 0
    assert [(outcome.passes, outcome.ended) for _, outcome in book.ended] == [(0, "stopped now")]


def test_the_hand_that_stopped_a_set_starts_none(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    runs(runner, stage, steady, book)
    runner.stop_now()
    stage.obeys(3)
    steady.now += REST_S / 2
    runner.start(PLAN, recording=book.recording())
    assert stage.asked(Begin) == 1
    steady.now += REST_S
    runner.start(PLAN, recording=book.recording())
    assert stage.asked(Begin) == 2


def test_a_hand_that_goes_on_stopping_is_rested_from_anew(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    runs(runner, stage, steady, book)
    runner.stop_now()
    stage.obeys(3)
    for _ in range(3):
        steady.now += 0.75 * REST_S
        runner.stop_now()
        assert runner.resting
    runner.start(PLAN, recording=book.recording())
    assert stage.asked(Begin) == 1
    steady.now += 2 * REST_S
    runner.start(PLAN, recording=book.recording())
    assert stage.asked(Begin) == 2


def test_no_rest_follows_a_stop_where_no_set_was(
    runner: SetRunner, stage: QuietStage, book: Book
) -> None:
    runner.stop_now()
    assert (stage.asked(StopNow), runner.resting) == (1, False)
    runner.start(PLAN, recording=book.recording())
    assert stage.asked(Begin) == 1


def test_a_lost_stage_is_recorded_with_the_passes_done(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    runs(runner, stage, steady, book)
    stage.counts(7)
    steady.now += 7.5
    stage.dies()
    outcome = book.ended[0][1]
    assert (outcome.passes, outcome.seconds, outcome.ended) == (7, 7.5, "fault")
    assert outcome.certificate is None
    assert runner.stand is Stand.ABSENT
    runner.start(PLAN, recording=book.recording())
    assert stage.asked(Begin) == 1


def test_a_way_out_records_at_once_what_the_desk_knows(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    runs(runner, stage, steady, book)
    stage.says(Altered("e1", Change(2.0, passes=30)))
    steady.now += 9.25
    runner.break_off("The desk was locked.")
    assert stage.asked(StopNow) == 1
    outcome = book.ended[0][1]
    assert (outcome.passes, outcome.ended, outcome.why) == (
        9,
        "interrupted",
        "The desk was locked.",
    )
    assert outcome.changes == (Change(2.0, passes=30),)
    stage.obeys(9)
    assert len(book.ended) == 1


def test_a_stage_that_does_not_answer_is_given_up(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    stuck: list[bool] = []
    runner.stuck.connect(lambda: stuck.append(True))
    runs(runner, stage, steady, book)
    runner.stop_now()
    assert runner._patience.isActive()
    assert runner._patience.interval() == PATIENCE_MS
    runner._patience.timeout.emit()
    assert stuck == [True]
    assert book.ended[0][1].why == "The stage did not answer."


def test_a_set_nobody_knows_is_stopped(runner: SetRunner, stage: QuietStage) -> None:
    stage.stands(running="someone else's")
    assert stage.asked(StopNow) == 1


def test_a_test_run_is_not_recorded(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    outcomes: list[Outcome] = []
    runner.ended.connect(outcomes.append)
    steady.now += 2 * REST_S
    runner.start(PLAN)
    stage.moves(steady.now)
    assert stage.begun.key == ""
    stage.ends(24)
    assert (book.started, book.ended, len(outcomes)) == ([], [], 1)


def test_changes_and_marks_reach_the_set_that_runs_and_no_other(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    faster = Change(0.0, rate_hz=1.2)
    runner.alter(faster)
    runner.mark()
    assert (stage.asked(Alter), stage.asked(Mark)) == (0, 0)
    runs(runner, stage, steady, book)
    runner.alter(faster)
    runner.mark()
    assert (stage.asked(Alter), stage.asked(Mark)) == (1, 1)
    stage.says(Altered("e1", Change(4.0, rate_hz=1.2)))
    assert runner.progress is not None
    assert runner.progress.rate_hz() == 1.2


def test_a_stage_that_comes_back_can_be_used(runner: SetRunner, stage: QuietStage) -> None:
    stage.dies()
    stage.says(Standing((), "", (), "", None))
    assert runner.stand is Stand.READY


def test_an_end_that_nothing_waits_for_is_passed_on_once(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    late: list[object] = []
    runner.late.connect(late.append)
    runs(runner, stage, steady, book)
    stage.ends(24)
    assert (len(book.ended), late) == (1, [])
    stage.ends(24)
    assert (len(book.ended), len(late)) == (1, 1)
