"""Sentences about readings of Self, agreements, councils, backlash and links."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import (
    AgreementLooked,
    AgreementMade,
    BacklashLooked,
    CouncilHeld,
    Stance,
    Voice,
)
from kapdesk.ifs.model.nouns import Linked, Moment, Permission, Purpose
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendBegan,
    PartLinked,
    PermissionSet,
    PermissionWorded,
    SelfRead,
)
from kapdesk.ifs.seen.change import Change
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import History, Stop
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work

A, B = PartId("a"), PartId("b")


def told(*facts: Fact, before: tuple[Fact, ...] = ()) -> list[str]:
    work = Work()
    work.lays(met("a", 1), met("b", 2))
    for fact in before:
        work.say(fact)
    first = History.of(work.view).now()
    for fact in facts:
        work.say(fact)
    history = History.of(work.view)
    return [one.text for one in difference(history, first, history.now())]


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (PermissionSet(A, Purpose.DOSING, Permission.REFUSED),
         "A refused its permission for a dosing session."),
        (PermissionSet(A, Purpose.TALK, Permission.LAPSED),
         "A no longer gives its permission to talk with it; it lapsed."),
        (PermissionWorded(A, Purpose.IMAGE, "only with music"),
         "A said of its permission for image work: “only with music”."),
        (AnotherSpoke(A, B, "lazy"), "What was felt toward a was b speaking: lazy."),
        (PartLinked(A, Linked.TARGET, "t"), "A belongs with a target."),
        (PartLinked(A, Linked.IMAGE, "t", tied=False), "A no longer belongs with an image."),
        (AgreementMade(A, B, "take turns", NINE), "A and b agreed: “take turns”."),
        (AgreementLooked(A, B, False, "too soon"),
         "A and b did not keep what they had agreed: too soon."),
        (CouncilHeld((Voice(A, Stance.AGREES), Voice(B, Stance.UNSURE))),
         "Asked before the dose: a agrees and b is unsure."),
        (BacklashLooked(NINE, 0, True, (A,)), "A stirred after an opening."),
        (BlendBegan(A), "A took the seat once."),
    ],
)  # fmt: skip
def test_each_event_has_its_sentence(fact: Fact, said: str) -> None:
    assert told(fact) == [said]


def test_what_is_no_change_is_not_told() -> None:
    assert told(BacklashLooked(NINE, 0, False), CouncilHeld(())) == []


def test_self_is_read_beside_the_reading_before() -> None:
    first = SelfRead(Moment.PRE, (3, None, 4))
    read = told(SelfRead(Moment.POST, (6, 5, 4)), before=(first,))
    assert read == ["Self: calm 3 → 6, curiosity 5."]
    assert told(first) == ["Self: calm 3, clarity 4."]
    assert told(first, before=(first,)) == []


def test_who_stood_in_the_way_of_self_is_told_when_it_is_another() -> None:
    between, free = SelfRead(Moment.PRE, (3,), A), SelfRead(Moment.PRE, (3,))
    assert told(between, before=(free,)) == ["A stood in the way of Self."]
    assert told(between, before=(between,)) == []
    assert told(free, before=(between,)) == ["A no longer stood in the way of Self."]


def test_each_quality_is_held_against_its_own_last_reading() -> None:
    work = Work()
    work.lays(met("a", 1))
    first = work.say(SelfRead(Moment.PRE, (3, 4)))
    second = work.say(SelfRead(Moment.PRE, (5,)))
    since = History.of(work.view).now()
    third = work.say(SelfRead(Moment.POST, (6, 7)))
    work.say(SelfRead(Moment.POST, (None, None)), at=NINE)
    history = History.of(work.view)
    (one,) = difference(history, since, history.now())
    assert one.text == "Self: calm 5 → 6, curiosity 4 → 7."
    assert one.sources == (first, second, third)


def test_the_seat_is_counted() -> None:
    assert told(BlendBegan(A), BlendBegan(A)) == ["A took the seat twice."]
    assert told(*(BlendBegan(A) for _ in range(3))) == ["A took the seat 3 times."]


def test_what_was_given_lapses_after_its_sessions_and_after_a_backlash() -> None:
    work = Work()
    work.lays(met("a", 1))
    given = work.allows("a", sessions=1)
    first = History.of(work.view).now()
    assert lapses(work, first) == []
    work.meets(24.0)
    work.rates("a", 3)
    work.meets(24.0)
    work.rates("a", 3)
    assert [one.sources for one in lapses(work, first)] == [(given,)]
    assert lapses(work, History.of(work.view).now()) == []
    work.allows("a", sessions=9)
    anew = History.of(work.view).now()
    assert lapses(work, anew) == []
    stirred = work.say(BacklashLooked(NINE, 0, True, (A,)))
    (one,) = lapses(work, anew)
    assert one.text == "A no longer gives its permission to meet who it protects; it lapsed."
    assert one.sources[1:] == (stirred,)


def lapses(work: Work, since: Stop) -> list[Change]:
    history = History.of(work.view)
    found = difference(history, since, history.now())
    return [one for one in found if one.text.endswith("it lapsed.")]
