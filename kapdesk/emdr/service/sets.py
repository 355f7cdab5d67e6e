"""Sets within EMDR work: what the rules say of a new one."""

from __future__ import annotations

from functools import partial

from kapdesk.bilateral.service.guarded import GuardedSets
from kapdesk.bilateral.service.sets import Sets
from kapdesk.emdr.model.nouns import EMDR
from kapdesk.emdr.service.passing import Passed, passed
from kapdesk.emdr.service.work import Work
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


def sets_of(work: Work, stimulated: Sets) -> GuardedSets:
    """The sets of a sitting that is in a phase; each belongs to that phase and its target."""
    return GuardedSets(partial(allowed, work), stimulated, EMDR)


def allowed(work: Work, sitting: SittingId, reason: str, at: Instant | None) -> Passed | Refusals:
    """What stands against a new set in the phase a sitting is in, or what a reason writes beside it."""
    found = work.writing.while_open(sitting, at)
    if isinstance(found, Refusals):
        return found
    here = found.meeting.here
    if here is None:
        return refused("phase", "No phase of this meeting has begun yet.")
    stands = work.standing(found)
    return passed(stands.may_start, here.phase, stands.target, reason, field="set")
