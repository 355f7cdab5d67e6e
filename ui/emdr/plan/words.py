"""How the parts of a plan are said on its forms."""

from __future__ import annotations

from types import MappingProxyType

from kapdesk.emdr.model.nouns import Prong, Role, Status, Theme, Tie
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.shelf import load_variant, variant_ids

NOT_SAID = "not said yet"

PRONGS = tuple((one.value, one.value.capitalize()) for one in Prong)
ROLES = tuple((one.value, one.value.capitalize()) for one in Role)
THEMES = (("", NOT_SAID.capitalize()), *((one.value, one.value.capitalize()) for one in Theme))

STATUS_WORDS = MappingProxyType(
    {
        Status.CANDIDATE: "Candidate: looked at later",
        Status.OPEN: "Open: to be worked on",
        Status.INCOMPLETE: "Incomplete: begun, not finished",
        Status.SET_ASIDE: "Set aside: not for now, with the reason",
    }
)
"""What a therapist sets by hand; the others come of the work itself."""

TIE_WORDS = MappingProxyType(
    {
        (Tie.FLOATBACK, False): "floats back to",
        (Tie.FLOATBACK, True): "is where this floats back to:",
        (Tie.TOUCHSTONE, False): "has as its touchstone",
        (Tie.TOUCHSTONE, True): "is the touchstone of",
        (Tie.CLUSTER, True): "is in one cluster with",
    }
)
"""By tie, and whether the target in hand is the earlier or larger one of the two."""


def variants() -> tuple[tuple[str, str], ...]:
    """The protocol variants by id and name.  raises Trouble."""
    return tuple((one, load_variant(one).name) for one in variant_ids())


def theme_of(key: str) -> Theme | None:
    """The theme of a form's key."""
    return Theme(key) if key else None


def rated_words(rating: Rating) -> str:
    """How something was rated last: the number, when it was asked, and whether under effect."""
    under = ", under effect" if rating.hollow else ""
    return f"Last {rating.value}, {rating.moment.value}, {rating.at.day()}{under}."
