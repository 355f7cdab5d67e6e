"""A target as a card of the plan: what stands on it, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from kapdesk.emdr.model.nouns import Measure, Role, Status, Tie
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.kernel.ids import TargetId

SYMBOLS = MappingProxyType(
    {
        Status.CANDIDATE: "eye",
        Status.OPEN: "circle",
        Status.INCOMPLETE: "circle-half",
        Status.PROVISIONAL: "hourglass",
        Status.COMPLETE: "check-circle",
        Status.SET_ASIDE: "archive-box",
    }
)
"""The icon beside the word of each status."""


CARD_TIES = MappingProxyType(
    {
        (Tie.FLOATBACK, True): "floatback from",
        (Tie.FLOATBACK, False): "floats back to",
        (Tie.TOUCHSTONE, True): "touchstone of",
        (Tie.TOUCHSTONE, False): "touchstone",
        (Tie.CLUSTER, True): "cluster with",
        (Tie.CLUSTER, False): "cluster with",
    }
)
"""By tie, and whether the target in hand is the earlier or larger one of the two."""


@dataclass(frozen=True, slots=True)
class Number:
    """A last rating in words; ``hollow`` when it was given under effect."""

    words: str
    hollow: bool

    def said(self) -> str:
        """As a screen reader says it."""
        return f"{self.words} under effect" if self.hollow else self.words


@dataclass(frozen=True, slots=True)
class TargetCard:
    """One target on the board: its name, what it is in the plan, how far it has come, its last numbers, its ties."""

    target: TargetId
    name: str
    about: str
    status: Status
    numbers: tuple[Number, ...] = ()
    ties: str = ""

    def __repr__(self) -> str:
        """The target alone."""
        return f"<TargetCard {self.target}>"

    def said(self) -> str:
        """As a screen reader says it."""
        numbers = (one.said() for one in self.numbers)
        parts = (self.name, self.about, self.status.value, *numbers, self.ties)
        return ", ".join(part for part in parts if part)


def card_of(target: TargetState, state: EmdrState) -> TargetCard:
    """What stands on the card of a target."""
    distress, voc = target.last(Measure.DISTRESS), target.last(Measure.VOC)
    found = (_number("Distress", distress), _number("VOC", voc))
    return TargetCard(
        target.id,
        target.name,
        _about(target),
        target.status,
        tuple(one for one in found if one is not None),
        ties_words(target.id, state),
    )


def ties_words(target: TargetId, state: EmdrState) -> str:
    """How a target belongs to others, from its own side: each kind once, with the numbers of the others."""
    said: dict[str, list[str]] = {}
    for tie in state.ties:
        other = state.target(tie.other if tie.one == target else tie.one)
        if other is not None and target in (tie.one, tie.other):
            words = CARD_TIES[tie.tie, tie.one == target]
            said.setdefault(words, []).append(f"T{other.number}")
    return " · ".join(f"{words} {', '.join(others)}" for words, others in said.items())


def _about(target: TargetState) -> str:
    role = "" if target.role is Role.OTHER else target.role.value
    theme = target.theme.value if target.theme is not None else ""
    variant = "" if target.variant == "standard" else target.variant.replace("-", " ")
    return " · ".join(part for part in (role, theme, variant) if part)


def _number(name: str, rating: Rating | None) -> Number | None:
    return None if rating is None else Number(f"{name} {rating.value}", rating.hollow)
