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
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import History
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.kapdesk.ifs.told import NINE, Work

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
         "a refused its permission for a dosing session."),
        (PermissionSet(A, Purpose.TALK, Permission.LAPSED),
         "a no longer gives its permission to talk with it; it lapsed."),
        (PermissionWorded(A, Purpose.IMAGE, "only with music"), "a, image work: “only with music”."),
        (AnotherSpoke(A, B, "lazy"), "What was felt toward a was b speaking: lazy."),
        (PartLinked(A, Linked.TARGET, "t"), "a belongs with a target."),
        (PartLinked(A, Linked.IMAGE, "t", tied=False), "a no longer belongs with an image."),
        (AgreementMade(A, B, "take turns", NINE), "a and b agreed: “take turns”."),
        (AgreementLooked(A, B, False, "too soon"),
         "a and b did not keep what they had agreed: too soon."),
        (CouncilHeld((Voice(A, Stance.AGREES), Voice(B, Stance.OBJECTS))),
         "Asked before the dose: a agrees and b objects."),
        (BacklashLooked(NINE, 0, True, (A,)), "a stirred after an opening."),
        (BlendBegan(A), "a took the seat once."),
    ],
)  # fmt: skip
def test_each_event_has_its_sentence(fact: Fact, said: str) -> None:
    assert told(fact) == [said]


def test_what_is_no_change_is_not_told() -> None:
    assert told(BacklashLooked(NINE, 0, False), CouncilHeld(())) == []


def test_self_is_read_beside_the_reading_before() -> None:
    first = SelfRead(Moment.PRE, (3, None, 4))
    assert told(SelfRead(Moment.POST, (6, 5, 4)), before=(first,)) == ["Self: calm 3 → 6."]
    assert told(first) == ["Self: calm 3, clarity 4."]
    assert told(first, before=(first,)) == []


def test_the_seat_is_counted() -> None:
    assert told(BlendBegan(A), BlendBegan(A)) == ["a took the seat twice."]
    assert told(*(BlendBegan(A) for _ in range(3))) == ["a took the seat 3 times."]
