"""The bundled fonts: which one prints a character, loaded when first needed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kapdesk.kernel.paths import resource
from kapdesk.press.paper import REGULAR


@dataclass(frozen=True, slots=True)
class Chain:
    """The order in which fonts are asked for a character.  ``scripts`` holds first, last and font."""

    scripts: tuple[tuple[int, int, str], ...]
    general: tuple[str, ...]

    def candidates(self, code: int) -> tuple[str, ...]:
        """The fonts that may have a character, the likeliest first."""
        own = tuple(font for first, last, font in self.scripts if first <= code <= last)
        return (REGULAR, *own, *self.general)


@cache
def chain() -> Chain:
    """The chain as ``resources/fonts/chain.toml`` tells it."""
    told = tomllib.loads(resource("fonts", "chain.toml").read_text(encoding="utf-8"))
    scripts = tuple(
        (*_range(words), font) for font, ranges in told["scripts"].items() for words in ranges
    )
    return Chain(scripts, tuple(told["general"]))


def _range(words: str) -> tuple[int, int]:
    first, last = words.split("-")
    return int(first, 16), int(last, 16)


@cache
def face(name: str) -> TTFont:
    """A bundled font, registered for printing."""
    font = TTFont(name, str(resource("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    return font


def width_pt_of(text: str, name: str, size_pt: float) -> float:
    """How wide a font sets a text, character by character."""
    return face(name).stringWidth(text, size_pt)


def char_widths(text: str, name: str, size_pt: float) -> Iterator[float]:
    """The width of every character of a text.  unit points."""
    held = face(name).face
    widths, usual, share = held.charWidths, held.defaultWidth, size_pt / 1000.0
    return (widths.get(code, usual) * share for code in map(ord, text))


def has(name: str, char: str) -> bool:
    """Whether a font can print a character."""
    return ord(char) in _coverage(name)


@cache
def face_for(char: str) -> str | None:
    """The name of the first font that has a character; None when no bundled one does."""
    return next((name for name in chain().candidates(ord(char)) if has(name, char)), None)


@cache
def _coverage(name: str) -> frozenset[int]:
    """The characters of a font as it came, before shaping lends it private ones."""
    return frozenset(face(name).face.charToGlyph)
