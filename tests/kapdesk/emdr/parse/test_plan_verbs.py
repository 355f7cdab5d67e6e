"""Targets and their plan as a script speaks them."""

from __future__ import annotations

import pytest

from kapdesk.body.model import BodyMark, Quality
from kapdesk.emdr.model.nouns import Prong, Role, Status, Theme, Tie
from kapdesk.emdr.model.spoken import (
    DescribedSpoken,
    LeftSpoken,
    OrderedSpoken,
    PlacedSpoken,
    StatusSpoken,
    TargetSpoken,
    TiedSpoken,
)
from kapdesk.emdr.parse.plan_verbs import PLAN_VERBS
from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.words import texts, words_of

KITCHEN = "kitchen, age 9"


def read(line: str) -> object:
    """The value of a line."""
    words = words_of(line)
    assert words is not None
    verb, *rest = texts(words)
    return PLAN_VERBS[verb](tuple(rest))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (
            f'target T7 past touchstone safety "{KITCHEN}"',
            TargetSpoken(KITCHEN, Prong.PAST, Role.TOUCHSTONE, Theme.SAFETY, number=7),
        ),
        ('target present "keys"', TargetSpoken("keys", Prong.PRESENT)),
        (
            'target future template "the speech" variant future-template candidate from "a door"',
            TargetSpoken(
                "the speech",
                Prong.FUTURE,
                Role.TEMPLATE,
                variant="future-template",
                status=Status.CANDIDATE,
                caught="a door",
            ),
        ),
        (
            'described T7 image "hand on the door" body "throat tight"',
            DescribedSpoken(
                7,
                (("image", "hand on the door"),),
                (BodyMark(("F.M.throat",), quality=Quality.TIGHT),),
            ),
        ),
        (
            "placed T7 past feeder-memory",
            PlacedSpoken(7, Prong.PAST, Role.FEEDER),
        ),
        ("ordered past T7 T6", OrderedSpoken(Prong.PAST, (7, 6))),
        ("tied T7 T9 cluster", TiedSpoken(7, 9, Tie.CLUSTER)),
        ("untied T7 T9 cluster", TiedSpoken(7, 9, Tie.CLUSTER, tied=False)),
        (
            'status T3 set-aside because "not now"',
            StatusSpoken(3, Status.SET_ASIDE, "not now"),
        ),
        ('left "a door"', LeftSpoken("a door")),
    ],
)
def test_a_line_means_its_value(line: str, value: object) -> None:
    found = read(line)
    if isinstance(value, DescribedSpoken):
        assert isinstance(found, DescribedSpoken)
        assert (found.number, found.fields) == (value.number, value.fields)
        assert found.body is not None
        assert [mark.quality for mark in found.body] == [Quality.TIGHT]
        return
    assert found == value


@pytest.mark.parametrize(
    "line",
    [
        'target "kitchen"',
        "target past",
        'target past "kitchen" "cellar"',
        "described T7",
        "described T7 image",
        'described T7 colour "red"',
        'described T7 body "elsewhere entirely"',
        "placed T7",
        'placed T7 past "kitchen"',
        "ordered past",
        "ordered past seven",
        "tied T7 T9",
        "tied T7 T9 friends",
        "tied T7 nine cluster",
        "status T7",
        "status T7 finished",
        "status seven open",
        "left",
    ],
)
def test_what_a_line_cannot_mean_is_refused(line: str) -> None:
    found = read(line)
    assert isinstance(found, Refusals)
    assert found.sentences()
