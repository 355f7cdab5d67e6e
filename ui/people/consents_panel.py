"""A client's consents beside the card: each kind with what was agreed, when, and whether it was taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.day import say_day
from kapdesk.people.model.consents import KINDS, ConsentState
from kapdesk.people.parse.consents import PREFIX
from kapdesk.people.rules.consents import KIND_WORDS
from ui.kit.buttons import Button
from ui.kit.chip import Chip
from ui.kit.surface import Scroll
from ui.kit.text import Hint
from ui.people.lines import act, fill, line
from ui.people.standing import Standing
from ui.theme.tokens import GRID_PX

ASIDE = "Each is agreed apart, awake and sober, and can be taken back at any time. What was written stays readable."


class ConsentsPanel(QWidget):
    """Shows consents; asks its page for everything else.

    ``ask_wanted`` and ``blank_wanted`` carry a kind; ``read_wanted`` and ``withdraw_wanted`` an entry.
    """

    ask_wanted = Signal(str)
    read_wanted = Signal(str)
    withdraw_wanted = Signal(str)
    blank_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = Scroll(gap_px=2 * GRID_PX)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID_PX)
        lines.addWidget(Hint(ASIDE))
        lines.addWidget(self._kinds, 1)

    def show_standing(self, standing: Standing | None) -> None:
        """Shows a client's consents; none empties it."""
        fill(self._kinds.column, self._parts(standing) if standing else ())

    def _parts(self, standing: Standing) -> list[QWidget]:
        return [
            self._kind(kind, standing.agreed.latest(kind), begun=PREFIX + kind in standing.begun)
            for kind in KINDS
        ]

    def _kind(self, kind: str, state: ConsentState | None, *, begun: bool) -> QWidget:
        asked = "Go on" if begun else "Write down" if state is None else "Agree anew"
        called = KIND_WORDS[kind].lower()
        acts = [act(asked, "pencil-simple", kind, called, self._on_ask)]
        if state is None:
            acts.insert(0, act("Blank", "printer", kind, called, self._on_blank))
        else:
            acts[:0] = self._acts_on(state, called)
        return line(KIND_WORDS[kind], _said(state), acts, chip=_chip(state))

    def _acts_on(self, state: ConsentState, called: str) -> list[Button]:
        entry = state.entry
        acts = [act("Read", "file-text", entry, called, self._on_read)]
        if state.holds:
            acts.append(act("Take back", "x", entry, called, self._on_withdraw))
        return acts

    def _on_ask(self) -> None:
        self.ask_wanted.emit(self.sender().objectName())

    def _on_blank(self) -> None:
        self.blank_wanted.emit(self.sender().objectName())

    def _on_read(self) -> None:
        self.read_wanted.emit(self.sender().objectName())

    def _on_withdraw(self) -> None:
        self.withdraw_wanted.emit(self.sender().objectName())


def _chip(state: ConsentState | None) -> Chip:
    if state is None:
        return Chip("Not written yet", tone="quiet")
    if not state.holds:
        words = "Taken back" if state.withdrawn is not None else "Not agreed"
        return Chip(words, symbol="x", tone="notice")
    return Chip("Given", symbol="check")


def _said(state: ConsentState | None) -> list[str]:
    if state is None:
        return []
    given = state.given
    parts = [f"{'Not agreed' if given.refused else 'Given'} {say_day(given.on)}"]
    parts += [f"version {given.version}"] if given.version else []
    parts += [f"in {given.language}"] if given.language else []
    for key, words in (("interpreter", "interpreter"), ("witness", "witnessed by")):
        parts += [f"{words} {said}"] if (said := given.filled.said(key)) else []
    lines = [" · ".join(parts)]
    lines += [given.agreed] if given.agreed else []
    if state.withdrawn is not None:
        note = f": {state.withdrawn.note}" if state.withdrawn.note else ""
        lines.append(f"Taken back {say_day(state.withdrawn.on)}{note}")
    return lines
