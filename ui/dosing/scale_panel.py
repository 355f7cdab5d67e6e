"""How awake the client is: the practice's sedation scales as large buttons with words, inward, able to talk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.model.sedation import SedationScale
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.vitals import VitalsDraft, parse_vitals
from kapdesk.kernel.errors import Refusals
from ui.dosing.form import PAPER_HINT
from ui.dosing.level_button import LevelButton
from ui.dosing.when import Times
from ui.kit.buttons import Button, LargeButton, ToggleButton
from ui.kit.chip import ChoiceRow
from ui.kit.field import Field
from ui.kit.surface import Scroll, row
from ui.kit.text import Heading, Hint
from ui.theme.tokens import GRID_PX

TALKS = ("", "yes", "no")
IN_HEAD = 2
KEYS = "− + digit choose (S is 0) · I inward · Y talks · Enter"
SIGNS = {"-": -1, "−": -1, "+": 1}
LIST_MIN_PX = 152


class ScalePanel(QWidget):
    """Says what was chosen; writes nothing itself.  ``scored`` carries the reading."""

    scored = Signal(object)
    put_away = Signal()

    def __init__(
        self, scales: Sequence[SedationScale], times: Times, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.when = Field("Time", hint=PAPER_HINT, name="Time on the paper")
        self.when.set_text(times.last)
        self._scales = {scale.key: scale for scale in scales}
        self._key = next(iter(self._scales))
        self._sign = 0
        self._levels: tuple[LevelButton, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._which = ChoiceRow([(s.key, s.name) for s in scales], name="Scale")
        self._which.set_key(self._key)
        self._which.chosen.connect(self._show_scale)
        self._list = Scroll(gap_px=4)
        self._list.setMinimumHeight(LIST_MIN_PX)
        self._note = Hint()
        self._inward = _switch("Inward", "Inward, answers when addressed")
        self._talks = {
            "yes": _switch("Can talk", "Able to talk now"),
            "no": _switch("Cannot", "Not able to talk now"),
        }
        self._said = Hint()
        self._act = LargeButton("Record", kind="primary")
        self._act.clicked.connect(self._on_act)
        self._inward.clicked.connect(self._on_changed)
        for said, button in self._talks.items():
            button.clicked.connect(partial(self._on_talks, said))
        self._lay_out()
        # Only now: what is shown before it has a parent is a window of its own, and takes the keyboard.
        self.when.setVisible(times.on_paper)
        self._which.setVisible(len(self._scales) > 1)
        self._show_scale(self._key)

    def refuse(self, refusals: Refusals) -> None:
        """Shows why it cannot be taken; what was chosen stays."""
        self._said.setText(refusals.sentences())
        self._said.set_tone("grave")
        self._act.needs("")

    def hold(self, busy: bool) -> None:
        """While a save is under way the act waits, so that nothing is written twice."""
        self._act.needs("Being written …" if busy else "")

    def level(self) -> int | None:
        """The level that is down, or None."""
        return next((button.value for button in self._levels if button.isChecked()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt says a key went down."""
        self._on_key(event)

    def _lay_out(self) -> None:
        away = Button("", kind="bare", symbol="x", name="Put this away")
        away.clicked.connect(self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        within = len(self._scales) <= IN_HEAD
        which = (self._which,) if within else ()
        column.addLayout(row(Heading("How awake", level=2), *which, None, away))
        if not within:
            column.addWidget(self._which)
        column.addWidget(self.when)
        column.addWidget(self._note)
        column.addWidget(self._list, 1)
        column.addLayout(row(self._inward, *self._talks.values(), gap_px=GRID_PX))
        column.addWidget(self._said)
        column.addWidget(self._act)

    def _show_scale(self, key: str) -> None:
        """Another scale: its levels, none of them chosen, and what is minded in using it."""
        self._key, self._sign = key, 0
        scale = self._scales[key]
        while (item := self._list.column.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.deleteLater()
        self._levels = tuple(LevelButton(scale, level) for level in scale.levels)
        for button in self._levels:
            button.clicked.connect(self._on_level)
            self._list.column.addWidget(button)
        self._list.column.addStretch(1)
        self._note.setText(scale.note)
        self._on_changed()

    def _choose(self, value: int) -> None:
        for button in self._levels:
            button.setChecked(button.value == value)
            if button.isChecked():
                self._list.ensureWidgetVisible(button)
        self._on_changed()

    def _on_level(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, LevelButton):
            self._choose(pressed.value)

    def _talk(self) -> str:
        return next((said for said, button in self._talks.items() if button.isChecked()), "")

    def _on_talks(self, said: str) -> None:
        """One of the two at most; a second press takes it back."""
        for other, button in self._talks.items():
            button.setChecked(button.isChecked() and other == said)
        self._on_changed()

    def _on_changed(self) -> None:
        said = self.level() is not None or self._inward.isChecked() or bool(self._talk())
        self._act.needs("" if said else "Choose a level, or say whether the client can talk.")
        self._said.setText(KEYS)
        self._said.set_tone("quiet")

    def _on_act(self) -> None:
        level = self.level()
        chosen = {} if level is None else {self._key: self._written(level)}
        inward = "yes" if self._inward.isChecked() else ""
        draft = VitalsDraft(**chosen, inward=inward, talks=self._talk())
        parsed = parse_vitals(draft)
        if isinstance(parsed, Vitals):
            self.hold(True)
            self.scored.emit(parsed)
        else:
            self.refuse(parsed)

    def _written(self, level: int) -> str:
        """The level as it would be typed."""
        sign = self._scales[self._key].sign(level)
        return sign.replace("−", "-")

    def _turn_talks(self) -> None:
        """Not said, able, not able, and round again."""
        said = TALKS[(TALKS.index(self._talk()) + 1) % len(TALKS)]
        for key, button in self._talks.items():
            button.setChecked(key == said)
        self._on_changed()

    def _on_key(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._act.isEnabled():
            self._on_act()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif text in SIGNS:
            self._sign = SIGNS[text]
        elif text.isdigit():
            self._choose(int(text) * (self._sign or 1))
            self._sign = 0
        elif text.lower() == "i":
            self._inward.click()
        elif text.lower() == "y":
            self._turn_talks()
        else:
            event.ignore()


def _switch(words: str, name: str) -> ToggleButton:
    button = ToggleButton(words, tall=True, name=name)
    button.setProperty("narrow", True)
    button.setToolTip(name)
    return button
