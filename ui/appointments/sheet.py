"""A sheet that asks a few things at once, keeps what is typed, and asks once more where something speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.layers import Sheet
from ui.kit.strip import Strip
from ui.kit.surface import row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

AnyField = Field | NoteField | ChoiceField
Texts = Mapping[str, str]
Understood = Callable[[Texts], Mapping[str, str]]
KEPT = "What was typed here before, and not saved, stands here again."
AGAIN = "Enter saves it all the same."


def nothing_understood(_texts: Texts) -> Mapping[str, str]:
    """For sheets that say nothing while someone types."""
    return {}


class AskSheet(Sheet):
    """``offered`` carries the texts and whether what spoke against them was confirmed; it stays until ``dismiss``.

    ``pairs`` names fields that stand side by side; ``focus`` names where typing starts, else in the
    first text that is empty; ``understood`` says under a field what was understood so far.
    """

    offered = Signal(dict, bool)
    typed = Signal()

    def __init__(
        self,
        host: QWidget,
        title: str,
        fields: Mapping[str, AnyField],
        act: str,
        *,
        lead: str = "",
        pairs: tuple[str, ...] = (),
        focus: str = "",
        understood: Understood = nothing_understood,
    ) -> None:
        super().__init__(host, title, width_px=560)
        self._fields = dict(fields)
        self._understood = understood
        self._focus = focus
        self._warned: dict[str, str] | None = None
        self._begun: dict[str, str] = {}
        self._strip = Strip()
        self._save = PrimaryButton(act, symbol="check")
        self._save.clicked.connect(self._on_entered)
        if lead:
            self.body.addWidget(Label(lead, tone="quiet", wrap=True))
        self.body.addWidget(self._strip)
        self._lay(pairs)
        for field in self._fields.values():
            self._listen_to(field)

    def start(self) -> None:
        """Opens with the first text that is still empty ready to be typed."""
        self.add_act(self._save)
        texts = [field for field in self._fields.values() if not isinstance(field, ChoiceField)]
        empty = [field for field in texts if not field.text()]
        wanted = [self._fields[self._focus]] if self._focus else []
        first = next(iter((*wanted, *empty, *texts)), None)
        self.open(self._save if first is None else first)
        if isinstance(first, Field):
            first.select_all()
        self._begun = self.texts()
        self._say_understood()

    def offer(self, words: str, act: Callable[[], None]) -> None:
        """Adds one more act before the primary one."""
        button = Button(words)
        button.clicked.connect(act)
        self.add_act(button)

    def texts(self) -> dict[str, str]:
        """What stands in every field; a choice by its key."""
        return {
            key: field.key() if isinstance(field, ChoiceField) else field.text()
            for key, field in self._fields.items()
        }

    def restore(self, texts: Texts) -> None:
        """Puts kept texts back, unless something was typed meanwhile."""
        if self.texts() != self._begun or texts == self._begun:
            return
        for key in texts.keys() & self._fields.keys():
            field = self._fields[key]
            if isinstance(field, ChoiceField):
                field.set_key(texts[key])
            elif texts[key]:
                field.set_text(texts[key])
        self._strip.say(KEPT)
        self._say_understood()

    def show_refusals(self, refusals: Refusals) -> None:
        """Puts what was refused under its fields; what only wants confirming is said once, above."""
        self.hold(False)
        self._warned = self.texts() if refusals.confirmable else None
        if refusals.confirmable:
            self._strip.say(refusals.sentences(), AGAIN, tone="notice")
            return
        rest = show_refusals(self._fields, refusals)
        self._say_understood()
        if rest:
            self._strip.say(rest, tone="notice")

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; the text stays, to be saved again."""
        self.hold(False)
        self._strip.show_trouble(trouble)

    def hold(self, busy: bool) -> None:
        """While a save is under way the act waits, so that nothing is written twice."""
        self._save.needs("Being written …" if busy else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the act, or Ctrl+Enter from anywhere, saves; Esc puts the sheet away."""
        self._on_any_key(event)

    def _on_any_key(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (held or self._save.hasFocus()):
            self._on_entered()
        else:
            super().keyPressEvent(event)

    def _lay(self, pairs: tuple[str, ...]) -> None:
        beside = row(*(self._fields[key] for key in pairs), gap_px=2 * GRID_PX)
        for key, field in self._fields.items():
            if key not in pairs:
                self.body.addWidget(field)
            elif key == pairs[0]:
                self.body.addLayout(beside)

    def _listen_to(self, field: AnyField) -> None:
        if isinstance(field, ChoiceField):
            field.chosen.connect(self._on_typed)
        else:
            field.typed.connect(self._on_typed)
        if isinstance(field, Field):
            field.entered.connect(self._on_entered)

    def _on_typed(self) -> None:
        self._say_understood()
        self.typed.emit()

    def _say_understood(self) -> None:
        for key, words in self._understood(self.texts()).items():
            field = self._fields[key]
            if not field.refusal():
                field.echo(words)

    def _on_entered(self) -> None:
        if not self._save.isEnabled():
            return
        texts = self.texts()
        confirmed = self._warned == texts
        self._strip.clear()
        self.hold(True)
        self.offered.emit(texts, confirmed)
