"""Sets within image work: what the rules say of a new one, and the plan they begin with."""

from __future__ import annotations

from functools import partial

import msgspec

from kapdesk.art.model.nouns import IMAGES
from kapdesk.art.model.template import Template
from kapdesk.art.service.work import Passed, Work, passed
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.service.guarded import GuardedSets
from kapdesk.bilateral.service.sets import Sets
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


def sets_of(work: Work, stimulated: Sets) -> GuardedSets:
    """The sets of a sitting that is at a step; each belongs to that step and its picture."""
    return GuardedSets(partial(allowed, work), stimulated, IMAGES)


def allowed(work: Work, sitting: SittingId, reason: str, at: Instant | None) -> Passed | Refusals:
    """What stands against a new set at the step a sitting is at, or what a reason writes beside it."""
    found = work.writing.while_open(sitting, at)
    if isinstance(found, Refusals):
        return found
    here = found.meeting.here
    if here is None:
        return refused("step", "No step of this meeting has begun yet.")
    stands = work.standing(found)
    return passed(stands.may_start, here.step, stands.picture, reason, field="set")


def preset_of(template: Template, plan: SetPlan) -> SetPlan:
    """A plan with as many passes as a way of working begins with; as it is where that way uses no sets."""
    return msgspec.structs.replace(plan, passes=template.passes) if template.passes else plan
