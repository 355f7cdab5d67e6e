"""Shaping: from characters to the glyphs a script asks for, placed as its font says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFontFace

from kapdesk.press.fonts import face, width_pt_of
from kapdesk.press.paper import REGULAR

_PRIVATE = 0xE000


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one font, ready to print.  ``reads`` is what it says when glyphs alone do not."""

    font: str
    text: str
    width_pt: float
    reads: str = ""


def plain_run(text: str, font: str, size_pt: float) -> Run:
    """A run that needs no shaping."""
    return Run(font, text, width_pt_of(text, font, size_pt))


def shaped_run(text: str, font: str, size_pt: float, *, leftward: bool) -> Run:
    """A run shaped by its font, in the order it is seen.

    What it reads stands in that order too: programs that read a page turn leftward text round themselves.
    """
    if font == REGULAR and text.isascii() and not leftward:
        return plain_run(text, font, size_pt)
    shaped, width = _shaped(text, font, leftward)
    reads = text[::-1] if leftward else text
    return Run(font, shaped, width * size_pt / 1000.0, reads)


@dataclass(frozen=True, slots=True)
class _Shaper:
    """A font as the shaper sees it.  ``scale`` turns its units into thousandths; ``own`` names glyphs by characters."""

    font: uharfbuzz.Font
    scale: float
    own: dict[int, int]


@cache
def _shaper(name: str) -> _Shaper:
    held = face(name).face
    hb_face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(held.filename))
    codes = sorted((code for code in held.charToGlyph if code <= 0xFFFF), reverse=True)
    own = {held.charToGlyph[code]: code for code in codes}
    return _Shaper(uharfbuzz.Font(hb_face), 1000.0 / hb_face.upem, own)


def _shaped(text: str, font: str, leftward: bool) -> tuple[ShapedStr, float]:
    """The glyphs as the characters that stand for them, and their width in thousandths of the size."""
    shaper, held = _shaper(font), face(font).face
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if leftward else "ltr"
    buffer.language = "und"
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper.font, buffer)
    chars: list[str] = []
    places: list[ShapeData] = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        code = shaper.own.get(info.codepoint) or _lent(held, shaper, info.codepoint)
        chars.append(chr(code))
        places.append(
            ShapeData(
                info.cluster,
                shaper.scale * position.x_advance,
                shaper.scale * position.y_advance,
                shaper.scale * position.x_offset,
                shaper.scale * position.y_offset,
                held.charWidths[code],
            )
        )
    total = sum(place.x_advance for place in places)
    return ShapedStr("".join(chars), cast(ShapeData, places)), total


def _lent(held: TTFontFace, shaper: _Shaper, glyph: int) -> int:
    """A private character for a glyph that has none, the same in every document."""
    code = _PRIVATE + glyph
    held.charToGlyph[code] = glyph
    held.charWidths[code] = shaper.scale * shaper.font.get_glyph_h_advance(glyph)
    shaper.own[glyph] = code
    return code
