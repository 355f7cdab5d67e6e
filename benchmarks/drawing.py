"""A piece of a line on the drawing pad with 500 strokes, beside a bare widget that draws one line on a picture.

And how long the screen stands still while a picture of twenty megapixels is taken in on the lane.
"""

from __future__ import annotations

import time
from io import BytesIO
from math import sin
from statistics import median

from PIL import Image
from PySide6.QtCore import QByteArray, QEvent, QEventLoop, QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figure import Figure
from benchmarks.screen import Stillness, now_s
from benchmarks.timing import MS, by_turns, share_of, taken_s
from kapdesk.sketch.inks import SHEET
from kapdesk.sketch.model import Ink, Nib, Sketch, Stroke, stroke_of
from kapdesk.sketch.packing import packed
from ui.board import painting
from ui.board.pad import DrawingPad
from ui.board.picture_box import PictureBox
from ui.board.surface import DrawingSurface
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button

STROKES, POINTS = 500, 60
WIDTH_PX, HEIGHT_PX = 1080, 720
ROUNDS, TURNS = 7, 40
TWENTY_MEGAPIXELS = (5184, 3888)
ENDS = 20
"""How many strokes are finished to be timed."""


def figures() -> tuple[Figure, ...]:
    """A piece of a line, and the end of a stroke with what is handed out to be kept; painting included."""
    app = QApplication(["benchmark"])
    ours, floor = Ours(), Bare()
    app.processEvents()
    ours.put_down()
    pieces = by_turns(ours.draw_on, floor.draw_on, rounds=ROUNDS, turns=TURNS)
    alone = [ours.piece_s(number) for number in range(ROUNDS * TURNS)]
    ours.lift()
    ends = [ours.whole_stroke_s(number) for number in range(ENDS)]
    still, taken, kept = _taken_in()
    app.quit()
    slow = share_of(alone, 0.99) * MS
    beside = pieces.told("one line on a picture of a bare widget, all of it put on the screen")
    told = f"p99 of {ROUNDS * TURNS} pieces; {STROKES} strokes of {POINTS} points"
    return (
        Figure("A piece of a line with 500 strokes drawn", slow, "ms", told, 8),
        Figure("The same beside a bare widget", pieces.ratio, "×", beside, 1.5),
        Figure("A stroke ended, packed and handed out", median(ends) * MS, "ms", told, 16),
        Figure("Screen stands still while 20 MP come in, longest", still * MS, "ms", taken, 50),
        Figure("What is kept of them", kept / 1e6, "MB", "a JPEG of noise and shades", 1),
    )


class Ours:
    """The drawing pad with 500 strokes on it."""

    def __init__(self) -> None:
        self._pad = DrawingPad()
        self._pad.resize(WIDTH_PX, HEIGHT_PX)
        self._pad.show()
        content = packed(Sketch(tuple(map(_stroke, range(STROKES)))))
        if not isinstance(content, bytes):
            raise TypeError(content)
        self._pad.set_content(content)
        self._surface = self._pad.findChildren(DrawingSurface)[0]
        self._surface.repaint()

    def put_down(self) -> None:
        """The pen touches the sheet."""
        self._hand(QEvent.Type.MouseButtonPress, 0)

    def draw_on(self, number: int) -> None:
        """One piece of a line, and what it changes on the screen."""
        self._hand(QEvent.Type.MouseMove, number + 1)
        QApplication.processEvents()

    def piece_s(self, number: int) -> float:
        """Seconds one piece takes, less what the thread waited for a processor."""
        began = now_s()
        self.draw_on(number)
        return now_s() - began

    def lift(self) -> None:
        """The pen leaves the sheet."""
        self._hand(QEvent.Type.MouseButtonRelease, 0)
        QApplication.processEvents()

    def whole_stroke_s(self, number: int) -> float:
        """Seconds the end of a stroke takes."""
        self._hand(QEvent.Type.MouseButtonPress, number)
        self.draw_on(number + 3)
        return taken_s(self.lift)

    def _hand(self, kind: QEvent.Type, number: int) -> None:
        at = painting.spot(self._surface.box, _place(number))
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._surface, event)


class Bare(QWidget):
    """The floor: one line drawn on a picture, the picture put on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._picture = QPixmap(self.size())
        self._picture.fill(QColor(SHEET))
        self._last = QPointF()
        self.show()

    def draw_on(self, number: int) -> None:
        """One line, and the whole picture on the screen."""
        at = painting.spot(QRectF(self.rect()), _place(number))
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("black"), 8.0))
        painter.drawLine(self._last, at)
        painter.end()
        self._last = at
        self.update()
        QApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


def _taken_in() -> tuple[float, str, int]:
    """The longest time the screen stood still, what it stood beside, and the bytes that are kept."""
    out = BytesIO()
    shades = Image.radial_gradient("L").resize(TWENTY_MEGAPIXELS)
    Image.blend(shades, Image.effect_noise(TWENTY_MEGAPIXELS, 60), 0.3).save(out, "JPEG")
    mime, clerk, loop = QMimeData(), Clerk(), QEventLoop()
    mime.setData("image/jpeg", QByteArray(out.getvalue()))
    QApplication.clipboard().setMimeData(mime)
    box = PictureBox(clerk)
    box.resize(WIDTH_PX, HEIGHT_PX)
    box.show()
    QApplication.processEvents()
    box.taken.connect(loop.quit)
    watched = Stillness()
    paste = next(one for one in box.findChildren(Button) if one.text() == "Paste")
    watched.start()
    paste.click()
    began = time.perf_counter()
    loop.exec()
    lasted = time.perf_counter() - began
    watched.stop()
    clerk.finish()
    QApplication.clipboard().clear()
    beside = f"{len(watched.gaps_s)} gaps in the {lasted:.2f} s a JPEG of {len(out.getvalue()) / 1e6:.1f} MB takes"
    return max(watched.gaps_s), beside, len(box.content())


def _stroke(number: int) -> Stroke:
    inks, nibs = tuple(Ink), tuple(Nib)
    left, top = number % 20 / 21.0, number // 20 / 26.0
    path = [(left + i / POINTS / 3.0, top + 0.03 * sin(i / 5.0)) for i in range(POINTS)]
    return stroke_of(inks[number % 8], nibs[number % 3], path)


def _place(number: int) -> tuple[float, float]:
    """Where the pen is at its nth move: to and fro over the whole sheet, a hand's step at a time."""
    return 0.5 + 0.45 * sin(number / 9.0), 0.5 + 0.45 * sin(number / 13.0)
