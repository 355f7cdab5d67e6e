"""What is seen of a set and what is told of it, frame by frame."""

from __future__ import annotations

import gc

import numpy as np
import pytest

from kapdesk.bilateral.geometry import Geometry, half_width_px
from kapdesk.bilateral.model.plan import Change, Channel, Path, SetPlan, Side
from kapdesk.bilateral.motion.course import place
from tests.fakes.afternoon import MISHAPS, Afternoon
from tests.fakes.boards import Played
from ui.stage.account import TWO_AT_ONCE
from ui.stage.breathing import GLOW
from ui.stage.headless import DrawnBoard
from ui.stage.measuring import Measuring
from ui.stage.messages import Altered, Begin, Lit, Setup, Told
from ui.stage.player import UNSEEN, UNSTEADY
from ui.stage.run import INTERRUPTED, Ending

PLAN = SetPlan(1.0, passes=3)
MEASURED = Geometry(1920, 1080, px_per_cm=37.8, distance_cm=70.0)


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> Played:
    """A runner whose frames take no time from being thought to being seen."""
    monkeypatch.setattr("ui.stage.measuring._FIRST_LAG_S", 0.0)
    return Played(board=DrawnBoard(MEASURED))


def test_light_stands_where_the_plan_has_it_at_every_frame(played: Played) -> None:
    played.begin(PLAN)
    played.to_the_end()
    lights = played.lights()
    at_s = np.asarray([t for t, _ in lights])
    half = half_width_px(PLAN, MEASURED)
    wanted = place(PLAN, at_s) * (half, -half) + (960.0, 540.0)
    seen = np.asarray([(one.x_px, one.y_px) for _, one in lights])
    assert np.abs(seen - wanted).max() < 0.01
    assert at_s[0] < -0.2


def test_every_pass_is_told_once_and_the_count_is_exact(played: Played) -> None:
    played.begin(PLAN)
    ended = played.to_the_end()
    assert played.passes == [1, 2, 3]
    assert (ended.key, ended.passes, ended.seconds, ended.ended) == ("one", 3, 3.0, "finished")
    assert [one.passes for one in played.counted] == [0, 1, 2, 3, 3]
    assert [one.ended for one in played.counted] == ["", "", "", "", "finished"]


def test_it_moves_at_once(played: Played) -> None:
    played.begin(PLAN)
    assert (played.moved.after_ms, len(played.board.shown)) == (0.0, 1)
    played.frames(0.05)
    assert played.light is not None


def test_it_begins_on_the_side_that_was_chosen(played: Played) -> None:
    played.begin(SetPlan(1.0, passes=1, first=Side.LEFT))
    played.to_the_end()
    first = next(one for t, one in played.lights() if t > 0.2)
    assert first.x_px < 960.0


def test_a_soft_stop_ends_with_the_pass_that_runs(played: Played) -> None:
    played.begin(SetPlan(1.0, passes=24))
    played.frames(2.6)
    played.player.stop_softly()
    ended = played.to_the_end()
    assert (ended.passes, ended.ended, played.passes) == (3, "stopped", [1, 2, 3])
    assert ended.changes[-1].passes == 3


def test_a_soft_stop_in_the_last_pass_lets_it_finish(played: Played) -> None:
    played.begin(PLAN)
    played.frames(3.0)
    played.player.stop_softly()
    assert (played.to_the_end().passes, played.ended.ended) == (3, "finished")


def test_stopped_now_it_is_dark_in_the_very_next_frame(played: Played) -> None:
    played.begin(PLAN)
    played.frames(1.6)
    played.player.stop_now()
    assert played.light is None
    ended = played.ended
    assert (ended.passes, ended.ended) == (1, "stopped now")
    assert (ended.certificate.dark_after_ms, ended.certificate.silent_after_ms) == (0.0, 0.0)
    assert ended.seconds == pytest.approx(1.35, abs=0.02)


