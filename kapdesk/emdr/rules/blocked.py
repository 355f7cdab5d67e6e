"""When processing stands still."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from kapdesk.chart.met import later
from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.emdr.model.rows import Rating, Returned
from kapdesk.emdr.model.state import SetDone, TargetState
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.fitting import fits

STILL_RETURNS = 3
"""So many returns in a row without movement.  source emdr-4.6"""

STILL_RATINGS = 3
"""So many equal ratings in a row: unchanged over two sets.  source emdr-4.6"""

LOOPS = 2
"""So many replies in a row marked as going round.  source emdr-4.6"""

STILL = (Found.SAME, Found.NOTHING)
"""A return that found one of these did not move.  source emdr-4.6"""

_IN_WORK = (Moment.AT_TARGET, Moment.AFTER_SET)


def why_blocked(case: Case) -> str:
    """Why the work on the target counts as standing still, in a sentence; empty while it moves.

    source emdr-4.6
    """
    if case.target is None or case.here is None:
        return ""
    if case.here.phase is Phase.DESENSITISATION:
        return _still_distress(case, case.target)
    if case.here.phase is Phase.INSTALLATION:
        return _still_belief(case, case.target)
    return ""


def _still_distress(case: Case, target: TargetState) -> str:
    rating = case.rating(Measure.DISTRESS)
    if rating is not None and fits(case, rating):
        return ""
    returns = _still_returns(case, target)
    if returns >= STILL_RETURNS:
        return f"{returns} returns to the target without movement."
    if _equal(_here(case, target, Measure.DISTRESS, _IN_WORK)):
        return f"The distress has not moved over {STILL_RATINGS} ratings."
    if _loops(case.meeting.of(target.id, Phase.DESENSITISATION) if case.meeting else ()):
        return "The same keeps coming round."
    return ""


def _still_belief(case: Case, target: TargetState) -> str:
    rating = case.rating(Measure.VOC)
    if rating is None or fits(case, rating):
        return ""
    if _equal(_here(case, target, Measure.VOC, (Moment.INSTALLATION,))):
        return f"The belief has not grown truer over {STILL_RATINGS} ratings."
    return ""


def _still_returns(case: Case, target: TargetState) -> int:
    """How many of the latest returns in this meeting found nothing new while the distress did not fall."""
    returns = [one for one in target.returns if one.sitting == case.sitting]
    ratings = _here(case, target, Measure.DISTRESS, tuple(Moment))
    count = 0
    for number, one in reversed(list(enumerate(returns))):
        before = returns[number - 1] if number else None
        if one.fact.found not in STILL or _fell(ratings, before, one):
            break
        count += 1
    return count


def _fell(ratings: Iterable[Rating], before: Returned | None, after: Returned) -> bool:
    """Whether the distress fell between two returns, as far as it was asked."""
    ratings = tuple(ratings)
    early = [one.value for one in ratings if before is not None and not later(one, before)]
    late = [one.value for one in ratings if not later(one, after)]
    return bool(early) and bool(late) and late[-1] < early[-1]


def _here(
    case: Case, target: TargetState, measure: Measure, moments: tuple[Moment, ...]
) -> tuple[Rating, ...]:
    return tuple(
        one
        for one in target.rated(measure)
        if one.sitting == case.sitting and one.moment in moments
    )


def _equal(ratings: tuple[Rating, ...]) -> bool:
    last = ratings[-STILL_RATINGS:]
    return len(last) == STILL_RATINGS and all(
        one.value == other.value for one, other in pairwise(last)
    )


def _loops(sets: Iterable[SetDone]) -> bool:
    last = tuple(sets)[-LOOPS:]
    return len(last) == LOOPS and all(
        one.came_up is not None and "loop" in one.came_up.tags for one in last
    )
