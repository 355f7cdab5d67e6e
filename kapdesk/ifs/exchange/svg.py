"""A map as a drawing of lines that any program opens: whole, with its legend, readable without colour.

The same map gives the same bytes.  It names no client, and holds no picture, script or outside address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from kapdesk.ifs.exchange.svg_legend import legend_of
from kapdesk.ifs.exchange.svg_marks import (
    FONT,
    INK,
    LETTERS,
    QUIET,
    SELF,
    bond_svg,
    bond_words_svg,
    box_of,
    frame_svg,
    note_svg,
    part_svg,
    pattern_defs,
    tie_svg,
    words_svg,
)
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import RINGS_AT
from kapdesk.ifs.rules.lines import note_lines
from kapdesk.ifs.rules.looks import Looks, kind_words
from kapdesk.ifs.seen.for_client import drawn_for_client

MARGIN = 32.0
"""How much is left free all round.  unit map points"""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in XML at all."""


def as_svg(
    drawn: Drawn,
    looks: Looks,
    *,
    coloured: bool = True,
    legend: bool = True,
    nouns: bool = True,
    for_client: bool = False,
) -> bytes:
    """The map as SVG, in UTF-8.  ``for_client`` leaves out what is for the therapist alone."""
    shown = drawn_for_client(drawn) if for_client else drawn
    body = list(_body(shown, looks, coloured=coloured, nouns=nouns))
    box = box_of(shown, looks)
    if legend:
        lines, box = legend_of(looks.legend, box, coloured=coloured)
        body += lines
    left, top = box.left - MARGIN, box.top - MARGIN
    width, height = box.right - box.left + 2 * MARGIN, box.bottom - box.top + 2 * MARGIN
    view = f"{left:.2f} {top:.2f} {width:.2f} {height:.2f}"
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="{width:.2f}" '
        f'height="{height:.2f}" font-family="{FONT}" font-size="{LETTERS:g}" fill="{INK}">',
        "<title>Parts map</title>",
        f'<rect x="{left:.2f}" y="{top:.2f}" width="{width:.2f}" height="{height:.2f}" fill="#FFFFFF"/>',
        pattern_defs(looks),
    )
    text = "\n".join((*head, *body, "</svg>", ""))
    return _FORBIDDEN.sub("", text).encode("utf-8")


def _body(drawn: Drawn, looks: Looks, *, coloured: bool, nouns: bool) -> Iterator[str]:
    for ring, end in RINGS_AT.items():
        yield (
            f'<circle cx="0" cy="0" r="{end:.2f}" fill="none" stroke="{QUIET}" '
            'stroke-width="0.8" stroke-dasharray="2 5"/>'
        )
        yield words_svg(str(ring), 0.0, -end - 4.0, colour=QUIET)
    for frame in drawn.frames.values():
        yield frame_svg(frame)
    for a, b in note_lines(drawn, looks):
        yield tie_svg(a, b)
    for bond in drawn.standing_bonds():
        yield bond_svg(drawn, looks, bond)
    yield f'<circle cx="0" cy="0" r="{SELF:g}" fill="#FFFFFF" stroke="{INK}" stroke-width="2"/>'
    yield words_svg("Self", 0.0, LETTERS * 0.35)
    for part in sorted(drawn.present(), key=lambda one: -drawn.place(one.id).depth):
        said = escape(f"{part.name}, {kind_words(part.kind, nouns=nouns)}")
        yield f"<g><title>{said}</title>"
        yield from part_svg(
            looks.parts[part.id], drawn.place(part.id), part.name, coloured=coloured
        )
        yield "</g>"
    for bond in drawn.standing_bonds():
        yield bond_words_svg(drawn, looks, bond)
    for note in drawn.notes.values():
        yield from note_svg(note)
