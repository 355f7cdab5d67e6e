"""One press, one time: the stamps, and beneath them everything that was pressed, what was taken back struck."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import EVENTS, SEEN, STAMPS, Mark, Press
from ui.kit.buttons import Button, LargeButton
from ui.kit.surface import Scroll, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, LEAD_PX

DIGITS = {str(number): key for number, key in enumerate(STAMPS, start=1)}
"""The digit that stamps each thing."""

SAVING = "saving …"
NOT_SAVED = "not saved: write it on paper"
TAKEN_BACK = "taken back"
NOTHING_YET = "Nothing stamped yet. Each press is kept with its time."


@dataclass(frozen=True, slots=True)
class Waiting:
    """A press that is on its way, or did not arrive."""

    at: Instant
    words: str
    failed: bool = False


class StampPane(Scroll):
    """Every stamp with its digit.  ``stamped`` gives the key of the one that was pressed."""

    stamped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap_px=GRID_PX, parent=parent)
        self._group = QButtonGroup(self)
        for number, (digit, key) in enumerate(DIGITS.items()):
            button = LargeButton(f"{digit}   {STAMPS[key]}")
            button.setAccessibleName(STAMPS[key])
            button.setProperty("leftward", True)
            self._group.addButton(button, number)
            self.column.addWidget(button)
        self.column.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)

    def _on_clicked(self, number: int) -> None:
        self.stamped.emit(tuple(STAMPS)[number])


class TimesPane(QWidget):
    """Everything pressed, with its time; what was taken back stays, struck.  ``back_wanted`` takes one back."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = Button("Take the last one back", kind="link", symbol="arrow-counter-clockwise")
        self._back.setToolTip("Z")
        self._kept = Hint()
        self._times = Times()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._times, 1)
        foot = row(self._back, self._kept)
        foot.setStretch(1, 1)
        column.addLayout(foot)
        self._back.clicked.connect(self.back_wanted)

    def show_kept(self, words: str) -> None:
        """Says where the times go."""
        self._kept.setText(words)

    def show_times(self, marks: tuple[Mark, ...], on_the_way: tuple[Waiting, ...]) -> None:
        """Shows what is kept, and what is on its way or did not arrive, by time."""
        shown = [*((mark.at, _line(mark)) for mark in marks)]
        shown += [(one.at, _waiting(one)) for one in on_the_way]
        self._times.show_lines([label for _, label in sorted(shown, key=_moment)])
        standing = any(not mark.struck for mark in marks)
        self._back.needs("" if standing else "Nothing stands to be taken back.")

    def texts(self) -> tuple[str, ...]:
        """The lines on show, in words."""
        return self._times.texts()


class Times(Scroll):
    """The times, the newest at the foot and in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap_px=4, parent=parent)
        self._lines: list[Label] = []
        self._bar = self.verticalScrollBar()
        self._bar.rangeChanged.connect(self._on_range)
        self.column.addStretch(1)
        self.show_lines([])

    def show_lines(self, lines: list[Label]) -> None:
        """Shows these lines."""
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self._lines = lines or [Hint(NOTHING_YET)]
        for place, label in enumerate(self._lines):
            self.column.insertWidget(place, label)

    def texts(self) -> tuple[str, ...]:
        """The lines on show, in words."""
        return tuple(line.text() for line in self._lines)

    def _on_range(self, _least: int, most: int) -> None:
        self._bar.setValue(most)


def press_words(press: Press) -> str:
    """What a press says before it is kept."""
    name = EVENTS.get(press.key, press.key) if press.what == SEEN else STAMPS.get(press.key, "")
    return f"{name}: {press.text}" if press.text else name


def _line(mark: Mark) -> Label:
    label = Label(f"{mark.at.hms()}  {mark.words()}", size_px=LEAD_PX, wrap=True)
    if mark.struck:
        label.setText(f"{label.text()} · {TAKEN_BACK}")
        label.set_tone("quiet")
        label.strike()
    return label


def _waiting(one: Waiting) -> Label:
    how, tone = (NOT_SAVED, "grave") if one.failed else (SAVING, "quiet")
    return Label(f"{one.at.hms()}  {one.words} · {how}", size_px=LEAD_PX, tone=tone, wrap=True)


def _moment(shown: tuple[Instant, Label]) -> Instant:
    return shown[0]
