"""The open desk: rail, session bar, the page in sight, the calm strip and the keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Trouble
from kapdesk.practice.model.practice import PracticeView, SettingChosen
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.key_bar import KeyBar
from ui.kit.layers import Cover
from ui.kit.strip import Strip
from ui.kit.surface import Ground, Hairline
from ui.shell.finder import Finder
from ui.shell.first_steps import KEY as GO_ON
from ui.shell.first_steps import FirstStepsLine
from ui.shell.idle import Idle
from ui.shell.key_list import KeyList
from ui.shell.page_pile import PagePile
from ui.shell.pages import PAGES
from ui.shell.rail import Rail, place_key
from ui.shell.session_bar import SessionBar
from ui.shell.sitting_watch import Sitting, SittingWatch
from ui.shell.standpoint import Standpoint, first_standpoint, keep_standpoint
from ui.shell.urgent_door import UrgentDoor
from ui.theme.tokens import DAY, DUSK, THEMES
from ui.theme.worn import wear, worn

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk


class Room(Ground):
    """Shows one page at a time and hands each its own service.

    ``locked`` when everything is kept and the vault is shut; ``looked`` names the look that was put on.
    """

    locked = Signal()
    looked = Signal(str)

    def __init__(
        self, desk: Desk, clerk: Clerk, app: QApplication, *, parent: QWidget | None = None
    ) -> None:
        super().__init__("ground", parent=parent)
        self._desk = desk
        self._clerk = clerk
        self._app = app
        self._entries = Entries(self)
        self._rail = Rail([(place.key, place.words, place.symbol) for place in PAGES])
        self._bar = SessionBar()
        self.strip = Strip()
        self._pile = PagePile(desk, clerk, self._entries)
        self._key_bar = KeyBar()
        self._steps = FirstStepsLine(desk, clerk, self._entries)
        self._lay_out()
        self._key_list = KeyList(self._pile)
        self._finder = Finder(self, desk, clerk, PAGES)
        self._cover = Cover(self)
        self._watch = SittingWatch(desk, clerk, self._entries, self)
        self._urgent = UrgentDoor(self, desk, clerk, self._entries, self._watch)
        self._idle = Idle(self._app, self)
        self._leaving = False
        self._in_session = False
        self._lock_after_min = 0
        self._cover_after_min = 0
        self._connect()
        self._bind_keys()
        self._clerk.ask(self._first, owner=self, then=self._on_first, failed=self.show_trouble)

    def show_page(self, key: str, wanted: str = "") -> None:
        """Brings a page into sight; ``wanted`` names what to open there."""
        page = self._pile.bring(key)
        self._rail.show_current(key)
        self._bar.show_title(page.title)
        self._key_bar.show_keys(page.keys)
        self._steps.stand_on(key)
        page.setFocus()
        page.opened(wanted)
        self._urgent.stay_on_top()

    def current_key(self) -> str:
        """The key of the page in sight."""
        return self._pile.current_key()

    def announce(self, entries: tuple[Entry, ...]) -> None:
        """Tells every page what was recorded elsewhere, as a rehearsal does."""
        self._entries.announce(entries)

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what the world did, in the strip."""
        self.strip.show_trouble(trouble)

    def show_fault(self, note: str) -> None:
        """Says that a fault of ours was noted."""
        self.strip.show_fault(note)

    def lock(self) -> None:
        """Hides everything at once, keeps what was typed and where the reader stood, and shuts the vault."""
        self._leave(backup=False)

    def shut(self) -> None:
        """The same before the program ends, with a backup."""
        self._leave(backup=True)

    def _leave(self, *, backup: bool) -> None:
        if self._leaving:
            return
        self._leaving = True
        self._urgent.shut()
        self._cover.lay_blank("Making a backup and closing…" if backup else "Locking…")
        self._idle.stop()
        self._pile.close_all(going=backup)
        # What is still being written is told to nobody: the vault is shut before anybody could read it anew.
        self._entries.blockSignals(True)
        page = self._pile.current()
        standpoint = Standpoint(self.current_key(), page.place() if page is not None else "")
        work = partial(self._put_away, standpoint, backup=backup)
        self._clerk.ask(work, owner=self, then=self._on_away, failed=self._on_away)

    def _put_away(self, standpoint: Standpoint, *, backup: bool) -> None:
        try:
            keep_standpoint(self._desk.drafts, standpoint)
        finally:
            self._desk.close(backup=backup)

    def _on_away(self, _: Trouble | None) -> None:
        self.locked.emit()

    def _first(self) -> tuple[PracticeView, Standpoint]:
        desk = self._desk
        return desk.practice.view(), first_standpoint(desk)

    def _on_first(self, first: tuple[PracticeView, Standpoint]) -> None:
        practice, standpoint = first
        self._follow(practice)
        self.show_page(standpoint.page, standpoint.place)
        if self._desk.taken_in:
            self.strip.say(self._desk.taken_in, tone="notice")
        self._steps.read()

    def _follow(self, practice: PracticeView) -> None:
        self._lock_after_min = int(practice.setting("lock_after_min"))
        self._cover_after_min = int(practice.setting("cover_after_min"))
        self._bar.show_rehearsed(bool(practice.rehearsed))
        self._wear(practice.setting("theme"))
        self._wait()

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        self.strip.pass_by()
        if any(isinstance(entry.fact, SettingChosen) for entry in entries):
            work = self._desk.practice.view
            self._clerk.ask(work, owner=self, then=self._follow, failed=self.show_trouble)

    def _on_stood(self, sitting: Sitting | None) -> None:
        self._bar.show_sitting(sitting)
        if sitting is not None:
            self._cover.show_time(sitting.elapsed_s(), sitting.next_words())
        if self._in_session != (sitting is not None):
            self._in_session = sitting is not None
            self._wait()

    def _wait(self) -> None:
        minutes = self._cover_after_min if self._in_session else self._lock_after_min
        if minutes:
            self._idle.wait(minutes)

    def _on_urgent(self) -> None:
        if not self._leaving:
            self._pile.cover()
            self._urgent.open(covered=self._cover.isVisible())

    def _on_rested(self) -> None:
        if self._urgent.is_open or self._pile.busy:
            self._wait()
        elif self._in_session:
            self._pile.cover()
            self._cover.lay()
        else:
            self.lock()

    def _on_look(self) -> None:
        theme = DUSK if worn() is DAY else DAY
        self._wear(theme.name)
        work = partial(self._desk.practice.choose_setting, "theme", theme.name)
        self._clerk.ask(work, owner=self, then=self._entries.announce, failed=self.show_trouble)

    def _wear(self, name: str) -> None:
        if worn().name != name:
            wear(self._app, THEMES[name])
        self._bar.show_look()
        self.looked.emit(name)

    def _on_keys_changed(self) -> None:
        page = self._pile.current()
        if page is not None:
            self._key_bar.show_keys(page.keys)

    def _on_all_keys(self) -> None:
        page = self._pile.current()
        if page is not None:
            self._key_list.show_keys(page.title, page.keys)

    def _on_find(self) -> None:
        page = self._pile.current()
        hidden = self._cover.isVisible() or self._urgent.is_open
        if page is not None and not hidden:
            self._finder.open(page.key_acts)

    def _on_client(self) -> None:
        if self._watch.sitting is not None:
            self.show_page("session", self._watch.sitting.id)

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        parts: tuple[QWidget, ...] = (
            self._bar,
            Hairline(),
            self.strip,
            self._pile,
            Hairline(),
            self._steps,
            self._key_bar,
        )
        for part in parts:
            inside.addWidget(part, 1 if part is self._pile else 0)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._rail)
        line.addWidget(Hairline(upright=True))
        line.addLayout(inside, 1)

    def _connect(self) -> None:
        self._pile.troubled.connect(self.show_trouble)
        self._pile.noted.connect(self.strip.say)
        self._pile.asked.connect(self.show_page)
        self._pile.keys_changed.connect(self._on_keys_changed)
        self._rail.chosen.connect(self.show_page)
        self._finder.wanted.connect(self.show_page)
        self._finder.troubled.connect(self.show_trouble)
        self._steps.wanted.connect(self.show_page)
        self._steps.troubled.connect(self.show_trouble)
        self._steps.done.connect(self.strip.say)
        self._bar.look_wanted.connect(self._on_look)
        self._bar.lock_wanted.connect(self.lock)
        self._bar.urgent_wanted.connect(self._on_urgent)
        self._urgent.troubled.connect(self.show_trouble)
        self._bar.sitting_wanted.connect(self._on_client)
        self._watch.stood.connect(self._on_stood)
        self._watch.troubled.connect(self.show_trouble)
        self._idle.rested.connect(self._on_rested)
        self._cover.lifted.connect(self._wait)
        self._entries.recorded.connect(self._on_recorded)

    def _bind_keys(self) -> None:
        for number, place in enumerate(PAGES, start=1):
            if key := place_key(number):
                self._bind(key, partial(self.show_page, place.key))
        self._bind("Ctrl+L", self.lock)
        self._bind("Ctrl+K", self._on_find)
        self._bind("F12", self._on_urgent)
        self._bind("?", self._on_all_keys)
        self._bind(GO_ON, self._steps.go)
        self._bind("F1", partial(self.show_page, "help"))

    def _bind(self, key: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setObjectName(f"key {key}")
        shortcut.activated.connect(act)
