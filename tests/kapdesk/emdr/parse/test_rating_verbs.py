"""What the client says of a target, as a script speaks it."""

from __future__ import annotations

import pytest

from kapdesk.emdr.model.nouns import Decision, Found, Measure
from kapdesk.emdr.model.spoken import (
    BackSpoken,
    FeltSpoken,
    FittingSpoken,
    PositiveSpoken,
    RatedSpoken,
    ReviewedSpoken,
    RungSpoken,
    ScannedSpoken,
)
from kapdesk.emdr.parse.rating_verbs import RATING_VERBS
from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.words import texts, words_of


def read(line: str) -> object:
    """The value of a line."""
    words = words_of(line)
    assert words is not None
    verb, *rest = texts(words)
    return RATING_VERBS[verb](tuple(rest))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("rated T7 8", RatedSpoken(7, Measure.DISTRESS, 8)),
        ("voc T7 2", RatedSpoken(7, Measure.VOC, 2)),
        (
            'fitting T7 distress because "a loss"',
            FittingSpoken(7, Measure.DISTRESS, "a loss"),
        ),
        ("return T7 new", BackSpoken(7, Found.NEW)),
        ("return T7 good", BackSpoken(7, Found.POSITIVE)),
        ("scan T7 clear", ScannedSpoken(7, clear=True)),
        ("scan T7 left", ScannedSpoken(7, clear=False)),
        ("belief T7 fits", PositiveSpoken(7, fits=True)),
        ("belief T7 fits-not", PositiveSpoken(7, fits=False)),
        ("rung T7 speed", RungSpoken(7, "speed")),
        ("rung T7 interweave safety", RungSpoken(7, "interweave", "safety")),
        ("review T7 resume", ReviewedSpoken(7, Decision.RESUME)),
        ("review T7 holds", ReviewedSpoken(7, Decision.HOLDS)),
    ],
)
def test_a_line_means_its_value(line: str, value: object) -> None:
    assert read(line) == value


def test_what_is_felt_is_read_as_on_the_map() -> None:
    felt = read('felt T7 "throat tight 6; gut heavy"')
    assert isinstance(felt, FeltSpoken)
    assert [mark.intensity for mark in felt.marks] == [6, None]
    left = read('scan T7 left "throat tight"')
    assert isinstance(left, ScannedSpoken)
    assert len(left.marks) == 1


@pytest.mark.parametrize(
    "line",
    [
        "rated 8",
        "rated T7 11",
        "rated T7",
        "voc T7 0",
        "voc T7 8",
        'fitting T7 pulse because "x"',
        "fitting distress",
        "return T7 perhaps",
        "return same",
        "scan T7",
        "scan clear",
        "scan T7 left here there",
        'scan T7 left "elsewhere entirely"',
        "felt T7",
        'felt "throat"',
        "belief T7",
        "belief fits",
        "rung T7",
        "rung speed",
        "review T7 somehow",
        "review resume",
    ],
)
def test_what_a_line_cannot_mean_is_refused(line: str) -> None:
    found = read(line)
    assert isinstance(found, Refusals)
    assert found.sentences()
