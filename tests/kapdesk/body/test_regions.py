"""The names of places: one grammar, both sides alike, found by what people call them."""

from __future__ import annotations

import re

import pytest

from kapdesk.body.model import Side, View
from kapdesk.body.regions import (
    BY_ID,
    NOWHERE,
    OUT,
    REGIONS,
    WHOLE,
    meant,
    mirrored_id,
    named,
    place_words,
)

GRAMMAR = re.compile(r"[FBI]\.[LMR]\.[a-z]+(\.[a-z]+)?|X\.[a-z]+(\.[a-z]+)?")
INNER = {
    "scalp",
    "eyes",
    "jaw",
    "throat",
    "heart",
    "chest",
    "belly.upper",
    "gut",
    "pelvis",
    "spine",
}


def test_every_id_follows_the_grammar_and_stands_once() -> None:
    assert [r.id for r in REGIONS if not GRAMMAR.fullmatch(r.id)] == []
    assert len(BY_ID) == len(REGIONS)


def test_no_two_places_are_called_the_same() -> None:
    assert len({r.words for r in REGIONS}) == len(REGIONS)


def test_the_surface_has_about_fifty_places_and_every_inner_zone_is_there() -> None:
    surface = [r for r in REGIONS if r.view in (View.FRONT, View.BACK)]
    assert 44 <= len(surface) <= 52
    assert {r.id.removeprefix("I.M.") for r in REGIONS if r.view is View.INSIDE} == INNER
    assert {WHOLE, NOWHERE, OUT} <= set(BY_ID)


def test_each_side_has_what_the_other_has() -> None:
    sided = [r for r in REGIONS if r.side is not Side.MIDDLE or "halo.left" in r.id]
    assert len(sided) > 40
    for region in sided:
        other = BY_ID[mirrored_id(region.id)]
        assert other.words == (
            region.words.replace("left", "right")
            if "left" in region.words
            else region.words.replace("right", "left")
        )


def test_mirroring_twice_comes_back() -> None:
    assert all(mirrored_id(mirrored_id(r.id)) == r.id for r in REGIONS)


def test_words_say_the_side_that_the_id_says() -> None:
    for region in REGIONS:
        assert ("left" in region.words) == (region.side is Side.LEFT or region.id == "X.halo.left")


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.id)
def test_a_place_is_meant_by_its_name_and_by_its_id(region: object) -> None:
    assert region in REGIONS
    found = REGIONS[REGIONS.index(region)]
    assert meant(found.words) == meant(found.id) == (found,)
    assert named(found.words)[0] == found


def test_other_names_find_a_place() -> None:
    assert [r.id for r in meant("the stomach")] == ["I.M.belly.upper"]
    assert [r.id for r in meant("Solar Plexus")] == ["I.M.belly.upper"]


def test_a_name_of_two_places_means_both() -> None:
    assert {r.id for r in meant("neck")} == {"F.M.neck", "B.M.neck"}


def test_a_beginning_finds_the_likeliest_first() -> None:
    assert named("thro")[0].id == "I.M.throat"
    assert {r.id for r in named("hand")} >= {"F.L.hand", "F.R.hand", "B.L.hand", "B.R.hand"}
    assert named("") == REGIONS
    assert named("spaceship") == ()


def test_a_place_of_a_newer_program_is_said_as_it_stands() -> None:
    assert place_words("I.M.diaphragm.left") == "I.M.diaphragm.left"
