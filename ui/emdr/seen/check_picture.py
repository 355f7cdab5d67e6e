"""The checks as a quiet strip: filled where the record shows it, open where not, a point where it does not apply."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.seen.checks.catalogue import Finding
from kapdesk.emdr.seen.checks.judging import Verdict
from ui.kit.icons import icon
from ui.kit.plot.inks import Inks, inks_of
from ui.kit.spots import Spot, SpotPicture
from ui.theme.fonts import text_font, wide_px
from ui.theme.tokens import RADIUS_PX, SMALL_PX
from ui.theme.worn import worn

STEP_PX, HEAD_PX, SQUARE_PX, FOOT_PX = 30, 26, 20.0, 22
GROUP_GAP_PX, LINE_GAP_PX = 14.0, 12.0


class CheckPicture(SpotPicture):
    """Draws what the record answers; each check is a spot under its key."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._findings: tuple[Finding, ...] = ()
        self._squares: tuple[tuple[Finding, QRectF], ...] = ()
        self._heads: tuple[tuple[str, QRectF], ...] = ()

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        """Other answers from now on."""
        self._findings = found
        self.relay()

    def _lay(self, width_px: float, height_px: float) -> tuple[Spot, ...]:
        squares: list[tuple[Finding, QRectF]] = []
        heads: list[tuple[str, QRectF]] = []
        left, top, step = 1.0, 0.0, float(wide_px(STEP_PX))
        high = wide_px(HEAD_PX) + SQUARE_PX + 8 + wide_px(FOOT_PX)
        for title, found in groupby(self._findings, lambda one: one.group):
            group = list(found)
            wide = max(step * len(group), _wide(title)) + 12.0
            if left > 1.0 and left + wide > width_px:
                left, top = 1.0, top + high + LINE_GAP_PX
            heads.append((title, QRectF(left, top, wide, high)))
            squares += [
                (one, _square(left + 6.0 + step * (n + 0.5), top)) for n, one in enumerate(group)
            ]
            left += wide + GROUP_GAP_PX
        self._squares, self._heads = tuple(squares), tuple(heads)
        self.setMinimumHeight(round(top + high) + 6 if self._findings else 0)
        return tuple(Spot(one.check.key, area, one.words) for one, area in squares)

    def _first(self) -> Spot | None:
        """The first that the record does not show, else the first of all."""
        missing = (one.check.key for one in self._findings if one.verdict is Verdict.NO)
        wanted = next(missing, "")
        spots = self.spots()
        return next((one for one in spots if one.key == wanted), spots[0] if spots else None)

    def _paint(self, painter: QPainter) -> None:
        inks = inks_of(worn())
        for title, area in self._heads:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(inks.band)
            painter.drawRoundedRect(area, RADIUS_PX, RADIUS_PX)
            painter.setFont(text_font(SMALL_PX))
            painter.setPen(inks.quiet)
            room = QRectF(area.left() + 8, area.top(), area.width() - 8, float(wide_px(HEAD_PX)))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        for one, area in self._squares:
            _draw_check(painter, inks, one, area)


def _square(middle_px: float, top_px: float) -> QRectF:
    return QRectF(middle_px - SQUARE_PX / 2, top_px + wide_px(HEAD_PX) + 2, SQUARE_PX, SQUARE_PX)


def _wide(title: str) -> float:
    return QFontMetricsF(text_font(SMALL_PX)).horizontalAdvance(title) + 8.0


def _draw_check(painter: QPainter, inks: Inks, one: Finding, area: QRectF) -> None:
    painter.setPen(QPen(inks.quiet, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if one.verdict is Verdict.ASIDE:
        painter.setBrush(inks.quiet)
        painter.drawEllipse(QPointF(area.center()), 2.0, 2.0)
    elif one.verdict is Verdict.NO:
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.quiet)
        painter.drawRoundedRect(area, 4, 4)
        icon("check", "on_accent").paint(painter, area.adjusted(3, 3, -3, -3).toRect())
    painter.setFont(text_font(SMALL_PX))
    painter.setPen(inks.quiet)
    foot = QRectF(area.left() - 6, area.bottom() + 3, area.width() + 12, float(wide_px(FOOT_PX)))
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(one.number))
