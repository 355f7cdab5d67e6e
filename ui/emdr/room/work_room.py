"""The room a session is worked in: phases at the left, the phase's own column in the middle, the set at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId, SittingId, TargetId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.room import reach
from ui.emdr.room.at_set import stand_of
from ui.emdr.room.correct_sheet import CorrectSheet
from ui.emdr.room.look import Look, look_at
from ui.emdr.room.middle import Middle
from ui.emdr.room.passage import Passage
from ui.emdr.room.phase_button import NAMES
from ui.emdr.room.rail import PhaseRail
from ui.emdr.room.tools import Tools
from ui.kit.page import KeyHint
from ui.kit.surface import Hairline, row
from ui.sets.after_card import CLOSE, TARGET
from ui.sets.reach import AFTER_KEYS, OF_THE_SET, RUNNING_KEYS, STEPS
from ui.theme.tokens import GRID_PX
from ui.work.body_sheet import BodySheet
from ui.work.panel import Panel
from ui.work.pen import Pen
from ui.work.reader import Reader
from ui.work.sets_side import SetsSide

PRESETS = 9
OF_SETS = frozenset(key for key, _, _ in OF_THE_SET)
AGAIN_MS = 30_000
LOCKED_AWAY = "The desk was locked or closed."
HELD = (Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN)
"""Where the keyboard rests on the room itself, so that Space begins a set."""


class WorkRoom(Panel[Around, EmdrView]):
    """Reads how everything stands at once, and shows that moment in all its parts; it drives nothing."""

    title = "Work"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._way = around.work
        self._sitting: SittingId | None = None
        self._chosen: TargetId | None = None
        self._look: Look | None = None
        self._stay: EntryId | None = None
        self.pen = Pen(clerk, entries, self)
        self._reader = Reader(clerk, self._reading, self._on_look, self.pen.troubled.emit, self)
        body = BodySheet(host, clerk, self._way.drafts)
        body.troubled.connect(self.troubled)
        emdr, drafts = around.emdr, self._way.drafts
        correct = CorrectSheet(host, emdr, self.pen, body, clerk, drafts)
        self._tools = Tools(emdr, self.pen, body, correct, clerk, drafts, host)
        self.rail = PhaseRail()
        self.middle = Middle(self._tools)
        self.side = SetsSide(host, self._way, self.pen, body, clerk, entries)
        self.passage = Passage(host, self._tools, around.now)
        self._minute = QTimer(self)
        self._minute.setObjectName("the time left in the session")
        self._minute.setInterval(AGAIN_MS)
        self._minute.timeout.connect(self._on_minute)
        self._lay_out()
        self._connect()
        self._acts = self._named_acts()
        self._shared = self._bind_keys()

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The keys that do something now: a running set and the card after it have their own."""
        turn = self.side.turn
        if turn.under_way:
            return RUNNING_KEYS
        own = super().keys
        if turn.asking:
            return AFTER_KEYS + tuple(one for one in own if one.key not in OF_SETS)
        return own

    @property
    def busy(self) -> bool:
        """A set that runs is watched, not touched."""
        return self.side.turn.under_way

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another session: nothing of the one before stays in sight."""
        if sitting != self._sitting:
            self.middle.keep()
            self._tools.correct.leave()
            self._sitting, self._chosen, self._stay, self._look = sitting, None, None, None
            self.side.belong(sitting)
            self._show(None)
        self.read()

    def show_view(self, view: EmdrView) -> None:
        """Something was written: how it stands, and what it narrows, is read anew."""
        self._on_minute()

    def opened(self, wanted: str = "") -> None:
        """Comes into sight: the stage is there, and the time is told."""
        self.side.opened()
        self._minute.start()
        self.read()
        if self._look is not None:
            self._begin(self._look)

    def left(self) -> None:
        """Nothing runs out of sight; what was typed is kept."""
        self._minute.stop()
        self.side.put_away()
        self.middle.keep()
        self._tools.correct.leave()
        self.passage.keep()

    def covered(self) -> None:
        """Nothing runs under a cover."""
        self.side.put_away()

    def closing(self) -> None:
        """What runs is stopped and written down at once."""
        if self.side.turn.under_way:
            self.side.runner.break_off(LOCKED_AWAY)

    def read(self) -> None:
        """Reads how it stands, once at a time; what is written meanwhile has it read again."""
        self._reader.read()

    def do(self, act: str) -> None:
        """What a key or a button of the room means."""
        self._acts[act]()

    def _on_minute(self) -> None:
        self.read()
        self.side.read_bounds()

    def _reading(self) -> Callable[[], Look] | None:
        if self._sitting is None:
            return None
        return partial(look_at, self.around.emdr, self._sitting, self._chosen)

    def _on_look(self, look: Look) -> None:
        if look.sitting == self._sitting:
            self._show(look)
        else:
            self.read()

    def _show(self, look: Look | None) -> None:
        self._look = look
        self.passage.stand(look)
        self.side.show_stand(stand_of(look, self.around.emdr) if look is not None else None)
        if look is None:
            self.rail.show_nothing()
            self.middle.show_nothing()
            return
        self.rail.show_look(look)
        self.middle.show_look(look)
        here = look.meeting.here if look.meeting is not None else None
        stay = here.entry if here is not None else None
        if stay != self._stay:
            self._stay, self._chosen = stay, None
            if self.isVisible():
                self._begin(look)

    def _begin(self, look: Look) -> None:
        """A phase was entered: the keyboard is where it begins."""
        if look.phase in HELD:
            self.setFocus()
        else:
            self.middle.start()

    def _named_acts(self) -> dict[str, Callable[[], object]]:
        return {
            reach.STEADY: self._on_steady,
            reach.CLOSING: self._on_closing,
            reach.BACK: self.middle.go_back,
            reach.DISTRESS: self.middle.ask_distress,
            reach.VOC: self.middle.ask_voc,
            reach.BODY: self._on_body,
            reach.LADDER: self.middle.climb,
            reach.REVIEW: self.passage.look_back,
            reach.CHOOSE: self.passage.choose,
            reach.WORDS: self.middle.start,
            reach.NEXT: self.middle.go_on,
            reach.ALL_THE_SAME: self._on_anyway,
            reach.CLOSED: self.side.ask_closed,
            reach.DETAILS: self.side.ask_more,
            reach.END: self.passage.fix_end,
            reach.CORRECT: self._on_correct,
        }

    def _on_steady(self) -> None:
        """A set that runs stops first."""
        self.side.put_away()
        self.passage.grow_steady()

    def _on_closing(self) -> None:
        self.side.put_away()
        self.passage.close()

    def _on_body(self) -> None:
        if self.side.turn.asking:
            self.side.ask_body()
        else:
            self.middle.ask_body()

    def _on_correct(self) -> None:
        if self._look is not None and not self.side.turn.under_way:
            self._tools.correct.ask(self._look)

    def _on_anyway(self) -> None:
        if not self.side.turn.under_way and not self.side.turn.asking:
            self.passage.ask_set(self.side.against)

    def _on_phase(self, phase: str) -> None:
        self.passage.enter(Phase(phase))

    def _on_chosen(self, target: str) -> None:
        self._chosen = TargetId(target)
        self.read()

    def _on_dealt(self, act: str) -> None:
        if act == TARGET:
            self.middle.go_back()
        elif act == CLOSE:
            self.passage.close()

    def _on_written(self) -> None:
        """Where sets are run a button that was pressed gives the keyboard back: Space begins the next set."""
        held = self._look is not None and self._look.phase in HELD
        focus = self.window().focusWidget()
        if held and isinstance(focus, QAbstractButton) and self.middle.isAncestorOf(focus):
            self.setFocus()

    def _on_refused(self, refusals: Refusals) -> None:
        self.noted.emit(refusals.sentences())

    def _on_side(self) -> None:
        """Under the card T and E are the card's own."""
        for shortcut in self._shared:
            shortcut.setEnabled(not self.side.turn.asking)
        self.keys_changed.emit()

    def _on_set_up(self) -> None:
        self.asked.emit("stimulation", self._sitting or "")

    def _connect(self) -> None:
        self.pen.written.connect(self._on_written)
        self.pen.refused.connect(self._on_refused)
        self.pen.troubled.connect(self.troubled)
        self.rail.wanted.connect(self._on_phase)
        self.rail.steady_wanted.connect(partial(self.do, reach.STEADY))
        self.rail.closing_wanted.connect(partial(self.do, reach.CLOSING))
        self.rail.time.fix_wanted.connect(self.passage.fix_end)
        self.middle.entered.connect(self._on_phase)
        self.middle.acted.connect(self.do)
        self.middle.pinned.wanted.connect(self.passage.choose)
        self.middle.preset_wanted.connect(self.side.take)
        self.middle.complete_wanted.connect(self.passage.ask_complete)
        self.middle.asking_wanted.connect(self.passage.ask_asking)
        self.side.dealt.connect(self._on_dealt)
        self.side.anyway_wanted.connect(partial(self.do, reach.ALL_THE_SAME))
        self.side.set_up_wanted.connect(self._on_set_up)
        self.side.changed.connect(self._on_side)
        self.passage.chosen.connect(self._on_chosen)
        self.passage.reasoned.connect(self.side.begin_anyway)
        self.passage.said.connect(self.noted)

    def _bind_keys(self) -> tuple[QShortcut, ...]:
        """Gives every act its key; those come back that the card has too."""
        turn = self.side.turn
        start, *others = OF_THE_SET
        bound: dict[str, QShortcut] = {}
        self.bind(start[0], start[1], partial(turn.do, start[2]))
        for key, words, act in reach.ROOM_KEYS:
            bound[act] = self.bind(key, words, partial(self.do, act))
        for key, words, act in others:
            self.bind(key, words, partial(turn.do, act))
        for number in range(PRESETS):
            self.bind(str(number + 1), "preset", partial(turn.take, number), hinted=False)
        for key, act in STEPS:
            self.bind(key, act, partial(turn.do, act), hinted=False)
        for phase in Phase:
            words = NAMES[phase].lower()
            self.bind(f"Alt+{phase.number}", words, partial(self.passage.enter, phase))
        return bound[reach.BACK], bound[reach.CORRECT]

    def _lay_out(self) -> None:
        line = row(self.rail, Hairline(upright=True), gap_px=2 * GRID_PX)
        line.addWidget(self.middle, 1)
        line.addWidget(Hairline(upright=True))
        line.addWidget(self.side)
        self.column.addLayout(line, 1)
