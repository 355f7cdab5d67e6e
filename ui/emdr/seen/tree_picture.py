"""What came up between the sets, drawn as a tree: branches from the target to the right, each up to its return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.seen.tree import Branch, Leaf, Tree
from ui.kit.icons import icon
from ui.kit.plot.inks import Inks, inks_of
from ui.kit.spots import Spot, SpotPicture
from ui.theme.fonts import text_font, wide_px
from ui.theme.tokens import RADIUS_PX, SMALL_PX
from ui.theme.worn import worn

TITLE_PX, ROOT_PX, LEAF_PX, HIGH_PX = 28, 118, 128, 50
GAP_PX, ROW_GAP_PX, SECTION_GAP_PX, PAD_PX = 18, 14, 16, 8
MARK_PX = 14
SYMBOLS = {
    "image": "image",
    "thought": "brain",
    "emotion": "heart",
    "body": "person",
    "memory": "clock",
    "insight": "sun",
    "positive": "smiley",
    "same": "minus",
    "dissociation": "wind",
    "loop": "arrow-counter-clockwise",
}
PLAIN, BACK = "circle", "arrow-left"


@dataclass(frozen=True, slots=True)
class TreeSection:
    """The tree of one meeting under its name."""

    title: str
    tree: Tree


@dataclass(frozen=True, slots=True)
class _Laid:
    """A leaf, or how a branch ends, at its place; ``before`` is what it grows from.

    One that ``goes_on`` is the first of a line beneath, for there was no room beside what it grows from.
    """

    area: QRectF
    before: QPointF
    leaf: Leaf | None = None
    ends: Branch | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class _Grown:
    """One tree at its place: its title, its root, and everything that grows from it."""

    title: str
    title_area: QRectF
    name: str
    root: QRectF
    parts: tuple[_Laid, ...]


class TreePicture(SpotPicture):
    """Draws trees one under another; each set is a spot under the key of its entry, each return under its own."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._sections: tuple[TreeSection, ...] = ()
        self._grown: tuple[_Grown, ...] = ()

    def show_sections(self, sections: tuple[TreeSection, ...]) -> None:
        """Other trees from now on."""
        self._sections = sections
        self.relay()

    def _lay(self, width_px: float, height_px: float) -> tuple[Spot, ...]:
        grown: list[_Grown] = []
        top = 0.0
        for section in self._sections:
            one = _grow(section, top, width_px)
            grown.append(one)
            top = _foot(one) + SECTION_GAP_PX
        self._grown = tuple(grown)
        self.setMinimumHeight(round(top))
        return tuple(spot for one in grown for part in one.parts if (spot := _spot(part)))

    def _paint(self, painter: QPainter) -> None:
        inks = inks_of(worn())
        for one in self._grown:
            painter.setFont(text_font(SMALL_PX, strong=True))
            painter.setPen(inks.ink)
            _write(painter, one.title_area, one.title)
            for part in one.parts:
                _draw_twig(painter, inks, part)
            _draw_root(painter, inks, one)
            for part in one.parts:
                if part.leaf is not None:
                    _draw_leaf(painter, inks, part.area, part.leaf)
                elif part.ends is not None:
                    _draw_end(painter, inks, part.area, part.ends)


def _grow(section: TreeSection, top_px: float, width_px: float) -> _Grown:
    title = QRectF(0.0, top_px, width_px, float(wide_px(TITLE_PX)))
    top = title.bottom()
    root_wide, high = float(wide_px(ROOT_PX)), float(wide_px(HIGH_PX))
    root = QRectF(1.0, top, root_wide, high)
    stem = QPointF(root.right(), root.center().y())
    parts: list[_Laid] = []
    for branch in section.tree.branches:
        laid = list(_branch(branch, stem, top, width_px))
        parts += laid
        top = laid[-1].area.bottom() + ROW_GAP_PX
    return _Grown(section.title, title, section.tree.name, root, tuple(parts))


def _branch(branch: Branch, stem: QPointF, top_px: float, width_px: float) -> Iterator[_Laid]:
    """The leaves along lines from left to right, going on beneath where there is no room, and last the return."""
    wide, high = float(wide_px(LEAF_PX)), float(wide_px(HIGH_PX))
    left = start = stem.x() + 2 * GAP_PX
    before = QPointF(stem.x(), stem.y())
    for leaf in (*branch.leaves, None):
        goes_on = left + wide > width_px and left > start
        if goes_on:
            left, top_px = start + 2 * GAP_PX, top_px + high + ROW_GAP_PX
        area = QRectF(left, top_px, wide, high)
        yield _Laid(area, before, leaf, branch if leaf is None else None, goes_on=goes_on)
        before = QPointF(area.right(), area.center().y())
        left += wide + GAP_PX


def _foot(one: _Grown) -> float:
    parts = [part.area.bottom() for part in one.parts]
    return max((one.root.bottom(), *parts))


