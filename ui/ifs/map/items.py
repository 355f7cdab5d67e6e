"""What stands on the map as items: parts as pictures of their own, frames, notes, and the bonds of what is carried."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPixmapItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from kapdesk.ifs.model.nouns import Seen
from kapdesk.ifs.model.parts import SEALED_NOTE, Frame, Note
from ui.ifs.map.bonds import Bonds, draw_bonds, draw_ties
from ui.ifs.map.colours import dressed_as, mixed
from ui.ifs.map.dress import CLINICIAN, LOCKED
from ui.ifs.map.face import Face, drawn_face
from ui.ifs.map.lettering import fitted, grown_font, wrapped
from ui.ifs.map.plates import Plates
from ui.kit.icons import icon
from ui.kit.surface import draw_hatch
from ui.theme.fonts import text_px
from ui.theme.tokens import RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

FRAMES_AT, NOTES_AT, LOOSE_AT, PARTS_AT = -300.0, -200.0, -150.0, 0.0
"""How high things lie, the ground below all of them; parts that are behind lie up to a hundred lower."""

EVERYWHERE = QRectF(-40_000.0, -40_000.0, 80_000.0, 80_000.0)
"""All that can ever be on a map.  unit map points"""

MANY_LOOSE = 40
"""More bonds than this are plain lines while they are carried."""

_INSET, _HEAD = 8.0, 140.0


class PartItem(QGraphicsPixmapItem):
    """One part: its picture, drawn once for a zoom and put up as it is until the zoom or its face changes."""

    def __init__(self) -> None:
        super().__init__()
        self._worn: tuple[object, ...] = ()

    def show_face(self, face: Face, zoom: float, ratio: float) -> None:
        """Shows a face, sharp at a zoom."""
        wanted = (face, zoom, ratio, dressed_as())
        if wanted == self._worn:
            return
        self._worn = wanted
        drawing = drawn_face(face, zoom, ratio)
        self.setPixmap(drawing.pixmap)
        self.setOffset(drawing.left, drawing.top)
        self.setScale(1.0 / zoom)


class FrameItem(QGraphicsItem):
    """A frame round a cluster, with its words at its left upper corner."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.chosen = False
        self.setZValue(FRAMES_AT)

    def show_frame(self, frame: Frame, *, chosen: bool) -> None:
        """Is this frame from now on."""
        self.prepareGeometryChange()
        self.frame, self.chosen = frame, chosen
        self.setPos(frame.x, frame.y)
        self.update()

    def boundingRect(self) -> QRectF:
        """As large as it is, with its line and its words."""
        return QRectF(-6.0, -_HEAD, self.frame.width + 12.0, self.frame.height + _HEAD + 12.0)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Qt asks for it."""
        zoom = painter.worldTransform().m11()
        colour = worn().accent if self.chosen else worn().quiet
        tint = QColor(worn().quiet)
        tint.setAlpha(14)
        pen = QPen(QColor(colour), 2.0 if self.chosen else 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(tint)
        box = QRectF(0.0, 0.0, self.frame.width, self.frame.height)
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        font = grown_font(zoom, SMALL_PX)
        painter.setFont(font)
        painter.setPen(QColor(worn().quiet))
        room = QRectF(2.0, -_HEAD, self.frame.width, _HEAD - 4.0)
        sides = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, sides, self._told(QFontMetricsF(font)))

    def head(self, zoom: float) -> QRectF:
        """What its words take up above it, seen so near; nothing where it has none.  unit map points"""
        metrics = QFontMetricsF(grown_font(zoom, SMALL_PX))
        told = self._told(metrics)
        if not told:
            return QRectF()
        high = metrics.height() + 4.0
        left, top = self.frame.x, self.frame.y - high
        return QRectF(left, top, metrics.horizontalAdvance(told) + 4.0, high)

    def _told(self, metrics: QFontMetricsF) -> str:
        """Its words, as far as it is wide."""
        alone = " · for you alone" if self.frame.seen_by is Seen.CLINICIAN else ""
        return " ".join(wrapped(self.frame.words + alone, metrics, self.frame.width, 1))


class NoteItem(QGraphicsItem):
    """Words or a picture pinned on the map."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self.note = note
        self.chosen = False
        self.picture: QImage | None = None
        self.setZValue(NOTES_AT)

    def show_note(self, note: Note, picture: QImage | None, *, chosen: bool) -> None:
        """Is this note from now on."""
        self.prepareGeometryChange()
        self.note, self.picture, self.chosen = note, picture, chosen
        self.setPos(note.x, note.y)
        self.update()

    def box(self) -> QRectF:
        """What it takes up, about its middle."""
        width, height = self.note.width, self.note.height
        return QRectF(-width / 2.0, -height / 2.0, width, height)

    def boundingRect(self) -> QRectF:
        """With its line."""
        return self.box().adjusted(-4.0, -4.0, 4.0, 4.0)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Qt asks for it."""
        box, zoom = self.box(), painter.worldTransform().m11()
        pen = QPen(QColor(worn().accent if self.chosen else worn().line), 2.0 if self.chosen else 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(worn().surface))
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        inside = box.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        if self.note.sealed:
            draw_hatch(painter, box.adjusted(1.0, 1.0, -1.0, -1.0))
            self._draw_sealed(painter, inside, zoom)
        if self.picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(_fitted(self.picture, inside), self.picture)
        elif self.note.picture:
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, "picture")
        if self.note.words and zoom * text_px(TEXT_PX) >= 4.0:
            self._draw_words(painter, inside, zoom)
        if self.note.locked:
            corner = QRectF(box.left() + 6.0, box.top() + 6.0, 16.0, 16.0).toRect()
            icon(LOCKED, "quiet").paint(painter, corner)
        if self.note.seen_by is Seen.CLINICIAN:
            at = box.topRight() - QPointF(22.0, -6.0)
            corner = QRectF(at.x(), at.y(), 16.0, 16.0).toRect()
            icon(CLINICIAN, "quiet").paint(painter, corner)

    def _draw_sealed(self, painter: QPainter, inside: QRectF, zoom: float) -> None:
        """A lock, and that it is sealed: on a ground of its own, so that the lines leave both readable."""
        font = grown_font(zoom, TEXT_PX)
        painter.setFont(font)
        told = QRectF(QFontMetricsF(font).boundingRect(SEALED_NOTE)).size()
        sign = told.height()
        ground = QRectF(0.0, 0.0, told.width() + sign + 4 * _INSET, sign + 2 * _INSET)
        ground.moveCenter(inside.center())
        painter.fillRect(ground, QColor(worn().surface))
        left, top = ground.left() + _INSET, ground.top() + _INSET
        icon("lock", "quiet").paint(painter, QRectF(left, top, sign, sign).toRect())
        painter.setPen(QColor(worn().ink))
        words = ground.adjusted(sign + 2 * _INSET, 0.0, 0.0, 0.0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, SEALED_NOTE)

    def _draw_words(self, painter: QPainter, inside: QRectF, zoom: float) -> None:
        font = grown_font(zoom, TEXT_PX)
        painter.setFont(font)
        painter.setPen(QColor(worn().ink))
        down = Qt.AlignmentFlag.AlignBottom if self.note.picture else Qt.AlignmentFlag.AlignTop
        painter.save()
        painter.setClipRect(inside)
        told = fitted(self.note.words, QFontMetricsF(font), inside.width(), inside.height())
        flags = int(down | Qt.AlignmentFlag.AlignLeft)
        if self.note.picture:
            plate = painter.boundingRect(inside, flags, told)
            painter.fillRect(plate.adjusted(-4.0, -2.0, 4.0, 4.0), QColor(worn().surface))
        painter.drawText(inside, flags, told)
        painter.restore()


class LooseBonds(QGraphicsItem):
    """The bonds of what is carried and those that are chosen, while all others rest in the ground.

    ``in_the_way`` tells what the words of those that are chosen keep clear of.  unit map points
    """

    def __init__(self, in_the_way: Callable[[], Iterable[QRectF]]) -> None:
        super().__init__()
        self._in_the_way = in_the_way
        self._bonds, self._chosen = Bonds(), Bonds()
        self.setZValue(LOOSE_AT)

    def show_bonds(self, bonds: Bonds, chosen: Bonds) -> None:
        """Draws these from now on, and those that are chosen over them; many at once plain, for they move."""
        self._bonds, self._chosen = bonds, chosen
        self.setVisible(bool(bonds.lines or bonds.ties or chosen.lines))
        self.update()

    def boundingRect(self) -> QRectF:
        """They may run anywhere."""
        return EVERYWHERE

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Qt asks for them."""
        if widget is None:
            return
        seen = painter.worldTransform()
        painter.save()
        painter.setWorldMatrixEnabled(False)
        size, many = QRectF(widget.rect()), len(self._bonds.lines) > MANY_LOOSE
        draw_ties(painter, seen, self._bonds.ties)
        draw_bonds(painter, seen, size, self._bonds, quick=many)
        if self._chosen.lines:
            plates = Plates(seen.mapRect(box) for box in self._in_the_way())
            crowd = len(self._chosen.lines) > MANY_LOOSE
            draw_bonds(painter, seen, size, self._chosen, plates, quick=crowd)
            plates.draw(painter)
        painter.restore()


def tinted(tone: str, share: float) -> QColor:
    """So much of one of the theme's colours on its ground."""
    return mixed(QColor(getattr(worn(), tone)), worn().ground, share)


def _fitted(picture: QImage, box: QRectF) -> QRectF:
    side = min(box.width() / picture.width(), box.height() / picture.height())
    whole = QRectF(0.0, 0.0, picture.width() * side, picture.height() * side)
    whole.moveCenter(box.center())
    return whole
