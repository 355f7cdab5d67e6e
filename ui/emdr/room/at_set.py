"""How EMDR work stands to a set at one moment."""

from __future__ import annotations

from functools import partial

from kapdesk.body.model import BodyMarks
from kapdesk.emdr.model.nouns import Moment, Phase
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from ui.emdr.room.look import Look
from ui.emdr.room.suiting import suiting
from ui.sets.recording import Written
from ui.work.sets_way import Clears, Stand


def stand_of(look: Look, emdr: Emdr) -> Stand:
    """What a set needs to know of the moment."""
    target = look.target
    return Stand(
        open=look.open,
        missing=look.standing.may_start.missing if look.phase is not None else (),
        entered=look.stay,
        suit=partial(suiting, look),
        feel=partial(_feel, emdr, look.sitting, target.id) if target is not None else None,
        felt=target.felt[-1].fact.marks if target is not None and target.felt else (),
        offers_target=look.phase is Phase.DESENSITISATION,
    )


def _feel(
    emdr: Emdr,
    sitting: SittingId,
    target: TargetId,
    started: EntryId,
    marks: BodyMarks,
    clears: Clears,
) -> Written:
    """thread: the record lane."""
    feel = emdr.ratings.feel
    return feel(sitting, target, Moment.AFTER_SET, marks, started=started, clears=clears)
