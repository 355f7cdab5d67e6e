"""Before a session begins: what the screening wants a prescriber's note for, asked one item at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts
from ui.dosing.around import Around, StopItem
from ui.dosing.verbs import Result
from ui.kit.buttons import PrimaryButton
from ui.kit.field import Field, NoteField, show_refusals
from ui.kit.strip import Strip
from ui.kit.surface import Hairline, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

ASKED = "The screening left this to ask. A named prescriber's note comes before the session."


@dataclass(frozen=True, slots=True)
class Stops:
    """The items of a client that want a note, and what was typed about the first of them."""

    items: tuple[StopItem, ...] = ()
    texts: Mapping[str, str] | None = None


NO_STOPS = Stops()


def stops_for(around: Around, drafts: FormStore, client: BookId) -> Stops:
    """What the screening of a client wants a note for.  thread: the record lane."""
    items = around.open_stops(client) if client else ()
    return Stops(items, kept_texts(drafts, _spot(client, items[0])) if items else None)


class StopNotes(QWidget):
    """The first item with the fields for its note.  ``offered`` when they are to be saved; ``typed`` with changes."""

    offered = Signal()
    typed = Signal()

    def __init__(self, items: Sequence[StopItem], texts: Mapping[str, str]) -> None:
        super().__init__()
        self.item = items[0]
        self._strip = Strip()
        self._fields: dict[str, Field | NoteField] = {
            "prescriber": Field("Prescriber, by name"),
            "on": Field("Said or written on", placeholder="today"),
            "note": NoteField("What the prescriber said", hint="In their words.", lines=2),
        }
        save = PrimaryButton("Save the note", symbol="check")
        save.clicked.connect(self._on_entered)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GRID_PX)
        number = f" · 1 of {len(items)}" if len(items) > 1 else ""
        lines.addWidget(Hint(ASKED + number))
        lines.addWidget(Label(self.item.words, strong=True, wrap=True))
        lines.addWidget(Hint(self.item.reason))
        lines.addWidget(self._strip)
        lines.addLayout(row(self._fields["prescriber"], self._fields["on"], gap_px=GRID_PX))
        lines.addWidget(self._fields["note"])
        lines.addLayout(row(None, save))
        lines.addWidget(Hairline())
        for key, field in self._fields.items():
            field.set_text(texts.get(key, ""))
            field.typed.connect(self._on_typed)
            if isinstance(field, Field):
                field.entered.connect(self._on_entered)
        self.setFocusProxy(self._fields["prescriber"])

    def texts(self) -> dict[str, str]:
        """What stands in the fields; empty ones left out."""
        return {key: field.text() for key, field in self._fields.items() if field.text()}

    def show_refusals(self, refusals: Refusals) -> None:
        """Puts what was refused under its fields; the text stays."""
        if rest := show_refusals(self._fields, refusals):
            self._strip.say(rest, tone="notice")

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; the text stays, to be saved again."""
        self._strip.show_trouble(trouble)

    def _on_typed(self) -> None:
        self.typed.emit()

    def _on_entered(self) -> None:
        self._strip.clear()
        self.offered.emit()


class StopKeeping(QObject):
    """Keeps what is typed about an item, and has it saved.  ``saved`` when the note stands; ``troubled`` if not."""

    saved = Signal()

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, drafts: FormStore, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._clerk = clerk
        self._entries = entries
        self._client = BookId("")
        self._notes: StopNotes | None = None
        self._keeper = FormKeeper(clerk, drafts, self._texts, self)
        self._keeper.troubled.connect(self._on_trouble)

    def watch(self, client: BookId, notes: StopNotes | None) -> None:
        """Whose note is being written from now on; none is."""
        self._keeper.keep()
        self._client, self._notes = client, notes
        if notes is None:
            self._keeper.belong_to(None, {})
            return
        self._keeper.belong_to(_spot(client, notes.item), notes.texts())
        notes.typed.connect(self._keeper.soon)
        notes.offered.connect(self._on_offered)

    def keep(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def _texts(self) -> dict[str, str]:
        return self._notes.texts() if self._notes is not None else {}

    def _on_offered(self) -> None:
        notes = self._notes
        if notes is not None and self._keeper.may_hand_over(_spot(self._client, notes.item)):
            self._keeper.hand_over()
            clears = (_spot(self._client, notes.item).draft,)
            texts = notes.texts()
            work = partial(self._around.note_stop, self._client, notes.item.key, texts, clears)
            then, failed = partial(self._on_written, notes), partial(self._on_not_written, notes)
            self._clerk.ask(work, owner=self, then=then, failed=failed)

    def _on_written(self, notes: StopNotes, written: Result) -> None:
        if notes is not self._notes:
            self._entries.announce(() if isinstance(written, Refusals) else written)
            return
        if isinstance(written, Refusals):
            self._keeper.take_back()
            notes.show_refusals(written)
            return
        self._keeper.belong_to(None, {})
        self._notes = None
        self._entries.announce(written)
        self.saved.emit()

    def _on_not_written(self, notes: StopNotes, trouble: Trouble) -> None:
        if notes is self._notes:
            self._keeper.take_back()
            self._on_trouble(trouble)

    def _on_trouble(self, trouble: Trouble) -> None:
        if self._notes is not None:
            self._notes.show_trouble(trouble)


def _spot(client: BookId, item: StopItem) -> Spot:
    return Spot(client, f"note {item.key}")
