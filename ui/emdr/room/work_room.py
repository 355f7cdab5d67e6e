"""The room a session is worked in: phases at the left, the phase's own column in the middle, the set at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.ids import SittingId, TargetId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.room import reach
from ui.emdr.room.at_set import stand_of
from ui.emdr.room.look import Look, look_at
from ui.emdr.room.middle import Middle
from ui.emdr.room.passage import Passage
from ui.emdr.room.phase_button import NAMES
from ui.emdr.room.rail import PhaseRail
from ui.emdr.room.tools import Tools
from ui.emdr.room.written import LINES
from ui.sets.after_card import TARGET
from ui.work.acts import CLOSING
from ui.work.correct_sheet import CorrectSheet
from ui.work.room import WorkingRoom
from ui.work.room_parts import Parts


class WorkRoom(WorkingRoom[Around, EmdrView, Look]):
    """The working room with the eight phases."""

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries, around.work)
        emdr, drafts = around.emdr, around.work.drafts
        put_right = emdr.corrections.correct
        correct = CorrectSheet(host, LINES, put_right, self.pen, self.marking, clerk, drafts)
        tools = Tools(emdr, self.pen, self.marking, correct, clerk, drafts, host)
        self.rail = PhaseRail()
        self.middle = Middle(tools)
        self.passage = Passage(host, tools, around.now)
        stand = partial(stand_of, emdr=emdr)
        parts = Parts(self.rail, self.middle, self.passage, correct, self._look_at, stand)
        self.join(parts, self.rail, self.middle)
        self._connect()
        self.take_keys(
            reach.ROOM_KEYS,
            self._own_acts(),
            [(one.number, NAMES[one].lower(), partial(self.passage.enter, one)) for one in Phase],
        )

    def _look_at(self, sitting: SittingId, chosen: str | None) -> Callable[[], Look]:
        target = TargetId(chosen) if chosen is not None else None
        return partial(look_at, self.around.emdr, sitting, target)

    def _own_acts(self) -> dict[str, Callable[[], object]]:
        return {
            reach.STEADY: self._on_steady,
            reach.BACK: self.middle.go_back,
            reach.DISTRESS: self.middle.ask_distress,
            reach.VOC: self.middle.ask_voc,
            reach.LADDER: self.middle.climb,
            reach.REVIEW: self.passage.look_back,
            reach.END: self.passage.fix_end,
        }

    def _on_steady(self) -> None:
        """A set that runs stops first."""
        self.side.put_away()
        self.passage.grow_steady()

    def _on_phase(self, phase: str) -> None:
        self.passage.enter(Phase(phase))

    def _on_dealt(self, act: str) -> None:
        if act == TARGET:
            self.middle.go_back()
        else:
            super()._on_dealt(act)

    def _connect(self) -> None:
        self.rail.wanted.connect(self._on_phase)
        self.rail.steady_wanted.connect(partial(self.do, reach.STEADY))
        self.rail.closing_wanted.connect(partial(self.do, CLOSING))
        self.rail.time.fix_wanted.connect(self.passage.fix_end)
        self.middle.entered.connect(self._on_phase)
        self.middle.acted.connect(self.do)
        self.middle.pinned.wanted.connect(self.passage.choose)
        self.middle.preset_wanted.connect(self.side.take)
        self.middle.complete_wanted.connect(self.passage.ask_complete)
        self.middle.asking_wanted.connect(self.passage.ask_asking)
