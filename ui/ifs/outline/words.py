"""A map in words: each part, bond, frame and note as a line, the same for eye and screen reader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.ifs.model.drawn import Away, Drawn, Gone
from kapdesk.ifs.model.nouns import Certainty, Epistemic, Seen, Status, Tie
from kapdesk.ifs.model.parts import Bond, Frame, Note, Part, Place
from kapdesk.ifs.rules.looks import kind_words as plain_or_not
from kapdesk.ifs.rules.notes import about_words
from kapdesk.kernel.ids import PartId

SUFFERED: Mapping[Tie, str] = MappingProxyType(
    {
        Tie.PROTECTS: "protected by",
        Tie.SUPPRESSES: "suppressed by",
        Tie.TRIGGERS: "triggered by",
        Tie.COMFORTS: "comforted by",
        Tie.COPIES: "copied by",
        Tie.REPLACES: "replaced by",
    }
)
"""A tie as the part it goes to would say it."""

KNOWN: Mapping[Epistemic, str] = MappingProxyType(
    {
        Epistemic.SAID: "said by the client",
        Epistemic.SEEN: "seen in the room",
        Epistemic.GUESSED: "guessed",
        Epistemic.SYMBOLIC: "symbolic",
    }
)
"""How something is known, in words."""

ALONE = "for the therapist alone"
NO_WORDS = "a picture"
LOCKED = "locked where it is"
LONG = 60
"""How much of a note stands in a list.  unit characters"""


def kind_words(part: Part, *, nouns: bool) -> str:
    """What a part does, as far as it is known.  ``nouns`` says the names of kinds; plain words stand for them else."""
    likely = " (likely)" if part.certainty is Certainty.LIKELY else ""
    return f"{plain_or_not(part.kind, nouns=nouns)}{likely}"


def part_title(part: Part) -> str:
    """A part by its number and what it is called."""
    return f"{part.number} {part.name}"


def part_detail(drawn: Drawn, part: Part, status: Status, *, nouns: bool) -> str:
    """What it does, how near to Self it is, how far the work has come and how it is known."""
    place = drawn.place(part.id)
    said = (
        kind_words(part, nouns=nouns),
        place.ring.value,
        status.value,
        KNOWN[part.epistemic],
        *_held(place),
        ALONE if part.seen_by is Seen.CLINICIAN else "",
    )
    return ", ".join(one for one in said if one)


def tie_words(bond: Bond, part: PartId) -> str:
    """What one part is to the other end of its bond."""
    if bond.b == part and bond.a != part:
        return SUFFERED.get(bond.tie, bond.tie.value)
    return bond.tie.value


def bond_title(drawn: Drawn, bond: Bond, part: PartId) -> str:
    """A bond as one of its two parts says it: ``protects Young one``."""
    other = drawn.parts.get(bond.b if bond.a == part else bond.a)
    return f"{tie_words(bond, part)} {other.name if other is not None else 'a part'}"


def bond_whole(drawn: Drawn, bond: Bond) -> str:
    """A bond with both its parts: ``Scanner protects Young one``."""
    first = drawn.parts.get(bond.a)
    return f"{first.name if first is not None else 'A part'} {bond_title(drawn, bond, bond.a)}"


def bond_detail(bond: Bond) -> str:
    """How strong it is, how it is known, and what was noted."""
    said = (
        "" if bond.strength is None else f"strength {bond.strength} of 10",
        KNOWN[bond.epistemic],
        ALONE if bond.seen_by is Seen.CLINICIAN else "",
        shortened(bond.note),
    )
    return ", ".join(one for one in said if one)


def away_words(drawn: Drawn, away: Away) -> str:
    """Why a part is not on the map, and in whom it lives on."""
    others = " and ".join(drawn.parts[one].name for one in away.into if one in drawn.parts)
    said = {
        Gone.PUT_AWAY: "put away",
        Gone.MERGED: f"one with {others}",
        Gone.SPLIT: f"turned out to be {others}",
    }[away.how]
    return f"{said}: {away.why}" if away.why else said


def frame_title(frame: Frame) -> str:
    """A frame by its words."""
    return f"Frame: {shortened(frame.words)}" if frame.words else "Frame"


def note_title(drawn: Drawn, note: Note) -> str:
    """A note by whom it is about, where it is about a part, and by its words; one that is sealed without any."""
    about = about_words(drawn, note)
    if note.sealed:
        return f"{note.label}{about}"
    return f"Note{about}: {shortened(note.words) or NO_WORDS}"


def seen_words(seen: Seen) -> str:
    """Whose eyes it is for, where not everybody's."""
    return ALONE if seen is Seen.CLINICIAN else ""


def within(drawn: Drawn, frame: Frame) -> tuple[Part, ...]:
    """The parts whose middle lies in a frame, by number."""
    return tuple(one for one in drawn.present() if _inside(frame, drawn.place(one.id)))


def shortened(words: str) -> str:
    """One line of them."""
    line = " ".join(words.split())
    return line if len(line) <= LONG else f"{line[: LONG - 1].rstrip()}…"


def _held(place: Place) -> tuple[str, str]:
    return (
        LOCKED if place.locked else "",
        "hidden from the client’s display" if place.hidden else "",
    )


def _inside(frame: Frame, place: Place) -> bool:
    across = frame.x <= place.x <= frame.x + frame.width
    return across and frame.y <= place.y <= frame.y + frame.height
