"""The way through the phases as a script speaks it, and which lines are EMDR's."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.model.said import SetNoted
from kapdesk.dosing.parse.verbs import VERBS as DOSING
from kapdesk.emdr.model.nouns import Found, Kind, Measure, Phase
from kapdesk.emdr.model.spoken import (
    AnsweredSpoken,
    AskedAnywaySpoken,
    BackSpoken,
    CompleteSpoken,
    Corrected,
    EndsSpoken,
    EnteredSpoken,
    HeldSpoken,
    PractisedSpoken,
    RatedSpoken,
    ResourceSpoken,
    SetSpoken,
)
from kapdesk.emdr.parse.verbs import SHARED, VERBS, parse_line, speaks
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.verbs import BETWEEN
from kapdesk.rehearsal.words import texts, words_of


def words(line: str) -> tuple[str, tuple[str, ...]]:
    """Verb and words of a line."""
    found = words_of(line)
    assert found is not None
    verb, *rest = texts(found)
    return verb, tuple(rest)


def test_no_verb_of_another_room_is_taken() -> None:
    assert set(VERBS) & {*DOSING, *BETWEEN} == set(SHARED)


@pytest.mark.parametrize(
    ("line", "ours"),
    [
        ("rated T7 8", True),
        ("rated 8", False),
        ('set "Calm place" 6 passes', False),
        ('set "Calm place" 6 passes anyway "why"', True),
        ('correct 10:25 rated T7 8 because "x"', True),
        ('correct 10:25 rated 8 because "x"', False),
        ('correct 10:25 vitals 120/70 because "x"', False),
        ("voc T7 2", True),
        ("vitals 120/70", False),
    ],
)
def test_a_line_is_told_apart_by_its_words(line: str, ours: bool) -> None:
    assert speaks(*words(line)) is ours


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("enter desensitisation", EnteredSpoken(Phase.DESENSITISATION)),
        (
            'enter body-scan T7 because "she asks for it"',
            EnteredSpoken(Phase.BODY_SCAN, 7, "", "she asks for it"),
        ),
        (
            "enter preparation variant resource-only",
            EnteredSpoken(Phase.PREPARATION, 0, "resource-only"),
        ),
        ("steady", HeldSpoken(Phase.PREPARATION)),
        ("closing", HeldSpoken(Phase.CLOSURE)),
        ('complete T7 because "done"', CompleteSpoken(7, "done")),
        ('ask-anyway T7 because "asked for"', AskedAnywaySpoken(7, "asked for")),
        (
            'answered closure held-by container,calm-place oriented not-yet note "dizzy"',
            AnsweredSpoken(
                "emdr-closure",
                (
                    ("held-by", "container\ncalm-place"),
                    ("oriented", "not-yet"),
                    ("oriented note", "dizzy"),
                ),
            ),
        ),
        ("ends 10:50", EndsSpoken("10:50")),
        (
            'resource calm-place "lake" "no wind" preset "Calm place"',
            ResourceSpoken(Kind.CALM_PLACE, "lake", "no wind", "Calm place"),
        ),
        ("resource grounding", ResourceSpoken(Kind.GROUNDING)),
        ("practised calm-place 4 7", PractisedSpoken(Kind.CALM_PLACE, 4, 7)),
        ("practised container turned", PractisedSpoken(Kind.CONTAINER, turned=True)),
        (
            'set 1.0 Hz 24 passes light finished anyway "two short ones"',
            SetSpoken(
                SetNoted(rate_hz=1.0, passes=24, channels=(Channel.VISUAL,)), "two short ones"
            ),
        ),
        (
            'correct 10:25 rated T7 5 because "misheard"',
            Corrected("10:25", RatedSpoken(7, Measure.DISTRESS, 5), "misheard"),
        ),
        (
            'correct 10:25 return T7 same because "misheard"',
            Corrected("10:25", BackSpoken(7, Found.SAME), "misheard"),
        ),
    ],
)
def test_a_line_means_its_value(line: str, value: object) -> None:
    assert parse_line(*words(line)) == value


@pytest.mark.parametrize(
    "line",
    [
        "enter somewhere",
        "enter",
        "enter closure seven",
        "steady now",
        "complete",
        "ask-anyway",
        "answered",
        "answered weather fine yes",
        "answered closure weather fine",
        "answered closure oriented",
        'answered closure note "first"',
        "ends soon",
        "resource",
        "resource boat",
        'resource container "a" "b" "c"',
        "practised boat 3",
        "practised container much",
        "practised container 1 2 3",
        'set "x" much anyway "why"',
        "set 1.0 Hz 24 passes anyway",
        "correct soon rated T7 5 because x",
        "correct 10:25 rated T7 5",
        "correct 10:25 rated T7 50 because x",
        "correct 10:25 rung T7 speed because x",
    ],
)
def test_what_a_line_cannot_mean_is_refused(line: str) -> None:
    found = parse_line(*words(line))
    assert isinstance(found, Refusals)
    assert found.sentences()