def _spot(part: _Laid) -> Spot | None:
    if part.leaf is not None:
        return Spot(part.leaf.entry, part.area, part.leaf.words)
    if part.ends is not None and part.ends.returned is not None:
        return Spot(part.ends.returned.entry, part.area, part.ends.ends_words)
    return None


def _draw_twig(painter: QPainter, inks: Inks, part: _Laid) -> None:
    """The line something grows along; nothing leads to a return that never was."""
    if part.ends is not None and part.ends.returned is None:
        return
    painter.setPen(QPen(inks.quiet, 1.5))
    to = QPointF(part.area.left(), part.area.center().y())
    turn = to.x() - GAP_PX
    if part.goes_on:
        above = QPointF(turn, part.area.top() - ROW_GAP_PX / 2)
        painter.drawPolyline([above, QPointF(turn, to.y()), to])
    elif abs(part.before.y() - to.y()) < 1.0:
        painter.drawLine(QLineF(part.before, to))
    else:
        middle = part.before.y()
        painter.drawPolyline([part.before, QPointF(turn, middle), QPointF(turn, to.y()), to])


def _draw_root(painter: QPainter, inks: Inks, one: _Grown) -> None:
    painter.setPen(QPen(inks.accent, 2))
    painter.setBrush(inks.raised)
    painter.drawRoundedRect(one.root, RADIUS_PX, RADIUS_PX)
    painter.setFont(text_font(SMALL_PX, strong=True))
    painter.setPen(inks.ink)
    room = one.root.adjusted(PAD_PX, 4, -PAD_PX, -4)
    painter.save()
    painter.setClipRect(room)
    wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, wrapped, one.name)
    painter.restore()


def _draw_leaf(painter: QPainter, inks: Inks, area: QRectF, leaf: Leaf) -> None:
    """Set and kind over the words; open under effect, a thinner edge where it was the same again."""
    pen = QPen(inks.line if leaf.again else inks.quiet, 1)
    if leaf.hollow:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if leaf.hollow else inks.surface)
    painter.drawRoundedRect(area, RADIUS_PX, RADIUS_PX)
    line = area.height() / 2 - 4
    top = QRectF(area.left() + PAD_PX, area.top() + 4, area.width() - 2 * PAD_PX, line)
    mark = QRectF(top.left(), top.center().y() - MARK_PX / 2, MARK_PX, MARK_PX)
    icon(SYMBOLS.get(leaf.kind, PLAIN), "quiet" if leaf.again else "ink").paint(
        painter, mark.toRect()
    )
    painter.setFont(text_font(SMALL_PX, strong=True))
    painter.setPen(inks.ink)
    taken = 0.0
    if leaf.distress is not None:
        taken = _write_right(painter, top, str(leaf.distress))
    head = f"{leaf.number} {leaf.kind}".rstrip()
    _write(painter, top.adjusted(MARK_PX + 6, 0, -taken, 0), head)
    painter.setFont(text_font(SMALL_PX))
    painter.setPen(inks.quiet)
    _write(painter, top.translated(0, line), _under(leaf))


def _under(leaf: Leaf) -> str:
    """What stands under a leaf: the words, else what else was ticked, else its phase where it was no common one."""
    if leaf.text or leaf.tags[1:]:
        return leaf.text or ", ".join(leaf.tags[1:])
    return "" if leaf.phase in (None, Phase.DESENSITISATION) else str(leaf.phase)


def _draw_end(painter: QPainter, inks: Inks, area: QRectF, branch: Branch) -> None:
    """The way back to the target, with what was there."""
    if branch.returned is None:
        return
    line = area.height() / 2 - 4
    top = QRectF(area.left() + PAD_PX, area.top() + 4, area.width() - PAD_PX, line)
    mark = QRectF(top.left(), top.center().y() - MARK_PX / 2, MARK_PX, MARK_PX)
    icon(BACK, "accent").paint(painter, mark.toRect())
    painter.setFont(text_font(SMALL_PX, strong=True))
    painter.setPen(inks.ink)
    rated = "" if branch.rated is None else f" · {branch.rated}"
    _write(painter, top.adjusted(MARK_PX + 6, 0, 0, 0), f"target{rated}")
    painter.setFont(text_font(SMALL_PX))
    painter.setPen(inks.quiet)
    _write(painter, top.translated(0, line), str(branch.returned.fact.found))


def _write(painter: QPainter, room: QRectF, words: str) -> None:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
    upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, upright | Qt.TextFlag.TextSingleLine, shown)


def _write_right(painter: QPainter, room: QRectF, words: str) -> float:
    """Words at the right end; how much room they took."""
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(room, right | Qt.TextFlag.TextSingleLine, words)
    return QFontMetricsF(painter.font()).horizontalAdvance(words) + 6
