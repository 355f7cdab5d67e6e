"""What the client says of a target, stamped by the sitting's own clock."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.bilateral.model.facts import SetRated
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.body.model import BodyMark
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    FittingAccepted,
    PositiveChecked,
    RungTried,
    TargetRated,
    TargetReturned,
    TargetReviewed,
)
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import open_target, process, ran, rate, target_of
from tests.fakes.sets import refusal, taken
from tests.ui.shell.sittings import begin, give_dose, known_client, sitting_of

Room = tuple[Desk, SittingId]
CHEST = (BodyMark(("F.M.chest",)),)


@pytest.mark.parametrize(
    ("measure", "value", "words"),
    [
        (Measure.DISTRESS, 11, "between 0 and 10"),
        (Measure.DISTRESS, -1, "between 0 and 10"),
        (Measure.VOC, 0, "between 1 and 7"),
        (Measure.VOC, 8, "between 1 and 7"),
    ],
)
def test_a_rating_outside_its_measure_is_refused(
    room: Room, measure: Measure, value: int, words: str
) -> None:
    desk, sitting = room
    target = open_target(desk)
    said = desk.emdr.ratings.rate(sitting, target, measure, value, Moment.ASSESSMENT)
    assert words in refusal(said)


def test_a_distress_after_a_set_is_that_sets_own_rating(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    key = ran(desk, sitting)
    verbs = desk.emdr.ratings
    (entry,) = taken(
        verbs.rate(sitting, target, Measure.DISTRESS, 4, Moment.AFTER_SET, started=key)
    )
    assert entry.fact == SetRated(key, 4, SubstanceState.NONE)
    last = target_of(desk, target).last(Measure.DISTRESS)
    assert last is not None
    assert (last.value, last.moment, last.started) == (4, Moment.AFTER_SET, key)
    (voc,) = taken(verbs.rate(sitting, target, Measure.VOC, 5, Moment.INSTALLATION, started=key))
    assert isinstance(voc.fact, TargetRated)
    assert voc.fact.started == key
    stranger = EntryId("no set")
    said = verbs.rate(sitting, target, Measure.DISTRESS, 4, Moment.AFTER_SET, started=stranger)
    assert "not there" in refusal(said)
    other = open_target(desk)
    said = verbs.rate(sitting, other, Measure.VOC, 4, Moment.INSTALLATION, started=key)
    assert "not there" in refusal(said)


def test_ratings_carry_the_medicine_and_the_minutes(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        target = open_target(desk)
        verbs = desk.emdr.ratings
        (before,) = rate(desk, sitting, target, 4, Moment.REVIEW)
        give_dose(desk, sitting)
        clock.passes(40 * 60)
        (under,) = rate(desk, sitting, target, 1)
        (back,) = taken(verbs.go_back(sitting, target, Found.SAME))
        (scan,) = taken(verbs.scan(sitting, target, clear=True))
    assert isinstance(before.fact, TargetRated)
    assert (before.fact.substance, before.fact.since_dose_min) == (SubstanceState.BEFORE, None)
    for entry in (under, back, scan):
        fact = entry.fact
        assert isinstance(fact, TargetRated | TargetReturned | BodyScanned)
        assert (fact.substance, fact.since_dose_min) == (SubstanceState.PEAK, 40.0)


def test_what_is_written_down_late_is_stamped_by_its_own_moment(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        target = open_target(desk)
        early = clock.now().plus_s(60)
        clock.passes(10 * 60)
        give_dose(desk, sitting)
        clock.passes(40 * 60)
        verbs = desk.emdr.ratings
        written = (
            *taken(verbs.rate(sitting, target, Measure.VOC, 4, Moment.REVIEW, at=early)),
            *taken(verbs.go_back(sitting, target, Found.SAME, at=early)),
            *taken(verbs.scan(sitting, target, clear=True, at=early)),
        )
    for entry in written:
        fact = entry.fact
        assert isinstance(fact, TargetRated | TargetReturned | BodyScanned)
        assert (fact.substance, fact.since_dose_min) == (SubstanceState.BEFORE, None)


def test_what_is_left_may_be_taken_as_fitting_within_what_the_practice_holds_to(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    accept = desk.emdr.ratings.accept
    assert "not rated yet" in refusal(accept(sitting, target, Measure.DISTRESS, "sad"))
    for value, measure, far in ((3, Measure.DISTRESS, "up to 2"), (5, Measure.VOC, "from 6 on")):
        rate(desk, sitting, target, value, measure=measure)
        assert far in refusal(accept(sitting, target, measure, "so it is"))
    for value, measure in ((2, Measure.DISTRESS), (6, Measure.VOC)):
        rate(desk, sitting, target, value, measure=measure)
        assert "Write why" in refusal(accept(sitting, target, measure, " "))
        (entry,) = taken(accept(sitting, target, measure, " a loss stays sad "))
        expected = FittingAccepted(target, measure, value, "a loss stays sad", number=1)
        assert entry.fact == expected


def test_the_body_is_gone_through_with_what_is_left_in_one_save(room: Room) -> None:
    desk, sitting = room
    target = open_target(desk)
    verbs = desk.emdr.ratings
    scanned, felt = taken(verbs.scan(sitting, target, clear=False, marks=CHEST))
    assert isinstance(scanned.fact, BodyScanned)
    assert felt.fact == BodyFelt(target, Moment.BODY_SCAN, CHEST, number=1)
    assert "no marks" in refusal(verbs.scan(sitting, target, clear=True, marks=CHEST))
    assert "Mark where" in refusal(verbs.feel(sitting, target, Moment.ASSESSMENT, ()))
    (entry,) = taken(verbs.feel(sitting, target, Moment.ASSESSMENT, CHEST))
    assert entry.fact == BodyFelt(target, Moment.ASSESSMENT, CHEST, number=1)


def test_the_rest_is_written_as_it_is_said(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    verbs = desk.emdr.ratings
    (fits,) = taken(verbs.check_positive(sitting, target, fits=False))
    assert fits.fact == PositiveChecked(target, fits=False, number=1)
    (tried,) = taken(verbs.try_rung(sitting, target, "interweave", "safety"))
    assert tried.fact == RungTried(target, "interweave", "safety", 8, number=1)
    (review,) = taken(verbs.review(sitting, target, Decision.HOLDS))
    assert review.fact == TargetReviewed(target, Decision.HOLDS, number=1)
    for rung, category in (("magic", ""), ("interweave", "magic"), ("speed", "safety")):
        assert "no such step" in refusal(verbs.try_rung(sitting, target, rung, category))


def test_a_stranger_is_refused_everywhere(room: Room) -> None:
    desk, sitting = room
    verbs, stranger = desk.emdr.ratings, TargetId("of another book")
    for said in (
        verbs.rate(sitting, stranger, Measure.DISTRESS, 4, Moment.AT_TARGET),
        verbs.accept(sitting, stranger, Measure.DISTRESS, "x"),
        verbs.scan(sitting, stranger, clear=True),
        verbs.feel(sitting, stranger, Moment.AT_TARGET, CHEST),
        verbs.go_back(sitting, stranger, Found.NEW),
        verbs.check_positive(sitting, stranger, fits=True),
        verbs.try_rung(sitting, stranger, "speed"),
        verbs.review(sitting, stranger, Decision.NEXT),
    ):
        assert "no such target" in refusal(said)
    taken(desk.emdr.work.enter(sitting, Phase.PREPARATION))
