"""The map in words: who is on it, where, and what each is to the others; what its looks mean; a way forward."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kapdesk.ifs.handout.legend import LegendBlock
from kapdesk.ifs.model.drawn import Away, Drawn, Gone
from kapdesk.ifs.model.nouns import TEN, Epistemic
from kapdesk.ifs.model.parts import Bond, Frame, Note, Part
from kapdesk.ifs.rules.looks import Looks, kind_words, tie_words
from kapdesk.ifs.rules.notes import part_of
from kapdesk.kernel.ids import PartId
from kapdesk.press.grid import kept
from kapdesk.press.lists import rooms
from kapdesk.press.page import Block
from kapdesk.press.paper import Page
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

LEGEND = "What the marks mean"
IN_WORDS = "The map in words"
COLUMNS = ("", "Part", "Where it is", "With others")
OFF_MAP = "Not on the map"
FRAMES, NOTES = "Frames", "Notes"
FORWARD = "A way forward"
RINGS = "Self is in the middle. The rings say how near to Self a part is."
NUMBERS = "The number on a part is its number in this list."
NO_MEASURE = "A map shows how it looked on this day. It is not a test and no result."
FORWARD_LINES = 3
TO_FRAME, TO_NOTE = "F", "N"
"""What a frame and a note are called where their words found no room on the map."""


@dataclass(frozen=True, slots=True, repr=False)
class Telling:
    """What is told of a map: ``numbers`` is what a part is called; ``nouns`` lets kinds and ties have their terms."""

    page: Page
    drawn: Drawn
    looks: Looks
    numbers: Mapping[PartId, int]
    nouns: bool = True

    def called(self, part: PartId) -> str:
        """A part by its number and its name."""
        return f"{self.numbers[part]} {self.drawn.parts[part].name}"


def map_words(told: Telling) -> Iterator[Block]:
    """The legend, and everything on the map as a list."""
    on, drawn = told.page, told.drawn
    yield prose(on, LEGEND, [RINGS, NUMBERS], gap_pt=0.0)
    if told.looks.legend:
        yield LegendBlock(on, told.looks.legend)
    bonds: dict[PartId, list[Bond]] = {}
    for bond in drawn.standing_bonds():
        for end in (bond.a, bond.b):
            bonds.setdefault(end, []).append(bond)
    rows = [_part_row(told, part, bonds.get(part.id, ())) for part in drawn.present()]
    if rows:
        yield table(on, IN_WORDS, COLUMNS, rows)
    frames = [_frame_row(told, one, n) for n, one in enumerate(drawn.frames.values(), 1)]
    if frames:
        yield table(on, FRAMES, ("", "", ""), frames)
    notes = [
        Row((f"{TO_NOTE}{n}", f"{one.label or 'a picture'}{_about(told, one)}"))
        for n, one in enumerate(drawn.notes.values(), 1)
    ]
    if notes:
        yield table(on, NOTES, ("", ""), notes)
    gone = [_gone_row(told, part, away) for part, away in drawn.away.items()]
    if gone:
        yield table(on, OFF_MAP, ("", "", ""), gone)
    yield prose(on, "", [NO_MEASURE], on.quiet)


def way_forward(on: Page, lines: tuple[str, ...]) -> tuple[Block, ...]:
    """What goes on from here, or lines to write it on by hand."""
    if lines:
        return (prose(on, FORWARD, lines),)
    head = prose(on, FORWARD, [])
    return kept(on, head, Strips(on.width_pt, rooms(on, FORWARD_LINES)))


def _part_row(told: Telling, part: Part, own: Sequence[Bond]) -> Row:
    said = [part.name]
    said += [part.own_words] if part.own_words and part.own_words != part.name else []
    what = [kind_words(part.kind)] if told.nouns else []
    what += [str(part.epistemic)] if told.nouns or part.epistemic is Epistemic.GUESSED else []
    said += [f"({', '.join(what)})"] if what else []
    bonds = "\n".join(_bonds(told, part, own))
    ring = str(told.drawn.place(part.id).ring)
    return Row((str(told.numbers[part.id]), "\n".join(said), ring, bonds or NOTHING))


def _bonds(told: Telling, part: Part, own: Sequence[Bond]) -> Iterator[str]:
    """What it is to others; what goes both ways is told at both."""
    for bond in own:
        if bond.a == part.id or not bond.tie.directed:
            other = bond.b if bond.a == part.id else bond.a
            yield f"{tie_words(bond.tie, nouns=told.nouns)} {told.called(other)}{_asides(bond)}"


def _asides(bond: Bond) -> str:
    said = [f"strength {bond.strength} of {TEN.high:g}"] if bond.strength is not None else []
    said += ["guessed"] if bond.epistemic is Epistemic.GUESSED else []
    said += [bond.note] if bond.note else []
    return f" ({'; '.join(said)})" if said else ""


def _frame_row(told: Telling, frame: Frame, number: int) -> Row:
    within = [
        str(told.numbers[part.id]) for part in told.drawn.present() if _is_in(told, part, frame)
    ]
    parts = f"parts {', '.join(within)}" if within else "no part"
    return Row((f"{TO_FRAME}{number}", frame.words or NOTHING, parts))


def _is_in(told: Telling, part: Part, frame: Frame) -> bool:
    place = told.drawn.place(part.id)
    across = frame.x <= place.x <= frame.x + frame.width
    return across and frame.y <= place.y <= frame.y + frame.height


def _about(told: Telling, note: Note) -> str:
    """Whom a note is about, after what it says; empty for nobody in particular."""
    part = part_of(told.drawn, note)
    return "" if part is None else f" (about {told.called(part)})"


def _gone_row(told: Telling, part: PartId, away: Away) -> Row:
    into = ", ".join(told.called(one) for one in away.into)
    how = {Gone.PUT_AWAY: str(away.how), Gone.MERGED: f"{away.how}: {into}"}
    words = how.get(away.how, f"{away.how}: {into}")
    number = str(told.numbers[part])
    return Row((number, told.drawn.parts[part].name, words), (away.why,) if away.why else ())
