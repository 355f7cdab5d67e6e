"""What is asked of something the client met in their mind, how it is written, and what was said of it so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced

from msgspec.structs import replace

from kapdesk.art.model.nouns import Moment, Spoke
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.tried import RehearsalWalked
from kapdesk.chart.met import Said
from kapdesk.kernel.ids import ImageId, SittingId
from ui.art.room.asking import REHEARSED, REMINDED
from ui.art.room.look import Look
from ui.art.room.tools import Tools
from ui.art.room.written import LINES
from ui.art.seal.statements import sealed_row
from ui.kit.row_list import Row
from ui.sets.recording import Written
from ui.work.body_sheet import Clears

Texts = Mapping[str, str]
Verb = Callable[[Tools, SittingId, ImageId, Texts, int | None, Clears], Written]
"""Writes what was said.  thread: the record lane."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What such a part asks.

    ``form`` names where its words are kept, ``fields`` each word by its key with what is asked for it; ``moment`` is
    that of its distress, ``rows`` are what was said of a picture so far; ``spoke`` is what it is under the seal.
    """

    spoke: Spoke
    form: str
    fields: Sequence[tuple[str, str]]
    moment: Moment
    write: Verb
    rows: Callable[[ImageState], Iterable[tuple[Said, str]]]


def _remind(
    tools: Tools,
    sitting: SittingId,
    image: ImageId,
    texts: Texts,
    distress: int | None,
    clears: Clears,
) -> Written:
    text = texts.get("text", "")
    return tools.art.ratings.remind(sitting, image, text, distress, clears=clears)


def _rehearse(
    tools: Tools,
    sitting: SittingId,
    image: ImageId,
    texts: Texts,
    distress: int | None,
    clears: Clears,
) -> Written:
    said = {key: texts.get(key, "").strip() for key, _ in REHEARSED}
    walked = replace(RehearsalWalked(image, ""), **said)
    return tools.art.ratings.rehearse(sitting, walked, distress, clears=clears)


def is_sealed(look: Look, key: str) -> bool:
    """Whether a row stands for something that is sealed."""
    return look.picture is not None and look.picture.seal_of(key) is not None


def rows_of(asked: Asked, look: Look) -> Iterable[Row]:
    """What was said in this meeting, the latest first, each with the distress of its save; a sealed one hatched."""
    picture = look.picture
    if picture is None:
        return
    open_ones = [
        (said, _open_row(asked, look, picture, said, words)) for said, words in asked.rows(picture)
    ]
    sealed = [
        (one, replaced(sealed_row(picture, one), trailing=one.at.hm()))
        for one in picture.spoken_under_seal(asked.spoke)
    ]
    here = [pair for pair in (*open_ones, *sealed) if pair[0].sitting == look.sitting]
    for _, found in sorted(here, key=lambda pair: (pair[0].at, pair[0].seq), reverse=True):
        yield found


def _open_row(asked: Asked, look: Look, picture: ImageState, said: Said, words: str) -> Row:
    rated = picture.distress_with(said, asked.moment)
    distress = f"distress {rated.value}" if rated is not None else ""
    detail = (distress, LINES.earlier(look, said.entry))
    return Row(said.entry, words, " · ".join(filter(None, detail)), said.at.hm())


REMINDERS = Asked(
    Spoke.REMINDER,
    "reminder",
    REMINDED,
    Moment.REMINDER,
    _remind,
    lambda picture: ((one, one.fact.text) for one in picture.reminded),
)
REHEARSAL = Asked(
    Spoke.REHEARSAL,
    "rehearsal",
    REHEARSED,
    Moment.REHEARSAL,
    _rehearse,
    lambda picture: ((one, one.fact.situation) for one in picture.rehearsed),
)
