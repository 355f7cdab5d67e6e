"""The statements that can be sealed by themselves: what each asks, how it becomes a fact, and its line in a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from kapdesk.art.model.nouns import RATED, Spoke
from kapdesk.art.model.rows import Sealed
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.tried import (
    RecollectionWritten,
    RehearsalWalked,
    ReminderMet,
    Statement,
    WordsSaid,
)
from kapdesk.art.wording import SPOKE_WORDS
from kapdesk.kernel.ids import ImageId
from ui.art.room.asking import REHEARSED, REMINDED
from ui.kit.row_list import Row

Texts = Mapping[str, str]

OWN_WORDS = (("text", "In the client’s own words"),)
ASKED: Mapping[Spoke, Sequence[tuple[str, str]]] = MappingProxyType(
    {
        Spoke.RECOLLECTION: OWN_WORDS,
        Spoke.REMINDER: REMINDED,
        Spoke.REHEARSAL: REHEARSED,
        Spoke.WORDS: OWN_WORDS,
    }
)
"""What each asks, by the names of its fact."""

SEALED = "Sealed"
_NO_IMAGE = ImageId("")
_EMPTY: Mapping[Spoke, Statement] = MappingProxyType(
    {
        Spoke.RECOLLECTION: RecollectionWritten(_NO_IMAGE, ""),
        Spoke.REMINDER: ReminderMet(_NO_IMAGE, ""),
        Spoke.REHEARSAL: RehearsalWalked(_NO_IMAGE, ""),
        Spoke.WORDS: WordsSaid(_NO_IMAGE, ""),
    }
)


def statement_of(spoke: Spoke, image: ImageId, texts: Texts) -> Statement:
    """What was typed, as a fact."""
    said = {key: texts.get(key, "").strip() for key, _ in ASKED[spoke]}
    return replace(_EMPTY[spoke], image=image, **said)


def texts_of(spoke: Spoke, said: Statement) -> dict[str, str]:
    """A fact as what stands in the fields."""
    return {key: str(getattr(said, key)) for key, _ in ASKED[spoke]}


def sealed_row(picture: ImageState, one: Sealed) -> Row:
    """One sealed statement in a list: what it is, the distress with it, since when; hatched, and nothing of it."""
    moment = RATED.get(one.spoke) if one.spoke is not None else None
    rated = picture.distress_with(one, moment) if moment is not None else None
    what = SPOKE_WORDS[one.spoke] if one.spoke is not None else SEALED
    distress = f"distress {rated.value}" if rated is not None else ""
    return Row(
        one.place,
        what,
        " · ".join(filter(None, (SEALED.lower(), distress))),
        f"{one.at.day()}, {one.at.hm()}",
        hatched=True,
    )
