"""Every fact of EMDR work in one line: its target by number, and never a client's word."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.facts import SetRated
from kapdesk.chart.model import Drawer, Fact
from kapdesk.desk.saying import saying
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase, Prong, Role, Status, Theme, Tie
from kapdesk.emdr.model.resources import ResourcePractised
from kapdesk.emdr.model.targets import (
    BodyScanned,
    FittingAccepted,
    RungTried,
    TargetOpened,
    TargetRated,
    TargetReturned,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.work import GuardOverridden, PhaseEntered
from kapdesk.emdr.wording import said
from kapdesk.kernel.ids import EntryId, ResourceId, TargetId
from tests.fakes.facts import whole

T7, T9 = TargetId("7"), TargetId("9")
SECRET = "the hand on the door"


@pytest.mark.parametrize("kind", FACTS)
def test_every_fact_says_something_of_its_own(kind: type[Fact]) -> None:
    words = saying(whole(kind, "word"))
    assert words
    assert kind.__name__ not in words


@pytest.mark.parametrize("kind", [kind for kind in FACTS if kind.drawer is Drawer.PROCESS])
def test_what_is_kept_apart_says_that_and_nothing_of_it(kind: type[Fact]) -> None:
    words = said(whole(kind, SECRET))
    assert words.endswith("kept apart")
    assert SECRET not in words.removeprefix(
        f"answered: {SECRET}"
    )  # the name of a sheet is nobody's


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (
            TargetOpened(T7, 7, Prong.PAST, Role.TOUCHSTONE, Theme.SAFETY),
            "T7 opened: past/touchstone safety, open, protocol standard",
        ),
        (
            TargetRated(T7, Measure.DISTRESS, 8, Moment.ASSESSMENT, number=7),
            "T7 distress 8, assessment",
        ),
        (TargetRated(T7, Measure.VOC, 2, Moment.ASSESSMENT, number=7), "T7 VOC 2, assessment"),
        (TargetRated(T7, Measure.VOC, 2, Moment.ASSESSMENT), "a target VOC 2, assessment"),
        (
            TargetStatusSet(T7, Status.COMPLETE, "distress 0, belief 7", number=7),
            "T7 complete (distress 0, belief 7)",
        ),
        (
            FittingAccepted(T7, Measure.DISTRESS, 1, "a loss", number=7),
            "T7 distress 1 taken as fitting: a loss",
        ),
        (BodyScanned(T7, clear=False, number=7), "T7 body gone through: something left"),
        (TargetReturned(T7, Found.SAME, number=7), "back to T7: the same"),
        (
            RungTried(T7, "interweave", "safety", 5, number=7),
            "T7 tried: interweave, safety, distress 5 before",
        ),
        (TargetsTied(T7, T9, Tie.CLUSTER, numbers=(7, 9)), "T7 and T9 belong together: cluster"),
        (
            TargetsTied(T7, T9, Tie.CLUSTER, tied=False, numbers=(7, 9)),
            "T7 and T9 no longer tied",
        ),
        (PhaseEntered(Phase.DESENSITISATION, T7, number=7), "phase 4, desensitisation with T7"),
        (PhaseEntered(Phase.CLOSURE, held=True), "phase 7, closure, at once"),
        (
            GuardOverridden("G6", Phase.BODY_SCAN, T7, ("8 minutes left.",), "to end well", 7),
            "T7, body scan: “8 minutes left.”, went on because to end well",
        ),
        (
            ResourcePractised(ResourceId("r"), Phase.CLOSURE, 4, 2, turned=True),
            "resource practised: 4 before, 2 after; it turned unpleasant and is not offered again",
        ),
    ],
)
def test_a_line_reads_as_it_is_told(fact: Fact, words: str) -> None:
    assert said(fact) == words


def test_another_rooms_fact_is_not_its_own() -> None:
    with pytest.raises(TypeError):
        said(SetRated(EntryId("e"), 4))
