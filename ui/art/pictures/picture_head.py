"""What stands over one picture: its name, how far it is, how it was rated last, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import SCENE, Measure
from kapdesk.art.model.state import ImageState
from kapdesk.art.shelf import template_of
from kapdesk.art.wording import rating_words
from ui.art.pictures.asking import LINK, STATUS
from ui.art.pictures.words import SYMBOLS, status_words
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.chip import Chip
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint
from ui.theme.tokens import GRID_PX

NOT_SAVED = "Not saved yet"


class PictureHead(QWidget):
    """``act_wanted`` with what is to be asked of the picture; ``save`` and ``versions`` go while it is sealed."""

    act_wanted = Signal(str)

    def __init__(self, back: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Heading("", level=2)
        self._about = Hint("")
        self._chip = Chip("")
        self._unsaved = Hint(NOT_SAVED, wrap=False)
        self.versions = Button("Versions   V")
        self.save = PrimaryButton("Save   Ctrl+Enter", symbol="check")
        names = column(gap_px=0)
        names.addLayout(row(self._name, self._chip, None, gap_px=2 * GRID_PX))
        names.addWidget(self._about)
        line = row(back, gap_px=GRID_PX)
        line.addLayout(names, 1)
        line.addWidget(self._unsaved)
        line.addWidget(self.versions)
        for act, words in ((LINK, "Link it   L"), (STATUS, "How far it is   S")):
            button = Button(words)
            button.clicked.connect(partial(self.act_wanted.emit, act))
            line.addWidget(button)
        line.addWidget(self.save)
        self.setLayout(line)

    def show_picture(self, picture: ImageState) -> None:
        """The picture as it stands; under a seal there is nothing to save and no version to read."""
        self._name.setText(picture.name)
        self._chip.say(status_words(picture.status), symbol=SYMBOLS[picture.status])
        self._about.setText(_about(picture))
        self.versions.setText(f"Versions · {len(picture.versions)}   V")
        for button in (self.versions, self.save):
            button.setVisible(picture.seal_of(SCENE) is None)

    def show_unsaved(self, unsaved: bool) -> None:
        """Whether something typed is not saved yet."""
        self._unsaved.setVisible(unsaved)


def _about(picture: ImageState) -> str:
    """How it is worked on, how it was rated last, and where it surfaced."""
    rated = picture.last(Measure.DISTRESS)
    since = picture.opened.since_dose_min
    surfaced = "surfaced in a dosing session" if picture.opened.surfaced_in is not None else ""
    minutes = f" {since:.0f} min after the dose" if surfaced and since is not None else ""
    parts = (
        template_of(picture.template).title,
        rating_words(Measure.DISTRESS, rated.value) if rated is not None else "",
        f"{surfaced}{minutes}",
    )
    return " · ".join(part for part in parts if part)
