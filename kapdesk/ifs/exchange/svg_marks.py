"""The single marks of a map as SVG: outlines, lines, frames, notes and words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from math import hypot
from textwrap import wrap
from typing import NamedTuple

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import RINGS_AT
from kapdesk.ifs.model.parts import DEPTHS, Bond, Frame, Note, Place
from kapdesk.ifs.model.styles import Ground
from kapdesk.ifs.rules.lines import ends_of
from kapdesk.ifs.rules.looks import BondLook, Look, Looks, colour_on
from kapdesk.sketch.outlines import TILE, Path, Pattern, marks_of, path_of, scaled
from kapdesk.sketch.strokes import DASHES, Stroke, heads_of, line_path, line_width

FONT = "Noto Sans, DejaVu Sans, Arial, sans-serif"
INK, QUIET = "#15181C", "#5E666E"
LETTERS, LEADING = 14.0, 17.0
"""How large letters are and how far lines of them lie apart.  unit map points"""

EM = 0.58
"""How wide a letter is about, in sizes of itself."""

NAME_LETTERS, NAME_LINES = 20, 4
OUTLINE, DASH = 2.0, "6 4"
SHORT = 0.6
"""How much of its word a line is long at least for the word to stand on it."""

FADED = 0.75
HATCH = 9.0
"""How far apart the lines over what is sealed are.  unit map points"""

SELF = 44.0
"""How far Self reaches from the middle.  unit map points"""


class Box(NamedTuple):
    """What a drawing takes up.  unit map points"""

    left: float
    top: float
    right: float
    bottom: float

    def over(self, other: Box) -> Box:
        """Both together."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


def box_of(drawn: Drawn, looks: Looks) -> Box:
    """What a map takes up with its rings and its words."""
    end = max(RINGS_AT.values()) + LEADING
    box = Box(-end, -end, end, end)
    for part in drawn.present():
        place, half = drawn.place(part.id), looks.parts[part.id].size / 2
        lines = _name(part.name)
        wide = max(half, *(_width(line) / 2 for line in lines)) if lines else half
        foot = half + LEADING * (len(lines) + 0.5)
        box = box.over(Box(place.x - wide, place.y - half, place.x + wide, place.y + foot))
    for frame in drawn.frames.values():
        right = frame.x + max(frame.width, _width(_one_line(frame.words)))
        box = box.over(Box(frame.x, frame.y - LEADING, right, frame.y + frame.height))
    for note in drawn.notes.values():
        x, y, high = note.x - note.width / 2, note.y - note.height / 2, _note_height(note)
        box = box.over(Box(x, y, x + note.width, y + high))
    return box


def pattern_defs(looks: Looks) -> str:
    """The patterns in use, each to be filled with by its name."""
    used = {look.pattern for look in looks.parts.values()}
    used |= {Pattern(one.pattern) for one in looks.legend if one.pattern}
    found = []
    for pattern in (one for one in Pattern if one in used):
        marked = marks_of(pattern)
        if marked is not None:
            way = (
                f'fill="none" stroke="{INK}" stroke-width="{marked.breadth:g}"'
                if marked.breadth
                else f'fill="{INK}"'
            )
            found.append(
                f'<pattern id="{pattern}" width="{TILE:g}" height="{TILE:g}" '
                f'patternUnits="userSpaceOnUse"><path d="{path_svg(marked.path)}" {way} '
                'opacity="0.55"/></pattern>'
            )
    return f"<defs>{''.join(found)}</defs>"


def path_svg(path: Path) -> str:
    """A path as SVG writes it."""
    return " ".join(
        act if not values else f"{act}{' '.join(f'{value:.2f}' for value in values)}"
        for act, values in path
    )


def part_svg(look: Look, place: Place, name: str, *, coloured: bool) -> Iterator[str]:
    """A part about its middle, its name below it."""
    d = path_svg(scaled(path_of(look.shape), look.size, place.x, place.y))
    yield shape_svg(d, look.colour, look.pattern, look.depth, dashed=look.dashed, coloured=coloured)
    for number, line in enumerate(_name(name)):
        y = place.y + look.size / 2 + LEADING * (number + 1)
        yield words_svg(line, place.x, y, halo=True)


def shape_svg(
    d: str, colour: str, pattern: str, depth: int, *, dashed: bool, coloured: bool
) -> str:
    """An outline with its colour, its pattern and its line."""
    fill = colour_on(colour, Ground.PAPER) if coloured else "#FFFFFF"
    left = 1.0 - FADED * depth / DEPTHS.high
    broken = f' stroke-dasharray="{DASH}"' if dashed else ""
    said = [f'<path d="{d}" fill="{fill}" fill-opacity="{left:.3f}"/>']
    if marks_of(pattern) is not None:
        said.append(f'<path d="{d}" fill="url(#{pattern})" opacity="{left:.3f}"/>')
    line = f'stroke="{INK}" stroke-width="{OUTLINE:g}" stroke-linejoin="round"'
    said.append(
        f'<path d="{d}" fill="none" {line}{broken} stroke-opacity="{max(0.45, left):.3f}"/>'
    )
    return "".join(said)


