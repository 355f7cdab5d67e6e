"""A map as plain text: the same as a list, for whoever reads by ear, writes a letter or has no other program."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import TEN, Epistemic
from kapdesk.ifs.model.parts import Bond, Note, Part
from kapdesk.ifs.rules.looks import Looks, kind_words, tie_words
from kapdesk.ifs.rules.notes import about_words
from kapdesk.ifs.seen.for_client import drawn_for_client
from kapdesk.kernel.ids import PartId

TITLE, RINGS = "Parts map", "Self is in the middle. After each part stands how near to Self it is."
NO_MEASURE = "A map shows how it looked on this day. It is not a test and no result."
PICTURE, IN = "a picture", "    "


def as_outline(
    drawn: Drawn, looks: Looks, *, nouns: bool = True, for_client: bool = False
) -> bytes:
    """The map in lines of text, in UTF-8; it names no client.  The same map gives the same bytes.

    ``for_client`` leaves out what is for the therapist alone, and counts the parts anew.
    """
    shown = drawn_for_client(drawn) if for_client else drawn
    present = tuple(shown.present())
    numbers = {one.id: n if for_client else one.number for n, one in enumerate(present, 1)}
    lines = [TITLE, RINGS, ""]
    for part in present:
        lines += _part(shown, part, numbers, nouns=nouns)
    lines += _group("Frames", _frames(shown, numbers))
    lines += _group("Notes", (_note(shown, note) for note in shown.notes.values()))
    lines += _group("What the marks mean", (f"{one.sample}: {one.words}" for one in looks.legend))
    if not for_client:
        gone = (
            f"{shown.parts[part].number} {_one_line(shown.parts[part].name)}: {away.how}"
            for part, away in shown.away.items()
        )
        lines += _group("Not on the map", gone)
    return "\n".join((*lines, "", NO_MEASURE, "")).encode("utf-8")


def _part(drawn: Drawn, part: Part, numbers: dict[PartId, int], *, nouns: bool) -> Iterator[str]:
    """A part in a line, and under it what the client says of it and what it is to others."""
    what = [kind_words(part.kind), str(part.epistemic)] if nouns else []
    if not nouns and part.epistemic is Epistemic.GUESSED:
        what = [str(part.epistemic)]
    known = f" ({', '.join(what)})" if what else ""
    yield f"{numbers[part.id]} {_one_line(part.name)}{known}: {drawn.place(part.id).ring}"
    if part.own_words and part.own_words != part.name:
        yield f"{IN}“{_one_line(part.own_words)}”"
    for bond in drawn.bonds_of(part.id):
        if bond.a == part.id or not bond.tie.directed:
            other = drawn.parts[bond.b if bond.a == part.id else bond.a]
            tie = tie_words(bond.tie, nouns=nouns)
            yield f"{IN}{tie} {numbers[other.id]} {_one_line(other.name)}{_asides(bond)}"


def _asides(bond: Bond) -> str:
    said = [f"strength {bond.strength} of {TEN.high:g}"] if bond.strength is not None else []
    said += ["guessed"] if bond.epistemic is Epistemic.GUESSED else []
    said += [_one_line(bond.note)] if bond.note else []
    return f" ({'; '.join(said)})" if said else ""


def _note(drawn: Drawn, note: Note) -> str:
    """What a note says, and whom it is about."""
    about = _one_line(about_words(drawn, note))
    return f"{_one_line(note.label) or PICTURE}{f' ({about})' if about else ''}"


def _frames(drawn: Drawn, numbers: dict[PartId, int]) -> Iterator[str]:
    for frame in drawn.frames.values():
        places = ((part, drawn.place(part)) for part in numbers)
        within = [
            str(numbers[part])
            for part, place in places
            if frame.x <= place.x <= frame.x + frame.width
            and frame.y <= place.y <= frame.y + frame.height
        ]
        words = _one_line(frame.words) or "a frame"
        told = f"parts {', '.join(within)}" if within else "no part"
        yield f"{words}: {told}"


def _group(head: str, lines: Iterator[str]) -> list[str]:
    """A heading and its lines; nothing where there are none."""
    found = [f"{IN}{line}" for line in lines]
    return ["", head, *found] if found else []


def _one_line(words: str) -> str:
    return " ".join(words.split())
