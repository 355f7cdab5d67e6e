"""From when a target that was finished under effect may be looked at again, sober."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.state import TargetState
from kapdesk.kernel.instant import Instant

_HOUR_S = 3600.0


def sober_from(
    target: TargetState, policy: Policy, *, dosed: Instant | None = None
) -> Instant | None:
    """The moment: so long after what was last said of the target under effect, and after the last dose.

    None where nothing was said under effect and no dose is known.  source emdr-4.8
    """
    found = [*_under_effect(target), *([dosed] if dosed is not None else [])]
    return max(found).plus_s(policy.sober_h * _HOUR_S) if found else None


def moment_words(moment: Instant) -> str:
    """The moment as it is said: ``Fri 6 Mar 2026, 10:00``."""
    return f"{moment.day()}, {moment.hm()}"


def _under_effect(target: TargetState) -> Iterator[Instant]:
    yield from (one.at for one in target.ratings if one.substance in UNDER_EFFECT)
    yield from (one.at for one in target.scans if one.fact.substance in UNDER_EFFECT)