def bond_svg(drawn: Drawn, looks: Looks, bond: Bond) -> str:
    """A bond from rim to rim; nothing where its parts lie over each other."""
    a, b = ends_of(drawn, looks, bond)
    return line_svg(a, b, looks.bonds[bond.id]) if a != b else ""


def bond_words_svg(drawn: Drawn, looks: Looks, bond: Bond) -> str:
    """The word of a bond at its middle, or farther on where that lies on Self; none where the line is too short."""
    a, b = ends_of(drawn, looks, bond)
    words = looks.bonds[bond.id].label
    if hypot(b[0] - a[0], b[1] - a[1]) < _width(words) * SHORT:
        return ""
    places = [(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for share in (0.5, 0.75)]
    at = next((one for one in places if hypot(*one) > SELF * 1.5), places[-1])
    return words_svg(words, *at, colour=QUIET, halo=True)


def line_svg(a: tuple[float, float], b: tuple[float, float], look: BondLook) -> str:
    """A line with its heads."""
    width = line_width(look.stroke, look.width)
    dashes = DASHES.get(look.pen)
    said = f'stroke="{INK}" stroke-width="{width:.2f}" fill="none" stroke-linejoin="round"'
    if dashes:
        said += f' stroke-dasharray="{" ".join(f"{one * width:.2f}" for one in dashes)}"'
    if look.pen is Stroke.DOTTED:
        said += ' stroke-linecap="round"'
    found = f'<path d="{path_svg(line_path(a, b, look.stroke, look.width, look.arrow))}" {said}/>'
    for head in heads_of(a, b, look.arrow, look.width):
        points = " ".join(f"{x:.2f},{y:.2f}" for x, y in head)
        found += f'<polygon points="{points}"/>'
    return found


def frame_svg(frame: Frame) -> str:
    """A frame with its words above its left corner."""
    box = (
        f'<rect x="{frame.x:.2f}" y="{frame.y:.2f}" width="{frame.width:.2f}" '
        f'height="{frame.height:.2f}" rx="8" fill="none" stroke="{QUIET}" stroke-width="1.2"/>'
    )
    words = _one_line(frame.words)
    return box + words_svg(words, frame.x, frame.y - 5.0, anchor="start", colour=QUIET)


def tie_svg(a: tuple[float, float], b: tuple[float, float]) -> str:
    """Dots from a note to the part it is about."""
    return (
        f'<path d="M{a[0]:.2f} {a[1]:.2f}L{b[0]:.2f} {b[1]:.2f}" stroke="{QUIET}" '
        'stroke-width="1.4" stroke-dasharray="0.01 4" stroke-linecap="round" fill="none"/>'
    )


def note_svg(note: Note) -> Iterator[str]:
    """A note in its box, which grows downwards with its words; one of a picture alone is an empty box."""
    x, y = note.x - note.width / 2, note.y - note.height / 2
    yield (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{note.width:.2f}" height="{_note_height(note):.2f}" '
        f'fill="#FFFFFF" stroke="{QUIET}" stroke-width="1"/>'
    )
    if note.sealed:
        yield _hatch_svg(x, y, note.width, _note_height(note))
    for number, line in enumerate(_note_lines(note), 1):
        top = y + LEADING * number + 2.0
        yield words_svg(line, x + 8.0, top, anchor="start", halo=note.sealed)


def words_svg(
    words: str,
    x: float,
    y: float,
    *,
    anchor: str = "middle",
    colour: str = INK,
    halo: bool = False,
) -> str:
    """A line of words; nothing for none.  ``halo`` keeps it readable on a line."""
    if not words:
        return ""
    said = f'x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}"'
    text = f'<text {said} fill="{colour}">{escape(words)}</text>'
    if not halo:
        return text
    white = 'fill="#FFFFFF" stroke="#FFFFFF" stroke-width="4" stroke-linejoin="round"'
    return f'<text {said} {white} aria-hidden="true">{escape(words)}</text>{text}'


def _width(words: str) -> float:
    return len(words) * LETTERS * EM


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _name(name: str) -> list[str]:
    return wrap(_one_line(name), NAME_LETTERS, max_lines=NAME_LINES, placeholder="…")


def _hatch_svg(x: float, y: float, width: float, height: float) -> str:
    """Lines from left above to right below, within a box: what stands there is not shown."""
    ways: list[str] = []
    for number in range(1, int((width + height) / HATCH)):
        begin = number * HATCH - height
        first, last = max(begin, 0.0), min(begin + height, width)
        ways.append(
            f"M{x + first:.2f} {y + first - begin:.2f}L{x + last:.2f} {y + last - begin:.2f}"
        )
    return f'<path d="{"".join(ways)}" stroke="{QUIET}" stroke-width="0.6" fill="none"/>'


def _note_lines(note: Note) -> list[str]:
    letters = max(4, int((note.width - 16.0) / (LETTERS * EM)))
    return [line for part in note.label.splitlines() for line in wrap(part, letters) or [""]]


def _note_height(note: Note) -> float:
    return max(note.height, LEADING * len(_note_lines(note)) + 14.0)
