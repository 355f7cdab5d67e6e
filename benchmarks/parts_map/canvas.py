"""The parts map at 300 parts and 600 bonds: opened, dragged, zoomed and pushed, frame by frame.

Run under ``tests/x11.sh`` it measures the same in a real window without a graphics card.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from math import cos, sin
from statistics import median

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from benchmarks.figure import Figure
from benchmarks.screen import now_s
from benchmarks.timing import MS, share_of
from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import BondDrawn, Move, PartMet
from kapdesk.ifs.model.nouns import Epistemic, Kind, Tie
from kapdesk.ifs.model.parts import Bond, Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import Looks, looks_of
from kapdesk.kernel.ids import BondId, PartId
from ui.ifs.map.canvas import MapCanvas
from ui.theme.worn import STYLED, dress

PARTS, BONDS = 300, 600
WIDTH_PX, HEIGHT_PX = 760, 680
OPENED, STEPS = 5, 150
FRAME_MS, OPEN_MS = 20.0, 400.0
"""Fifty frames a second, and how long opening may take.  unit ms"""

_GOLDEN, _APART = 2.399963, 72.0


def figures() -> tuple[Figure, ...]:
    """How long opening takes, and a frame while something moves, as 95 of 100 do not exceed."""
    app = QApplication(["benchmark", *STYLED])
    dress(app)
    drawn = _drawn()
    looks = looks_of(IfsState(drawn=drawn))
    opened = [_opened(drawn, looks)[0] for _ in range(OPENED)]
    _, canvas = _opened(drawn, looks)
    load = os.getloadavg()[0]
    beside = f"{PARTS} parts, {BONDS} bonds, {WIDTH_PX}×{HEIGHT_PX}, {app.platformName()}, load {load:.1f}"
    told = [
        Figure(
            "Parts map opened and painted",
            median(opened) * MS,
            "ms",
            f"{beside}; longest of {OPENED}: {max(opened) * MS:.0f} ms",
            OPEN_MS,
        )
    ]
    for title, step in _steps(canvas):
        times = [_taken(step, number) for number in range(STEPS)]
        slow, usual = share_of(times, 0.95) * MS, median(times) * MS
        about = (
            f"median {usual:.1f} ms, {1 / median(times):.0f} a second; "
            f"p99 {share_of(times, 0.99) * MS:.1f} ms; {STEPS} frames"
        )
        told.append(Figure(f"Parts map, {title}, p95 of a frame", slow, "ms", about, FRAME_MS))
    for title, act in _ends(canvas):
        times = [_taken(act, number) for number in range(OPENED)]
        about = f"longest of {OPENED}: {max(times) * MS:.0f} ms"
        told.append(Figure(f"Parts map, {title}", median(times) * MS, "ms", about))
    canvas.close()
    app.quit()
    return tuple(told)


def _opened(drawn: Drawn, looks: Looks) -> tuple[float, MapCanvas]:
    """Seconds from nothing to the painted map, all of it in sight; and the canvas."""
    began = now_s()
    canvas = MapCanvas()
    canvas.resize(WIDTH_PX, HEIGHT_PX)
    canvas.show()
    canvas.show_map(drawn, looks)
    QApplication.processEvents()
    return now_s() - began, canvas


def _steps(canvas: MapCanvas) -> Iterator[tuple[str, Callable[[int], None]]]:
    """Each thing a hand does, one step at a time, from all of the map in sight and from near."""
    yield "one part dragged, all in sight", _drag(canvas, ("part 30",))
    canvas.hands.cancel()
    yield "forty parts dragged", _drag(canvas, tuple(f"part {n}" for n in range(40)))
    canvas.hands.cancel()
    yield "zoomed by the wheel", _wheel(canvas)
    canvas.view.settle()
    canvas.act("whole")
    yield "one part dragged at 100 %", _drag(canvas, ("part 1",))
    canvas.hands.cancel()
    canvas.act("whole")
    yield "pushed along at 100 %", _pan(canvas)


def _ends(canvas: MapCanvas) -> Iterator[tuple[str, Callable[[int], None]]]:
    """What comes once when a hand has ended something: everything drawn as it is."""
    canvas.fit_all()
    canvas.select(("part 30",))

    def push(number: int) -> None:
        step = 8 if number % 2 else -8
        canvas.hands.nudging.push((float(step), 0.0), far=False)
        canvas.hands.nudging.lay()

    def rest(number: int) -> None:
        canvas.view.zoom_at(1.1 if number % 2 else 1 / 1.1, QPoint(300, 300))
        canvas.view.settle()

    yield "a part laid elsewhere, all in sight", push
    yield "at rest after a zoom, all in sight", rest


def _drag(canvas: MapCanvas, keys: tuple[str, ...]) -> Callable[[int], None]:
    canvas.select(keys)
    box = canvas.scene.whole(keys[0])
    if not canvas.view.in_sight().contains(box.center()):
        canvas.view.look_at(box.center())
    begun = QPointF(canvas.view.mapFromScene(box.center().x(), box.top() + box.width() / 3.0))
    _mouse(canvas, QEvent.Type.MouseButtonPress, begun)

    def step(number: int) -> None:
        way = QPointF(90.0 * sin(number / 7.0), 60.0 * cos(number / 11.0))
        _mouse(canvas, QEvent.Type.MouseMove, begun + way)

    return step


def _wheel(canvas: MapCanvas) -> Callable[[int], None]:
    at = QPointF(WIDTH_PX / 3.0, HEIGHT_PX / 3.0)
    port = canvas.view.viewport()

    def step(number: int) -> None:
        turned = QPoint(0, 40 if number // 25 % 2 else -40)
        whole = QPointF(port.mapToGlobal(at.toPoint()))
        none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, whole, QPoint(), turned, none, held, phase, False)
        QApplication.sendEvent(port, event)

    return step


def _pan(canvas: MapCanvas) -> Callable[[int], None]:
    def step(number: int) -> None:
        canvas.view.pan(QPointF(9.0 if number // 40 % 2 else -9.0, 3.0))

    return step


def _taken(step: Callable[[int], None], number: int) -> float:
    """Seconds one step takes with what it changes on the screen, less what the thread waited for a processor."""
    began = now_s()
    step(number)
    QApplication.processEvents()
    return now_s() - began


def _mouse(canvas: MapCanvas, kind: QEvent.Type, at: QPointF) -> None:
    port, left = canvas.view.viewport(), Qt.MouseButton.LeftButton
    whole = QPointF(port.mapToGlobal(at.toPoint()))
    event = QMouseEvent(kind, at, whole, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(port, event)


def _drawn() -> Drawn:
    """The same large map each time, of every kind and every tie."""
    kinds, ties, known = tuple(Kind), tuple(Tie), tuple(Epistemic)
    moves: list[Move] = []
    for number in range(PARTS):
        way, far = number * _GOLDEN, 110.0 + _APART * number**0.5
        part = Part(
            PartId(f"part {number}"),
            number + 1,
            f"The {number}th one",
            kind=kinds[number % len(kinds)],
            epistemic=known[number % len(known)],
        )
        place = Place(round(far * cos(way)), round(far * sin(way)), depth=number % 4 * 20)
        moves.append(PartMet(part, place))
    for number in range(BONDS):
        a = number % PARTS
        b = (a + (1, 5, 13, 34)[number % 4] + number // PARTS) % PARTS
        ends = (PartId(f"part {a}"), PartId(f"part {b}"))
        tie, epistemic = ties[number % len(ties)], known[number % len(known)]
        bond = Bond(BondId(f"bond {number}"), *ends, tie, number % 11, epistemic=epistemic)
        moves.append(BondDrawn(bond))
    return moved(Drawn(), moves)


if __name__ == "__main__":
    for figure in figures():
        print(figure.row())
