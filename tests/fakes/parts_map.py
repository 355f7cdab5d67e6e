"""Parts maps of any size for papers and pictures: parts round Self, bonds of every kind, a frame and two notes."""

from __future__ import annotations

from math import cos, sin, sqrt

from kapdesk.chart.model import Drawer
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Epistemic, Kind, Pattern, Seen, Shape, Tie
from kapdesk.ifs.model.parts import Bond, Frame, Note, Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import BondId, PartId, ThingId
from kapdesk.kernel.instant import Instant
from kapdesk.press.heading import PaperHeading

PRINTED = Instant.from_iso("2026-03-08T12:10:00+01:00")
HEADING = PaperHeading(
    "C-014",
    "Practice under the lime tree",
    "555 0100",
    PRINTED,
    "0.1.0",
    drawer=Drawer.PROCESS,
)
NAMES = (
    "Scanner",
    "Escape",
    "Ashamed one",
    "Catastrophe filmmaker",
    "Controller",
    "Numb one",
    "The body checker who never sleeps",
    "Little one",
)
LONG = (
    "Ο Φύλακας που ποτέ δεν κοιμάται και μετρά τις πόρτες",
    "المراقب الصامت الذي يخاف من الليل",
    "הילדה הקטנה שמתחבאת",
    "Контролёр, который всё планирует",
    "Elektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "يد",
)
"""Names in long words of many scripts."""

SHORT_NOTE = "The door is shut."
LONG_NOTE = "When the door is shut all of them are quieter, and we saw it twice before the spring."
TURN, NEAREST, SPREAD = 2.4, 150.0, 72.0


def map_of(count: int, names: tuple[str, ...] = NAMES, *, things: bool = True) -> IfsState:
    """A map of so many parts, each called by one of the names."""
    parts = [_part(number, names) for number in range(count)]
    places = {part.id: _place(number) for number, part in enumerate(parts)}
    bonds = [_bond(number, parts) for number in range(2 * count if count > 2 else 0)]
    frame = Frame(ThingId("f1"), -420.0, -330.0, 350.0, 260.0, "after the call in spring")
    notes = (
        Note(ThingId("n1"), 330.0, 420.0, words=SHORT_NOTE),
        Note(ThingId("n2"), -330.0, 470.0, 40.0, 24.0, LONG_NOTE),
    )
    drawn = Drawn(
        parts={part.id: part for part in parts},
        places=places,
        bonds={bond.id: bond for bond in bonds},
        frames={frame.id: frame} if things else {},
        notes={note.id: note for note in notes} if things else {},
        meant={"shape star": "shines at night"},
    )
    return IfsState(drawn=drawn)


def theirs_alone() -> IfsState:
    """A part, a bond, a frame and a note are for the therapist alone, and one part is hidden."""
    alone = Seen.CLINICIAN
    parts = (
        Part(PartId("scanner"), 1, "Scanner", own_words="looks out for me", kind=Kind.MANAGER),
        Part(PartId("hushed"), 2, "Whispered one", own_words="not yet told", seen_by=alone),
        Part(PartId("child"), 3, "Little one", kind=Kind.EXILE),
        Part(PartId("veiled"), 4, "Veiled one"),
    )
    places = {
        PartId("scanner"): Place(120.0, 0.0),
        PartId("hushed"): Place(-200.0, 100.0),
        PartId("child"): Place(0.0, 300.0),
        PartId("veiled"): Place(-250.0, -250.0, hidden=True),
    }
    one, two, three = (PartId(name) for name in ("scanner", "hushed", "child"))
    bonds = (
        Bond(BondId("open"), one, three, Tie.PROTECTS, note="on the stairs"),
        Bond(BondId("kept"), three, one, Tie.UNKNOWN, note="supposed quietly", seen_by=alone),
        Bond(BondId("past"), two, three, Tie.SUPPRESSES, note="hushed together"),
    )
    frame = Frame(ThingId("f"), -300.0, 0.0, 200.0, 200.0, "surmised cluster", seen_by=alone)
    notes = (
        Note(ThingId("n"), 300.0, 300.0, words="ask colleagues about it", seen_by=alone),
        Note(ThingId("m"), 300.0, -300.0, words="we laughed"),
    )
    drawn = Drawn(
        parts={part.id: part for part in parts},
        places=places,
        bonds={bond.id: bond for bond in bonds},
        frames={frame.id: frame},
        notes={note.id: note for note in notes},
    )
    return IfsState(drawn=drawn)


UNSEEN = (
    *("Whispered", "not yet told", "Veiled", "supposed", "hushed together", "surmised"),
    *("colleagues", "manager", "exile"),
)
"""What of it no client copy holds."""


def _part(number: int, names: tuple[str, ...]) -> Part:
    round_, place = divmod(number, len(names))
    name = names[place] + (f" {round_ + 1}" if round_ else "")
    shapes, patterns = tuple(Shape), tuple(Pattern)
    own = bool(number % 2)
    return Part(
        id=PartId(f"p{number}"),
        number=number + 1,
        name=name,
        own_words="it watches the door" if number % 3 == 0 else "",
        kind=tuple(Kind)[number % len(Kind)],
        shape=shapes[number % len(shapes)] if own else None,
        pattern=patterns[number % len(patterns)] if own else Pattern.PLAIN,
        epistemic=tuple(Epistemic)[number % len(Epistemic)],
    )


def _place(number: int) -> Place:
    turn, far = number * TURN, NEAREST + SPREAD * sqrt(number)
    size = (84.0, 60.0, 72.0)[number % 3]
    return Place(far * cos(turn), far * sin(turn), size, (0, 30, 60)[number % 3])


def _bond(number: int, parts: list[Part]) -> Bond:
    count = len(parts)
    a = number % count
    b = (a + 1 + number // count) % count
    return Bond(
        id=BondId(f"b{number}"),
        a=parts[a].id,
        b=parts[b].id,
        tie=tuple(Tie)[number % len(Tie)],
        strength=(None, 3, 9)[number % 3],
        epistemic=tuple(Epistemic)[number % len(Epistemic)],
    )
