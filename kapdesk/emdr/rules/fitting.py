"""When a rating is at its end, or is taken as fitting with a reason."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import SPANS, Measure
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.rules.case import Case


def fits(case: Case, rating: Rating) -> bool:
    """Whether a rating of the target needs nothing more: no distress, wholly true, or taken as fitting."""
    return at_its_end(rating) or accepted(case, rating)


def at_its_end(rating: Rating) -> bool:
    """Whether a rating can go no further: distress 0, belief 7.  source emdr-4.4"""
    span = SPANS[rating.measure]
    return rating.value == (span.low if rating.measure is Measure.DISTRESS else span.high)


def may_be_accepted(case: Case, rating: Rating) -> bool:
    """Whether the practice lets this value be taken as fitting.  source emdr-4.4"""
    if rating.measure is Measure.DISTRESS:
        return rating.value <= case.policy.fitting_distress
    return rating.value >= case.policy.fitting_voc


def accepted(case: Case, rating: Rating) -> bool:
    """Whether this very value was taken as fitting in its meeting, with a reason, and the practice lets it be."""
    fittings = case.target.fittings if case.target is not None else ()
    return may_be_accepted(case, rating) and any(
        one.sitting == rating.sitting
        and one.fact.measure is rating.measure
        and one.fact.value == rating.value
        and bool(one.fact.reason.strip())
        for one in fittings
    )
