"""How image work stands to a set at one moment, and the set its way of working begins with."""

from __future__ import annotations

from functools import partial

from kapdesk.art.model.nouns import Moment
from kapdesk.art.service.art import Art
from kapdesk.art.service.sets import preset_of
from kapdesk.bilateral.model.preset import Preset
from kapdesk.body.model import BodyMarks
from kapdesk.kernel.ids import EntryId, ImageId, SittingId
from ui.art.room.look import Look
from ui.sets.choice import SetChoice
from ui.sets.recording import Written
from ui.work.sets_way import Clears, Stand


def stand_of(look: Look, art: Art) -> Stand:
    """What a set needs to know of the moment."""
    gate, picture = look.standing.may_start, look.picture
    return Stand(
        open=look.open,
        missing=gate.missing,
        hard=gate.hard,
        entered=look.stay,
        suit=partial(suiting, look),
        feel=partial(_feel, art, look.sitting, picture.id) if picture is not None else None,
        felt=picture.felt[-1].fact.marks if picture is not None and picture.felt else (),
    )


def suiting(look: Look, presets: tuple[Preset, ...], choice: SetChoice) -> Preset | None:
    """A set as long as the way of working begins with, where the step runs sets; it stays as it is changed then.

    Without light while a medicine closes the light.
    """
    shape = look.shape
    if shape is None or not shape.sets or not look.template.passes:
        return None
    dark = next((one for one in presets if one.eyes_closed), None)
    base = dark.plan if dark is not None and choice.allowed.eyes_closed else choice.plan
    return Preset(look.template.title, preset_of(look.template, base))


def _feel(
    art: Art,
    sitting: SittingId,
    image: ImageId,
    started: EntryId,
    marks: BodyMarks,
    clears: Clears,
) -> Written:
    """thread: the record lane."""
    feel = art.ratings.feel
    return feel(sitting, image, Moment.AFTER, marks, started=started, clears=clears)
