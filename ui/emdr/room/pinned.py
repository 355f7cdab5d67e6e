"""The target pinned on top of the middle: its number and cue, image, beliefs, and the last it was rated."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Measure
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import TargetState
from ui.emdr.room.look import Look
from ui.emdr.room.trail import rated_words
from ui.kit.buttons import Button
from ui.kit.surface import Hairline, column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, LEAD_PX, SMALL_PX

NOBODY = "No target is chosen"
CHOOSE = "Choose a target   X"
CHANGE = "Another target   X"
LETTERS = 160


class Pinned(QWidget):
    """``wanted`` when another target is to be chosen."""

    wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The target")
        self._name = Label("", size_px=LEAD_PX, strong=True, wrap=True)
        self._image = Label("", wrap=True)
        self._beliefs = Label("", size_px=SMALL_PX, wrap=True)
        self._rated = Label("", size_px=SMALL_PX, tone="quiet", wrap=True)
        self._chosen = Hint("")
        self._chosen.set_tone("notice")
        self._change = Button(CHOOSE)
        self._change.clicked.connect(self.wanted)
        head = row(gap_px=GRID_PX)
        head.addWidget(self._name, 1)
        head.addWidget(self._change, 0, Qt.AlignmentFlag.AlignTop)
        held = column(gap_px=2)
        held.addLayout(head)
        for part in (self._image, self._beliefs, self._rated, self._chosen):
            held.addWidget(part)
        held.addSpacing(GRID_PX)
        held.addWidget(Hairline())
        self.setLayout(held)

    def show_look(self, look: Look) -> None:
        """The target the session is at, or the one that is chosen for what comes next."""
        target, chosen = look.target, look.ways.target
        shown = chosen or target
        self._name.setText(shown.name if shown is not None else NOBODY)
        self._change.setText(CHANGE if shown is not None else CHOOSE)
        self._change.needs("" if look.open else "The session is closed.")
        self._describe(shown)
        waits = chosen is not None and (target is None or chosen.id != target.id)
        self._say(self._chosen, _waiting(target) if waits else "")

    def show_nothing(self) -> None:
        """No session is open."""
        self._name.setText("")
        self._change.needs("No session is open.")
        self._describe(None)
        self._say(self._chosen, "")

    def _describe(self, target: TargetState | None) -> None:
        made = target.made_of if target is not None else None
        self._say(self._image, _short(made.image or made.sense or made.incident) if made else "")
        beliefs = (made.negative, made.positive) if made is not None else ()
        self._say(self._beliefs, "  →  ".join(f"“{one}”" for one in beliefs if one))
        self._say(self._rated, last_words(target) if target is not None else "")

    def _say(self, part: Label, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))


def last_words(target: TargetState) -> str:
    """The last of each measure; ratings under effect are hollow."""
    named = (("Distress", target.last(Measure.DISTRESS)), ("VOC", target.last(Measure.VOC)))
    said = [f"{name} {_said(rating)}" for name, rating in named if rating is not None]
    return " · ".join(said) or "Not rated yet"


def _said(rating: Rating) -> str:
    return f"{rated_words(rating)}, {rating.moment}"


def _waiting(target: TargetState | None) -> str:
    here = f" The session is still at T{target.number}." if target is not None else ""
    return f"Chosen for the phase you enter next.{here}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LETTERS else f"{line[: LETTERS - 1]}…"
