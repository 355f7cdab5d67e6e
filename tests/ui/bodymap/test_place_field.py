"""Places are offered as they are typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kapdesk.body.model import BodyMark
from kapdesk.body.regions import REGIONS
from kapdesk.kernel.errors import Refusals
from tests.ui.bodymap.conftest import Show
from ui.bodymap.place_field import CHOOSE, PlaceField
from ui.kit.text import Hint


def types(field: PlaceField, text: str) -> None:
    line = field.focusProxy()
    assert line is not None
    QTest.keyClicks(line, text)


@pytest.fixture
def field(show: Show) -> PlaceField:
    field = PlaceField("Where", hint="a place")
    show(field)
    field.setFocus()
    return field


def said(field: PlaceField) -> str:
    return field.findChildren(Hint)[0].text()


def arrow(field: PlaceField, key: Qt.Key) -> str:
    line = field.focusProxy()
    assert line is not None
    QTest.keyClick(line, key)
    return field.text()


def test_what_was_understood_stands_beneath(field: PlaceField) -> None:
    assert said(field) == "a place"
    types(field, "throat tight 7; gut")
    assert said(field) == "Throat: tight 7; Gut"


def test_places_are_offered_the_likeliest_first(field: PlaceField) -> None:
    types(field, "sto")
    assert field.offered() == ["upper belly"]
    assert said(field) == "Upper belly"
    field.set_text("")
    types(field, "knee")
    assert said(field).startswith(f"{CHOOSE}left knee, right knee")


def test_arrows_put_one_after_another_in(field: PlaceField) -> None:
    types(field, "knee")
    downs = [arrow(field, Qt.Key.Key_Down) for _ in range(2)]
    assert downs == ["left knee", "right knee"]
    assert said(field) == "Right knee"
    assert arrow(field, Qt.Key.Key_Up) == "left knee"


def test_the_empty_line_offers_every_place(field: PlaceField) -> None:
    assert arrow(field, Qt.Key.Key_Down) == REGIONS[0].words
    assert arrow(field, Qt.Key.Key_Up) == REGIONS[-1].words
    assert len(field.offered()) == len(REGIONS)


def test_a_side_is_never_guessed(field: PlaceField) -> None:
    types(field, "knee")
    assert isinstance(field.marks(), Refusals)
    assert arrow(field, Qt.Key.Key_Down) == "left knee"
    assert field.marks() == (BodyMark(regions=("F.L.knee",)),)


def test_what_means_nothing_offers_nothing(field: PlaceField) -> None:
    types(field, "spaceship")
    assert said(field) == "a place"
    assert arrow(field, Qt.Key.Key_Down) == "spaceship"
