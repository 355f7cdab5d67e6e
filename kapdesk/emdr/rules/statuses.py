"""How far each target has come when a meeting closes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import Measure, Status
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.variant import Need, Variant
from kapdesk.emdr.rules.case import Case, worked
from kapdesk.emdr.rules.conditions import missing
from kapdesk.emdr.rules.reviewing import looked_at
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import SittingId, TargetId

_OF_DOSING = frozenset((Need.DOSE_AS_BEFORE, Need.PRESSURE_WITHIN))


class Ending(Discreet, frozen=True):
    """The status a target gets, and why in numbers alone; never a client's words."""

    target: TargetId
    status: Status
    why: str


def statuses(
    state: EmdrState,
    sitting: SittingId,
    around: Circumstances,
    variant_of: Callable[[str], Variant],
) -> tuple[Ending, ...]:
    """What a meeting that closes now makes of every target it worked on or looked at again.

    Complete takes everything its variant asks, said sober; a target finished under effect, or too soon after a dose,
    is provisional; one that was worked on otherwise is incomplete.  One that was only looked at keeps its status,
    unless it is complete now, or its distress has come back.  source emdr-4.4, emdr-4.8
    """
    meeting = state.meeting(sitting)
    if meeting is None:
        return ()
    bare = Case(state, sitting, around, variant_of("standard"))
    ids = dict.fromkeys((*worked(meeting), *looked_at(bare, meeting)))
    targets = (one for one in map(state.target, ids) if one is not None)
    cases = (Case(state, sitting, around, variant_of(one.variant), one) for one in targets)
    return tuple(one for one in map(ending, cases) if one is not None)


def ending(case: Case) -> Ending | None:
    """What closing now makes of the target; None where it keeps its status."""
    target = case.target
    if target is None or _put_aside(case, target):
        return None
    status = _of_work(case) if target.id in worked(case.meeting) else _of_look(case, target)
    return Ending(target.id, status, why(case)) if status is not None else None


def lacking(case: Case) -> Iterator[tuple[Need, tuple[str, ...]]]:
    """The conditions on calling the target complete that are not met, each with its sentences."""
    for key in case.completes:
        if overridden(case, key):
            continue
        for need in case.variant.guard(key).needs:
            sentences = missing(need, case)
            if sentences:
                yield need, sentences


def overridden(case: Case, guard: str) -> bool:
    """Whether a rule was passed with a reason for this target in this meeting.

    One about the dose or the pressure of a dosing session counts until the next dose.  source kd-resources
    """
    around = case.around
    dosing = not _OF_DOSING.isdisjoint(case.variant.guard(guard).needs)
    since = around.onboard.last_dose(around.now) if dosing else None
    passed = case.meeting.overrides if case.meeting is not None else ()
    target = case.target.id if case.target is not None else None
    return any(
        one.fact.guard == guard and one.fact.target == target and bool(one.fact.reason.strip())
        for one in passed
        if since is None or one.at >= since
    )


def _put_aside(case: Case, target: TargetState) -> bool:
    """Whether the therapist set the target aside in this very meeting."""
    last = target.statuses[-1] if target.statuses else None
    return last is not None and last.sitting == case.sitting and last.status is Status.SET_ASIDE


def _of_work(case: Case) -> Status:
    needs = {need for need, _ in lacking(case)}
    if not needs and case.completes:
        return Status.COMPLETE
    if needs == {Need.RATED_SOBER} or _low_under_effect(case):
        return Status.PROVISIONAL
    return Status.INCOMPLETE


def _of_look(case: Case, target: TargetState) -> Status | None:
    if not list(lacking(case)) and case.completes:
        return Status.COMPLETE
    rating = case.rating(Measure.DISTRESS)
    back = rating is not None and rating.value > case.policy.fitting_distress
    finished = target.status in (Status.COMPLETE, Status.PROVISIONAL)
    return Status.INCOMPLETE if finished and back else None


def _low_under_effect(case: Case) -> bool:
    """Whether the distress came down under effect as far as may fit; belief and body are asked when sober."""
    rating = case.rating(Measure.DISTRESS)
    return (
        rating is not None
        and not case.sober(rating)
        and rating.value <= case.policy.fitting_distress
    )


def why(case: Case) -> str:
    """The numbers a status rests on."""
    ratings = ((one, case.rating(one)) for one in Measure)
    words = {Measure.DISTRESS: "distress", Measure.VOC: "belief"}
    said = [
        f"{words[measure]} {rating.value}{'' if case.sober(rating) else ' under effect'}"
        for measure, rating in ratings
        if rating is not None
    ]
    scan = case.scan()
    if scan is not None:
        said.append("body clear" if scan.fact.clear else "body not clear")
    return ", ".join(said) or "nothing was rated"