def test_the_light_never_leaps_through_live_changes(played: Played) -> None:
    played.begin(SetPlan(0.6, passes=20))
    played.frames(3.0)
    played.player.alter(Change(0.0, rate_hz=1.2))
    played.frames(1.2)
    played.player.alter(Change(0.0, width=0.5))
    played.frames(3.0)
    played.player.alter(Change(0.0, path=Path.VERTICAL))
    played.frames(3.0)
    told = [one.change for one in played.said if isinstance(one, Altered)]
    assert [one.at_s > 0.3 for one in told] == [True, True, True]
    seen = np.asarray([(one.x_px, one.y_px) for _, one in played.lights()])
    steps = np.hypot(*np.diff(seen, axis=0).T)
    fastest = 5.0 * 1.2 * half_width_px(SetPlan(0.6, passes=20), MEASURED) / 60.0
    assert steps.max() < fastest


def test_a_closed_channel_takes_the_light_away_gently_and_back(played: Played) -> None:
    played.begin(PLAN)
    played.frames(1.0)
    played.player.alter(Change(0.0, channels=(Channel.TONE,)))
    played.frames(0.1)
    assert played.light is not None
    assert 0.3 < played.light.opacity < 0.7
    played.frames(0.2)
    away = played.lit
    played.player.alter(Change(0.0, channels=(Channel.VISUAL,)))
    played.frames(0.3)
    assert (away, played.lit) == (False, True)
    assert played.to_the_end().passes == 3


def test_light_that_cannot_keep_up_goes_and_comes_back_once(played: Played) -> None:
    played.begin(SetPlan(1.0, passes=12))
    played.frames(1.0)
    played.board.now_s += 0.15
    seen = []
    for wait_s in (0.5, 2.5, 4.0):
        played.frames(wait_s)
        seen.append(played.lit)
        played.board.now_s += 0.15 if played.lit else 0.0
    assert seen == [False, True, False]
    assert played.said.count(UNSTEADY) == 2
    assert [one.seen for one in played.said if isinstance(one, Lit)] == [False, True, False]
    ended = played.to_the_end()
    assert (ended.passes, ended.certificate.late_frames) == (12, 2)


def test_three_late_frames_in_a_row_count_as_well(played: Played) -> None:
    played.begin(PLAN)
    played.frames(1.0)
    for _ in range(3):
        played.board.now_s += 0.027
        played.player.tick()
    assert UNSTEADY in played.said


def test_without_a_display_the_set_goes_on(played: Played) -> None:
    played.board.geometry = None
    played.begin(PLAN)
    ended = played.to_the_end()
    assert (ended.passes, ended.certificate.frames) == (3, 0)
    assert [one.seen for one in played.said if isinstance(one, Lit)] == [False]
    assert ended.certificate.frame_p50_ms is None


def test_the_ground_turns_to_the_plans_own_slowly(played: Played) -> None:
    played.player.between.arrange(Setup(ground="#20252B"), 0.0)
    played.begin(SetPlan(1.0, passes=3, look=PLAN.look))
    plain = played.board.shown[-1][1].ground
    played.to_the_end()
    assert {one.ground for _, one in played.board.shown} == {plain} == {"#20252b"}
    other = SetPlan(1.0, passes=3, look=type(PLAN.look)(ground="#404A54"))
    played.player.begin(Begin("two", other))
    played.frames(2.0)
    grounds = [int(one.ground[1:3], 16) for _, one in played.board.shown]
    assert grounds[-1] == 0x40
    assert np.diff(grounds).max() <= 1


def test_a_second_set_does_not_begin_while_one_runs(played: Played) -> None:
    played.begin(PLAN)
    played.player.begin(Begin("two", PLAN))
    assert (played.player.running, played.ended.key, played.ended.why) == (
        "one",
        "two",
        TWO_AT_ONCE,
    )
    played.said.clear()
    played.player.stop_now(Ending(INTERRUPTED, "The desk was closed."))
    assert (played.ended.ended, played.ended.why) == ("interrupted", "The desk was closed.")


