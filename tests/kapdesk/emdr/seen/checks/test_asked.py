"""What was asked of the target before it was worked on."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.targets import BodyFelt, TargetDescribed, TargetRated
from tests.fakes.emdr_work import CHEST, T7
from tests.kapdesk.emdr.seen.checks.judged import ASIDE, NO, YES, judged, opened, verdict

WORDED = {
    "image": TargetDescribed(T7, "cue", image="a door"),
    "negative": TargetDescribed(T7, "cue", negative="I am small"),
    "positive": TargetDescribed(T7, "cue", positive="I am grown"),
    "emotions": TargetDescribed(T7, "cue", emotions=("fear",)),
    "body": TargetDescribed(T7, "cue", body=(CHEST,)),
}
RATED = {"voc": (Measure.VOC, 2), "distress": (Measure.DISTRESS, 8)}


@pytest.mark.parametrize("key", WORDED)
def test_a_part_counts_once_it_is_said_before_the_first_set(key: str) -> None:
    book = opened()
    assert verdict(book, key) == ASIDE
    book.enter(Phase.ASSESSMENT)
    book.write(TargetDescribed(T7, "cue"))
    assert verdict(book, key) == NO
    said = book.write(WORDED[key])
    assert judged(book, key).evidence == (said,)
    book.enter(Phase.DESENSITISATION)
    book.set()
    assert verdict(book, key) == YES
    assert verdict(book, key, whole=False) == ASIDE


@pytest.mark.parametrize("key", [*WORDED, *RATED])
def test_what_came_only_after_the_first_set_does_not_count(key: str) -> None:
    book = opened()
    book.enter(Phase.DESENSITISATION)
    book.set()
    if key in WORDED:
        book.write(WORDED[key])
    else:
        book.rate(*RATED[key], Moment.ASSESSMENT)
    assert verdict(book, key) == NO


@pytest.mark.parametrize("key", RATED)
def test_a_number_of_the_assessment_counts_and_one_of_another_moment_does_not(key: str) -> None:
    book = opened()
    book.enter(Phase.ASSESSMENT)
    book.rate(*RATED[key], Moment.BESIDE)
    assert verdict(book, key) == NO
    said = book.rate(*RATED[key], Moment.ASSESSMENT)
    assert judged(book, key).evidence == (said,)
    assert verdict(book, key, whole=False) == YES


def test_another_sense_stands_for_the_image_and_marks_for_the_body() -> None:
    book = opened()
    book.enter(Phase.ASSESSMENT)
    book.write(TargetDescribed(T7, "cue", sense="a smell"))
    book.write(BodyFelt(T7, Moment.ASSESSMENT, (CHEST,)))
    assert (verdict(book, "image"), verdict(book, "body")) == (YES, YES)


def test_a_protocol_that_does_not_ask_for_it_is_not_asked_for_it() -> None:
    book = opened(variant="blind")
    book.enter(Phase.ASSESSMENT)
    assert verdict(book, "negative") == ASIDE
    assert verdict(book, "distress") == NO


def test_the_order_is_that_of_the_protocol() -> None:
    book = opened()
    assert verdict(book, "order") == ASIDE
    book.enter(Phase.ASSESSMENT)
    assert verdict(book, "order") == ASIDE
    book.write(WORDED["image"])
    book.rate(Measure.VOC, 2, Moment.ASSESSMENT)
    assert verdict(book, "order") == YES
    assert verdict(book, "order", whole=False) == ASIDE
    book.write(WORDED["negative"])
    assert verdict(book, "order") == NO
    assert "voc" in judged(book, "order").words


def test_a_rating_off_its_scale_is_found() -> None:
    book = opened()
    assert verdict(book, "spans") == ASIDE
    book.rate(Measure.VOC, 7, Moment.ASSESSMENT)
    assert verdict(book, "spans") == YES
    off = book.write(TargetRated(T7, Measure.VOC, 0, Moment.ASSESSMENT))
    assert judged(book, "spans").evidence == (off,)


def test_a_target_the_plan_described_at_once_is_in_order_when_it_is_rated_later() -> None:
    book = opened()
    book.write(
        replace(WORDED["image"], negative="I am small", positive="I am grown", emotions=("fear",))
    )
    book.enter(Phase.ASSESSMENT)
    assert verdict(book, "order") == ASIDE
    book.rate(Measure.VOC, 2, Moment.ASSESSMENT)
    book.rate(Measure.DISTRESS, 8, Moment.ASSESSMENT)
    assert verdict(book, "order") == YES
    book.write(replace(WORDED["body"], image="a door"))
    assert verdict(book, "order") == YES
    assert len(judged(book, "order").evidence) == 3


def test_distress_asked_before_the_belief_was_rated_is_out_of_order_all_the_same() -> None:
    book = opened()
    book.write(WORDED["image"])
    book.enter(Phase.ASSESSMENT)
    book.rate(Measure.DISTRESS, 8, Moment.ASSESSMENT)
    book.rate(Measure.VOC, 2, Moment.ASSESSMENT)
    assert verdict(book, "order") == NO
    assert "distress" in judged(book, "order").words
