"""Where a target began and where it stands, to be read at two metres."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.seen.curves import NAMES
from ui.kit.surface import column
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, READING_PX

BODY, STATUS = "Body", "Status"
NOTHING = "—"
UNDER_EFFECT = "under effect"


class Numbers(QWidget):
    """Distress and VOC from first to last, the body, and how far the target has come."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (*NAMES.values(), BODY, STATUS)
        self._values = {name: Label(NOTHING, size_px=READING_PX) for name in names}
        self._under = {name: Hint(name, wrap=False) for name in names}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5 * GRID_PX)
        for name in names:
            self._values[name].setAccessibleName(name)
            line.addLayout(column(self._values[name], self._under[name], gap_px=0))
        line.addStretch(1)

    def show_target(self, target: TargetState | None) -> None:
        """A target, or nobody."""
        for measure, name in NAMES.items():
            ratings = target.rated(measure) if target is not None else ()
            aside = UNDER_EFFECT if ratings and ratings[-1].hollow else ""
            self._say(name, _from_to(ratings), aside)
        scan = target.scans[-1].fact if target is not None and target.scans else None
        self._say(BODY, "" if scan is None else "clear" if scan.clear else "not clear")
        self._say(STATUS, str(target.status) if target is not None else "")

    def reads(self, name: str) -> str:
        """One of them, with what stands beneath."""
        return f"{self._values[name].text()} {self._under[name].text()}"

    def _say(self, name: str, words: str, aside: str = "") -> None:
        self._values[name].setText(words or NOTHING)
        self._values[name].setAccessibleDescription(aside)
        self._under[name].setText(f"{name}, {aside}" if aside else name)


def _from_to(ratings: tuple[Rating, ...]) -> str:
    if not ratings:
        return ""
    first, last = ratings[0].value, ratings[-1].value
    return str(first) if len(ratings) == 1 else f"{first} → {last}"
