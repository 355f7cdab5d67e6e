"""After a set: what came up, how strong the distress is, and what is next.  Nothing starts by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.bilateral.model.facts import CAME_UP_TAGS
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.kernel.many import many
from ui.kit.buttons import Button, LargeButton, PrimaryButton, ToggleButton
from ui.kit.field import NoteField
from ui.kit.scale_row import ScaleRow
from ui.kit.surface import column, row
from ui.kit.tall import TallColumn
from ui.kit.text import Heading, Hint, Label
from ui.sets.own_keys import OwnKeys
from ui.theme.tokens import GRID_PX, SMALL_PX

GO_ON, CHANGE, TARGET, CLOSE = "go on", "change", "target", "close"
ENDED = {
    "finished": "The set is finished",
    "stopped": "Stopped with the pass",
    "stopped now": "Stopped at once",
    "fault": "The set was cut off",
    "interrupted": "The set was cut off",
}
TEXT, TAGS, DISTRESS = "text", "tags", "distress"
PLACEHOLDER = "A few words, or nothing at all"
ASKED = "Distress, as the client says it"
ASK = "Ask the distress now"
NARROW_TAGS = 3
BEFORE = "What you were writing after the last set"
TEST = "A test run: nothing of it is recorded."


class AfterCard(QWidget):
    """``chosen`` gives what is next: go on, change, target or close; ``typed`` that words changed.

    A ``narrow`` one fits a column beside a page.
    """

    chosen = Signal(str)
    typed = Signal()

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._outcome = Heading("", level=2)
        self._why = Label("", tone="notice", wrap=True)
        self._exact = Hint("")
        self._said = Hint("")
        self._said.set_tone("notice")
        self._said.hide()
        self._test = Hint(TEST)
        self._note = NoteField("What came up", placeholder=PLACEHOLDER, lines=2)
        self._tags = {tag: ToggleButton(tag, name=f"What came up: {tag}") for tag in CAME_UP_TAGS}
        self._distress = ScaleRow("Distress", columns=6 if narrow else 0)
        self._above = Label(ASKED, size_px=SMALL_PX, tone="quiet")
        self._ask = Button(ASK, kind="link")
        self._beside = column(gap_px=GRID_PX)
        self._words = QWidget()
        self._buttons: dict[str, Button] = {
            GO_ON: PrimaryButton("Go on   Space", tall=True),
            CHANGE: LargeButton("Change   C"),
            TARGET: LargeButton("Return to target   T"),
            CLOSE: LargeButton("Close   E"),
        }
        self._lay_out()
        ticks = (*self._tags.values(), *self._distress.findChildren(ToggleButton))
        self._own_keys = OwnKeys(ticks, self)
        self.offer_target(False)
        self.ask_distress(True)
        for key, act in (("C", CHANGE), ("T", TARGET), ("E", CLOSE), ("Ctrl+Return", GO_ON)):
            self._bind(key, act)

    def begin(self, outcome: Outcome, *, exact: str = "", recorded: bool) -> None:
        """A set is over: how it ended, how exact it was, and room for words where it is recorded."""
        ended = ENDED.get(outcome.ended, outcome.ended)
        self._outcome.setText(f"{ended}: {many(outcome.passes, 'pass')}, {outcome.seconds:.0f} s")
        self._why.setText(outcome.why)
        self._why.setVisible(bool(outcome.why))
        self._exact.setText(exact)
        self._exact.setVisible(bool(exact))
        self._test.setVisible(not recorded)
        self._words.setVisible(recorded)
        self.tell("")
        self.restore({})

    def again(self, texts: Mapping[str, str]) -> None:
        """Words that were typed after a set before, and not recorded yet."""
        self._outcome.setText(BEFORE)
        for part in (self._why, self._exact, self._test):
            part.hide()
        self._words.show()
        self.restore(texts)

    def offer_target(self, offered: bool) -> None:
        """Whether there is a target to return to."""
        self._buttons[TARGET].setVisible(offered)

    def ask_distress(self, asked: bool) -> None:
        """Whether the distress is asked after each set; otherwise one press asks it of this one."""
        self._asked_always = asked
        self._show_distress(asked)

    def put_beside(self, part: QWidget) -> None:
        """Something else that is asked after a set, beneath the words."""
        self._beside.addWidget(part)

    def texts(self) -> dict[str, str]:
        """What was typed and ticked; empty when nothing was."""
        value = self._distress.value()
        found = {
            TEXT: self._note.text().strip(),
            TAGS: " ".join(self.tags()),
            DISTRESS: "" if value is None else str(value),
        }
        return {key: text for key, text in found.items() if text}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Puts back what was typed."""
        self._note.set_text(texts.get(TEXT, ""))
        ticked = texts.get(TAGS, "").split()
        for tag, button in self._tags.items():
            button.setChecked(tag in ticked)
        distress = texts.get(DISTRESS, "")
        self._distress.set_value(int(distress) if distress else None)
        self._show_distress(self._asked_always or bool(distress))

    def tags(self) -> tuple[str, ...]:
        """What was ticked."""
        return tuple(tag for tag, button in self._tags.items() if button.isChecked())

    def hold(self, held: bool) -> None:
        """Takes no press while its words are on their way."""
        for button in self._buttons.values():
            button.needs("The words are being saved." if held else "")

    def tell(self, sentence: str) -> None:
        """Says why what was pressed does nothing yet; an empty sentence says nothing."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def refuse(self, sentence: str) -> None:
        """Says why the words were not taken."""
        self._note.refuse(sentence)

    def _lay_out(self) -> None:
        held = column(self._note, gap_px=2 * GRID_PX)
        held.addLayout(self._laid_tags())
        held.addLayout(column(self._above, self._distress, self._ask, gap_px=4))
        held.setAlignment(self._ask, Qt.AlignmentFlag.AlignLeft)
        held.addLayout(self._beside)
        held.addStretch(1)
        held.setContentsMargins(0, 0, 0, 0)
        self._words.setLayout(held)
        told = column(self._outcome, self._why, self._said, self._exact, self._test, gap_px=4)
        whole = column(gap_px=2 * GRID_PX)
        said = whole
        if self._narrow:
            tall = self._tall = TallColumn(0)
            said = tall.column
            whole.addWidget(tall, 1)
        said.addLayout(told)
        said.addWidget(self._words)
        whole.addLayout(self._laid_acts())
        if not self._narrow:
            whole.addStretch(1)
        self.setLayout(whole)
        self._note.typed.connect(self._on_typed)
        self._ask.clicked.connect(self._on_ask)
        self._distress.chosen.connect(self._on_typed)
        for tag in self._tags.values():
            tag.clicked.connect(self._on_typed)
        for act, button in self._buttons.items():
            button.clicked.connect(partial(self.chosen.emit, act))

    def _laid_tags(self) -> QGridLayout | QVBoxLayout:
        ticks = tuple(self._tags.values())
        if self._narrow:
            for tick in ticks:
                tick.setProperty("narrow", True)
            return _grid(ticks, NARROW_TAGS, GRID_PX)
        lines = column(gap_px=GRID_PX)
        for line in (ticks[: len(ticks) // 2], ticks[len(ticks) // 2 :]):
            lines.addLayout(row(*line, None, gap_px=GRID_PX))
        return lines

    def _laid_acts(self) -> QHBoxLayout | QVBoxLayout:
        buttons = self._buttons
        if not self._narrow:
            return row(*buttons.values(), None)
        held = column(buttons[GO_ON], buttons[TARGET], gap_px=GRID_PX)
        held.addLayout(row(buttons[CHANGE], buttons[CLOSE], gap_px=GRID_PX))
        return held

    def _show_distress(self, shown: bool) -> None:
        for part in (self._above, self._distress):
            part.setVisible(shown)
        self._ask.setVisible(not shown)

    def _on_ask(self) -> None:
        self._show_distress(True)
        self._distress.findChildren(ToggleButton)[0].setFocus()

    def _bind(self, key: str, act: str) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setObjectName(f"key {key}")
        shortcut.setAutoRepeat(False)
        if self._narrow and "Ctrl" in key:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._buttons[act].click)

    def _on_typed(self) -> None:
        self.typed.emit()


def _grid(parts: Sequence[QWidget], columns: int, gap_px: int) -> QGridLayout:
    """Parts in lines of so many, each as wide as the next."""
    laid = QGridLayout()
    laid.setContentsMargins(0, 0, 0, 0)
    laid.setSpacing(gap_px)
    for place, part in enumerate(parts):
        laid.addWidget(part, *divmod(place, columns))
    for at in range(columns):
        laid.setColumnStretch(at, 1)
    return laid
