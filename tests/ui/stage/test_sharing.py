"""What the desk shares is on the client's display: shown, replaced, taken away, and never longer than it may be."""

from __future__ import annotations

import gc
import time
import weakref
from collections.abc import Iterator, Mapping

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import SetPlan
from ui.kit.shapes import Shape
from ui.stage import shared
from ui.stage.board import NOT_SHOWN, Board, CardMark, Mark, ShapeMark, packed
from ui.stage.board_painting import drawing
from ui.stage.displays import Displays
from ui.stage.messages import (
    Arrange,
    BeatForTrim,
    Begin,
    Blank,
    BoardStands,
    Breathe,
    Ended,
    Setup,
    ShowBoard,
    ShowCard,
    ShowNumbers,
    Standing,
    StopNow,
    ToDesk,
    ToStage,
)
from ui.stage.sharing import AWAY, GONE, NO_DISPLAY, PLAYING
from ui.stage.sounding import Quiet
from ui.stage.stage import Stage
from ui.stage.stepwise import Steps
from ui.stage.window import StageWindow

PLAN = SetPlan(1.0, passes=2)
ONE = ShapeMark(50.0, 50.0, 80.0, Shape.SQUARE, "#4F8F86", label="tears")
OTHER = ShapeMark(50.0, 50.0, 80.0, Shape.SQUARE, "#8F6B4F", label="the storm")
GROUND = QColor(Setup().ground)


