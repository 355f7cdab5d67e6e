"""What happened between the sets on the memory."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.bilateral.model.facts import CameUp
from kapdesk.bilateral.presets import shipped
from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.emdr.model.targets import RungTried, TargetReturned
from tests.fakes.emdr_work import LIGHT, T7, TOUCH, Notebook
from tests.kapdesk.emdr.seen.checks.judged import (
    ASIDE,
    NO,
    YES,
    judged,
    opened,
    verdict,
    working,
)


def test_each_set_but_the_last_has_something_noted_of_it() -> None:
    book = working()
    bare = book.set()
    assert verdict(book, "replies") == ASIDE
    book.set()
    assert judged(book, "replies").evidence == (bare,)
    assert judged(book, "replies").judged.why == "nothing noted after set 1"
    book = working()
    for how in ({"tags": ("body",)}, {"distress": 4}, {"text": "a word"}):
        book.set(**how)
    book.set()
    assert verdict(book, "replies") == YES
    assert verdict(book, "replies", whole=False) == ASIDE


def test_a_return_or_a_rating_after_a_set_is_something_noted() -> None:
    book = working()
    book.set()
    book.write(TargetReturned(T7, Found.SAME))
    book.set()
    book.rate(Measure.DISTRESS, 4, Moment.AT_TARGET)
    book.set()
    assert verdict(book, "replies") == YES


def test_sets_parted_by_another_phase_are_not_in_a_row() -> None:
    book = working()
    book.set()
    book.enter(Phase.PREPARATION, None)
    book.enter(Phase.DESENSITISATION)
    book.set()
    assert verdict(book, "replies") == ASIDE
    assert verdict(book, "brief") == ASIDE


def test_the_next_set_follows_within_a_minute_of_the_last_note() -> None:
    book = working()
    begun = book.set()
    book.write(CameUp(begun, "a long answer"), after_s=300.0)
    book.now = book.now.plus_s(49.0)
    book.set()
    assert verdict(book, "brief") == YES
    book.now = book.now.plus_s(51.0)
    late = book.set()
    assert judged(book, "brief").evidence == (late,)
    assert judged(book, "brief").judged.why == "more than 60 s before set 3"
    assert verdict(book, "brief", whole=False) == ASIDE


def test_the_first_set_is_as_long_as_such_sets_begin() -> None:
    assert verdict(working(), "first-length") == ASIDE
    lengths = [one.plan.passes for one in shipped() if 4 in one.phases and one.plan.passes]
    low, high = min(lengths), max(lengths)
    for passes, wanted in ((low - 1, NO), (low, YES), (high, YES), (high + 1, NO)):
        book = working()
        book.set(replace(LIGHT, passes=passes))
        book.set(replace(LIGHT, passes=2))
        assert verdict(book, "first-length") == wanted, passes
    book = working()
    book.set(TOUCH)
    assert verdict(book, "first-length") == ASIDE


def _with_replies(*tags: str, back: bool) -> Notebook:
    book = working()
    for tag in tags:
        book.set(tags=(tag,))
    if back:
        book.write(TargetReturned(T7, Found.NOTHING))
    return book


def test_two_quiet_replies_in_a_row_lead_back_to_the_target() -> None:
    assert verdict(working(), "returned") == ASIDE
    assert verdict(_with_replies("image", "same", "image", back=True), "returned") == ASIDE
    assert verdict(_with_replies("image", "same", "positive", back=True), "returned") == YES
    assert verdict(_with_replies("image", "same", "same", back=False), "returned") == NO
    on = _with_replies("same", "same", "image", back=True)
    assert verdict(on, "returned") == NO
    assert judged(on, "returned").judged.why == "went on after set 2"
    assert verdict(on, "returned", whole=False) == ASIDE


def test_distress_is_asked_at_the_target_in_each_meeting() -> None:
    assert verdict(working(), "at-target") == ASIDE
    book = working()
    begun = book.set()
    assert judged(book, "at-target").evidence == (begun,)
    asked = book.rate(Measure.DISTRESS, 5, Moment.AT_TARGET)
    assert judged(book, "at-target").evidence == (asked,)
    book.part()
    book.meet("s2", "2026-03-09T10:00:00+01:00")
    book.enter(Phase.DESENSITISATION)
    book.set(distress=3)
    assert verdict(book, "at-target") == NO
    assert judged(book, "at-target").judged.why == "not asked in 1 of 2 meetings"
    assert verdict(book, "at-target", only="s1") == YES


def test_the_set_is_changed_before_an_interweave_of_the_same_meeting() -> None:
    book = working()
    assert verdict(book, "ladder") == ASIDE
    book.write(RungTried(T7, "path"))
    assert verdict(book, "ladder") == ASIDE
    book.write(RungTried(T7, "interweave", "safety"))
    assert verdict(book, "ladder") == YES
    book.meet("s2", "2026-03-09T10:00:00+01:00")
    sudden = book.write(RungTried(T7, "interweave", "choice"))
    assert judged(book, "ladder").evidence == (sudden,)
    book = opened()
    book.write(RungTried(T7, "worst"))
    book.write(RungTried(T7, "interweave", "safety"))
    assert verdict(book, "ladder") == NO
