"""Keeps what is said after a set as it is typed, and brings it into the record before the next one begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import EntryId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts
from ui.sets.after_card import DISTRESS, TEXT, AfterCard
from ui.sets.recording import Written

Clears = Sequence[tuple[str, str]]
STARTED = "started"


@dataclass(frozen=True, slots=True)
class AfterWay:
    """Where the words go.  thread: the record lane.  Each raises Trouble; ``clears`` lets the draft go.

    ``say`` takes the set's entry, a text and what was ticked; ``rate`` the entry and the distress.
    """

    say: Callable[[EntryId, str, tuple[str, ...], Clears], Written]
    rate: Callable[[EntryId, int, Clears], Written]
    drafts: FormStore
    spot: Spot


class Afterwards(QObject):
    """One card and where its words go.  ``dealt`` with what was chosen, once every word of the card is saved."""

    dealt = Signal(str)
    restored = Signal()
    troubled = Signal(Trouble)

    def __init__(self, card: AfterCard, clerk: Clerk, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self._card = card
        self._clerk = clerk
        self._entries = entries
        self._way: AfterWay | None = None
        self._keeper: FormKeeper | None = None
        self._started = ""
        self._saved: set[str] = set()
        self._chosen = ""
        card.typed.connect(self._on_typed)

    def belong_to(self, way: AfterWay | None) -> None:
        """Whose words these are from now on; None keeps nothing, as in a test run."""
        self.keep()
        self._way = way
        self._started = ""
        if way is None:
            self._keeper = None
            return
        self._keeper = FormKeeper(self._clerk, way.drafts, self._texts, self)
        self._keeper.troubled.connect(self.troubled)
        self._keeper.belong_to(way.spot, {})
        work = partial(kept_texts, way.drafts, way.spot)
        self._clerk.ask(work, owner=self, then=self._on_kept, failed=self.troubled.emit)

    def begin(self, started: str) -> None:
        """A set is over, and the card is empty."""
        self._started = started
        self._saved.clear()

    def keep(self) -> None:
        """Keeps what stands on the card."""
        if self._keeper is not None:
            self._keeper.keep()

    def deal(self, act: str) -> None:
        """What is next was chosen: the words are saved first."""
        self._chosen = act
        self._go_on()

    def _texts(self) -> dict[str, str]:
        texts = self._card.texts() if self._started else {}
        return texts | {STARTED: self._started} if texts else {}

    def _on_typed(self) -> None:
        if self._keeper is not None:
            self._keeper.soon()

    def _on_kept(self, kept: dict[str, str] | None) -> None:
        if not kept or self._started or self._keeper is None or self._way is None:
            return
        self.begin(kept.get(STARTED, ""))
        self._keeper.belong_to(self._way.spot, kept)
        self._card.again(kept)
        self.restored.emit()

    def _go_on(self) -> None:
        """Saves the next thing that was said and is not saved; when there is none, it is dealt with."""
        way, texts = self._way, self._card.texts()
        said = bool(texts.get(TEXT) or self._card.tags())
        if way is None or not self._started:
            self._deal()
        elif said and TEXT not in self._saved:
            rates = DISTRESS in texts and DISTRESS not in self._saved
            clears = () if rates else (way.spot.draft,)
            started, tags = EntryId(self._started), self._card.tags()
            self._save(TEXT, partial(way.say, started, texts.get(TEXT, ""), tags, clears))
        elif DISTRESS in texts and DISTRESS not in self._saved:
            distress, clears = int(texts[DISTRESS]), (way.spot.draft,)
            self._save(DISTRESS, partial(way.rate, EntryId(self._started), distress, clears))
        else:
            self._deal()

    def _save(self, part: str, work: Callable[[], Written]) -> None:
        self._card.hold(True)
        if self._keeper is not None:
            self._keeper.hand_over()
        then = partial(self._on_written, part)
        self._clerk.ask(work, owner=self, then=then, failed=self._on_failed)

    def _on_written(self, part: str, written: Written) -> None:
        if isinstance(written, Refusals):
            self._stay()
            self._card.refuse(written.sentences())
            return
        self._saved.add(part)
        self._entries.announce(written)
        self._go_on()

    def _on_failed(self, trouble: Trouble) -> None:
        self._stay()
        self.troubled.emit(trouble)

    def _stay(self) -> None:
        self._card.hold(False)
        if self._keeper is not None:
            self._keeper.take_back()

    def _deal(self) -> None:
        self._started = ""
        if self._keeper is not None and self._way is not None:
            self._keeper.belong_to(self._way.spot, {})
        self.dealt.emit(self._chosen)
        self._card.hold(False)
        self._card.restore({})
