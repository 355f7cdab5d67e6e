"""The picture pinned on top of the middle: its number and code word, and the last it was rated."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import Measure
from kapdesk.art.model.state import ImageState
from ui.art.room.look import Look
from ui.kit.buttons import Button
from ui.kit.surface import Hairline, column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, LEAD_PX, SMALL_PX

NOBODY = "No picture is chosen"
CHOOSE, CHANGE = "Choose a picture   X", "Another picture   X"
SHOWN = (
    (Measure.DISTRESS, "Distress"),
    (Measure.VIVIDNESS, "Vivid"),
    (Measure.NEW_VIVIDNESS, "New version vivid"),
)


class Pinned(QWidget):
    """``wanted`` when another picture is to be chosen."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The picture")
        self._name = Label("", size_px=LEAD_PX, strong=True, wrap=True)
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
        for part in (self._rated, self._chosen):
            held.addWidget(part)
        held.addSpacing(GRID_PX)
        held.addWidget(Hairline())
        self.setLayout(held)

    def show_look(self, look: Look) -> None:
        """The picture the session is at, or the one that is chosen for what comes next."""
        here, shown = look.picture, look.ways.picture or look.picture
        self._name.setText(shown.name if shown is not None else NOBODY)
        self._change.setText(CHANGE if shown is not None else CHOOSE)
        self._change.needs("" if look.open else "The session is closed.")
        self._say(self._rated, last_words(shown) if shown is not None else "")
        waits = shown is not None and (here is None or shown.id != here.id)
        self._say(self._chosen, _waiting(here) if waits else "")

    def _say(self, part: Label, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))


def last_words(picture: ImageState) -> str:
    """The last of each number, and how the old picture came; ratings under effect are hollow."""
    said = []
    for measure, name in SHOWN:
        rating = picture.last(measure)
        if rating is not None:
            hollow = " ○" if rating.hollow else ""
            said.append(f"{name} {rating.value}{hollow}, {rating.moment}")
    if picture.tries:
        said.append(f"Old picture: {picture.tries[-1].fact.comes}")
    return " · ".join(said) or "Not rated yet"


def _waiting(here: ImageState | None) -> str:
    still = f" The session is still at P{here.number}." if here is not None else ""
    return f"Chosen for the step you enter next.{still}"
