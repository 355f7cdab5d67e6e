"""Whether each step began when the one before it was done.  source emdr-4.9, emdr-4.4"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeVar

from kapdesk.chart.met import Said
from kapdesk.emdr.model.nouns import Measure, Phase
from kapdesk.emdr.model.rows import Rating, Scan
from kapdesk.emdr.model.state import SetDone, Visit
from kapdesk.emdr.rules.fitting import fits
from kapdesk.emdr.seen.checks.account import Account, placed
from kapdesk.emdr.seen.checks.judging import Judged, all_of, aside, no, numbered, yes
from kapdesk.kernel.ids import SittingId

S = TypeVar("S", bound=Said)

NO_INSTALLATION = "no positive belief was strengthened"
NO_SCAN = "the body scan was not reached"


def distress_first(account: Account) -> Judged:
    """Whether distress was at its end, or taken as fitting, before the belief was strengthened."""
    return _gate(account, Phase.INSTALLATION, Measure.DISTRESS, NO_INSTALLATION)


def belief_first(account: Account) -> Judged:
    """Whether the belief felt wholly true, or true enough with a reason, before the body scan."""
    return _gate(account, Phase.BODY_SCAN, Measure.VOC, NO_SCAN)


def positive_checked(account: Account) -> Judged:
    """Whether the belief was asked anew before a set that strengthened it."""
    visits = _by_meeting(account.visits(Phase.INSTALLATION))
    if not visits:
        return aside(NO_INSTALLATION)
    sets = _by_meeting(account.sets(Phase.INSTALLATION))
    checks = _by_meeting(account.target.checks)
    bare = [
        entered
        for sitting, entered in visits.items()
        if not (sitting in checks and _before(checks[sitting], sets.get(sitting)))
    ]
    return all_of((checks[one] for one in visits if one in checks), bare, "not asked anew")


def belief_each(account: Account) -> Judged:
    """Whether the belief was rated after each set that strengthened it."""
    sets = list(account.sets(Phase.INSTALLATION))
    if not sets:
        return aside("no set strengthened a belief")
    ratings = account.target.rated(Measure.VOC)
    ends = [after for _, after in pairwise(sets)]
    found = [_rated(ratings, one, after) for one, after in zip(sets, [*ends, None], strict=True)]
    bare = [one for one, rating in zip(sets, found, strict=True) if rating is None]
    why = f"not rated after {numbered(one.number for one in bare)}" if bare else ""
    return all_of([one for one in found if one is not None], bare, why)


def scanned(account: Account) -> Judged:
    """Whether the body was gone through wherever the scan was entered."""
    visits = _by_meeting(account.visits(Phase.BODY_SCAN))
    if not visits:
        return aside(NO_SCAN)
    scans = _by_meeting(account.target.scans)
    bare = [one for sitting, one in visits.items() if sitting not in scans]
    return all_of((scans[one] for one in visits if one in scans), bare, "nothing noted of it")


def residual(account: Account) -> Judged:
    """Whether what was left in the body was worked on until a scan was clear."""
    here = {one.sitting for one in account.meetings}
    left = [one for one in account.target.scans if not one.fact.clear and one.sitting in here]
    if not left:
        return aside("nothing was left in the body")
    sets = [*account.sets(Phase.BODY_SCAN), *account.sets(Phase.DESENSITISATION)]
    cleared = [found for one in left if (found := _cleared(account, one, sets)) is not None]
    if len(cleared) < len(left):
        return no("left without sets and a clear scan afterwards", left)
    return yes(cleared)


def _cleared(account: Account, left: Scan, sets: list[SetDone]) -> Scan | None:
    """The clear scan that came after sets on what was left."""
    worked = [one for one in sets if placed(one) > placed(left)]
    if not worked:
        return None
    first = min(worked, key=placed)
    after = (one for one in account.target.scans if placed(one) > placed(first))
    return next((one for one in after if one.fact.clear), None)


def _gate(account: Account, phase: Phase, measure: Measure, none: str) -> Judged:
    visits = tuple(account.visits(phase))
    if not visits:
        return aside(none)
    found = [(one, _last_before(account, one, measure)) for one in visits]
    shut = [one for one, rating in found if rating is None or not _fits(account, rating)]
    why = f"entered before {measure.value} was at its end or taken as fitting"
    return all_of([rating for _, rating in found if rating is not None], shut, why)


def _fits(account: Account, rating: Rating) -> bool:
    return rating.sitting is not None and fits(account.case(rating.sitting), rating)


def _last_before(account: Account, visit: Visit, measure: Measure) -> Rating | None:
    ratings = account.target.rated(measure)
    found = [one for one in ratings if one.sitting == visit.sitting and placed(one) < placed(visit)]
    return found[-1] if found else None


def _rated(ratings: tuple[Rating, ...], one: SetDone, after: SetDone | None) -> Rating | None:
    """The rating that came after a set of the same meeting and before the next."""
    found = (
        rating
        for rating in ratings
        if rating.sitting == one.sitting
        and placed(rating) > placed(one)
        and (after is None or after.sitting != one.sitting or placed(rating) < placed(after))
    )
    return next(found, None)


def _before(one: Said, other: Said | None) -> bool:
    return other is None or placed(one) < placed(other)


def _by_meeting(said: Iterable[S]) -> dict[SittingId | None, S]:
    """The first of each meeting."""
    found: dict[SittingId | None, S] = {}
    for one in said:
        found.setdefault(one.sitting, one)
    return found
