"""One line that a mark is typed into, a place alone or all of it; what was understood stands beneath."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.body.model import BodyMark, BodyMarks
from kapdesk.body.parse import parse_marks
from kapdesk.body.regions import named
from kapdesk.body.words import marks_words
from kapdesk.kernel.errors import Refusals
from ui.kit.field import Field

MOST_OFFERED = 4
"""How many places are offered at once beneath the line."""

CHOOSE = "Up and down choose: "


class PlaceField(Field):
    """A line that offers places as they are typed: the arrows put one after another in, the empty line offers all."""

    def __init__(
        self, label: str, *, hint: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint=hint, placeholder=placeholder, parent=parent)
        self._asked = ""
        self._at = -1
        self._line.installEventFilter(self)
        self.typed.connect(self._on_letters)

    def marks(self) -> BodyMarks | Refusals:
        """The marks the line names; the beginning of one place's name is enough where no other begins so."""
        found = parse_marks(self.text())
        likely = named(self.text())
        if isinstance(found, Refusals) and len(likely) == 1:
            return (BodyMark(regions=(likely[0].id,)),)
        return found

    def offered(self) -> list[str]:
        """The places on offer now, the likeliest first."""
        return [region.words for region in named(self._asked)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose among what is offered."""
        return self._on_arrow(event) or super().eventFilter(watched, event)

    def _on_arrow(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        offered = self.offered()
        if step is None or not offered:
            return False
        begun = self._at if self._at >= 0 or step > 0 else 0
        self._at = (begun + step) % len(offered)
        self.set_text(offered[self._at])
        self.echo(self._understood())
        return True

    def _on_letters(self, text: str) -> None:
        self._asked, self._at = text.strip(), -1
        self.echo(self._understood())

    def _understood(self) -> str:
        """What Enter would add, or what else may be meant."""
        found = self.marks()
        if not isinstance(found, Refusals):
            return "; ".join(marks_words(found))
        offered = self.offered()[:MOST_OFFERED]
        return f"{CHOOSE}{', '.join(offered)}" if offered else ""
