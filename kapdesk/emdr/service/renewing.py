"""Everything that is new of a target, in one save: all of it, or none."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Fact
from kapdesk.emdr.model.nouns import SPANS, Measure
from kapdesk.emdr.model.said import Whole, described_as
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.targets import TargetPlaced, TargetRated
from kapdesk.emdr.parse.targets import RATED, against_description
from kapdesk.emdr.service.asking import against_asking
from kapdesk.emdr.service.writing import Found, Writing
from kapdesk.emdr.shelf import variant_ids
from kapdesk.kernel.errors import Refusal, Refusals

NO_SESSION = "A rating belongs to a session."


def renewed(known: TargetState, whole: Whole) -> tuple[Fact, ...]:
    """Where it belongs and what it is made of, each where it says something new; unchanged parts write nothing."""
    facts: list[Fact] = []
    placed = (whole.prong, whole.role, whole.theme, whole.variant)
    if placed != (known.prong, known.role, known.theme, known.variant):
        facts.append(TargetPlaced(known.id, *placed))
    if not known.versions or whole.described != described_as(known.made_of):
        facts.append(whole.described.of(known.id))
    return tuple(facts)


def rated(writing: Writing, found: Found, known: TargetState, whole: Whole) -> Iterator[Fact]:
    """The ratings, each with where the client stands at the moment meant."""
    onboard = writing.surroundings.sets.onboard_at(found.sitting, found.moment)
    for measure, value in whole.ratings:
        yield TargetRated(known.id, measure, value, whole.moment, onboard.state, onboard.minutes)


def against(
    writing: Writing, found: Found | None, known: TargetState, whole: Whole
) -> tuple[Refusal, ...]:
    """Everything that stands against what a form says of a target, at once.  ``found`` is the session, if any."""
    unsaid = against_description(whole.described)
    refusals = [*(unsaid.items if unsaid is not None else ()), *against_variant(whole.variant)]
    for measure, value in whole.ratings:
        if value not in SPANS[measure]:
            refusals.append(Refusal(measure, f"{RATED[measure]} is between {SPANS[measure]}."))
    if whole.ratings and found is None:
        refusals.append(Refusal("sitting", NO_SESSION))
    if found is not None and any(measure is Measure.VOC for measure, _ in whole.ratings):
        unasked = against_asking(writing, found, known.id)
        refusals += unasked.items if unasked is not None else ()
    return Refusals(tuple(refusals)).items


def against_variant(variant: str) -> list[Refusal]:
    """Why a protocol variant cannot be taken."""
    if variant in variant_ids():
        return []
    named = ", ".join(variant_ids())
    return [Refusal("variant", f"“{variant[:40]}” is no protocol here; there are: {named}.")]
