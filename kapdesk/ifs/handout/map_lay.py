"""Where the words of a map stand on paper: beside what they name, on nothing else, and never cut by a sheet's edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf

from kapdesk.ifs.handout.bond_lines import Line, lines_of
from kapdesk.ifs.handout.crowd import Box, Crowd, Density, box_about
from kapdesk.ifs.handout.plain import Plain
from kapdesk.ifs.handout.signs import Sign
from kapdesk.ifs.model.nouns import RINGS_AT, Ring
from kapdesk.ifs.model.parts import Frame, Note
from kapdesk.press.lines import SetLine, set_lines
from kapdesk.press.paper import Page, Style

USUAL, SMALLER = (1.0, 0.88, 0.76), (0.66, 0.55)
"""The sizes most words are tried in, and those a few may shrink to, as shares of the small print of the page."""

FEW = 0.15
"""The share of names that may stand smaller than the others."""

FURTHER = 0.4
"""How many crossed steps of a line a less usual place beside a part weighs."""

WIDTHS_EM = (6.5, 9.0, 13.0)
LINES = 3
"""How broad a name may stand; the first breadth is taken that takes no more lines than this."""

NEAR_PT, PAD_PT = 2.0, 1.0
NOTE_PAD_PT, NOTE_SHARE = 3.0, 0.4
"""The white within a note and a frame, and how much of a note with a picture its words may take."""

ROUND = ((0.0, -1.0), (0.0, 1.0), (0.5, -0.87), (-0.5, -0.87), (0.5, 0.87), (-0.5, 0.87))
"""Where on its ring the word of a ring may stand, the best first."""


@dataclass(frozen=True, slots=True, repr=False)
class Label:
    """Words at their place on the plain.  unit points, y downwards; ``align`` is the share of white left of a line."""

    lines: tuple[SetLine, ...]
    style: Style
    box: Box
    align: float = 0.5


@dataclass(frozen=True, slots=True, repr=False)
class Laid:
    """A plain with its words, in the order of what they name; None where they found no room."""

    plain: Plain
    style: Style
    names: tuple[Label | None, ...] = ()
    rings: tuple[Label, ...] = ()
    frames: tuple[Label | None, ...] = ()
    notes: tuple[Label | None, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def wordless(self) -> int:
        """How many parts, frames and notes found no room for their words."""
        return sum(one is None for one in (*self.names, *self.frames, *self.notes))

    @property
    def shrunk(self) -> int:
        """How many names stand smaller than the others, or not at all."""
        return sum(one is None or one.style != self.style for one in self.names)


def laid(page: Page, plain: Plain) -> Laid:
    """The words in the largest size in which nearly all names find room; a few may be smaller."""
    lines, drawn, found = lines_of(plain), Density(), []
    for line in lines:
        for x, y in line.points():
            drawn.add(x, y)
    for share in USUAL:
        found.append(_laid(Laid(plain, page.quiet.scaled(share), lines=lines), drawn))
        if found[-1].shrunk <= FEW * len(found[-1].names):
            break
    return found[-1]


def _laid(bare: Laid, drawn: Density) -> Laid:
    crowd, picture = Crowd(), bare.plain.picture
    for box in _taken(bare.plain):
        crowd.add(box)
    pinned = tuple(_pinned(bare, one) for one in picture.notes)
    for note, said in zip(picture.notes, pinned, strict=True):
        if note.beneath and said is not None and said.lines:
            crowd.add(said.box)
    return replace(
        bare,
        frames=tuple(_framed(bare, one, crowd) for one in picture.frames),
        names=tuple(_name(bare, sign, crowd, drawn) for sign in picture.signs),
        rings=tuple(_ring_words(bare, crowd, drawn)),
        notes=pinned,
    )


def _styles(on: Laid) -> Iterator[Style]:
    """The size of most words, and the smaller ones."""
    yield on.style
    yield from (on.style.scaled(share) for share in SMALLER)


def _taken(plain: Plain) -> Iterator[Box]:
    """The room that words keep clear of: Self, parts and notes; not of a picture that parts lie on."""
    yield plain.self_room
    signs = [plain.sign_room(sign) for sign in plain.picture.signs]
    yield from signs
    for note in plain.picture.notes:
        room = plain.room(note.x, note.y, note.width, note.height)
        if not note.beneath or not any(room.meets(one) for one in signs):
            yield room


def _ring_words(on: Laid, crowd: Crowd, drawn: Density) -> Iterator[Label]:
    """The word of each ring on its line and off those of bonds, and of what lies beyond the last, outside of it."""
    beyond = max(RINGS_AT.values()) + 1.5 * on.style.leading_pt / on.plain.scale
    for ring, end in (*RINGS_AT.items(), (Ring.SPACE, beyond)):
        lines = set_lines(str(ring), on.style, inf)
        wide, high = _measure(lines, on.style)
        boxes = (box_about(*on.plain.at(x * end, y * end), wide, high) for x, y in ROUND)
        box = min(
            (one for one in boxes if _is_free(on, crowd, one)), key=drawn.within, default=None
        )
        if box is not None:
            crowd.add(box)
            yield Label(lines, on.style, box)


def _is_free(on: Laid, crowd: Crowd, box: Box) -> bool:
    return on.plain.is_whole(box) and crowd.is_free(box)


def _name(on: Laid, sign: Sign, crowd: Crowd, drawn: Density) -> Label | None:
    """The name of a part beside it, as large as there is room, where it stands on the fewest lines."""
    found = (_named(on, sign, style, crowd, drawn) for style in _styles(on))
    best = next((one for one in found if one is not None), None)
    if best is not None:
        crowd.add(best.box)
    return best


def _named(on: Laid, sign: Sign, style: Style, crowd: Crowd, drawn: Density) -> Label | None:
    reach, (x, y) = on.plain.size(sign) / 2.0 + NEAR_PT, on.plain.at(sign.x, sign.y)
    for lines in _ways(sign.name, style):
        wide, high = _measure(lines, style)
        best, least = None, inf
        for place, (box, align) in enumerate(_places(x, y, reach, wide, high)):
            if place * FURTHER < least and _is_free(on, crowd, box):
                crossed = drawn.within(box) + place * FURTHER
                if crossed < least:
                    best, least = Label(lines, style, box, align), crossed
        if best is not None:
            return best
    return None


def _ways(name: str, style: Style) -> Iterator[tuple[SetLine, ...]]:
    """A name in the breadths it may stand in, the best first."""
    ways = [set_lines(name, style, style.size_pt * em) for em in WIDTHS_EM]
    best = next((lines for lines in ways if len(lines) <= LINES), ways[-1])
    yield best
    yield from (lines for lines in ways if len(lines) != len(best))


def _places(
    x: float, y: float, reach: float, wide: float, high: float
) -> Iterator[tuple[Box, float]]:
    """Where words may stand at a part, and how their lines are aligned; below is best."""
    down, aside, half = reach + high / 2.0, reach + wide / 2.0, wide / 2.0 + reach * 0.5
    for dy in (down, -down):
        yield box_about(x, y + dy, wide, high), 0.5
    for way, align in ((1.0, 0.0), (-1.0, 1.0)):
        yield box_about(x + way * aside, y, wide, high), align
    for dy in (down, -down):
        for way, align in ((0.5, 0.0), (-0.5, 1.0), (1.0, 0.0), (-1.0, 1.0)):
            yield box_about(x + way * half, y + dy, wide, high), align
    for way, align in ((1.0, 0.0), (-1.0, 1.0)):
        for dy in (down * 0.6, -down * 0.6):
            yield box_about(x + way * aside, y + dy, wide, high), align


def _framed(on: Laid, frame: Frame, crowd: Crowd) -> Label | None:
    """The words of a frame at its upper edge, within or above, else at its lower one."""
    if not frame.words:
        return Label((), on.style, Box(0.0, 0.0, 0.0, 0.0))
    left, top = on.plain.at(frame.x, frame.y)
    wide, high = frame.width * on.plain.scale, frame.height * on.plain.scale
    for style in _styles(on):
        lines = set_lines(frame.words, style, max(wide - 2 * NOTE_PAD_PT, style.size_pt * 6))
        own_w, own_h = _measure(lines, style)
        for down in (NEAR_PT, -own_h - NEAR_PT, high - own_h - NEAR_PT, high + NEAR_PT):
            for aside in (NOTE_PAD_PT, wide - own_w - NOTE_PAD_PT):
                box = Box(0.0, 0.0, own_w, own_h).moved(left + aside, top + down)
                if len(lines) <= LINES and _is_free(on, crowd, box):
                    crowd.add(box)
                    return Label(lines, style, box, 0.0)
    return None


def _pinned(on: Laid, note: Note) -> Label | None:
    """The words of a note in it, as large as they fit; beneath its picture, where it has one."""
    room = on.plain.room(note.x, note.y, note.width, note.height).grown(-NOTE_PAD_PT)
    for style in _styles(on):
        lines = set_lines(note.label, style, max(1.0, room.width)) if note.label else ()
        high = len(lines) * style.leading_pt
        box = Box(room.left, room.bottom - high, room.right, room.bottom)
        if not note.picture:
            box = box.moved(0.0, (high - room.height) / 2.0)
        most = room.height * (NOTE_SHARE if note.picture else 1.0)
        if high <= most and on.plain.is_whole(box):
            return Label(lines, style, box, 0.0)
    return None


def _measure(lines: tuple[SetLine, ...], style: Style) -> tuple[float, float]:
    wide = max((line.width_pt for line in lines), default=0.0)
    return wide + 2 * PAD_PT, len(lines) * style.leading_pt + PAD_PT
