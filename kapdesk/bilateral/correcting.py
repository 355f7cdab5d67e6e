"""What a line about a set should have said, from a typed line; what the stage measured is not typed anew."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.facts import (
    CameUp,
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetRun,
)
from kapdesk.bilateral.model.said import CameUpSaid, EyesSeen, Rated, RuleOpenedSaid, SetNoted
from kapdesk.chart.model import Fact
from kapdesk.kernel.errors import Refusals, refused

MEASURED = refused("set", "The stage measured this set; what it measured stands.")


def set_put_right(old: Fact, said: object) -> Fact | Refusals | None:
    """The fact that takes a line's place; None where the two are not of one kind."""
    match old, said:
        case SetRated(), Rated(distress=distress):
            return msgspec.structs.replace(old, distress=distress)
        case CameUp(started=started), CameUpSaid(text=text, tags=tags):
            return CameUp(started, text, tags)
        case PursuitChecked(), EyesSeen(seen=seen):
            return PursuitChecked(seen)
        case OnboardRuleOpened(), RuleOpenedSaid(reason=reason):
            return msgspec.structs.replace(old, reason=reason)
        case SetRun(), SetNoted():
            return MEASURED if old.certificate is not None else _noted(old, said)
        case _:
            return None


def _noted(old: SetRun, said: SetNoted) -> SetRun:
    """A set that no stage ran, as it should have been written."""
    plan = old.plan
    if plan is not None:
        plan = msgspec.structs.replace(
            plan,
            rate_hz=said.rate_hz or plan.rate_hz,
            channels=said.channels or plan.channels,
        )
        if said.passes is not None or said.seconds is not None:
            plan = msgspec.structs.replace(plan, passes=said.passes, seconds=said.seconds)
    done = said.done if said.done is not None else plan.passes if plan else None
    passes = old.passes if done is None else done
    seconds = round(passes / plan.rate_hz, 2) if plan else old.seconds
    return msgspec.structs.replace(
        old,
        plan=plan,
        preset=said.preset or old.preset,
        passes=passes,
        seconds=seconds,
        ended=said.ended,
        why=said.why,
    )
