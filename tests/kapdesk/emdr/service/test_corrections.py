"""A line put right: both stay, with the reason and the first one's stamp."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Decision, Measure, Moment
from kapdesk.emdr.model.targets import FittingAccepted, TargetRated, TargetReviewed
from kapdesk.kernel.ids import EntryId, SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import close_up, open_target, prepare, rate, target_of
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
