"""The dosing session page: shows one sitting, takes what is typed, and shows as recorded only what came back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.chart.model import Drawer, Entry
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.places import SESSION, page_of
from ui.dosing.acts import DID, QUICK, Acts
from ui.dosing.around import Around
from ui.dosing.asking import Asking
from ui.dosing.begin import BeginPanel, Choices
from ui.dosing.chair_acts import ChairActs
from ui.dosing.draft_keeper import DraftKeeper
from ui.dosing.first_protocol import FirstProtocol
from ui.dosing.music_acts import MusicActs
from ui.dosing.opening import (
    House,
    Opened,
    SessionDrafts,
    choices_for,
    house_of,
    opened_sitting,
)
from ui.dosing.printing import Printing
from ui.dosing.reach import (
    KEYS,
    keys_within_reach,
    shown_again,
)
from ui.dosing.room import SessionRoom
from ui.dosing.stop_notes import StopKeeping
from ui.dosing.verbs import Result
from ui.dosing.wanted import Wanted
from ui.dosing.when import Times, times_of
from ui.dosing.words_forms import form_of_line
from ui.kit.page import KeyHint, Page
from ui.theme.tokens import GRID_PX

SECOND_MS = 1000
NEW, SCORE = "new:", "score:"


class SessionPage(Page):
    """One dosing session, or the choice of one.  It thinks nothing: the view is its whole state."""

    title = "Session"

    def __init__(
        self,
        dosing: Dosing,
        clerk: Clerk,
        entries: Entries,
        drafts: SessionDrafts,
        around: Around,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._dosing = dosing
        self._clerk = clerk
        self._entries = entries
        self._drafts = drafts
        self._around = around
        self._client = BookId("")
        self._to_score = False
        self._opened: Opened | None = None
        self._view = DosingView()
        self._begin = BeginPanel()
        self._room = SessionRoom(self._times, around.asked)
        self._stack = QStackedWidget()
        for part in (self._begin, self._room):
            self._stack.addWidget(part)
        self.column.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        self.column.addWidget(self._stack)
        self._printing = Printing(around, clerk, self._room, self)
        self._keeper = DraftKeeper(clerk, drafts, self._texts, self)
        self._protocol = FirstProtocol(around.adopting, self)
        self._stops = StopKeeping(around, clerk, entries, drafts, self)
        self._asking = Asking(dosing, clerk, entries, self._keeper, self)
        self._music = MusicActs(dosing, clerk, entries, around, self._room.shelf, self)
        self._acts = Acts(self._room, self._asking, self._times, self)
        self._chair = ChairActs(self, self._asking, self._now)
        self._wanted = Wanted(
            self._room, self._chair, self._music, self._printing, around, clerk, self
        )
        self._second = QTimer(self)
        self._second.setObjectName("second of the session page")
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._tell_time)
        self._connect()
        for key, place, words in KEYS:
            self.bind(key, words, partial(self._open, place))
        self.bind("Ctrl+D", "chair side", partial(self._open, "chair"), hinted=False)

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The keys that do something as the session on show stands; none while one is still chosen."""
        if self._stack.currentWidget() is not self._room:
            return ()
        return self._room.score.keys() or keys_within_reach(KEYS, self._view)

    def opened(self, wanted: str = "") -> None:
        """Shows the wanted sitting, the choice of one for a client, or what was shown before."""
        if wanted.startswith(NEW):
            self._choose(BookId(wanted.removeprefix(NEW)))
        elif wanted:
            self._to_score = wanted.startswith(SCORE)
            self._read(SittingId(wanted.removeprefix(SCORE)))
        elif self._opened is None or self._view.signed is not None:
            self._choose(BookId(""))
        else:
            self._second.start()
            work = partial(house_of, self._dosing, self._around)
            self._clerk.ask(work, owner=self, then=self._on_house, failed=self.troubled.emit)
            self._chair.come_back()

    def _on_house(self, house: House) -> None:
        """Who works here and which scales are in use may have been changed while another page was in sight."""
        if self._opened is not None:
            self._opened = replace(self._opened, house=house)
            self._wanted.belong_to(self._opened, self._view)

    def left(self) -> None:
        """Keeps what was typed."""
        self._chair.put_by()
        self._keeper.keep()
        self._stops.keep()
        self._second.stop()

    def closing(self) -> None:
        """The music fades out on its own."""
        self._music.leave()

    def place(self) -> str:
        """The sitting on show."""
        return self._opened.sitting if self._opened else ""

    def view(self) -> DosingView:
        """What is shown."""
        return self._view

    def _connect(self) -> None:
        begin, room, shelf = self._begin, self._room, self._room.shelf
        live = shelf.live
        begin.resumed.connect(self._on_resumed)
        begin.began.connect(self._on_began)
        begin.client_wanted.connect(partial(self.asked.emit, "clients", ""))
        begin.settings_wanted.connect(partial(self.asked.emit, "settings", "protocol"))
        begin.adoption_wanted.connect(self._protocol.open)
        self._protocol.adopted.connect(self._on_noted)
        live.asked.connect(self._open)
        live.log.chosen.connect(self._on_line)
        live.log.say_with(self._around.say)
        shelf.chosen.connect(self._open)
        room.music_asked.connect(partial(self._open, "music played"))
        room.score.shown.connect(self.keys_changed)
        for typed in (live.quick.typed, live.flags.typed, shelf.typed, room.score.typed):
            typed.connect(self._keeper.soon)
        room.side.skip_asked.connect(self._on_skip)
        room.head.hold_asked.connect(self._open)
        self._printing.troubled.connect(self.troubled)
        self._printing.noted.connect(self.noted)
        self._keeper.troubled.connect(self.troubled)
        self._stops.saved.connect(self._on_noted)
        self._acts.said.connect(self.noted)
        self._music.said.connect(self.noted)
        self._music.troubled.connect(self.troubled)
        self._asking.failed.connect(self.troubled)
        self._chair.said.connect(self.noted)
        self._wanted.said.connect(self.noted)
        self._wanted.troubled.connect(self.troubled)
        self._chair.changed.connect(self._keeper.soon)
        self._entries.recorded.connect(self._on_recorded)

    def _choose(self, client: BookId) -> None:
        self._stops.keep()
        work = partial(choices_for, self._dosing, self._around, self._drafts, client)
        self._clerk.ask(work, owner=self, then=self._show_choices, failed=self.troubled.emit)

    def _show_choices(self, choices: Choices) -> None:
        self._client = BookId(choices.client)
        self._begin.show_choices(choices)
        self._stops.watch(BookId(choices.client), self._begin.notes)
        self._stack.setCurrentWidget(self._begin)
        self.keys_changed.emit()

    def _on_noted(self) -> None:
        self._choose(self._client)

    def _read(self, sitting: SittingId) -> None:
        if self._opened is not None:
            self._keeper.keep()
        work = partial(opened_sitting, self._dosing, self._around, self._drafts, sitting)
        self._clerk.ask(work, owner=self, then=self._show_opened, failed=self.troubled.emit)

    def _show_opened(self, opened: Opened) -> None:
        if (page := page_of(opened.view.kind)) != SESSION:
            self.asked.emit(page, opened.sitting)
            return
        self._opened = opened
        self._view = opened.view
        self._wanted.belong_to(opened, opened.view)
        self._chair.show_view(opened.view, opened.degrees)
        self._keeper.belong_to(opened.sitting, opened.texts)
        self._asking.belong_to(opened.sitting)
        self._room.head.show_client(opened.label, opened.weighed, opened.hold_length_min)
        self._room.open_view(self._view, self._now(), opened.degrees)
        self._stack.setCurrentWidget(self._room)
        # The keyboard is nobody's yet: one Enter too many marks nothing.
        self.setFocus()
        self._restore(dict(opened.texts))
        if self._to_score:
            self._to_score = False
            self._room.score.open()
        self.keys_changed.emit()
        self._second.start()

    def _now(self) -> Instant:
        return self._opened.clock() if self._opened else Instant(0)

    def _times(self) -> Times:
        return times_of(self._view, self._now())

    def _tell_time(self) -> None:
        now = self._now()
        self._room.tell_time(now)
        self._chair.tell_time(now)

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        if self._opened is None:
            return
        mine = [entry for entry in entries if entry.sitting == self._opened.sitting]
        shown = [entry for entry in mine if entry.drawer is Drawer.CHART]
        for entry in shown:
            self._view = self._view.after(entry)
        if len(shown) < len(mine):
            self.noted.emit("The note is kept, apart from the record.")
        if shown:
            self._wanted.belong_to(self._opened, self._view)
            self._room.apply(self._view, self._now(), self._opened.degrees)
            self._printing.anew()
            self.keys_changed.emit()
            self._chair.show_view(self._view, self._opened.degrees)

    def _texts(self) -> dict[str, str]:
        shelf = self._room.shelf
        texts = {QUICK: shelf.live.quick.text(), DID: shelf.live.flags.text()}
        return texts | self._chair.texts() | self._room.texts()

    def _restore(self, texts: dict[str, str]) -> None:
        shelf = self._room.shelf
        shelf.live.quick.restore(texts.get(QUICK, ""))
        shelf.live.flags.restore(texts.get(DID, ""))
        for place in self._room.restore(texts):
            if shown_again(place, self._view):
                self._wanted.open_named(place)
        self._chair.restore(texts)

    def _open(self, place: str) -> None:
        """Opens what a key, a button or a kept draft names."""
        if self._stack.currentWidget() is not self._room:
            return
        if place == "stimulation":
            self.asked.emit(place, self.place())
        else:
            self._wanted.open(place)

    def _on_skip(self, slot: str) -> None:
        self._open(f"skip {slot}")

    def _on_line(self, entry: str) -> None:
        self._open(form_of_line(self._view, entry))

    def _on_resumed(self, sitting: str) -> None:
        self._read(SittingId(sitting))

    def _on_began(self, protocol: str, at: Instant | None) -> None:
        work = partial(self._dosing.begin, self._client, protocol=protocol, at=at)
        self._clerk.ask(work, owner=self, then=self._begun, failed=self.troubled.emit)

    def _begun(self, result: Result) -> None:
        if isinstance(result, Refusals):
            self._begin.refuse(result)
            return
        self._entries.announce(result)
        sitting = result[0].sitting
        if sitting is not None:
            self._read(sitting)
