"""A map in sight, the gestures a person makes on it, and a record of them that can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import FrameDrawn, Move, NotePinned
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Frame, Note
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.allowed import against
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import bond, met
from ui.ifs.map.canvas import MapCanvas

K = Qt.Key
M = Qt.KeyboardModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton

THREE = (
    met("Scanner", 1, -200.0, -100.0),
    met("Escape", 2, 100.0, -100.0),
    met("Critic", 3, 100.0, 150.0),
    bond("Scanner", "Escape", Tie.POLARISED),
)
"""Three parts, the first two of them bonded."""

FRAME = FrameDrawn(Frame(ThingId("frame"), -260.0, -160.0, 440.0, 120.0, "the meeting"))
NOTE = NotePinned(Note(ThingId("note"), -180.0, 150.0, words="what happened on the bus"))


class Record:
    """Keeps gestures as the record would, and shows the map after each; what is taken back can be put back.

    Each gesture is checked by the rules, and taken back and put back at once: the map must be the same one again.
    """

    def __init__(self, canvas: MapCanvas, *begun: Move) -> None:
        self.canvas = canvas
        self.begun = moved(Drawn(), begun)
        self.kept: list[tuple[Move, ...]] = []
        self.off: list[tuple[Move, ...]] = []
        self.said: list[str] = []
        self._names = iter(range(1, 10_000))
        canvas.new_id = self._name
        canvas.gestured.connect(self._on_gestured)
        canvas.undo_wanted.connect(self.undo)
        canvas.redo_wanted.connect(self.redo)
        canvas.said.connect(self.said.append)
        self.show()

    @property
    def drawn(self) -> Drawn:
        """The map after all that is kept."""
        drawn = self.begun
        for moves in self.kept:
            drawn = moved(drawn, moves)
        return drawn

    def show(self) -> None:
        """Shows it."""
        self.canvas.show_map(self.drawn, looks_of(IfsState(drawn=self.drawn)))

    def look_only(self) -> None:
        """Shows it to be looked at alone."""
        drawn = self.drawn
        self.canvas.show_map(drawn, looks_of(IfsState(drawn=drawn)), takes=False)

    def undo(self) -> None:
        """Takes the last gesture back."""
        if self.kept:
            self.off.append(self.kept.pop())
        self.show()

    def redo(self) -> None:
        """Puts back what was taken back last."""
        if self.off:
            self.kept.append(self.off.pop())
        self.show()

    def _name(self) -> str:
        return f"new {next(self._names)}"

    def _on_gestured(self, moves: tuple[Move, ...]) -> None:
        refusal = against(self.drawn, moves)
        assert refusal is None, refusal
        before = self.drawn.digest()
        self.kept.append(moves)
        self.off = []
        after = self.drawn.digest()
        assert after != before, "a gesture that changes nothing is none"
        self.undo()
        assert self.drawn.digest() == before
        self.redo()
        assert self.drawn.digest() == after


class Person:
    """Somebody with a mouse and a keyboard.  Places are those of the map."""

    def __init__(self, canvas: MapCanvas) -> None:
        self.canvas = canvas
        self.view = canvas.view

    def at(self, x: float, y: float) -> QPoint:
        """Where on the screen a place of the map is."""
        return self.view.spot(x, y)

    def presses(
        self, x: float, y: float, held: M = M.NoModifier, button: Qt.MouseButton = LEFT
    ) -> None:
        """A button goes down."""
        QTest.mousePress(self.view.viewport(), button, held, self.at(x, y))

    def moves(
        self, x: float, y: float, held: M = M.NoModifier, button: Qt.MouseButton = LEFT
    ) -> None:
        """The hand moves, a button held or none."""
        at = QPointF(self.at(x, y))
        port = self.view.viewport()
        whole = QPointF(port.mapToGlobal(at.toPoint()))
        kinds = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, at, whole, kinds, button, held)
        QApplication.sendEvent(port, event)

    def lets_go(
        self, x: float, y: float, held: M = M.NoModifier, button: Qt.MouseButton = LEFT
    ) -> None:
        """A button comes up."""
        QTest.mouseRelease(self.view.viewport(), button, held, self.at(x, y))

    def clicks(self, x: float, y: float, held: M = M.NoModifier) -> None:
        """One click."""
        QTest.mouseClick(self.view.viewport(), LEFT, held, self.at(x, y))

    def clicks_twice(self, x: float, y: float) -> None:
        """Two clicks, one right after the other."""
        self.clicks(x, y)
        QTest.mouseDClick(self.view.viewport(), LEFT, M.NoModifier, self.at(x, y))

    def drags(
        self, begun: tuple[float, float], ended: tuple[float, float], held: M = M.NoModifier
    ) -> None:
        """From one place to another, with a stop half way."""
        self.presses(*begun, held)
        self.moves((begun[0] + ended[0]) / 2.0, (begun[1] + ended[1]) / 2.0, held)
        self.moves(*ended, held)
        self.lets_go(*ended, held)

    def hovers(self, x: float, y: float) -> None:
        """The pointer is there, no button held."""
        self.moves(x, y, button=Qt.MouseButton.NoButton)

    def turns(self, notches: float, x: float, y: float, held: M = M.NoModifier) -> None:
        """The wheel turns over a place."""
        at = QPointF(self.at(x, y))
        port = self.view.viewport()
        event = QWheelEvent(
            at,
            QPointF(port.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, round(notches * 120)),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def keys(self, *pressed: K, held: M = M.NoModifier) -> None:
        """Keys, one after another, where the keyboard is."""
        for key in pressed:
            QTest.keyClick(self._keyboard(), key, held)

    def holds(self, key: K) -> None:
        """A key goes down and stays."""
        QTest.keyPress(self._keyboard(), key)

    def lifts(self, key: K) -> None:
        """A key comes up."""
        QTest.keyRelease(self._keyboard(), key)

    def item_at(self, key: str) -> tuple[float, float]:
        """Where something is seen to lie, whatever is laid."""
        item = self.canvas.scene.item_of(key)
        assert item is not None
        return item.pos().x(), item.pos().y()

    def guides(self) -> int:
        """How many guides are in sight."""
        return len(self.canvas.hands.over.guides)

    def keeps(self, key: K, held: M = M.NoModifier) -> bool:
        """Whether a key goes to the map before any shortcut of the page."""
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(self.view, event)
        return event.isAccepted()

    def types(self, words: str) -> None:
        """Letters, where the keyboard is."""
        QTest.keyClicks(self._keyboard(), words)

    def field(self) -> QPlainTextEdit:
        """The field on the map."""
        return self.canvas.findChildren(QPlainTextEdit)[0]

    def _keyboard(self) -> QWidget:
        return QApplication.focusWidget() or self.view


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[MapCanvas]:
    canvas = MapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(900, 700)
    canvas.view.setFocus()
    with qtbot.waitActive(canvas):
        canvas.show()
        canvas.activateWindow()
    qtbot.waitUntil(canvas.view.hasFocus)
    yield canvas
    canvas.finish()


@pytest.fixture
def person(canvas: MapCanvas) -> Person:
    return Person(canvas)


@pytest.fixture
def record(canvas: MapCanvas) -> Record:
    """Three parts on the map, seen at 100 %."""
    record = Record(canvas, *THREE)
    canvas.act("whole")
    return record


def at(record: Record, part: PartId) -> tuple[float, float]:
    """Where a part lies."""
    place = record.drawn.place(part)
    return place.x, place.y
