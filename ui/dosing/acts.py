"""What is pressed and typed in the room, on its way to the record: at once, or with the time on the paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.asking import Asking, Done, Refused
from ui.dosing.form import FormPanel
from ui.dosing.room import SessionRoom
from ui.dosing.scale_panel import ScalePanel
from ui.dosing.score_acts import ScoreActs
from ui.dosing.verbs import Verb
from ui.dosing.when import Times
from ui.kit.field import Field

QUICK = "quick line"
DID = "what was done"


class Acts(QObject):
    """Takes every act of the room that records something.  ``said`` tells why one was refused."""

    said = Signal(str)

    def __init__(
        self, room: SessionRoom, asking: Asking, times: Callable[[], Times], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._live = room.shelf.live
        self._asking = asking
        self._times = times
        self._live.quick.entered.connect(self._on_quick)
        self._live.distress.chosen.connect(self._on_distress)
        self._live.flags.answered.connect(self._on_answered)
        room.shelf.entered.connect(self._on_form)
        room.shelf.scored.connect(self._on_scored)
        room.side.phase_seen.connect(self._on_phase)
        room.head.hold_ended.connect(self._on_hold)
        asking.failed.connect(self._on_failed)
        self._score = ScoreActs(room.score, asking, self)
        self._score.said.connect(self.said)

    def _at_once(
        self,
        verb: Callable[[Instant | None], Verb],
        done: Done,
        refused: Refused,
        *,
        place: str = "",
        when: Field | None = None,
    ) -> None:
        """Has something done now, or at the time that stands on the paper."""
        times = self._times()
        at = times.read((when or self._live.when).text()) if times.on_paper else None
        if isinstance(at, Refusals):
            refused(at)
        else:
            self._asking.do(verb(at), done, refused, place=place)

    def _on_form(self, panel: FormPanel, verb: Verb) -> None:
        done = partial(self._room.shelf.done, panel)
        self._asking.do(verb, done, panel.refuse, place=panel.form.place)

    def _on_quick(self, vitals: Vitals, confirmed: bool) -> None:
        quick = self._live.quick
        verb = partial(verbs.record, vitals, confirmed=confirmed)
        self._at_once(verb, quick.clear, quick.refuse, place=QUICK)

    def _on_distress(self, value: int) -> None:
        vitals = Vitals(distress=value, typed=f"distress {value}")
        self._at_once(partial(verbs.record, vitals), self._live.distress.clear, self._say)

    def _on_scored(self, panel: ScalePanel, vitals: Vitals) -> None:
        done = self._room.shelf.put_away
        self._at_once(partial(verbs.record, vitals), done, panel.refuse, when=panel.when)

    def _on_answered(self, reading: str, did: str) -> None:
        verb = partial(verbs.answer, reading, did)
        self._at_once(verb, _nothing, self._live.flags.refuse, place=DID)

    def _on_phase(self, phase: str) -> None:
        self._at_once(partial(verbs.phase, phase), _nothing, self._say)

    def _on_hold(self, dose: str, handling: str) -> None:
        self._at_once(partial(verbs.end_hold, dose, handling), _nothing, self._say)

    def _on_failed(self, _trouble: Trouble) -> None:
        """Nothing was saved: what was typed stays where it is."""
        self._room.shelf.release()
        self._live.distress.clear()

    def _say(self, refusals: Refusals) -> None:
        self._live.distress.clear()
        self.said.emit(refusals.sentences())


def _nothing() -> None:
    """What is shown changes when the entries come back."""