class Room:
    """A stage on the one display that a screenless Qt has, and what it said."""

    def __init__(self, app: QGuiApplication) -> None:
        self.said: list[ToDesk] = []
        self.counted: list[Counts] = []
        self._app = app
        self._share = 0
        self.stage = Stage(Displays(app), Quiet(), self.counted.append)
        self.stage.said.connect(self.said.append)
        self.stage.stand()
        (standing,) = (one for one in self.said if isinstance(one, Standing))
        self.identity = standing.displays[0].identity

    def arranged(self, display: str) -> None:
        """Stand on a display."""
        self.stage.hear(Arrange(Setup(display=display)))

    def share(self, *marks: Mark) -> BoardStands:
        """Share a board, and what the stage answers."""
        return self.sent(packed(Board(100.0, 100.0, marks)))

    def sent(self, board: msgspec.Raw) -> BoardStands:
        """The same for what may be none."""
        self._share += 1
        told = len(self.answers)
        self.stage.hear(ShowBoard(self._share, board))
        while len(self.answers) == told:
            self._app.processEvents()
        answer = self.answers[-1]
        assert answer.share == self._share
        return answer

    @property
    def answers(self) -> list[BoardStands]:
        """What it said of boards."""
        return [one for one in self.said if isinstance(one, BoardStands)]

    @property
    def window(self) -> StageWindow:
        """Where the client looks."""
        (window,) = (
            one
            for one in QGuiApplication.topLevelWindows()
            if isinstance(one, StageWindow) and one.isVisible()
        )
        return window

    def glass(self) -> NDArray[np.uint8]:
        """What is on the glass.  shape (h, w, 4), blue first"""
        screen = self._app.primaryScreen()
        image = screen.grabWindow(self.window.winId()).toImage()
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        flat = np.frombuffer(image.constBits(), np.uint8)
        return flat.reshape(image.height(), image.width(), 4).copy()

    def middle(self) -> str:
        """The colour in the middle of the glass."""
        glass = self.glass()
        blue, green, red, _ = glass[glass.shape[0] // 2, glass.shape[1] // 2]
        return f"#{red:02X}{green:02X}{blue:02X}"

    def calm(self) -> bool:
        """Whether there is nothing but the field."""
        ground = [GROUND.blue(), GROUND.green(), GROUND.red()]
        return bool((self.glass()[..., :3] == ground).all())


@pytest.fixture
def room(qtbot: QtBot, qapp: QGuiApplication) -> Iterator[Room]:
    """A stage that stands."""
    room = Room(qapp)
    room.arranged(room.identity)
    qtbot.waitUntil(lambda: room.window.isExposed())
    yield room
    room.stage.close()


def test_a_board_is_shown_and_its_window_says_nothing_of_it(room: Room) -> None:
    assert room.calm()
    assert room.share(ONE) == BoardStands(1, True)
    assert room.middle() == ONE.fill
    assert room.window.title() == "KapDesk stage"


def test_a_board_takes_the_place_of_the_one_before(room: Room) -> None:
    room.share(ONE)
    room.share(OTHER)
    assert room.middle() == OTHER.fill
    after = room.glass()
    room.stage.hear(Blank())
    room.share(OTHER)
    assert (room.glass() == after).all()
    assert [one.stands for one in room.answers] == [True, True, True]


def test_one_that_is_sent_again_is_not_drawn_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[QColor] = []
    seen = StageWindow._draw

    def draw(window: StageWindow, part_px: QRect) -> None:
        seen(window, part_px)
        drawn.append(QColor(room.middle()))

    monkeypatch.setattr(StageWindow, "_draw", draw)
    for mark in (ONE, ONE, OTHER):
        room.share(mark)
    assert [one.name().upper() for one in drawn] == [ONE.fill, OTHER.fill]


LARGE = Board(100.0, 100.0, (ONE,) * 300)
"""What takes many times longer to draw than a person who ends it would wait."""


def begun(room: Room, board: Board = LARGE) -> None:
    """A board that is being drawn."""
    room.stage.hear(ShowBoard(77, packed(board)))
    assert room.answers[-1:] != [BoardStands(77, True)]


def test_a_large_board_is_drawn_a_little_at_a_time_with_the_one_before_in_sight(
    qtbot: QtBot, room: Room
) -> None:
    room.share(OTHER)
    begun(room)
    assert room.middle() == OTHER.fill
    qtbot.waitUntil(lambda: room.answers[-1] == BoardStands(77, True))
    assert room.middle() == ONE.fill


def test_what_is_painted_was_drawn_before_and_once(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In steps, for just the display and the ground it then lies on: nothing is left to be drawn in one go."""
    sizes: list[QSize] = []

    def counted(
        board: Board, pictures: Mapping[bytes, QImage], size: QSize, ground: str
    ) -> Steps[QImage]:
        sizes.append(size)
        return drawing(board, pictures, size, ground)

    monkeypatch.setattr(shared, "drawing", counted)
    room.share(ONE)
    assert room.middle() == ONE.fill
    assert len(sizes) == 1


def test_blank_never_waits_for_what_is_being_drawn(room: Room, qapp: QGuiApplication) -> None:
    room.share(OTHER)
    begun(room)
    room.stage.hear(Blank())
    assert room.calm()
    drawing = room.stage.findChild(QTimer, "board-drawing")
    assert isinstance(drawing, QTimer)
    assert not drawing.isActive()
    for _ in range(50):
        qapp.processEvents()
    assert room.calm()
    assert [one.share for one in room.answers] == [1]


@pytest.mark.parametrize(
    "other",
    [Breathe(shown=True), ShowCard(38.0), ShowNumbers(shown=True), Begin("one", PLAN)],
    ids=lambda one: type(one).__name__,
)
def test_what_else_is_asked_for_ends_the_drawing_and_the_desk_is_told(
    room: Room, qapp: QGuiApplication, other: ToStage
) -> None:
    begun(room)
    room.stage.hear(other)
    playing = isinstance(other, Begin)
    assert room.answers == [BoardStands(77, False, PLAYING if playing else GONE)]
    for _ in range(50):
        qapp.processEvents()
    assert room.stage.player.between.board is None
    assert len(room.answers) == 1
    room.stage.hear(ShowNumbers(shown=False))


def test_a_newer_board_takes_the_place_of_one_that_is_being_drawn(room: Room) -> None:
    begun(room)
    assert room.share(OTHER) == BoardStands(1, True)
    assert room.middle() == OTHER.fill


def test_blank_is_the_calm_field_at_once_and_nothing_is_kept(room: Room) -> None:
    room.share(ONE)
    shown = weakref.ref(room.stage._sharing._shown)
    room.stage.hear(Blank())
    assert room.calm()
    gc.collect()
    assert shown() is None
    assert len(room.answers) == 1


@pytest.mark.parametrize("sent", [b"{}", b'{"width":100,"height":100,"marks":[{"type":"Spell"}]}'])
def test_a_board_that_does_not_read_is_refused_and_leaves_the_calm_field(
    room: Room, sent: bytes
) -> None:
    room.share(ONE)
    assert room.sent(msgspec.Raw(sent)) == BoardStands(2, False, NOT_SHOWN)
    assert room.calm()


@pytest.mark.parametrize("content", [b"no picture", b"", b"\x89PNG", b"\x89PNG" * 99])
def test_a_picture_that_does_not_read_takes_nothing_else_with_it(
    room: Room, content: bytes
) -> None:
    card = CardMark(0.0, 0.0, 9.0, 9.0, picture=0)
    board = Board(100.0, 100.0, (ONE, card), pictures=(content,))
    assert room.sent(packed(board)) == BoardStands(1, True)
    assert room.middle() == ONE.fill


def test_a_set_always_wins_and_the_board_comes_back_only_when_it_is_sent(
    qtbot: QtBot, room: Room
) -> None:
    room.share(ONE)
    room.stage.hear(Begin("one", PLAN))
    assert room.middle() != ONE.fill
    assert room.answers[-1] == BoardStands(1, False, PLAYING)
    assert room.share(OTHER) == BoardStands(2, False, PLAYING)
    room.stage.hear(StopNow())
    assert [one.key for one in room.said if isinstance(one, Ended)] == ["one"]
    assert room.calm()
    assert room.share(ONE).stands
    assert room.middle() == ONE.fill


def test_whatever_else_is_asked_for_takes_its_place(room: Room) -> None:
    between = room.stage.player.between
    others: tuple[ToStage, ...] = (
        Breathe(shown=True),
        ShowCard(38.0),
        ShowNumbers(shown=True),
        BeatForTrim(0.0),
    )
    for other in others:
        share = room.share(ONE).share
        room.stage.hear(other)
        assert between.board is None
        assert (room.answers[-1].share, room.answers[-1].stands) == (share, False)
        room.stage.hear(ShowNumbers(shown=False))
        room.stage.hear(BeatForTrim(None))


def test_a_board_takes_the_place_of_whatever_stood_there(qtbot: QtBot, room: Room) -> None:
    room.stage.hear(Breathe(shown=True))
    room.stage.hear(ShowCard(38.0))
    room.share(ONE)
    between = room.stage.player.between
    here = room.stage.client.geometry
    qtbot.waitUntil(lambda: between.scene(here, time.monotonic()).light is None)
    assert between.card_px_per_cm == 0.0
    assert room.middle() == ONE.fill


def test_nothing_of_it_is_left_when_the_desk_goes_or_another_comes(room: Room) -> None:
    room.share(ONE)
    shown = weakref.ref(room.stage._sharing._shown)
    room.stage.lose_desk()
    assert room.calm()
    gc.collect()
    assert shown() is None
    room.share(ONE)
    room.stage.meet_desk()
    assert room.calm()


def test_it_does_not_come_back_with_a_display_that_was_gone(
    qtbot: QtBot, qapp: QGuiApplication, room: Room
) -> None:
    room.share(ONE)
    room.stage.client._on_gone(qapp.primaryScreen())
    assert room.answers[-1] == BoardStands(1, False, AWAY)
    assert room.share(ONE) == BoardStands(2, False, NO_DISPLAY)
    room.stage.client._stand()
    qtbot.waitUntil(lambda: room.window.isExposed())
    assert room.calm()


def test_it_is_never_moved_to_another_display(qtbot: QtBot, room: Room) -> None:
    room.share(ONE)
    room.arranged("one that is not there")
    assert room.answers[-1] == BoardStands(1, False, GONE)
    room.arranged(room.identity)
    qtbot.waitUntil(lambda: room.window.isExposed())
    assert room.calm()


def test_a_new_set_up_of_the_same_display_leaves_it_alone(room: Room) -> None:
    room.share(ONE)
    room.stage.hear(Arrange(Setup(display=room.identity, most_db=-12.0)))
    assert (room.middle(), len(room.answers)) == (ONE.fill, 1)


def test_what_is_counted_and_said_has_no_word_of_it(room: Room) -> None:
    room.share(ONE)
    room.stage.hear(Begin("one", PLAN))
    room.stage.hear(StopNow())
    assert room.counted
    assert "tears" not in repr([*room.said, *room.counted])
