"""Which targets are to be looked at again before anything else."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Decision, Status
from kapdesk.emdr.model.state import MeetingState, TargetState
from kapdesk.emdr.rules.case import Case, worked
from kapdesk.kernel.ids import TargetId

_NOT_ASKED = (Status.CANDIDATE, Status.SET_ASIDE)


def due(case: Case) -> tuple[TargetState, ...]:
    """The targets this meeting owes a look: those the last work on memories left, and the one at hand.

    One that was complete and held when it was looked at later is not owed again.  source emdr-4.4
    """
    owed = dict.fromkeys(_left(case))
    if case.target is not None and any(case.target.id in worked(one) for one in case.earlier()):
        owed[case.target.id] = None
    found = (case.state.target(one) for one in owed)
    return tuple(one for one in found if one is not None and not _settled(case, one))


def decided(case: Case, target: TargetState) -> Decision | None:
    """What looking at a target again came to in this meeting, if it was decided."""
    found = [one.fact.decision for one in target.reviews if one.sitting == case.sitting]
    return found[-1] if found else None


def _left(case: Case) -> tuple[TargetId, ...]:
    """The targets of the latest earlier meeting in which any was worked on."""
    found = [worked(one) for one in case.earlier() if worked(one)]
    return found[-1] if found else ()


def _settled(case: Case, target: TargetState) -> bool:
    if target.status in _NOT_ASKED or decided(case, target) is not None:
        return True
    return target.status is Status.COMPLETE and _held_since(case, target)


def _held_since(case: Case, target: TargetState) -> bool:
    """Whether a complete target was looked at in a meeting after the last that worked on it."""
    earlier = case.earlier()
    last = max((at for at, one in enumerate(earlier) if target.id in worked(one)), default=-1)
    after = {one.sitting for one in earlier[last + 1 :]}
    return any(one.sitting in after for one in target.reviews)


def looked_at(case: Case, meeting: MeetingState) -> tuple[TargetId, ...]:
    """The targets that came to a decision in a meeting."""
    return tuple(
        one.id
        for one in case.state.targets
        if any(review.sitting == meeting.sitting for review in one.reviews)
    )
