"""What the parts say before a dose, as the texts of a form, and the texts as voices of a council."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kapdesk.ifs.model.councils import CouncilHeld, Stance, Voice
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import Tab
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.kernel.ids import PartId
from kapdesk.sheets.model import Many, Option
from kapdesk.sheets.shelf import load_sheet
from ui.ifs.outline.words import part_title
from ui.kit.row_list import Row

INTENTION = "intention"
STANCE, FEARS, TERMS = "stance", "fears", "terms"
APART = "; "
NOT_HEARD = "Not heard yet"
STANCES = tuple(Option(one.value, one.value.capitalize()) for one in Stance)
Texts = Mapping[str, str]


@lru_cache(maxsize=1)
def fears() -> tuple[Option, ...]:
    """What a protector may fear, as the sheet on fear offers it.  source art-2.3"""
    asked = load_sheet(SHEETS[Tab.FEAR]).prompt("fears")
    return asked.options if isinstance(asked, Many) else ()


def field(part: PartId, what: str) -> str:
    """The key of one text of one part."""
    return f"{part} {what}"


def voice_of(part: PartId, texts: Texts) -> Voice | None:
    """What a part says; None where it was not heard."""
    stance = texts.get(field(part, STANCE), "")
    if not stance:
        return None
    said = texts.get(field(part, FEARS), "").split(APART)
    return Voice(
        part,
        Stance(stance),
        tuple(one.strip() for one in said if one.strip()),
        texts.get(field(part, TERMS), "").strip(),
    )


def voices_of(state: IfsState, texts: Texts) -> tuple[Voice, ...]:
    """Everyone who was heard, by number."""
    found = (voice_of(one.id, texts) for one in state.drawn.present())
    return tuple(one for one in found if one is not None)


def row_of(part: Part, texts: Texts) -> Row:
    """A part in the council: how it stands to the dose, what it fears, on what terms."""
    voice = voice_of(part.id, texts)
    if voice is None:
        return Row(part.id, part_title(part), NOT_HEARD)
    said = (*voice.fears, f"on these terms: {voice.terms}" if voice.terms else "")
    detail = ", ".join(one for one in said if one)
    return Row(part.id, part_title(part), detail, voice.stance.value)


def last_council(state: IfsState) -> str:
    """When a council was held last, and who said what to the dose, by number."""
    rows = state.all(CouncilHeld)
    fact = rows[-1].fact if rows else None
    if not isinstance(fact, CouncilHeld):
        return ""
    return f"Held last on {rows[-1].at.day()}: " + ", ".join(_said(state, fact))


def _said(state: IfsState, council: CouncilHeld) -> Iterator[str]:
    for one in council.voices:
        part = state.drawn.parts.get(one.part)
        named = part.name if part is not None else f"part {one.number}"
        yield f"{named} {one.stance.value}"
