"""The nouns of EMDR work as they stand on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kapdesk.bilateral.set_words import onboard_words
from kapdesk.emdr.model.nouns import EMDR, Kind, Measure, Moment, Phase, Status, Tie
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.targets import BodyScanned
from kapdesk.kernel.ids import TargetId
from kapdesk.press.sitting import NOTHING
from kapdesk.press.text import unbroken

SAID, HOLLOW = "●", "○"
UNDER_EFFECT = f"{HOLLOW} given while a medicine was working"

STATUS_SIGNS: Mapping[Status, str] = MappingProxyType(
    {
        Status.CANDIDATE: "?",
        Status.OPEN: "○",
        Status.INCOMPLETE: "◐",
        Status.PROVISIONAL: "◑",
        Status.COMPLETE: "●",
        Status.SET_ASIDE: "□",
    }
)
"""A sign that tells one status from another without colour."""

MEASURES: Mapping[Measure, str] = MappingProxyType(
    {Measure.DISTRESS: "Distress", Measure.VOC: "Belief feels true (VOC)"}
)


def status_words(status: Status) -> str:
    """A status behind its sign."""
    return unbroken(f"{STATUS_SIGNS[status]} {status}")


def phase_words(phase: Phase) -> str:
    """A phase with its number: ``4 desensitisation``."""
    return unbroken(f"{phase.number} {phase}")


def place_words(target: TargetState) -> str:
    """Where a target belongs: ``past · touchstone · safety``."""
    parts = (target.prong, target.role, target.theme or "")
    return " · ".join(str(part) for part in parts if part)


def tied(state: EmdrState, target: TargetState) -> Iterator[tuple[Tie, tuple[TargetState, ...]]]:
    """What a target belongs with: for each kind of tie its targets by their numbers."""
    for kind in Tie:
        ids = {
            tie.other if tie.one == target.id else tie.one
            for tie in state.ties
            if tie.tie is kind and target.id in (tie.one, tie.other)
        }
        if others := tuple(one for one in state.targets if one.id in ids):
            yield kind, tuple(sorted(others, key=lambda one: one.number))


def called(state: EmdrState, target: TargetId | None) -> str:
    """A target by its number alone: ``T7``; a dash for none."""
    found = state.target(target)
    return f"T{found.number}" if found is not None else NOTHING


def value_words(rating: Rating) -> str:
    """A number behind its sign: full, or hollow where a medicine was working."""
    return unbroken(f"{HOLLOW if rating.hollow else SAID} {rating.value}")


def last_words(target: TargetState, measure: Measure) -> str:
    """The latest number of a measure; a dash where none was asked."""
    last = target.last(measure)
    return value_words(last) if last is not None else NOTHING


def effect_words(said: Rating | BodyScanned) -> str:
    """What was on board at a rating or a look through the body; empty where nothing was."""
    return onboard_words(said.substance, said.since_dose_min)


def moment_words(moment: Moment) -> str:
    """When a number was asked."""
    return "not worked on" if moment is Moment.BESIDE else str(moment)


def sitting_words(kind: str) -> str:
    """The kind of a sitting as it is read."""
    return EMDR.upper() if kind == EMDR else kind


def kind_words(kind: Kind) -> str:
    """A kind of resource as a title."""
    return str(kind).capitalize()
