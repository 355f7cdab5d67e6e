"""What every part and bond is drawn with, and what that means, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

import msgspec

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import TEN, Epistemic, Kind, Measure, Pattern, Shape, Tie
from kapdesk.ifs.model.parts import Bond, Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.styles import Side
from kapdesk.ifs.model.work import PartRated
from kapdesk.ifs.shelf import load_styles
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BondId, PartId
from kapdesk.sketch.strokes import Arrow, Stroke

GUESSED, FADED, SIZED = "dashed", "faded", "size"
"""The looks of the legend that no shape, pattern, colour or line says.  source art-2.5, art-2.6"""


class Sized(StrEnum):
    """What says how large a part is drawn; never two things at once.  source art-2.5"""

    BY_HAND = "by hand"
    BY_ACTIVATION = "by its last activation"
    UNRATED = "by its activation, which was not rated yet"


class Look(Discreet, frozen=True):
    """What one part is drawn with.  ``colour`` is a name of the palette; ``size`` unit map points."""

    part: PartId
    shape: Shape
    colour: str
    pattern: Pattern
    size: float
    depth: int = 0
    dashed: bool = False
    sized: Sized = Sized.BY_HAND


class BondLook(Discreet, frozen=True):
    """What one bond is drawn with.  ``stroke`` is the line's way, ``pen`` how it is broken; ``width`` unit map points.

    A guessed bond is dashed along its own way, so that a guessed conflict is still told from a guessed support.
    """

    bond: BondId
    stroke: Stroke
    pen: Stroke
    arrow: Arrow
    width: float
    label: str
    side: Side = Side.NEITHER


class Legend(Discreet, frozen=True):
    """One line of the legend: ``look`` names what is meant, such as ``shape shield``; ``own`` in the client's words.

    ``shape`` with its ``pattern`` and ``colour``, or ``stroke``, is what a sample is drawn with; each may be empty.
    """

    look: str
    sample: str
    words: str
    own: bool = False
    shape: str = ""
    pattern: str = ""
    colour: str = ""
    stroke: str = ""


class Looks(Discreet, frozen=True):
    """What a whole map is drawn with; ``nouns`` whether kinds and ties are told by their terms."""

    parts: Mapping[PartId, Look] = MappingProxyType({})
    bonds: Mapping[BondId, BondLook] = MappingProxyType({})
    legend: tuple[Legend, ...] = ()
    nouns: bool = True


def looks_of(state: IfsState, *, nouns: bool = True) -> Looks:
    """What a client's map is drawn with.  Without ``nouns`` kinds and ties are told in plain words, without a term."""
    drawn = state.drawn
    rated = _activations(state)
    parts = {part.id: _look(drawn, part, rated.get(part.id)) for part in drawn.present()}
    bonds = {bond.id: bond_look(bond, nouns=nouns) for bond in drawn.standing_bonds()}
    return Looks(parts, bonds, tuple(_legend(drawn, parts, nouns=nouns)), nouns)


def colour_on(name: str, ground: str) -> str:
    """How a colour looks on a ground: a theme's name, or ``paper``; that of stone where there is no such colour."""
    styles = load_styles()
    return (styles.colour(name) or styles.colours[-1]).on(ground)


def kind_words(kind: Kind, *, nouns: bool = True) -> str:
    """A kind in words."""
    return kind.value if nouns else load_styles().kind(kind).plain


def tie_words(tie: Tie, *, nouns: bool = True) -> str:
    """A tie in words, to be read from the first end to the second."""
    return tie.value if nouns else load_styles().tie(tie).plain


def bond_look(bond: Bond, *, nouns: bool = True) -> BondLook:
    """What a bond is drawn with."""
    style, widths = load_styles().tie(bond.tie), load_styles().widths
    guessed = bond.epistemic is Epistemic.GUESSED
    share = None if bond.strength is None else bond.strength / TEN.high
    return BondLook(
        bond=bond.id,
        stroke=style.stroke,
        pen=Stroke.DASHED if guessed else style.stroke,
        arrow=Arrow.B if bond.tie.directed else Arrow.NONE,
        width=widths.usual if share is None else _between(widths.thin, widths.broad, share),
        label=tie_words(bond.tie, nouns=nouns),
        side=style.side,
    )


def size_at(activation: int) -> float:
    """How large a part is drawn at an activation.  unit map points.  source art-2.5"""
    sizes = load_styles().sizes
    return _between(sizes.quiet, sizes.loud, activation / TEN.high)


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * share


