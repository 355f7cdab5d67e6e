"""When processing stands still, and what moved after each step that was tried with this client."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from kapdesk.chart.met import later
from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.emdr.model.rows import Rating, Returned, Rung
from kapdesk.emdr.model.state import EmdrState, SetDone, TargetState
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.fitting import fits
from kapdesk.kernel.discreet import Discreet

STILL_RETURNS = 3
"""So many returns in a row without movement.  source emdr-4.6"""

STILL_RATINGS = 3
"""So many equal ratings in a row: unchanged over two sets.  source emdr-4.6"""

LOOPS = 2
"""So many replies in a row marked as going round.  source emdr-4.6"""

_STILL = (Found.SAME, Found.NOTHING)
_IN_WORK = (Moment.AT_TARGET, Moment.AFTER_SET)


class Tally(Discreet, frozen=True):
    """How one step of the ladder went with this client: how often it was tried, and what came after.

    ``moved`` counts a lower distress at the next rating in that meeting, ``same`` one that was not lower, ``unrated``
    the tries after which none was given.  It counts; it says nothing about why.
    """

    rung: str
    category: str
    tried: int
    moved: int
    same: int
    unrated: int

    @property
    def sentence(self) -> str:
        """The counts in words."""
        times = "once" if self.tried == 1 else f"{self.tried} times"
        unrated = f", not rated afterwards {self.unrated}" if self.unrated else ""
        return f"Tried {times}: distress lower afterwards {self.moved}, not lower {self.same}{unrated}."


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


def tallies(state: EmdrState) -> tuple[Tally, ...]:
    """What was tried with this client over all targets and meetings, in the order it was first tried."""
    outcomes: dict[tuple[str, str], list[bool | None]] = {}
    for target in state.targets:
        for number, rung in enumerate(target.rungs):
            key = (rung.fact.rung, rung.fact.category)
            outcomes.setdefault(key, []).append(_moved(target, rung, target.rungs[number + 1 :]))
    return tuple(
        Tally(
            rung,
            category,
            len(found),
            found.count(True),
            found.count(False),
            found.count(None),
        )
        for (rung, category), found in outcomes.items()
    )


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
        if one.fact.found not in _STILL or _fell(ratings, before, one):
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


def _moved(target: TargetState, rung: Rung, after: Iterable[Rung]) -> bool | None:
    """Whether the distress was lower at the next rating before another step; None where none was given."""
    until = next((one for one in after if one.sitting == rung.sitting), None)
    before = _before(target, rung)
    for rating in _ratings_after(target, rung):
        if until is not None and later(rating, until):
            return None
        return None if before is None else rating.value < before
    return None


def _before(target: TargetState, rung: Rung) -> int | None:
    """The last distress before a step, as it stands now; None where none was known when it was tried."""
    if rung.fact.distress is None:
        return None
    found = [one.value for one in target.rated(Measure.DISTRESS) if not later(one, rung)]
    return found[-1] if found else rung.fact.distress


def _ratings_after(target: TargetState, rung: Rung) -> Iterator[Rating]:
    return (
        one
        for one in target.rated(Measure.DISTRESS)
        if one.sitting == rung.sitting and later(one, rung) and one.moment is not Moment.BESIDE
    )
