"""Marks from text: what is typed is what is kept, and everything against it is said at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.body.model import BodyMark, BodyMarks, Depth, Direction, Quality
from kapdesk.body.parse import (
    NO_INTENSITY,
    NO_PLACE,
    NOT_BESIDE,
    NOT_CLOSED,
    WORDS_LETTERS,
    against,
    parse_body,
    parse_marks,
    typed,
    typed_marks,
)
from kapdesk.body.regions import NOWHERE, REGIONS
from kapdesk.kernel.errors import Refusals
from tests.kapdesk.body.strategies import maps_of_regions

THROAT = BodyMark(
    regions=("I.M.throat",), quality=Quality.TIGHT, intensity=7, direction=Direction.STRONGER
)
FULL = BodyMark(
    regions=("I.M.throat",),
    quality=Quality.TIGHT,
    intensity=7,
    direction=Direction.STRONGER,
    depth=Depth.INSIDE,
    spread_to="I.M.jaw",
    words="like a stone",
)


def _marks(found: BodyMarks | Refusals) -> BodyMarks:
    assert not isinstance(found, Refusals), found.sentences()
    return found


def _sentences(found: BodyMarks | Refusals) -> list[str]:
    assert isinstance(found, Refusals)
    return [refusal.sentence for refusal in found.items]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("throat tight 7 stronger", THROAT),
        ("Throat: tight 7/10, stronger", THROAT),
        ("throat stronger 7 tight", THROAT),
        ('throat tight 7 stronger inside to jaw saying "like a stone"', FULL),
        ("throat tight 7 stronger inside spreads to the jaw “like a stone”", FULL),
        ("gut", BodyMark(regions=("I.M.gut",))),
        ("gut 0", BodyMark(regions=("I.M.gut",), intensity=0)),
        ("nowhere numb", BodyMark(regions=(NOWHERE,), direction=Direction.NUMB)),
        (
            "both hands other prickly 3 on the surface",
            BodyMark(
                regions=("F.L.hand", "F.R.hand"),
                quality=Quality.OTHER,
                other="prickly",
                intensity=3,
                depth=Depth.SURFACE,
            ),
        ),
    ],
)
def test_a_line_becomes_a_mark(text: str, mark: BodyMark) -> None:
    assert _marks(parse_marks(text)) == (mark,)


def test_semicolons_part_marks() -> None:
    found = _marks(parse_marks("throat tight 7 stronger; gut; ;"))
    assert found == (THROAT, BodyMark(regions=("I.M.gut",)))
    assert _marks(parse_marks("  ")) == ()


@given(maps_of_regions())
def test_what_is_typed_again_is_read_again(marks: BodyMarks) -> None:
    assert parse_marks(typed_marks(marks)) == marks


@given(st.text(max_size=80))
def test_any_text_is_taken_or_refused(text: str) -> None:
    found = parse_marks(text)
    assert isinstance(found, Refusals) or against(found) == ()


def test_everything_against_a_line_is_said_at_once() -> None:
    found = _sentences(parse_marks("aura tight hot 11; throat loud 3; heart 2.5"))
    assert len(found) == 5
    assert found[0].startswith("“aura”")
    assert found[1] == "One mark says what it is like once."
    assert found[2] == found[4] == NO_INTENSITY
    assert found[3].startswith("“loud” is not understood.")


def test_a_feeling_without_a_place_is_refused() -> None:
    assert _sentences(parse_marks("tight 7")) == [NO_PLACE]


def test_a_quotation_must_close() -> None:
    assert _sentences(parse_marks('throat saying "like')) == [NOT_CLOSED]


@pytest.mark.parametrize("text", ["throat to", "throat to jaw and gut", "throat to 7"])
def test_it_spreads_to_one_place(text: str) -> None:
    assert len(_sentences(parse_marks(text))) == 1


@pytest.mark.parametrize("text", ["throat saying", "throat other", "throat other, 3"])
def test_what_leads_to_words_needs_them(text: str) -> None:
    assert len(_sentences(parse_marks(text))) == 1


@pytest.mark.parametrize("text", ["nowhere; throat 3", "nowhere and throat"])
def test_nowhere_stands_alone(text: str) -> None:
    assert _sentences(parse_marks(text)) == [NOT_BESIDE]


def test_a_script_says_it_in_words() -> None:
    assert _marks(parse_body(("throat", "tight", "7", "stronger"))) == (THROAT,)
    said = parse_body(
        ("throat", "tight", "7;", "gut", "saying", "stone", ";", "heart", "a soft light")
    )
    assert [mark.words for mark in _marks(said)] == ["", "stone", "a soft light"]
    assert _sentences(parse_body(())) == [NO_PLACE]


def test_quotation_marks_within_words_become_apostrophes() -> None:
    mark = BodyMark(regions=("I.M.gut",), words='he said "no"')
    assert typed(mark) == 'gut saying "he said ’no’"'


def test_marks_put_together_by_hand_are_looked_at_too() -> None:
    long = BodyMark(regions=("I.M.gut",), words="x" * (WORDS_LETTERS + 1), intensity=12)
    found = against((BodyMark(), long))
    assert [refusal.field for refusal in found] == ["place", "intensity", "words"]


def test_no_place_is_called_by_a_word_of_the_grammar() -> None:
    grammar = {
        *Quality,
        *Direction,
        *Depth,
        "to",
        "saying",
        "other",
        "on",
        "spreads",
        "and",
        "both",
    }
    called = {word for r in REGIONS for name in (r.words, *r.also) for word in name.lower().split()}
    assert called & (grammar - {"on"}) == set()
