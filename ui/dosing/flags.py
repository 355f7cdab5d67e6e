"""Readings outside a limit the practice set: each stays until someone writes what was done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.handout.reading_words import short_vitals_words
from kapdesk.dosing.model.protocol import Flag
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId
from ui.kit.field import Field
from ui.kit.icons import LETTERS
from ui.kit.surface import row
from ui.kit.text import Hint, Label
from ui.theme.fonts import icon_font
from ui.theme.tokens import ICON_PX


class FlagList(QWidget):
    """Shows the oldest unanswered reading, and how many more wait.  Hidden while none does."""

    answered = Signal(str, str)
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = EntryId("")
        self._waits = False
        self._title = Label(tone="notice", strong=True, wrap=True)
        self._why = Hint()
        self._did = Field("What was done", name="What was done about it")
        self._did.entered.connect(self._on_entered)
        self._did.typed.connect(self._on_typed)
        sign = Label(chr(LETTERS["flag"]), size_px=ICON_PX, tone="notice")
        sign.setFont(icon_font(ICON_PX))
        head = row(sign, self._title, gap_px=8)
        head.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addWidget(self._did)
        self.hide()

    def show_view(self, view: DosingView) -> None:
        """Shows what waits for an answer now."""
        self.release()
        waiting = view.open_flags
        self.setVisible(bool(waiting))
        self._did.setVisible(view.closed is None)
        if not waiting:
            self._reading = EntryId("")
            self._did.set_text("")
            return
        entry, reading = waiting[0]
        if entry.id != self._reading:
            self._reading = entry.id
            self._did.set_text("")
        more = f" · {len(waiting) - 1} more" if len(waiting) > 1 else ""
        self._title.setText("; ".join(flag.sentence for flag in reading.flags))
        self._why.setText(
            f"{entry.at.hm()} {short_vitals_words(reading.vitals)}{more}\n{_why(reading.flags)}"
        )

    def text(self) -> str:
        """What stands in the answer."""
        return self._did.text()

    def restore(self, text: str) -> None:
        """Puts a kept answer back."""
        self._did.set_text(text)

    def release(self) -> None:
        """Nothing came of it: the same words can be entered again."""
        self._waits = False

    def refuse(self, refusals: Refusals) -> None:
        """Shows why the answer cannot be taken."""
        self.release()
        self._did.refuse(refusals.sentences())

    def _on_entered(self, text: str) -> None:
        if self._waits:
            return
        if text.strip():
            self._waits = True
            self.answered.emit(self._reading, text.strip())
        else:
            self._did.refuse("Write what was done.")

    def _on_typed(self, _text: str) -> None:
        self.typed.emit()


def _why(flags: tuple[Flag, ...]) -> str:
    """The rules behind it: whose limit, from where, and what it asks about."""
    rules = ", ".join(
        dict.fromkeys(f"{flag.preset} {flag.version} ({flag.source})" for flag in flags)
    )
    asks = "; ".join(dict.fromkeys(ask for flag in flags for ask in flag.asks))
    actions = "; ".join(dict.fromkeys(flag.action for flag in flags if flag.action))
    wanted = " · ".join(part for part in (asks, actions) if part)
    return f"Limit set by your practice: {rules}\n{wanted}".strip()
