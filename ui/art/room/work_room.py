"""The room a session of image work is led in: steps at the left, the step in the middle, the set at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import Spoke, Step
from kapdesk.art.model.view import ArtView
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import ImageId, SittingId
from ui.art.around import Around
from ui.art.room import keys
from ui.art.room.at_set import stand_of
from ui.art.room.look import Kept, Look, look_at
from ui.art.room.middle import Middle
from ui.art.room.passage import Passage
from ui.art.room.rail import StepRail
from ui.art.room.room_part import NO_PICTURE
from ui.art.room.tools import Tools
from ui.art.room.written import LINES
from ui.art.seal.said_sealing import SaidAt, SaidSealing
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.work.acts import CLOSING
from ui.work.correct_sheet import CorrectSheet
from ui.work.room import WorkingRoom
from ui.work.room_parts import Parts

BY_KEY = 10
"""So many steps have a digit; the others are reached from the rail."""


class ArtRoom(WorkingRoom[Around, ArtView, Look]):
    """The working room with the steps of the guide rail."""

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries, around.sets)
        art, drafts = around.art, around.drafts
        put_right = art.corrections.correct
        correct = CorrectSheet(host, LINES, put_right, self.pen, self.marking, clerk, drafts)
        note = self.noted.emit
        tools = Tools(art, self.pen, self.marking, correct, clerk, drafts, host, note)
        self.rail = StepRail()
        self.middle = Middle(tools)
        self.passage = Passage(host, tools)
        self.words = SaidSealing(host, art, drafts, clerk, self.pen, tools.seals)
        stand = partial(stand_of, art=art)
        parts = Parts(self.rail, self.middle, self.passage, correct, self._look_at, stand)
        self.join(parts, self.rail, self.middle)
        self._connect()
        steps = tuple(Step)[:BY_KEY]
        self.take_keys(
            keys.ROOM_KEYS,
            self._own_acts(),
            [(one.number, one.value, partial(self.passage.enter, one)) for one in steps],
        )

    def covered(self) -> None:
        """Nothing runs under a cover, and nothing sealed stays open there."""
        super().covered()
        self.middle.covered()

    def _look_at(self, sitting: SittingId, chosen: str | None) -> Callable[[], Look]:
        known: Kept = self._look.kept if self._look is not None else {}
        picture = ImageId(chosen) if chosen is not None else None
        return partial(look_at, self.around, sitting, picture, known)

    def _begin(self, look: Look) -> None:
        super()._begin(look)
        self.rail.bring()

    def _own_acts(self) -> dict[str, Callable[[], object]]:
        return {
            keys.GROUND: self._on_ground,
            keys.NEXT: self._on_next,
            keys.NUMBERS: self.middle.ask_numbers,
            keys.RAIL: self.rail.start,
            keys.APART: self._on_words,
        }

    def _on_ground(self) -> None:
        """Light, sound and timer stop at once, whoever began them; then the card."""
        self.side.runner.stop_now()
        self.side.put_away()
        self.passage.ground.show_card()

    def _on_next(self) -> None:
        step = self.middle.next.first()
        if step is not None and self._look is not None:
            self.passage.enter(step)

    def _on_words(self) -> None:
        """Something the client says at any step, under their own seal."""
        look = self._look
        if look is None or look.picture is None:
            self.noted.emit(NO_PICTURE)
        else:
            self.words.say(SaidAt(look.book, look.picture, look.sitting, Spoke.WORDS))

    def _on_unsaid(self, refusals: Refusals) -> None:
        self.noted.emit(refusals.sentences())

    def _on_step(self, step: str) -> None:
        self.passage.enter(Step(step))

    def _connect(self) -> None:
        self.words.noted.connect(self.noted)
        self.words.refused.connect(self._on_unsaid)
        self.rail.wanted.connect(self._on_step)
        self.rail.ground_wanted.connect(partial(self.do, keys.GROUND))
        self.rail.closing_wanted.connect(partial(self.do, CLOSING))
        self.middle.next.wanted.connect(self._on_step)
        self.middle.pinned.wanted.connect(self.passage.choose)
        self.middle.reason_wanted.connect(self.passage.ask_finish)
