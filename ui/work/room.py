"""The room a session is worked in, whatever the work: steps at the left, one in the middle, the set at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import KeyHint
from ui.kit.surface import Hairline, row
from ui.sets.after_card import CLOSE
from ui.sets.reach import AFTER_KEYS, OF_THE_SET, RUNNING_KEYS, STEPS
from ui.theme.tokens import GRID_PX
from ui.work import acts
from ui.work.body_sheet import BodySheet
from ui.work.panel import Panel
from ui.work.pen import Pen
from ui.work.reader import Reader
from ui.work.room_parts import Moment, Parts
from ui.work.sets_side import SetsSide
from ui.work.sets_way import SetsWay

PRESETS = 9
OF_SETS = frozenset(key for key, _, _ in OF_THE_SET)
OF_THE_CARD = frozenset(("T", *(hint.key for hint in AFTER_KEYS)))
AGAIN_MS = 30_000
LOCKED_AWAY = "The desk was locked or closed."

RoomKeys = Iterable[tuple[str, str, str]]
"""Key, how the key bar says it, and what it means to the room."""

ByNumber = Iterable[tuple[int, str, Callable[[], object]]]
"""The digit of a step, what it is called, and the way to it."""


A = TypeVar("A")
V = TypeVar("V")
L = TypeVar("L", bound=Moment)


class WorkingRoom(Panel[A, V], Generic[A, V, L]):
    """Reads how everything stands at once, and shows that moment in all its parts; it drives nothing.

    Whoever makes one gives it its parts by ``join`` and its keys by ``take_keys``.
    """

    title = "Work"
    _parts: Parts[L]
    _middle: QWidget

    def __init__(
        self, host: QWidget, around: A, clerk: Clerk, entries: Entries, way: SetsWay
    ) -> None:
        super().__init__(host, around, clerk, entries)
        self._sitting: SittingId | None = None
        self._chosen: str | None = None
        self._look: L | None = None
        self._stay: EntryId | None = None
        self._acts: dict[str, Callable[[], object]] = {}
        self._of_the_card: tuple[QShortcut, ...] = ()
        self.pen = Pen(clerk, entries, self)
        self._reader = Reader(clerk, self._reading, self._on_look, self.pen.troubled.emit, self)
        self.marking = BodySheet(host, clerk, way.drafts)
        self.side = SetsSide(host, way, self.pen, self.marking, clerk, entries)
        self._minute = QTimer(self)
        self._minute.setObjectName("the time in the session")
        self._minute.setInterval(AGAIN_MS)
        self._minute.timeout.connect(self._on_minute)

    def join(self, parts: Parts[L], rail: QWidget, middle: QWidget) -> None:
        """Makes these the parts of the room; once."""
        self._parts, self._middle = parts, middle
        passing = parts.passing
        line = row(rail, Hairline(upright=True), gap_px=2 * GRID_PX)
        line.addWidget(middle, 1)
        line.addWidget(Hairline(upright=True))
        line.addWidget(self.side)
        self.column.addLayout(line, 1)
        self.marking.troubled.connect(self.troubled)
        self.pen.written.connect(self._on_written)
        self.pen.refused.connect(self._on_refused)
        self.pen.troubled.connect(self.troubled)
        self.side.dealt.connect(self._on_dealt)
        self.side.anyway_wanted.connect(self._on_anyway)
        self.side.set_up_wanted.connect(self._on_set_up)
        self.side.changed.connect(self._on_side)
        passing.chosen.connect(self._on_chosen)
        passing.reasoned.connect(self.side.begin_anyway)
        passing.said.connect(self.noted)

    def take_keys(
        self, keys: RoomKeys, own: Mapping[str, Callable[[], object]], steps: ByNumber
    ) -> None:
        """Gives every act its key; ``own`` is what the room can do besides what every room can."""
        self._acts = {**self._shared_acts(), **own}
        turn = self.side.turn
        start, *others = OF_THE_SET
        self.bind(start[0], start[1], partial(turn.do, start[2]), once=True)
        bound = {key: self.bind(key, words, partial(self.do, act)) for key, words, act in keys}
        for key, words, act in others:
            self.bind(key, words, partial(turn.do, act))
        for number in range(PRESETS):
            self.bind(str(number + 1), "preset", partial(turn.take, number), hinted=False)
        for key, act in STEPS:
            self.bind(key, act, partial(turn.do, act), hinted=False, once=act == start[2])
        for number, words, go in steps:
            self.bind(f"Alt+{number}", words, go)
        self._of_the_card = tuple(one for key, one in bound.items() if key in OF_THE_CARD)

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
            self._put_by()
            self._sitting, self._chosen, self._stay, self._look = sitting, None, None, None
            self.side.belong(sitting)
            self._show(None)
        self._reader.read()

    def show_view(self, view: V) -> None:
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
        self._put_by()
        self._parts.passing.keep()

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

    def _put_by(self) -> None:
        """What was typed is kept."""
        self._parts.middle.keep()
        self._parts.correct.leave()

    def _reading(self) -> Callable[[], L] | None:
        if self._sitting is None:
            return None
        return self._parts.look_at(self._sitting, self._chosen)

    def _on_minute(self) -> None:
        self._reader.read()
        self.side.read_bounds()

    def _on_look(self, look: L) -> None:
        if look.sitting == self._sitting:
            self._show(look)
        else:
            self._reader.read()

    def _show(self, look: L | None) -> None:
        self._look = look
        self._parts.passing.stand(look)
        self.side.show_stand(self._parts.stand_of(look) if look is not None else None)
        if look is None:
            self._parts.rail.show_nothing()
            self._parts.middle.show_nothing()
            return
        self._parts.rail.show_look(look)
        self._parts.middle.show_look(look)
        if look.stay != self._stay:
            self._stay, self._chosen = look.stay, None
            if self.isVisible():
                self._begin(look)

    def _begin(self, look: L) -> None:
        """A step was entered: the keyboard is where it begins."""
        if look.rests:
            self.setFocus()
        else:
            self._parts.middle.start()

    def _shared_acts(self) -> dict[str, Callable[[], object]]:
        parts = self._parts
        return {
            acts.CLOSING: self._on_closing,
            acts.CHOOSE: parts.passing.choose,
            acts.BODY: self._on_body,
            acts.INTO: parts.middle.start,
            acts.PART: parts.middle.go_on,
            acts.CORRECT: self._on_correct,
            acts.ALL_THE_SAME: self._on_anyway,
            acts.CLOSED: self.side.ask_closed,
            acts.DETAILS: self.side.ask_more,
        }

    def _on_closing(self) -> None:
        self.side.put_away()
        self._parts.passing.close()

    def _on_body(self) -> None:
        if self.side.turn.asking:
            self.side.ask_body()
        else:
            self._parts.middle.ask_body()

    def _on_correct(self) -> None:
        if self._look is not None and not self.side.turn.under_way:
            self._parts.correct.ask(self._look)

    def _on_anyway(self) -> None:
        if not self.side.turn.under_way and not self.side.turn.asking:
            self._parts.passing.ask_set(self.side.against)

    def _on_chosen(self, what: str) -> None:
        self._chosen = what
        self._reader.read()

    def _on_dealt(self, act: str) -> None:
        if act == CLOSE:
            self._parts.passing.close()

    def _on_written(self) -> None:
        """Where sets are run a button that was pressed gives the keyboard back: Space begins the next set."""
        rests = self._look is not None and self._look.rests
        focus = self.window().focusWidget()
        if rests and isinstance(focus, QAbstractButton) and self._middle.isAncestorOf(focus):
            self.setFocus()

    def _on_refused(self, refusals: Refusals) -> None:
        self.noted.emit(refusals.sentences())

    def _on_side(self) -> None:
        """Under the card after a set its keys are its own."""
        for shortcut in self._of_the_card:
            shortcut.setEnabled(not self.side.turn.asking)
        self.keys_changed.emit()

    def _on_set_up(self) -> None:
        self.asked.emit("stimulation", self._sitting or "")
