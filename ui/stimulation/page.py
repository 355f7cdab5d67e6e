"""Stimulation alone: sets in a session that is open, or a test run that nothing is kept of."""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.preset import Preset
from kapdesk.chart.model import Entry, SittingClosed, SittingSigned
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import KeyHint, Page
from ui.sets.choice import SetChoice
from ui.sets.here import Here
from ui.sets.opening import Opening
from ui.sets.panel import SetPanel
from ui.sets.reach import AFTER_KEYS, OF_THE_SET, RUNNING_KEYS, STEPS
from ui.sets.setup_sheet import SetupSheet
from ui.sets.sittings import Sittings
from ui.stimulation.around import Around
from ui.stimulation.finer import Finer
from ui.stimulation.head import Head
from ui.stimulation.presets import OwnPresets
from ui.stimulation.reach import CARDS, OF_THE_PAGE, RECORD_KEYS
from ui.stimulation.record_layer import RecordLayer
from ui.stimulation.whose import Whose
from ui.theme.tokens import GRID_PX

LOCKED_AWAY = "The desk was locked or closed."
AGAIN_MS = 30_000


class StimulationPage(Page):
    """Whose sets they are is asked of the record; the rest is the panel's."""

    title = "Sets"

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._around = around
        self._clerk = clerk
        self._entries = entries
        self._whose = Whose()
        self.runner = around.runner
        self.choice = SetChoice(self.runner, self)
        self.stage = around.stage
        self.head = Head()
        self.panel = SetPanel(self.runner, self.choice, clerk, entries)
        self.turn = self.panel.turn
        self._presets = OwnPresets(self, around.presets, self.choice, clerk, entries)
        self._sittings = Sittings(self, around.sittings, clerk, entries, of="stimulation")
        self._setup = SetupSheet(self, self.stage)
        self._record = RecordLayer(self, around.pdf, around.note_printing, clerk)
        self._opening = Opening(self, around.book.opens, self.turn, clerk, entries)
        self._minute = QTimer(self)
        self._minute.setObjectName("what narrows the choice of a set")
        self._minute.setInterval(AGAIN_MS)
        self._minute.timeout.connect(self._read_bounds)
        self.column.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        self.column.setSpacing(2 * GRID_PX)
        self.column.addWidget(self.head)
        self.column.addWidget(self.panel, 1)
        self._finer = Finer(self, around.fits, self.panel, self.stage, self.head, clerk, entries)
        self._connect()
        self._bind_keys()
        self._show()

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The keys that do something now: a running set, the card after it and the pages of a record have their own."""
        if self._record.isVisible():
            return RECORD_KEYS
        if self.turn.under_way:
            return RUNNING_KEYS
        return AFTER_KEYS + super().keys[len(OF_THE_SET) :] if self.turn.asking else super().keys

    def opened(self, wanted: str = "") -> None:
        """Has the stage started, and shows the wanted sitting or the one in progress."""
        self.stage.open(self)
        self._minute.start()
        self.stage.bound(self.choice.allowed.most_db)
        sitting = wanted or self._whose.place
        find = (
            partial(self._around.find, SittingId(sitting)) if sitting else self._around.in_progress
        )
        self._clerk.ask(find, owner=self, then=self._on_here, failed=self.troubled.emit)

    def left(self) -> None:
        """Nothing runs out of sight; what was typed is kept."""
        self._minute.stop()
        self.turn.put_away()
        if self._setup.isVisible():
            self._setup.dismiss()
        self._record.put_away()

    @property
    def busy(self) -> bool:
        """A set that runs is watched, not touched."""
        return self.turn.under_way

    def covered(self) -> None:
        """Nothing runs under a cover."""
        self.turn.put_away()

    def closing(self) -> None:
        """What runs is stopped and written down at once; the stage holds the calm field."""
        self.runner.break_off(LOCKED_AWAY)

    def going(self) -> None:
        """Nobody comes back to the client's display."""
        self.stage.leave()

    def place(self) -> str:
        """The sitting on show."""
        return self._whose.place

    def _on_here(self, here: Here | None) -> None:
        before = self._whose
        self._whose = before.at(here)
        if not before.place or before.place != self._whose.place:
            self._belong()
        self._read()
        self._show()

    def _belong(self) -> None:
        """Sets and words go into the sitting on show from now on, or nowhere."""
        self.turn.belong_to(*self._whose.ways(self._around.book, self._around.drafts))

    def _read(self) -> None:
        """The presets, and what narrows the choice, as they stand now."""
        sitting = self._whose.sitting
        self._presets.read(sitting)
        bounds = partial(self._around.bounds, sitting or SittingId(""))
        self._clerk.ask(bounds, owner=self, then=self._on_bounds, failed=self.troubled.emit)

    def _on_presets(self, presets: tuple[Preset, ...]) -> None:
        self.turn.offer(presets, most=CARDS)
        if presets and not self.choice.preset:
            quiet = next((one for one in presets if not one.asks and one.plan.passes), presets[0])
            self.choice.take_preset(quiet)

    def _on_bounds(self, bounds: Allowed) -> None:
        self.turn.narrow(bounds)
        self.stage.bound(bounds.most_db)

    def _show(self) -> None:
        whose = self._whose
        self.head.show_here(whose.here, trying=whose.trying, how=self.stage.words())
        self.head.run(self.runner.under_way)
        if self.runner.under_way:
            self._record.put_away()
        self.turn.stand_for(self.stage.geometry, self.stage.untouched)
        missing = whose.lacking or self.stage.missing
        self.turn.lacks(missing, coming=not whose.lacking and self.stage.coming)
        self.panel.offer_sound(self.stage.silent)
        self.panel.count(sweeps=self.stage.kept.sweeps, down=self.stage.kept.count_down)
        self.keys_changed.emit()

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        if not any(self._whose.met_by(entry) for entry in entries):
            return
        find = partial(self._around.find, SittingId(self._whose.place))
        self._clerk.ask(find, owner=self, then=self._on_here_again, failed=self.troubled.emit)
        self._record.anew()
        if any(isinstance(one.fact, SittingClosed | SittingSigned) for one in entries):
            self._sittings.dismiss()

    def _on_here_again(self, here: Here | None) -> None:
        self._whose = self._whose.anew(here)
        self._show()
        self._read_bounds()

    def _read_bounds(self) -> None:
        """What narrows the choice now: a medicine's windows go on by the clock alone."""
        sitting = self._whose.sitting
        if sitting is not None and not self.runner.under_way:
            bounds = partial(self._around.bounds, sitting)
            self._clerk.ask(bounds, owner=self, then=self._on_bounds, failed=self.troubled.emit)

    def _on_wanted(self, act: str) -> None:
        here = self._whose.here
        if not self.head.offers(act):
            return
        match act:
            case "open":
                self._sittings.open()
            case "try":
                self._whose = Whose(trying=True)
                self._belong()
                self._read()
                self._show()
            case "session":
                self.asked.emit("session", self.place())
            case "leave" if here is not None:
                self._sittings.leave(here)
            case "print" if here is not None:
                self._record.press(here.sitting)
            case "set up":
                self._setup.ask()
            case "presets":
                self._presets.ask(self.stage.geometry)
            case "closed" if self.choice.allowed.shut:
                self._opening.ask(self._whose.sitting, self.choice.allowed)

    def _on_begun(self, sitting: str) -> None:
        self._whose = Whose()
        self.opened(sitting)

    def _on_away(self) -> None:
        self._setup.dismiss()
        self.stage.put_away()

    def _on_turned(self, down: bool) -> None:
        self.stage.put(msgspec.structs.replace(self.stage.kept, count_down=down))

    def _on_told(self, sentence: str) -> None:
        """What the stage says is said where it is watched."""
        if self.isVisible():
            self.turn.tell(sentence)

    def _on_dealt(self, act: str) -> None:
        here = self._whose.here
        if act == "close" and here is not None and here.own:
            self._sittings.leave(here)

    def _connect(self) -> None:
        self.head.wanted.connect(self._on_wanted)
        self.runner.changed.connect(self._show)
        self.runner.ended.connect(self.keys_changed)
        self.runner.troubled.connect(self.troubled)
        self.stage.changed.connect(self._show)
        self.stage.told.connect(self._on_told)
        self.turn.sound_wanted.connect(self.stage.use_usual)
        self.stage.troubled.connect(self.troubled)
        self.turn.dealt.connect(self._on_dealt)
        self.turn.afterwards.restored.connect(self.keys_changed)
        self.turn.afterwards.troubled.connect(self.troubled)
        self._setup.between.away.connect(self._on_away)
        self._opening.done.connect(self._read)
        self._opening.said.connect(self.turn.tell)
        self._opening.troubled.connect(self.troubled)
        self.panel.choosing.channels.why_asked.connect(partial(self._on_wanted, "closed"))
        self.panel.watching.counter.turned.connect(self._on_turned)
        self._sittings.begun.connect(self._on_begun)
        self._sittings.troubled.connect(self.troubled)
        self._presets.changed.connect(self._on_presets)
        self._presets.said.connect(self.noted)
        self._presets.troubled.connect(self.troubled)
        self._record.shown.connect(self.keys_changed)
        self._record.noted.connect(self.noted)
        self._record.troubled.connect(self.troubled)
        self._entries.recorded.connect(self._on_recorded)

    def _bind_keys(self) -> None:
        do = self.turn.do
        begins = OF_THE_SET[0][2]
        for key, words, act in OF_THE_SET:
            self.bind(key, words, partial(do, act), once=act == begins)
        for number in range(CARDS):
            self.bind(str(number + 1), "preset", partial(self.turn.take, number), hinted=False)
        for key, act in STEPS:
            self.bind(key, act, partial(do, act), hinted=False, once=act == begins)
        for key, words, act in OF_THE_PAGE:
            self.bind(key, words, partial(self.head.wanted.emit, act))
        self.bind("Ctrl+S", "save as PDF", self._record.save, hinted=False)
