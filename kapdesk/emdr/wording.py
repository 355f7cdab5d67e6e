"""What each fact of EMDR work says, in one line: a target is its number, and never a client's word is in it."""

from __future__ import annotations

from functools import singledispatch

from kapdesk.chart.model import Fact
from kapdesk.emdr.model.nouns import Measure
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    CaughtLeft,
    FittingAccepted,
    PlanOrdered,
    PositiveChecked,
    RungTried,
    TargetDescribed,
    TargetOpened,
    TargetPlaced,
    TargetRated,
    TargetReturned,
    TargetReviewed,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.work import (
    EndFixed,
    GuardOverridden,
    PhaseEntered,
    StepAnswered,
    StepWorded,
)

APART = "kept apart"
MEASURES = {Measure.DISTRESS: "distress", Measure.VOC: "VOC"}


@singledispatch
def said(fact: Fact) -> str:
    """What a fact of EMDR work says.  raises TypeError for one of another room."""
    raise TypeError(type(fact).__name__)


@said.register
def _(fact: TargetOpened) -> str:
    where = "/".join((fact.prong, fact.role))
    theme = f" {fact.theme}" if fact.theme is not None else ""
    return f"{label(fact.number)} opened: {where}{theme}, {fact.status}, protocol {fact.variant}"


@said.register
def _(fact: TargetDescribed) -> str:
    return f"{label(fact.number)} described, {APART}"


@said.register
def _(fact: TargetPlaced) -> str:
    theme = f" {fact.theme}" if fact.theme is not None else ""
    return f"{label(fact.number)} placed: {fact.prong}/{fact.role}{theme}, protocol {fact.variant}"


@said.register
def _(fact: PlanOrdered) -> str:
    return f"plan put in order: {fact.prong}"


@said.register
def _(fact: TargetsTied) -> str:
    pair = " and ".join(label(number) for number in fact.numbers) or "two targets"
    return f"{pair} belong together: {fact.tie}" if fact.tied else f"{pair} no longer tied"


@said.register
def _(fact: TargetStatusSet) -> str:
    why = f" ({fact.why})" if fact.why else ""
    return f"{label(fact.number)} {fact.status}{why}"


@said.register
def _(fact: TargetRated) -> str:
    return f"{label(fact.number)} {MEASURES[fact.measure]} {fact.value}, {fact.moment}"


@said.register
def _(fact: FittingAccepted) -> str:
    rated = f"{MEASURES[fact.measure]} {fact.value}"
    return f"{label(fact.number)} {rated} taken as fitting: {fact.reason}"


@said.register
def _(fact: BodyFelt) -> str:
    return f"{label(fact.number)} body, {fact.moment}, {APART}"


@said.register
def _(fact: BodyScanned) -> str:
    return f"{label(fact.number)} body gone through: {'clear' if fact.clear else 'something left'}"


@said.register
def _(fact: TargetReturned) -> str:
    return f"back to {label(fact.number)}: {fact.found}"


@said.register
def _(fact: PositiveChecked) -> str:
    return f"{label(fact.number)} positive belief {'still fits' if fact.fits else 'fits no longer'}"


@said.register
def _(fact: RungTried) -> str:
    what = f"{fact.rung}, {fact.category}" if fact.category else fact.rung
    before = f", distress {fact.distress} before" if fact.distress is not None else ""
    return f"{label(fact.number)} tried: {what}{before}"


@said.register
def _(fact: TargetReviewed) -> str:
    return f"{label(fact.number)} looked at again: {fact.decision}"


@said.register
def _(_fact: CaughtLeft) -> str:
    return "something caught in another session is not to become a target"


@said.register
def _(fact: PhaseEntered) -> str:
    where = f"phase {fact.phase.number}, {fact.phase}"
    about = f" with {label(fact.number)}" if fact.target is not None else ""
    return f"{where}{about}{', at once' if fact.held else ''}"


@said.register
def _(fact: GuardOverridden) -> str:
    about = f"{label(fact.number)}, " if fact.target is not None else ""
    return f"{about}{fact.phase}: “{' '.join(fact.missing)}”, went on because {fact.reason}"


@said.register(StepAnswered)
@said.register(StepWorded)
def _(fact: StepAnswered | StepWorded) -> str:
    about = f" about {label(fact.number)}" if fact.target is not None else ""
    apart = f", {APART}" if isinstance(fact, StepWorded) else ""
    return f"answered: {fact.filled.sheet.title}{about}{apart}"


@said.register
def _(fact: EndFixed) -> str:
    return f"to be over at {fact.ends.hm()}"


@said.register
def _(fact: ResourceMade) -> str:
    preset = f", with the set {fact.preset}" if fact.preset else ""
    return f"resource: {fact.kind}{preset}"


@said.register
def _(_fact: ResourceDescribed) -> str:
    return f"resource described, {APART}"


@said.register
def _(fact: ResourcePractised) -> str:
    asked = (("before", fact.before), ("after", fact.after))
    felt = ", ".join(f"{value} {when}" for when, value in asked if value is not None)
    turned = "; it turned unpleasant and is not offered again" if fact.turned else ""
    return f"resource practised{f': {felt}' if felt else ''}{turned}"


def label(number: int) -> str:
    """A target as the record may call it."""
    return f"T{number}" if number else "a target"