def test_what_is_tried_for_the_trim_is_neither_told_nor_counted(played: Played) -> None:
    for trim_ms in (0.0, 40.0):
        played.player.begin(Begin("", PLAN), trying_ms=trim_ms)
        played.frames(0.5)
    assert (played.lit, played.player.running, played.said, played.counted) == (True, None, [], [])
    played.begin(PLAN)
    assert played.player.running == "one"
    assert played.to_the_end().passes == 3


def test_a_circle_to_breathe_with_comes_after_a_set_and_goes_again(played: Played) -> None:
    played.player.between.arrange(Setup(breathe_s=20.0), 0.0)
    played.begin(PLAN)
    played.to_the_end()
    played.board.shown.clear()
    played.frames(23.0)
    lights = [one.light for _, one in played.board.shown if one.light is not None]
    radii = [one.radius_px for one in lights]
    fullest = radii.index(max(radii))
    emptiest = radii.index(min(radii[fullest : fullest + 600]))
    assert (emptiest - fullest) / 60 == pytest.approx(6.0, abs=0.05)
    assert max(one.opacity for one in lights) == pytest.approx(GLOW)
    assert (played.lit, played.player.hz) == (False, 0.0)


def test_after_a_stop_at_once_nothing_comes(played: Played) -> None:
    played.player.between.arrange(Setup(breathe_s=20.0), 0.0)
    played.begin(PLAN)
    played.frames(1.0)
    played.player.stop_now()
    assert played.player.hz == 0.0


def test_a_light_nobody_can_see_is_told(played: Played) -> None:
    played.board.geometry = None
    played.begin(PLAN)
    assert UNSEEN in played.said


def test_nothing_is_collected_while_a_set_runs(played: Played) -> None:
    gc.enable()
    played.begin(PLAN)
    assert not gc.isenabled()
    played.to_the_end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    gc.disable()


def test_where_nothing_was_collected_before_nothing_is_afterwards(played: Played) -> None:
    played.begin(PLAN)
    assert gc.get_freeze_count() == 0
    played.to_the_end()
    assert not gc.isenabled()


def test_marks_stand_at_their_moments(played: Played) -> None:
    played.begin(PLAN)
    played.frames(1.25)
    played.player.mark()
    assert played.to_the_end().marks_s == (1.0,)


def test_no_word_is_told_of_a_steady_set(played: Played) -> None:
    played.begin(PLAN)
    proof = played.to_the_end().certificate
    assert not any(isinstance(one, Told) for one in played.said)
    assert (proof.frame_p50_ms, proof.late_frames, proof.clock) == (16.67, 0, "monotonic")
    assert Measuring(60.0).tally.percentile_ms(0.5) is None


def test_an_afternoon_of_everything_leaves_no_set_stuck_and_nothing_behind() -> None:
    """Four of them are played by ``benchmarks.stimulation``."""
    afternoon = Afternoon(hours=0.45, refresh_hz=24.0)
    afternoon.pass_by()
    hows = {
        "unplugged": ("fault", False),
        "locked": ("interrupted", True),
        "slept": ("interrupted", False),
        "softly": ("stopped", True),
        "now": ("stopped now", False),
    }
    for mishap, ended in afternoon.ended:
        how, whole = hows.get(mishap, ("finished", True))
        assert ended.ended == how, mishap
        assert whole == (ended.certificate.silent_after_ms is None)
        assert ended.passes >= 1 or not whole
        assert ended.passes <= 3 or mishap != "slept"
        assert how != "finished" or ended.passes == 6
        assert abs(ended.certificate.period_error_ppm or 0.0) < 61.0
    assert {mishap for mishap, _ in afternoon.ended} == set(MISHAPS)
    assert afternoon.played.player.running is None
    assert afternoon.objects[-1] - afternoon.objects[2] < 200