def _activations(state: IfsState) -> dict[PartId, int]:
    """The last activation of each part that has one."""
    found: dict[PartId, tuple[tuple[object, int], int]] = {}
    for row in state.rows:
        fact = row.fact
        if isinstance(fact, PartRated) and fact.measure is Measure.ACTIVATION:
            part, when = state.drawn.lives_on(fact.part), (row.at, row.seq)
            if part not in found or when >= found[part][0]:
                found[part] = (when, fact.value)
    return {part: value for part, (_, value) in found.items()}


def _look(drawn: Drawn, part: Part, activation: int | None) -> Look:
    styles = load_styles()
    usual, place = styles.kind(part.kind), drawn.place(part.id)
    size, sized = place.size, Sized.BY_HAND
    if part.size_by_activation:
        sized = Sized.UNRATED if activation is None else Sized.BY_ACTIVATION
        size = place.size if activation is None else size_at(activation)
    patterned = part.pattern is not Pattern.PLAIN or part.shape is not None
    return Look(
        part=part.id,
        shape=part.shape or usual.shape,
        colour=part.colour if styles.colour(part.colour) else usual.colour,
        pattern=part.pattern if patterned else usual.pattern,
        size=size,
        depth=place.depth,
        dashed=part.epistemic is Epistemic.GUESSED,
        sized=sized,
    )


def _legend(drawn: Drawn, looks: Mapping[PartId, Look], *, nouns: bool) -> Iterator[Legend]:
    yield from _kinds(drawn, looks, nouns=nouns)
    for what in ("shape", "pattern", "colour"):
        used = dict.fromkeys(str(getattr(look, what)) for look in looks.values())
        for name in sorted(used):
            own = drawn.meant.get(f"{what} {name}")
            if own:
                sample = f"{name} {what}".removesuffix(" shape")
                yield msgspec.structs.replace(
                    Legend(f"{what} {name}", sample, own, True), **{what: name}
                )
    yield from _lines(drawn, nouns=nouns)
    yield from _ways(drawn, looks)


def _kinds(drawn: Drawn, looks: Mapping[PartId, Look], *, nouns: bool) -> Iterator[Legend]:
    """The kinds that are drawn in their usual way; what the client says of that look stands instead."""
    styles = load_styles()
    seen = {
        part.kind
        for part in drawn.present()
        if (looks[part.id].shape, looks[part.id].pattern)
        == (styles.kind(part.kind).shape, styles.kind(part.kind).pattern)
    }
    for style in styles.kinds:
        plain = style.pattern is Pattern.PLAIN
        sample = f"{style.shape}" if plain else f"{style.shape} with {style.pattern}"
        look = f"shape {style.shape}"
        if style.kind in seen and not drawn.meant.get(look):
            yield Legend(
                look=look if plain else f"{look} {style.pattern}",
                sample=sample,
                words=kind_words(style.kind, nouns=nouns),
                shape=style.shape,
                pattern=style.pattern,
                colour=style.colour,
            )


def _lines(drawn: Drawn, *, nouns: bool) -> Iterator[Legend]:
    used = {bond.tie for bond in drawn.standing_bonds()}
    by_stroke: dict[Stroke, list[str]] = {}
    for style in load_styles().ties:
        if style.tie in used:
            by_stroke.setdefault(style.stroke, []).append(tie_words(style.tie, nouns=nouns))
    for stroke, words in by_stroke.items():
        look, sample = f"line {stroke}", f"{stroke} line"
        own = drawn.meant.get(look)
        yield Legend(look, sample, own or ", ".join(words), bool(own), stroke=stroke)


def _ways(drawn: Drawn, looks: Mapping[PartId, Look]) -> Iterator[Legend]:
    guessed = any(bond.epistemic is Epistemic.GUESSED for bond in drawn.standing_bonds())
    if guessed or any(look.dashed for look in looks.values()):
        yield _said(drawn, GUESSED, "dashed outline or line", "guessed, not said")
    by_activation = sum(look.sized is not Sized.BY_HAND for look in looks.values())
    if by_activation:
        rest = "" if by_activation == len(looks) else f" for {by_activation} of {len(looks)} parts"
        chosen = "; the others by hand" if rest else ""
        yield _said(drawn, SIZED, "size", f"how active it was when last rated{rest}{chosen}")
    if any(look.depth for look in looks.values()):
        yield _said(drawn, FADED, "faded", "farther behind")


def _said(drawn: Drawn, look: str, sample: str, words: str) -> Legend:
    own = drawn.meant.get(look)
    return Legend(look, sample, own or words, bool(own))
