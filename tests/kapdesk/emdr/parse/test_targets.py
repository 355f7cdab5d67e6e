"""A target from the texts of a form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.emdr.model.nouns import SPANS, Measure
from kapdesk.emdr.model.said import Description
from kapdesk.emdr.parse.targets import (
    CUE_LETTERS,
    EMOTIONS,
    LINE_LETTERS,
    LONG_LETTERS,
    NO_CUE,
    against_description,
    parse_description,
    parse_rating,
)
from kapdesk.kernel.errors import Refusals


def test_blanks_are_let_go_and_an_emotion_stands_once() -> None:
    texts = {"cue": " kitchen ", "image": "hand\n", "emotions": "fear, , shame,fear"}
    described = parse_description(texts)
    assert described == Description("kitchen", image="hand", emotions=("fear", "shame"))


def test_everything_that_stands_against_it_is_said_at_its_field() -> None:
    texts = {
        "image": "x" * (LONG_LETTERS + 1),
        "negative": "x" * (LINE_LETTERS + 1),
        "emotions": ",".join(f"e{n}{'x' * 60}" for n in range(EMOTIONS + 1)),
    }
    said = parse_description(texts)
    assert isinstance(said, Refusals)
    fields = [one.field for one in said.items]
    assert fields == ["cue", "image", "negative", "emotions", "emotions"]
    assert said.items[0].sentence == NO_CUE


def test_the_last_letter_there_is_room_for_is_taken() -> None:
    assert against_description(Description("x" * CUE_LETTERS)) is None
    assert against_description(Description("x" * (CUE_LETTERS + 1))) is not None


@given(st.integers(-3, 13), st.sampled_from(Measure))
def test_a_rating_is_a_whole_number_within_its_measure(value: int, measure: Measure) -> None:
    read = parse_rating(measure, f" {value} ")
    assert read == value if value in SPANS[measure] else isinstance(read, Refusals)


@pytest.mark.parametrize("text", ["", "3.5", "three", "٣", "-1"])
def test_nothing_else_is_a_rating(text: str) -> None:
    assert isinstance(parse_rating(Measure.DISTRESS, text), Refusals)
