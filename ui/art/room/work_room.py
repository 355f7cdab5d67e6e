"""The room a session of image work is led in: steps at the left, the step in the middle, the set at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from kapdesk.art.model.nouns import Step
from kapdesk.art.model.view import ArtView
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId, ImageId, SittingId
from ui.art.around import Around
from ui.art.room import keys
from ui.art.room.at_set import stand_of
from ui.art.room.look import Kept, Look, look_at
from ui.art.room.middle import Middle
from ui.art.room.passage import Passage
from ui.art.room.rail import StepRail
from ui.art.room.tools import Tools
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import KeyHint
from ui.kit.surface import Hairline, row
from ui.sets.after_card import CLOSE
from ui.sets.reach import AFTER_KEYS, OF_THE_SET, RUNNING_KEYS, STEPS
from ui.theme.tokens import GRID_PX
from ui.work.body_sheet import BodySheet
from ui.work.panel import Panel
from ui.work.pen import Pen
from ui.work.reader import Reader
from ui.work.sets_side import SetsSide

PRESETS = 9
BY_KEY = 10
"""So many steps have a digit; the others are reached from the rail."""

OF_SETS = frozenset(key for key, _, _ in OF_THE_SET)
AGAIN_MS = 30_000
LOCKED_AWAY = "The desk was locked or closed."
HELD = (Step.WATCHING, Step.RUNNING_NEW)
"""Where the keyboard rests on the room itself, so that Space begins a set."""


class ArtRoom(Panel[Around, ArtView]):
    """Reads how everything stands at once, and shows that moment in all its parts; it drives nothing."""

    title = "Work"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._sitting: SittingId | None = None
        self._chosen: ImageId | None = None
        self._look: Look | None = None
        self._stay: EntryId | None = None
        self.pen = Pen(clerk, entries, self)
        self._reader = Reader(clerk, self._reading, self._on_look, self.pen.troubled.emit, self)
        body = BodySheet(host, clerk, around.drafts)
        body.troubled.connect(self.troubled)
        tools = Tools(around.art, self.pen, body, clerk, around.drafts, host, self.noted.emit)
        self.rail = StepRail()
        self.middle = Middle(tools)
        self.side = SetsSide(host, around.sets, self.pen, body, clerk, entries)
        self.passage = Passage(host, tools)
        self._minute = QTimer(self)
        self._minute.setObjectName("the time in the session")
        self._minute.setInterval(AGAIN_MS)
        self._minute.timeout.connect(self._on_minute)
        self._lay_out()
        self._connect()
        self._acts = self._named_acts()
        self._bind_keys()

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
            self._sitting, self._chosen, self._stay, self._look = sitting, None, None, None
            self.side.belong(sitting)
            self._show(None)
        self._reader.read()

    def show_view(self, view: ArtView) -> None:
        """Something was written: how it stands, and what it narrows, is read anew."""
        self._on_minute()

    def opened(self, wanted: str = "") -> None:
        """Comes into sight: the stage is there, and the time is told."""
        self.side.opened()
        self._minute.start()
        self._reader.read()
        if self._look is not None:
            self._begin(self._look)

    def left(self) -> None:
        """Nothing runs out of sight; what was typed is kept."""
        self._minute.stop()
        self.side.put_away()
        self.middle.keep()
        self.passage.keep()

    def covered(self) -> None:
        """Nothing runs under a cover."""
        self.side.put_away()

    def closing(self) -> None:
        """What runs is stopped and written down at once."""
        if self.side.turn.under_way:
            self.side.runner.break_off(LOCKED_AWAY)

    def do(self, act: str) -> None:
        """What a key or a button of the room means."""
        self._acts[act]()

    def _reading(self) -> Callable[[], Look] | None:
        if self._sitting is None:
            return None
        known: Kept = self._look.kept if self._look is not None else {}
        return partial(look_at, self.around, self._sitting, self._chosen, known)

    def _on_minute(self) -> None:
        self._reader.read()
        self.side.read_bounds()

    def _on_look(self, look: Look) -> None:
        if look.sitting == self._sitting:
            self._show(look)
        else:
            self._reader.read()

    def _show(self, look: Look | None) -> None:
        self._look = look
        self.passage.stand(look)
        self.side.show_stand(stand_of(look, self.around.art) if look is not None else None)
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
        """A step was entered: the keyboard is where it begins."""
        page = self.middle.now()
        if look.step in HELD or page is None:
            self.setFocus()
        else:
            page.start()
        self.rail.bring()

    def _named_acts(self) -> dict[str, Callable[[], object]]:
        return {
            keys.GROUND: self._on_ground,
            keys.CLOSING: self._on_closing,
            keys.NEXT: self._on_next,
            keys.CHOOSE: self.passage.choose,
            keys.BODY: self._on_body,
            keys.NUMBERS: self._on_numbers,
            keys.INTO: self._on_into,
            keys.PART: self._on_part,
            keys.RAIL: self.rail.start,
            keys.ALL_THE_SAME: self._on_anyway,
            keys.CLOSED: self.side.ask_closed,
            keys.DETAILS: self.side.ask_more,
        }

    def _on_ground(self) -> None:
        """Light, sound and timer stop at once, whoever began them; then the card."""
        self.side.runner.stop_now()
        self.side.put_away()
        self.passage.ground.show_card()

    def _on_closing(self) -> None:
        self.side.put_away()
        self.passage.close()

    def _on_next(self) -> None:
        step = self.middle.next.first()
        if step is not None and self._look is not None:
            self.passage.enter(step)

    def _on_body(self) -> None:
        page = self.middle.now()
        if self.side.turn.asking:
            self.side.ask_body()
        elif page is not None:
            page.ask_body()

    def _on_numbers(self) -> None:
        if (page := self.middle.now()) is not None:
            page.ask_numbers()

    def _on_into(self) -> None:
        if (page := self.middle.now()) is not None:
            page.start()

    def _on_part(self) -> None:
        if (page := self.middle.now()) is not None:
            page.go_on()

    def _on_anyway(self) -> None:
        if not self.side.turn.under_way and not self.side.turn.asking:
            self.passage.ask_set(self.side.against)

    def _on_step(self, step: str) -> None:
        self.passage.enter(Step(step))

    def _on_chosen(self, picture: str) -> None:
        self._chosen = ImageId(picture)
        self._reader.read()

    def _on_dealt(self, act: str) -> None:
        if act == CLOSE:
            self.passage.close()

    def _on_written(self) -> None:
        """Where sets are run a button that was pressed gives the keyboard back: Space begins the next set."""
        held = self._look is not None and self._look.step in HELD
        focus = self.window().focusWidget()
        if held and isinstance(focus, QAbstractButton) and self.middle.isAncestorOf(focus):
            self.setFocus()

    def _on_refused(self, refusals: Refusals) -> None:
        self.noted.emit(refusals.sentences())

    def _on_set_up(self) -> None:
        self.asked.emit("stimulation", self._sitting or "")

    def _connect(self) -> None:
        self.pen.written.connect(self._on_written)
        self.pen.refused.connect(self._on_refused)
        self.pen.troubled.connect(self.troubled)
        self.rail.wanted.connect(self._on_step)
        self.rail.ground_wanted.connect(partial(self.do, keys.GROUND))
        self.rail.closing_wanted.connect(partial(self.do, keys.CLOSING))
        self.middle.next.wanted.connect(self._on_step)
        self.middle.pinned.wanted.connect(self.passage.choose)
        self.middle.reason_wanted.connect(self.passage.ask_finish)
        self.side.dealt.connect(self._on_dealt)
        self.side.anyway_wanted.connect(partial(self.do, keys.ALL_THE_SAME))
        self.side.set_up_wanted.connect(self._on_set_up)
        self.side.changed.connect(self.keys_changed)
        self.passage.chosen.connect(self._on_chosen)
        self.passage.reasoned.connect(self.side.begin_anyway)

    def _bind_keys(self) -> None:
        """Gives every act its key."""
        turn = self.side.turn
        start, *others = OF_THE_SET
        self.bind(start[0], start[1], partial(turn.do, start[2]))
        for key, words, act in keys.ROOM_KEYS:
            self.bind(key, words, partial(self.do, act))
        for key, words, act in others:
            self.bind(key, words, partial(turn.do, act))
        for number in range(PRESETS):
            self.bind(str(number + 1), "preset", partial(turn.take, number), hinted=False)
        for key, act in STEPS:
            self.bind(key, act, partial(turn.do, act), hinted=False)
        for step in tuple(Step)[:BY_KEY]:
            self.bind(f"Alt+{step.number}", step.value, partial(self.passage.enter, step))

    def _lay_out(self) -> None:
        line = row(self.rail, Hairline(upright=True), gap_px=2 * GRID_PX)
        line.addWidget(self.middle, 1)
        line.addWidget(Hairline(upright=True))
        line.addWidget(self.side)
        self.column.addLayout(line, 1)
