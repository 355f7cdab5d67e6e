"""The body as a picture: both figures, the marks on them, and whose left is where."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kapdesk.body.drawing.hits import CHEST, shapes_of
from kapdesk.body.model import BodyMark, BodyMarks, View
from kapdesk.body.regions import NOWHERE, WHOLE, place_words
from kapdesk.body.words import (
    CLIENTS_LEFT,
    CLIENTS_RIGHT,
    NOTHING_MARKED,
    badge_words,
    listed,
    marks_words,
)
from ui.bodymap import painting
from ui.bodymap.badges import Badges
from ui.bodymap.frame import VIEWS, Frame
from ui.bodymap.painting import Seen
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX, TEXT_PX
from ui.theme.worn import worn

NAMES = {View.FRONT: "Front", View.BACK: "Back"}
LEAST, USUAL = QSize(280, 300), QSize(420, 480)
LINE_PAD_PX = 4
NOTHING_FELT = "nowhere"
ALSO = "Also "


class BodyPicture(QWidget):
    """Front and back with marks.  ``sides`` are what stands at the client's left and right: whose they are is said.

    What it shows is also its description, so that a screen reader says the same.
    """

    def __init__(
        self,
        name: str,
        *,
        sides: tuple[str, str] = (CLIENTS_LEFT, CLIENTS_RIGHT),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(NOTHING_MARKED)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST)
        self._sides = sides
        self._marks: BodyMarks = ()
        self._seen = Seen()

    def marks(self) -> BodyMarks:
        """What is on it."""
        return self._marks

    def show_marks(self, marks: BodyMarks, seen: Seen | None = None) -> None:
        """Puts these marks on it."""
        self._marks = marks
        self._seen = seen or self._seen
        self.setAccessibleDescription("; ".join(marks_words(marks)) or NOTHING_MARKED)
        self.update()

    def frame(self) -> Frame:
        """Where the figures stand now."""
        line = self._line_px()
        beneath = 2.0 * line if _placeless(self._marks) else line
        return Frame.within(QRectF(self.rect()).adjusted(0.0, line, 0.0, -beneath))

    def sizeHint(self) -> QSize:
        """As large as is pleasant beside a list."""
        return USUAL

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._paint(event)

    def draw(self, painter: QPainter, frame: Frame) -> None:
        """Figures, marks, where they spread to, and their numbers on top of all."""
        painting.draw_figures(painter, frame, self._seen)
        for mark in self._in_order():
            current = bool(mark.id) and mark.id == self._seen.current
            painting.draw_mark(painter, frame, mark, current=current)
        self.trail(painter, frame)
        self._number(painter, frame)

    def trail(self, painter: QPainter, frame: Frame) -> None:
        """Arrows to where marks spread."""
        for mark in self._marks:
            start = painting.middle(frame, mark)
            end = painting.place(frame, mark.spread_to) if mark.spread_to else None
            if start is not None and end is not None:
                painting.draw_arrow(painter, start, end)

    def numbers(self) -> list[tuple[BodyMark, str]]:
        """A few signs for each mark: how strong it is and what it is doing."""
        return [(mark, badge_words(mark)) for mark in self._marks]

    def _number(self, painter: QPainter, frame: Frame) -> None:
        """Puts the signs at their marks, and a word where nothing is felt."""
        badges = Badges(painter, QRectF(self.rect()))
        for mark, words in self.numbers():
            if (at := painting.middle(frame, mark)) is not None:
                badges.put(words, at, painting.box_around(frame, mark, at))
        if any(NOWHERE in mark.regions for mark in self._marks):
            for view in VIEWS:
                chest = frame.point(view, CHEST)
                badges.put(NOTHING_FELT, chest, frame.box(view))

    def _in_order(self) -> Iterator[BodyMark]:
        """The current mark last, so that its edge is whole."""
        yield from (mark for mark in self._marks if mark.id != self._seen.current)
        yield from (mark for mark in self._marks if mark.id == self._seen.current)

    def _paint(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.frame()
        self.draw(painter, frame)
        self._name(painter, frame)
        painter.end()

    def _name(self, painter: QPainter, frame: Frame) -> None:
        """Which figure is which, and the client's sides: between the two figures both have their left."""
        line, sides = self._line_px(), Qt.AlignmentFlag
        left, right = self._sides
        front, back = frame.box(View.FRONT), frame.box(View.BACK)
        for view, box in ((View.FRONT, front), (View.BACK, back)):
            above = QRectF(box.left(), box.top() - line, box.width(), line)
            _say(painter, above, NAMES[view], sides.AlignHCenter, TEXT_PX)
        below = QRectF(front.left(), front.bottom(), back.right() - front.left(), line)
        _say(painter, below, right, sides.AlignLeft)
        _say(painter, below, left, sides.AlignHCenter)
        _say(painter, below, right, sides.AlignRight)
        if placeless := _placeless(self._marks):
            words = f"{ALSO}{listed(placeless)}"
            _say(painter, below.translated(0.0, line), words, sides.AlignHCenter)

    def _line_px(self) -> float:
        return self.fontMetrics().height() + LINE_PAD_PX


def _placeless(marks: BodyMarks) -> list[str]:
    """What is felt where no figure can show it."""
    felt = dict.fromkeys(region for mark in marks for region in mark.regions)
    return [
        place_words(region)
        for region in felt
        if region not in (NOWHERE, WHOLE) and not shapes_of(region)
    ]


def _say(
    painter: QPainter, room: QRectF, words: str, side: Qt.AlignmentFlag, size_px: int = SMALL_PX
) -> None:
    painter.setFont(text_font(size_px))
    painter.setPen(QColor(worn().quiet))
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)


def near(one: QPointF, other: QPointF, reach_px: float) -> bool:
    """Whether two points of a picture lie within reach of each other."""
    apart = one - other
    return apart.x() ** 2 + apart.y() ** 2 <= reach_px**2
