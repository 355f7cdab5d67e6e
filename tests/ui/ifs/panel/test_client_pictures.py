"""Small copies of pictures for the client's display, made beside the screen's own work."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Trouble
from tests.fakes.lane import InlineClerk, SlowClerk
from tests.fakes.pictures import grained, jpeg, png
from ui.ifs.panel.client_pictures import SIZES, ClientPictures, bounds_for
from ui.stage.board import MOST_PICTURE_BYTES, MOST_PICTURES
from ui.stage.board_pictures import MOST_PIXELS, read_all

PHOTO = jpeg(1600, 1200)


class Shelf:
    """Pictures by their digests, and how often each was asked for."""

    def __init__(self) -> None:
        self.kept = {"photo": PHOTO, "small": png(30, 20), "broken": b"no picture"}
        self.asked: list[str] = []

    def picture(self, digest: str) -> bytes:
        """One of them, or LookupError."""
        self.asked.append(digest)
        return self.kept[digest]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def lane(qtbot: QtBot) -> InlineClerk:
    return InlineClerk()


@pytest.fixture
def pictures(lane: InlineClerk, shelf: Shelf) -> ClientPictures:
    made = ClientPictures(lane, shelf.picture, lane)
    made.came.connect(Came(made).note)
    return made


class Came(QObject):
    """How often it was told that a picture came."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("came")
        self.times = 0

    def note(self) -> None:
        self.times += 1


def came(pictures: ClientPictures) -> int:
    return next(one.times for one in pictures.children() if isinstance(one, Came))


def size(content: bytes) -> tuple[int, int]:
    return Image.open(BytesIO(content)).size


def test_each_is_asked_for_once_made_small_and_told_of(
    pictures: ClientPictures, shelf: Shelf
) -> None:
    pictures.of(("photo", "small"))
    found = pictures.of(("photo", "small"))
    assert (shelf.asked, came(pictures)) == (["photo", "small"], 2)
    assert max(size(found["photo"])) == SIZES[0][1]
    assert size(found["small"]) == (30, 20)
    assert not read_all((found["photo"],))[found["photo"]].isNull()


def test_what_was_erased_or_is_no_picture_stays_away_and_is_not_asked_for_again(
    pictures: ClientPictures, shelf: Shelf
) -> None:
    for _ in range(3):
        pictures.of(("erased", "broken"))
    assert not any(pictures.of(("erased", "broken")).values())
    assert shelf.asked == ["erased", "broken"]


def test_a_vault_in_trouble_leaves_its_place_empty(
    pictures: ClientPictures, lane: InlineClerk
) -> None:
    lane.trouble = Trouble("The vault file is in use.")
    pictures.of(("photo",))
    assert pictures.of(("photo",)) == {"photo": b""}


def test_the_more_there_are_the_smaller_each_is(pictures: ClientPictures, shelf: Shelf) -> None:
    many = tuple(f"photo {number}" for number in range(SIZES[0][0] + 1))
    shelf.kept |= dict.fromkeys(many, grained(1300, 1000))
    pictures.of(many[:1])
    first = pictures.of(many[:1])[many[0]]
    pictures.of(many)
    after = pictures.of(many)
    assert len(after[many[0]]) < len(first)
    assert max(max(size(one)) for one in after.values()) <= SIZES[1][1]
    assert sum(map(len, after.values())) <= MOST_PICTURE_BYTES


def test_no_number_of_them_is_more_than_a_board_may_hold(pictures: ClientPictures) -> None:
    for count in range(1, 400):
        bounds = bounds_for(count)
        assert min(count, MOST_PICTURES) * bounds.kept_bytes <= MOST_PICTURE_BYTES
        assert bounds.side_px**2 <= MOST_PIXELS
    far = tuple(f"erased {number}" for number in range(MOST_PICTURES + 5))
    pictures.of(far)
    assert len(pictures.of(far)) == MOST_PICTURES


def test_nothing_is_kept_of_what_is_no_longer_shown(pictures: ClientPictures, shelf: Shelf) -> None:
    pictures.of(("photo",))
    pictures.of(("small",))
    pictures.of(("photo",))
    pictures.forget()
    pictures.of(("photo",))
    assert shelf.asked == ["photo", "small", "photo", "photo"]
    assert "photo" not in repr(pictures)


def test_an_answer_to_what_was_shared_before_is_dropped(shelf: Shelf, qtbot: QtBot) -> None:
    lane = SlowClerk()
    pictures = ClientPictures(lane, shelf.picture, lane)
    assert pictures.of(("photo",)) == {}
    pictures.forget()
    lane.catches_up()
    assert pictures.of(("photo",)) == {}
    lane.catches_up()
    assert list(pictures.of(("photo",))) == ["photo"]
