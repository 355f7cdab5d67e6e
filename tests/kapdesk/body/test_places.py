"""Places as they are typed."""

from __future__ import annotations

import pytest

from kapdesk.body.places import read_places
from kapdesk.body.regions import REGIONS


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("throat", ("I.M.throat",)),
        ("my Throat", ("I.M.throat",)),
        ("jaw and throat", ("I.M.jaw", "I.M.throat")),
        ("jaw , throat , jaw", ("I.M.jaw", "I.M.throat")),
        ("left hand + heart", ("F.L.hand", "I.M.heart")),
        ("both shoulders", ("F.L.shoulder", "F.R.shoulder")),
        ("both feet", ("F.L.foot", "F.R.foot")),
        ("both calves", ("B.L.calf", "B.R.calf")),
        ("back of the left hand", ("B.L.hand",)),
        ("b.m.spine.low", ("B.M.spine.low",)),
        ("", ()),
    ],
)
def test_names_become_ids(typed: str, ids: tuple[str, ...]) -> None:
    assert read_places(typed.split()) == ids


def test_a_name_of_several_places_is_asked_about() -> None:
    found = read_places(["neck"])
    assert found == "“neck” may be front of the neck or back of the neck. Say which."


def test_a_place_without_its_side_is_asked_about() -> None:
    assert "left knee or right knee" in str(read_places(["knee"]))


def test_no_more_than_a_few_are_offered() -> None:
    assert str(read_places(["left"])).count(",") <= 2


def test_an_unknown_place_is_said() -> None:
    assert read_places(["aura"]) == "“aura” is no place we know. Choose one from the list."


def test_the_middle_has_no_sides() -> None:
    assert read_places(["both", "throats"]) == "“throats” has no left and right."


def test_every_place_is_read_by_its_own_words() -> None:
    assert [r.id for r in REGIONS if read_places(r.words.split()) != (r.id,)] == []
