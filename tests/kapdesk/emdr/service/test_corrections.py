"""A line put right: both stay, with the reason and the first one's stamp."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.body.model import BodyMark
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase, Status
from kapdesk.emdr.model.targets import BodyFelt, FittingAccepted, TargetRated, TargetReviewed
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import (
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
from tests.fakes.vault import PASSPHRASE
from tests.ui.shell.sittings import begin, give_dose, known_client, sitting_of

Room = tuple[Desk, SittingId]


def test_a_rating_misheard_under_effect_keeps_its_time_and_its_stamp(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        target = open_target(desk)
        give_dose(desk, sitting)
        clock.passes(30 * 60)
        (entry,) = rate(desk, sitting, target, 8)
        clock.passes(5 * 3600)
        right = TargetRated(target, Measure.DISTRESS, 3, Moment.AT_TARGET)
        (again,) = taken(desk.emdr.corrections.correct(sitting, entry.id, right, " misheard "))
        assert (again.at, again.corrects, again.reason) == (entry.at, entry.id, "misheard")
        assert again.fact == replace(
            right, substance=SubstanceState.PEAK, since_dose_min=30.0, number=1
        )
        assert [one.value for one in target_of(desk, target).ratings] == [3]


def test_what_cannot_be_put_right_is_refused(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    (entry,) = rate(desk, sitting, target, 8)
    right = TargetRated(target, Measure.DISTRESS, 3, Moment.AT_TARGET)
    correct = desk.emdr.corrections.correct
    assert "its reason" in refusal(correct(sitting, entry.id, right, " "))
    assert "not there" in refusal(correct(sitting, EntryId("none"), right, "x"))
    other = TargetReviewed(target, Decision.HOLDS)
    assert "not there" in refusal(correct(sitting, entry.id, other, "x"))
    wrong = replace(right, value=11)
    assert "between 0 and 10" in refusal(correct(sitting, entry.id, wrong, "x"))
    taken(correct(sitting, entry.id, right, "x"))
    assert "not there" in refusal(correct(sitting, entry.id, right, "twice"))


def test_what_says_the_same_and_a_body_without_marks_are_refused(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    (entry,) = rate(desk, sitting, target, 8)
    correct = desk.emdr.corrections.correct
    assert "says already" in refusal(correct(sitting, entry.id, entry.fact, "x"))
    chest = (BodyMark(("F.M.chest",)),)
    (felt,) = taken(desk.emdr.ratings.feel(sitting, target, Moment.AT_TARGET, chest))
    empty = BodyFelt(target, Moment.AT_TARGET)
    assert "Mark where" in refusal(correct(sitting, felt.id, empty, "x"))


def test_value_and_reason_are_refused_at_once(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    (entry,) = rate(desk, sitting, target, 8)
    wrong = TargetRated(target, Measure.DISTRESS, 11, Moment.AT_TARGET)
    said = desk.emdr.corrections.correct(sitting, entry.id, wrong, "")
    assert isinstance(said, Refusals)
    assert [one.field for one in said.items] == ["value", "reason"]


def test_what_was_said_after_a_set_is_put_right_by_the_same_verb(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    started = ran(desk, sitting)
    after = desk.stimulation.afterwards
    (rated,) = taken(after.rate(sitting, started, 7))
    (said,) = taken(after.say_came_up(sitting, started, "a doro", ("memory",)))
    correct = desk.emdr.corrections.correct
    assert "0 to 10" in refusal(correct(sitting, rated.id, SetRated(started, 12), "x"))
    taken(correct(sitting, rated.id, SetRated(started, 2), "misheard"))
    taken(correct(sitting, said.id, CameUp(started, "a door", ("memory",)), "mistyped"))
    done = state_of(desk).meetings[-1].sets[-1]
    assert (done.distress, done.came_up) == (2, CameUp(started, "a door", ("memory",)))
    assert [one.value for one in target_of(desk, target).rated(Measure.DISTRESS)] == [8, 2]


def test_an_earlier_rating_put_right_does_not_become_the_last(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    (first,) = rate(desk, sitting, target, 6)
    rate(desk, sitting, target, 0)
    taken(desk.emdr.corrections.correct(sitting, first.id, _distress(target, 4), "misheard"))
    assert [one.value for one in target_of(desk, target).rated(Measure.DISTRESS)] == [8, 4, 0]


def test_the_way_on_follows_the_corrected_rating(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    (entry,) = rate(desk, sitting, target, 0)
    for _ in range(2):
        taken(desk.emdr.ratings.go_back(sitting, target, Found.NOTHING))
    way = desk.emdr.standing(sitting).way(Phase.INSTALLATION)
    assert way is not None
    assert way.open
    taken(desk.emdr.corrections.correct(sitting, entry.id, _distress(target, 5), "misheard"))
    way = desk.emdr.standing(sitting).way(Phase.INSTALLATION)
    assert way is not None
    assert "The distress is 5" in " ".join(way.missing)


def test_a_closed_session_says_anew_what_its_target_came_to(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    (entry,) = rate(desk, sitting, target, 5)
    close_up(desk, sitting)
    given = target_of(desk, target).statuses[-1]
    assert given.why == "distress 5, belief 2"
    fix = desk.emdr.corrections.correct
    written = taken(fix(sitting, entry.id, _distress(target, 3), "misheard"))
    assert [one.corrects for one in written] == [entry.id, given.entry]
    assert {one.reason for one in written} == {"misheard"}
    now = target_of(desk, target).statuses
    assert [(one.status, one.why) for one in now] == [(Status.INCOMPLETE, "distress 3, belief 2")]
    assert now[-1].at == given.at


def test_a_rating_of_an_open_session_says_nothing_of_statuses(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    (entry,) = rate(desk, sitting, target, 5)
    fix = desk.emdr.corrections.correct
    assert len(taken(fix(sitting, entry.id, _distress(target, 3), "misheard"))) == 1


def _distress(target: TargetId, value: int) -> TargetRated:
    return TargetRated(target, Measure.DISTRESS, value, Moment.AT_TARGET)


def test_a_reason_for_fitting_stays_asked_for(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    rate(desk, sitting, target, 1)
    verbs = desk.emdr
    (entry,) = taken(verbs.ratings.accept(sitting, target, Measure.DISTRESS, "a loss"))
    empty = FittingAccepted(target, Measure.DISTRESS, 1, "")
    assert "why it fits" in refusal(verbs.corrections.correct(sitting, entry.id, empty, "x"))


def test_after_signing_nothing_is_put_right(room: Room) -> None:
    desk, sitting = room
    prepare(desk, sitting)
    target = open_target(desk)
    (entry,) = rate(desk, sitting, target, 8)
    close_up(desk, sitting)
    taken(desk.emdr.meetings.sign(sitting, PASSPHRASE))
    right = TargetRated(target, Measure.DISTRESS, 3, Moment.AT_TARGET)
    assert "signed" in refusal(desk.emdr.corrections.correct(sitting, entry.id, right, "x"))
