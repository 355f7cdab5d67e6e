"""What a part looks like on this canvas: what the rules say of it, with the small signs that stand beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Epistemic, Seen, Tie
from kapdesk.ifs.model.parts import Bond, Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import BondLook, Look, Looks, Sized, bond_look, looks_of, tie_words

LOCKED, HIDDEN, CLINICIAN = "lock", "eye-slash", "clipboard-text"
"""The signs of what is held where it is, kept off the client's display, and for the therapist alone."""

KNOWN = {Epistemic.SEEN: "eye", Epistemic.SYMBOLIC: "image"}
"""The sign of how something is known, where it is not what was said; a guess is dashed instead."""

_FADES = 0.65


@dataclass(frozen=True, slots=True)
class Dress:
    """How one part is drawn.  ``colour`` is a name of the palette; ``size`` unit map points."""

    shape: str
    colour: str
    pattern: str
    size: float
    depth: int = 0
    dashed: bool = False
    signs: tuple[str, ...] = ()
    picture: str = ""

    @property
    def faded(self) -> float:
        """How strongly it is drawn, 1 in front."""
        return 1.0 - self.depth / 100.0 * _FADES


@dataclass(frozen=True, slots=True)
class Dresses:
    """How the parts and bonds of one map are drawn."""

    looks: Looks = field(default_factory=Looks)

    def of_parts(self, drawn: Drawn) -> dict[str, Dress]:
        """How each part on a map is drawn, by number; what was laid a moment ago as the rules will say it."""
        present = tuple(drawn.present())
        known = self.looks.parts
        if any(part.id not in known for part in present):
            known = {**looks_of(IfsState(drawn=drawn)).parts, **known}
        return {part.id: _dress(part, drawn.place(part.id), known[part.id]) for part in present}

    @property
    def nouns(self) -> bool:
        """Whether kinds and bonds are told by their terms, or in plain words."""
        return self.looks.nouns

    def tie(self, bond: Bond) -> BondLook:
        """How a bond is drawn."""
        return self.looks.bonds.get(bond.id) or bond_look(bond, nouns=self.nouns)

    def tie_words(self, tie: Tie) -> str:
        """A tie as the map tells it."""
        return tie_words(tie, nouns=self.nouns)


def _dress(part: Part, place: Place, look: Look) -> Dress:
    return Dress(
        shape=str(look.shape),
        colour=look.colour,
        pattern=str(look.pattern),
        size=look.size if look.sized is Sized.BY_ACTIVATION else place.size,
        depth=place.depth,
        dashed=look.dashed,
        signs=_signs(part, place),
        picture=part.picture,
    )


def _signs(part: Part, place: Place) -> tuple[str, ...]:
    found = [KNOWN[part.epistemic]] if part.epistemic in KNOWN else []
    found += [LOCKED] if place.locked else []
    found += [HIDDEN] if place.hidden else []
    found += [CLINICIAN] if part.seen_by is Seen.CLINICIAN else []
    return tuple(found)
