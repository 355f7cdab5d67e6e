"""The body then and now, side by side, with a trail of what changed and the same in words."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QWidget

from kapdesk.body.comparing import Change, Kind, changes_between, changes_words
from kapdesk.body.model import BodyMark, BodyMarks
from kapdesk.body.words import CLIENTS_LEFT, CLIENTS_RIGHT, share_active, strength_words
from ui.bodymap import painting
from ui.bodymap.frame import Frame
from ui.bodymap.legend import Legend, Sign
from ui.bodymap.picture import BodyPicture
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

THEN, NOW = "Last time", "Now"
TRAIL = (
    Sign("then and now", letters="7→4"),
    Sign("was here", dashes=painting.DOTS),
    Sign("moved", arrow=True, dashes=painting.DASHES),
)
"""What the trail is drawn with."""


class BodyTrail(BodyPicture):
    """The body now, with where things were: a quiet edge where something went, an arrow to where it moved."""

    def __init__(
        self,
        name: str,
        *,
        sides: tuple[str, str] = (CLIENTS_LEFT, CLIENTS_RIGHT),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, sides=sides, parent=parent)
        self._changes: tuple[Change, ...] = ()

    def show_changes(self, last: BodyMarks, now: BodyMarks) -> None:
        """What is felt now, and what became of what was felt."""
        self._changes = changes_between(last, now)
        self.show_marks(now)

    def trail(self, painter: QPainter, frame: Frame) -> None:
        """Where things were, under the numbers."""
        super().trail(painter, frame)
        for change in self._changes:
            before, after = change.before, change.after
            if before is None or change.kind not in (Kind.MOVED, Kind.WENT):
                continue
            painting.draw_ghost(painter, frame, before)
            start = painting.middle(frame, before)
            end = None if after is None else painting.middle(frame, after)
            if start is not None and end is not None:
                painting.draw_arrow(painter, start, end, dashed=True)

    def numbers(self) -> list[tuple[BodyMark, str]]:
        """How strong each was and is: ``7→4``; ``7→`` where it went, ``→3`` where it came."""
        return [(change.shown, _numbers(change)) for change in self._changes]


class BodyComparison(QWidget):
    """Two maps side by side, or one under the other in a narrow place, and beneath them every change in a line."""

    def __init__(
        self,
        *,
        beside: bool = True,
        sides: tuple[str, str] = (CLIENTS_LEFT, CLIENTS_RIGHT),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("The body then and now")
        self._then_head, self._now_head = Heading(THEN, level=3), Heading(NOW, level=3)
        self._then_share, self._now_share = Hint(""), Hint("")
        self._then = BodyPicture("The body then", sides=sides)
        self._now = BodyTrail("The body now", sides=sides)
        self._legend = Legend()
        self._lines = Label("", wrap=True)
        self._lay_out(beside=beside)
        self.show_maps((), ())

    def show_maps(
        self, last: BodyMarks, now: BodyMarks, *, then_words: str = THEN, now_words: str = NOW
    ) -> None:
        """Compares two maps; the words say when each was felt."""
        self._then_head.setText(then_words)
        self._now_head.setText(now_words)
        self._then.show_marks(last)
        self._now.show_changes(last, now)
        self._then_share.setText(f"Felt in {share_active(last).words()}.")
        self._now_share.setText(f"Felt in {share_active(now).words()}.")
        self._legend.show_marks((*last, *now), TRAIL if last and now else ())
        self._lines.setText("\n".join(changes_words(last, now)))

    def words(self) -> str:
        """Every change, as it stands beneath the pictures."""
        return self._lines.text()

    def _lay_out(self, *, beside: bool) -> None:
        pair: QBoxLayout = row(gap_px=3 * GRID_PX) if beside else column(gap_px=2 * GRID_PX)
        for head, picture, share in (
            (self._then_head, self._then, self._then_share),
            (self._now_head, self._now, self._now_share),
        ):
            one = column(head, gap_px=4)
            one.addWidget(picture, 1)
            one.addWidget(share)
            pair.addLayout(one, 1)
        whole = column(gap_px=2 * GRID_PX)
        whole.addLayout(pair, 1)
        whole.addWidget(self._legend)
        whole.addWidget(self._lines)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)


def _numbers(change: Change) -> str:
    then = "" if change.before is None else strength_words(change.before)
    now = "" if change.after is None else strength_words(change.after)
    if change.kind is Kind.SAME or then == now:
        return now
    return f"{then}→{now}"
