"""How a panel's face is painted: drawing, picture or words, its marks by shape and word, a hatch where it is sealed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImageReader, QPainter, QPen, QPixmap

from kapdesk.kernel.errors import Refusals
from kapdesk.sketch.inks import COLOURS, SHEET
from kapdesk.sketch.model import ASPECT, Ink
from kapdesk.sketch.packing import unpacked
from ui.board import painting
from ui.board.panel_face import REPLACED, SEALED, UNREAD, WORST, PanelFace, marks_of
from ui.kit.icons import icon
from ui.kit.surface import draw_hatch
from ui.theme.fonts import text_font
from ui.theme.tokens import GRID_PX, RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

MARK_PX, PAD_PX = 16, 6.0
SYMBOLS = {WORST: ("flag", "notice"), REPLACED: ("check-circle", "accent"), SEALED: ("lock", "ink")}
"""The shape of each mark beside its word, and its tone."""

EMPTY = "Nothing on it yet"
_WRAPPED = Qt.TextFlag.TextWordWrap
_SIDES = Qt.AlignmentFlag


def draw_face(painter: QPainter, box: QRectF, face: PanelFace) -> None:
    """What is on a panel, in a box of a drawing's shape."""
    painter.setPen(QPen(QColor(worn().line), 1.0))
    painter.setBrush(QColor(worn().surface))
    painter.drawRoundedRect(box, RADIUS_PX / 2, RADIUS_PX / 2)
    if face.sealed:
        _draw_sealed(painter, box, face)
    else:
        _draw_content(painter, box, face)
    down = box.top() + PAD_PX
    for mark in marks_of(face):
        down += draw_mark(painter, QPointF(box.left() + PAD_PX, down), mark).height() + 3.0


def _draw_content(painter: QPainter, box: QRectF, face: PanelFace) -> None:
    rooms = _parted(box.adjusted(1.0, 1.0, -1.0, -1.0), bool(face.drawing), bool(face.picture))
    if face.drawing:
        _draw_drawing(painter, rooms[0], face.drawing)
    if face.picture:
        _draw_picture(painter, rooms[-1], face.picture)
    if not rooms and face.words:
        _draw_words(painter, box, face.words)
    elif not rooms:
        _draw_words(painter, box, EMPTY, QColor(worn().quiet))


def draw_mark(painter: QPainter, at: QPointF, words: str) -> QRectF:
    """A mark's shape and word on a plate; where it stands.  unit px"""
    symbol, tone = SYMBOLS[words]
    font = text_font(SMALL_PX, strong=True)
    across = QFontMetricsF(font).horizontalAdvance(words)
    high = max(float(MARK_PX), QFontMetricsF(font).height()) + PAD_PX
    plate = QRectF(at.x(), at.y(), MARK_PX + across + 3 * PAD_PX, high)
    painter.setPen(QPen(QColor(getattr(worn(), tone)), 1.0))
    painter.setBrush(QColor(worn().ground))
    painter.drawRoundedRect(plate, high / 2, high / 2)
    shape = QRectF(plate.left() + PAD_PX, plate.center().y() - MARK_PX / 2, MARK_PX, MARK_PX)
    icon(symbol, tone).paint(painter, shape.toRect())
    painter.setFont(font)
    painter.setPen(QColor(worn().ink))
    beside = plate.adjusted(MARK_PX + 2 * PAD_PX - 2.0, 0.0, 0.0, 0.0)
    painter.drawText(beside, _SIDES.AlignVCenter | _SIDES.AlignLeft, words)
    return plate


def _parted(room: QRectF, *there: bool) -> list[QRectF]:
    """The room, or halves of it beside each other where two things are shown."""
    if all(there):
        half = room.width() / 2.0
        right = QRectF(room.left() + half, room.top(), half, room.height())
        return [QRectF(room.left(), room.top(), half, room.height()), right]
    return [room] if any(there) else []


def _draw_drawing(painter: QPainter, room: QRectF, drawing: bytes) -> None:
    box = painting.box_within(room)
    painter.fillRect(room, QColor(SHEET))
    sketch = unpacked(drawing)
    if isinstance(sketch, Refusals):
        _draw_words(painter, room, UNREAD, QColor(COLOURS[Ink.BLACK]))
    else:
        painting.draw_sketch(painter, box, sketch)


def _draw_picture(painter: QPainter, room: QRectF, picture: bytes) -> None:
    """The picture whole, read no larger than it is shown."""
    ratio = painter.device().devicePixelRatioF()
    buffer = QBuffer()
    buffer.setData(QByteArray(picture))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isEmpty():
        _draw_words(painter, room, "picture that cannot be shown")
        return
    shown = size.scaled((room.size() * ratio).toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(shown.expandedTo(QSize(1, 1)))
    found = QPixmap.fromImage(reader.read())
    box = QRectF(0.0, 0.0, shown.width() / ratio, shown.height() / ratio)
    box.moveCenter(room.center())
    painter.drawPixmap(box, found, QRectF(found.rect()))


def _draw_words(painter: QPainter, box: QRectF, words: str, colour: QColor | None = None) -> None:
    """Words as large as a panel without a picture lets them be, cut where they are too many."""
    room = box.adjusted(GRID_PX, GRID_PX, -GRID_PX, -GRID_PX)
    painter.setFont(text_font(TEXT_PX))
    painter.setPen(colour or QColor(worn().ink))
    painter.save()
    painter.setClipRect(room)
    painter.drawText(room, _SIDES.AlignCenter | _WRAPPED, words)
    painter.restore()


def _draw_sealed(painter: QPainter, box: QRectF, face: PanelFace) -> None:
    """Slanted lines all over, the word on them, and what is told of it."""
    draw_hatch(painter, box.adjusted(1.0, 1.0, -1.0, -1.0))
    if face.told:
        font = text_font(SMALL_PX)
        line = QFontMetricsF(font).height() + 2.0
        high = line * len(face.told) + PAD_PX
        plate = QRectF(
            box.left() + PAD_PX, box.bottom() - PAD_PX - high, box.width() - 2 * PAD_PX, high
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn().surface))
        painter.drawRoundedRect(plate, 4.0, 4.0)
        painter.setFont(font)
        painter.setPen(QColor(worn().ink))
        inner = plate.adjusted(PAD_PX, 0.0, -PAD_PX, 0.0)
        painter.drawText(inner, _SIDES.AlignVCenter | _SIDES.AlignLeft, "\n".join(face.told))


def high_for(width_px: float) -> float:
    """How high a face of that width is.  unit px"""
    return width_px / ASPECT
