"""What parts work ships as data: how a map looks; a bad file is refused by file, line and reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kapdesk.ifs.model.nouns import Kind, Tie
from kapdesk.ifs.model.parts import SIZES
from kapdesk.ifs.model.styles import Ground, Side, Styles
from kapdesk.kernel.paths import resource
from kapdesk.kernel.written import Written
from kapdesk.sketch.strokes import Stroke

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


@cache
def load_styles() -> Styles:
    """How a map looks, as it ships.  raises BadFile."""
    return read_styles(resource("ifs", "looks.toml"))


def colour_names() -> tuple[str, ...]:
    """The colours a part may have, in their order."""
    return tuple(one.name for one in load_styles().colours)


def read_styles(path: Path) -> Styles:
    """How a map looks by a file; every kind and every tie stands in it once.  raises BadFile."""
    written = Written.read(path)
    found = written.taken(Styles)
    _check_sizes(written, found)
    _check_colours(written, found)
    _check_kinds(written, found)
    _check_ties(written, found)
    return found


def _check_sizes(written: Written, found: Styles) -> None:
    sizes, widths = found.sizes, found.widths
    if sizes.quiet not in SIZES or sizes.loud not in SIZES or sizes.quiet >= sizes.loud:
        written.refuse("sizes", f"sizes grow from quiet to loud, between {SIZES}")
    if not 0 < widths.thin < widths.broad or not widths.thin <= widths.usual <= widths.broad:
        written.refuse("widths", "widths grow from thin to broad, the usual one between them")


def _check_colours(written: Written, found: Styles) -> None:
    for number, one in enumerate(found.colours):
        place = f"colours[{number}]"
        if one.name in {other.name for other in found.colours[:number]}:
            written.refuse(f"{place}.name", "this colour stands there twice")
        for ground in Ground:
            if not _HEX.fullmatch(one.on(ground)):
                written.refuse(f"{place}.{ground}", "a colour is # and six digits")


def _check_kinds(written: Written, found: Styles) -> None:
    _check_whole(written, "kinds", "kind", [one.kind for one in found.kinds], Kind)
    seen: set[tuple[str, str]] = set()
    for number, one in enumerate(found.kinds):
        if found.colour(one.colour) is None:
            written.refuse(f"kinds[{number}].colour", f"there is no colour called {one.colour}")
        if (one.shape, one.pattern) in seen:
            written.refuse(f"kinds[{number}].shape", "another kind has this shape and pattern")
        seen.add((one.shape, one.pattern))


def _check_ties(written: Written, found: Styles) -> None:
    _check_whole(written, "ties", "tie", [one.tie for one in found.ties], Tie)
    support = {one.stroke for one in found.ties if one.side is Side.SUPPORT}
    for number, one in enumerate(found.ties):
        if one.stroke is Stroke.DASHED:
            written.refuse(f"ties[{number}].stroke", "dashed is kept for what is guessed")
        if one.side is not Side.SUPPORT and one.stroke in support:
            written.refuse(f"ties[{number}].stroke", "a tie that supports is drawn like this")


def _check_whole(
    written: Written, table: str, key: str, named: list[str], all_of: Iterable[str]
) -> None:
    for number, one in enumerate(named):
        if one in named[:number]:
            written.refuse(f"{table}[{number}].{key}", f"this {key} stands there twice")
    for missing in (one for one in all_of if one not in named):
        written.refuse(table, f"the {key} {missing} is not described")
