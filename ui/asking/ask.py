"""A few fields asked over a page, kept as they are typed, saved in one act."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, Trouble
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.saving_sheet import SavingSheet
from ui.kit.text import Label

NOT_SAVED = "What was put away was not saved; it stands there again when it is asked anew."

Fields = Mapping[str, Field | NoteField | ChoiceField]
Written = tuple[Entry, ...] | Refusals
File = Callable[[Mapping[str, str], Sequence[tuple[str, str]]], Written]


@dataclass(frozen=True, slots=True)
class Instead:
    """Another way to go: what it is called, what leads there, and what is said where words were written already."""

    words: str
    go: Callable[[Mapping[str, str]], object]
    too_late: str


@dataclass(frozen=True)
class Ask:
    """What is asked: a title, what it is about, fields by the keys refusals name, and what is done with their texts.

    ``fields`` makes them anew; ``file`` runs on the record lane and clears the draft of ``spot``.  ``instead`` is
    another way to go, taken before anything is written, with what was chosen by then.
    """

    title: str
    about: tuple[str, ...]
    fields: Callable[[], Fields]
    spot: Spot
    file: File
    texts: Mapping[str, str] = field(default_factory=dict)
    instead: Instead | None = None

    def __repr__(self) -> str:
        """The title alone."""
        return f"<Ask {self.title}>"


class AskSheet(SavingSheet):
    """The fields over the page.  ``turned`` when it is to go another way."""

    turned = Signal()

    def __init__(self, host: QWidget, ask: Ask, texts: Mapping[str, str]) -> None:
        super().__init__(host, ask.title)
        self._fields = ask.fields()
        # What was typed before and not saved is gone on with, not typed over.
        self._selects = texts is ask.texts
        for words in ask.about:
            self.body.addWidget(Label(words, tone="quiet", wrap=True))
        for key, asked in self._fields.items():
            self.body.addWidget(asked)
            _put(asked, texts.get(key, ""))
            _changes(asked).connect(self.on_typed)
            if isinstance(asked, Field):
                asked.entered.connect(self.offer)
        if ask.instead is not None:
            other = Button(ask.instead.words, symbol="lock")
            other.clicked.connect(self.turned)
            self.add_act(other)
        save = PrimaryButton("Save", symbol="check")
        save.clicked.connect(self.offer)
        self.add_act(save)

    def start(self) -> None:
        """Opens with the first field ready to be typed in; a line that is to be called otherwise stands selected."""
        first = next(iter(self._fields.values()))
        self.open(first)
        if self._selects and isinstance(first, Field):
            first.select_all()

    @property
    def has_words(self) -> bool:
        """Whether anything is written in it; what is only chosen is not."""
        fields = self._fields.values()
        return any(one.text() for one in fields if not isinstance(one, ChoiceField))

    def texts(self) -> dict[str, str]:
        """What stands in the fields; empty ones left out."""
        return {key: text for key, asked in self._fields.items() if (text := _text(asked))}

    def forget(self) -> None:
        """Nothing that was typed stands in it any more."""
        for asked in self._fields.values():
            if not isinstance(asked, ChoiceField):
                asked.set_text("")

    def show_refusals(self, refusals: Refusals) -> None:
        """Puts what was refused under its fields; the text stays."""
        if rest := show_refusals(self._fields, refusals):
            self.strip.say(rest, tone="notice")


class Asking(QObject):
    """Opens one ask at a time over its host, keeps what is typed, and announces what was recorded.

    ``filed`` with the entries, once everyone was told of them.
    """

    troubled = Signal(Trouble)
    filed = Signal(tuple)

    def __init__(self, host: QWidget, clerk: Clerk, entries: Entries, drafts: FormStore) -> None:
        super().__init__(host)
        self._host = host
        self._clerk = clerk
        self._entries = entries
        self._drafts = drafts
        self._sheet: AskSheet | None = None
        self._away: AskSheet | None = None
        self._ask: Ask | None = None
        self._keeper = FormKeeper(clerk, drafts, self._texts, self)
        self._keeper.troubled.connect(self._on_trouble)

    def is_open(self) -> bool:
        """Whether something is being asked."""
        return self._sheet is not None

    def ask(self, ask: Ask) -> None:
        """Asks, with what was kept from before."""
        if self._ask is None:
            self._ask = ask
            work = partial(kept_texts, self._drafts, ask.spot)
            then = partial(self._on_kept, ask)
            self._clerk.ask(work, owner=self, then=then, failed=self._on_not_read)

    def put_away(self) -> None:
        """Keeps what was typed and puts the sheet away."""
        self._ask = None
        if self._sheet is not None:
            self._sheet.dismiss()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def _on_kept(self, ask: Ask, kept: dict[str, str] | None) -> None:
        if ask is not self._ask:
            return
        texts = ask.texts if kept is None else kept
        self._sheet = AskSheet(self._host, ask, texts)
        self._keeper.belong_to(ask.spot, self._sheet.texts())
        self._sheet.typed.connect(self._keeper.soon)
        self._sheet.offered.connect(self._on_offered)
        self._sheet.closed.connect(self._on_closed)
        self._sheet.turned.connect(self._on_turned)
        self._sheet.start()

    def _on_not_read(self, trouble: Trouble) -> None:
        self._ask = None
        self.troubled.emit(trouble)

    def _texts(self) -> dict[str, str]:
        return self._sheet.texts() if self._sheet is not None else {}

    def _on_offered(self) -> None:
        ask, sheet = self._ask, self._sheet
        if ask is not None and sheet is not None and self._keeper.may_hand_over(ask.spot):
            self._keeper.hand_over()
            work = partial(ask.file, sheet.texts(), (ask.spot.draft,))
            then, failed = partial(self._on_written, ask), partial(self._on_not_written, ask)
            self._clerk.ask(work, owner=self, then=then, failed=failed)

    def _on_turned(self) -> None:
        """Goes the other way and keeps nothing of this one; not once something is written in it."""
        ask, sheet = self._ask, self._sheet
        if ask is None or sheet is None or ask.instead is None:
            return
        if sheet.has_words:
            sheet.strip.say(ask.instead.too_late, tone="notice")
            return
        texts = sheet.texts()
        self._keeper.belong_to(None, {})
        self.put_away()
        clear = partial(self._drafts.clear, *ask.spot.draft)
        then, failed = partial(_go, ask.instead, texts), self.troubled.emit
        self._clerk.ask(clear, owner=self, then=then, failed=failed)

    def _on_written(self, ask: Ask, written: Written) -> None:
        if ask is not self._ask:
            self._tell_later(written)
            return
        if isinstance(written, Refusals):
            self._keeper.take_back()
            if self._sheet is not None:
                self._sheet.show_refusals(written)
            return
        self._keeper.belong_to(None, {})
        self.put_away()
        self._entries.announce(written)
        self.filed.emit(written)

    def _tell_later(self, written: Written) -> None:
        """What became of something that is not asked any more; what was refused is still kept."""
        if isinstance(written, Refusals):
            self.troubled.emit(Trouble(NOT_SAVED, written.sentences()))
        else:
            self._entries.announce(written)

    def _on_not_written(self, ask: Ask, trouble: Trouble) -> None:
        if ask is self._ask:
            self._keeper.take_back()
            self._on_trouble(trouble)
        else:
            self.troubled.emit(trouble)

    def _on_trouble(self, trouble: Trouble) -> None:
        if self._sheet is not None:
            self._sheet.show_trouble(trouble)
        else:
            self.troubled.emit(trouble)

    def _on_closed(self) -> None:
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self._ask = None
        if self._sheet is not None:
            self._sheet.forget()
            self._sheet.deleteLater()
            # Held on to: collected at once, it would be gone beneath the key that closed it.
            self._away, self._sheet = self._sheet, None


def _go(instead: Instead, texts: Mapping[str, str], _cleared: object) -> None:
    instead.go(texts)


def _text(asked: Field | NoteField | ChoiceField) -> str:
    return asked.key() if isinstance(asked, ChoiceField) else asked.text()


def _put(asked: Field | NoteField | ChoiceField, text: str) -> None:
    if isinstance(asked, ChoiceField):
        asked.set_key(text)
    else:
        asked.set_text(text)


def _changes(asked: Field | NoteField | ChoiceField) -> SignalInstance:
    return asked.chosen if isinstance(asked, ChoiceField) else asked.typed
