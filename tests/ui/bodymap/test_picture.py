"""The picture says what it shows, and shows what it is told."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from kapdesk.body.model import View
from kapdesk.body.words import NOTHING_MARKED
from tests.ui.bodymap.conftest import Show, at, felt
from ui.bodymap.painting import Seen
from ui.bodymap.picture import BodyPicture


@pytest.fixture
def picture(show: Show) -> BodyPicture:
    picture = BodyPicture("Body")
    show(picture)
    return picture


def taken(picture: BodyPicture, text: str, seen: Seen | None = None) -> QImage:
    picture.show_marks(felt(text), seen)
    return picture.grab().toImage()


def test_a_screen_reader_hears_what_is_drawn(picture: BodyPicture) -> None:
    assert picture.accessibleDescription() == NOTHING_MARKED
    picture.show_marks(felt("throat tight 7; gut"))
    assert picture.accessibleDescription() == "Throat: tight 7; Gut"


@pytest.mark.parametrize(
    "text",
    [
        "throat tight 7",
        "throat tight 2",
        "throat hot 7",
        "throat tight 7 stronger",
        "throat tight 7 inside",
        "throat tight 7 to gut",
        "small of the back tight 7",
        "whole body tight 7",
        "nowhere",
        "in front of the body",
        "above the head tight 7",
    ],
)
def test_whatever_was_said_changes_the_picture(picture: BodyPicture, text: str) -> None:
    others = {"": taken(picture, ""), "throat 7": taken(picture, "throat 7")}
    assert taken(picture, text) not in others.values()


def test_a_mark_is_painted_where_it_is(picture: BodyPicture) -> None:
    before, after = taken(picture, ""), taken(picture, "left thigh hot 9")
    here, elsewhere = at(picture, "F.L.thigh"), at(picture, "F.R.thigh")
    assert before.pixelColor(here) != after.pixelColor(here)
    assert before.pixelColor(elsewhere) == after.pixelColor(elsewhere)


def test_the_current_mark_and_the_inner_zones_are_seen(picture: BodyPicture) -> None:
    plain = taken(picture, "gut hot 3", Seen(inner=False))
    assert taken(picture, "gut hot 3", Seen(inner=True)) != plain
    marks = felt("gut hot 3")
    named = tuple(type(mark)(regions=mark.regions, quality=mark.quality, id="a") for mark in marks)
    picture.show_marks(named, Seen(inner=True, current="a"))
    current = picture.grab().toImage()
    picture.show_marks(named, Seen(inner=True))
    assert picture.grab().toImage() != current


def test_a_small_picture_is_still_drawn_whole(picture: BodyPicture) -> None:
    picture.resize(picture.minimumSize())
    frame = picture.frame()
    assert picture.rect().contains(frame.box(View.FRONT).toRect())
    assert picture.rect().contains(frame.box(View.BACK).toRect())
