"""What a designer would mark on a page: cut words, small controls, things on top of each other, silent refusals."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ui.theme.tokens import CONTROL_PX

SLACK_PX = 1
OVERLAP_PX = 2
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
SHOWN = (QLabel, *CONTROLS)


def unfit(page: QWidget, size: tuple[int, int]) -> list[str]:
    """Everything in sight that is cut, too small or in the way of its neighbour, in words."""
    seen = [one for one in page.findChildren(QWidget) if one.isVisible() and isinstance(one, SHOWN)]
    found = [words for one in seen for words in (*_cut(one), *_small(one), *_beyond(one, page))]
    if page.size().toTuple() != size:
        found.append(f"the page takes {page.width()} x {page.height()} px and not {size}")
    return found + list(_overlapping(page))


def silent(page: QWidget) -> list[str]:
    """Every disabled button in sight that does not say what is missing, to the eye and to a screen reader."""
    return [
        f"{named(one)} is disabled and does not say why"
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and not one.isEnabled() and _stands_alone(one)
        if not (one.toolTip() and one.accessibleDescription())
    ]


def named(widget: QWidget) -> str:
    """What it is and how it is called."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} “{words or widget.accessibleName()}”"


def _stands_alone(button: QWidget) -> bool:
    """Whether it was disabled itself, and not with everything around it."""
    parent = button.parentWidget()
    return parent is None or parent.isEnabled()


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text():
        yield from _cut_label(widget)
    elif isinstance(widget, QPushButton) and widget.text():
        needed = widget.minimumSizeHint().width()
        if needed > widget.width() + SLACK_PX:
            yield f"{named(widget)} is cut: {widget.width()} of {needed} px"


def _cut_label(label: QLabel) -> Iterator[str]:
    room = label.contentsRect()
    metrics = QFontMetrics(label.font())
    flags = Qt.TextFlag.TextWordWrap.value if label.wordWrap() else 0
    needs = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, label.text())
    if not label.wordWrap() and needs.width() > room.width() + SLACK_PX:
        yield f"{named(label)} is cut: {room.width()} of {needs.width()} px"
    if needs.height() > room.height() + SLACK_PX:
        yield f"{named(label)} is cut below: {room.height()} of {needs.height()} px"


def _small(widget: QWidget) -> Iterator[str]:
    reached = isinstance(widget, CONTROLS) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    if reached and widget.height() < CONTROL_PX:
        yield f"{named(widget)} is only {widget.height()} px high"


def _beyond(widget: QWidget, page: QWidget) -> Iterator[str]:
    """Whether a part of it lies outside what its surroundings show; what scrolls down may, and never aside."""
    inside = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    above = widget.parentWidget()
    while above is not None:
        room = QRect(above.mapTo(page, QPoint(0, 0)), above.size())
        scrolls = isinstance(above.parentWidget(), QAbstractScrollArea)
        if scrolls:
            room.setTop(inside.top())
            room.setBottom(inside.bottom())
        if not room.adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(inside):
            yield f"{named(widget)} reaches out of its {type(above).__name__}"
            return
        if scrolls or above is page:
            return
        above = above.parentWidget()


def _overlapping(page: QWidget) -> Iterator[str]:
    for parent in (page, *page.findChildren(QWidget)):
        children = [
            one
            for one in parent.children()
            if isinstance(one, QWidget) and one.isVisible() and isinstance(one, SHOWN)
        ]
        for one, other in combinations(children, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > OVERLAP_PX and both.height() > OVERLAP_PX:
                yield f"{named(one)} and {named(other)} lie on each other"
