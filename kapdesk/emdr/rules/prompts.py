"""What the rules quietly ask about: they say it once, beside the work, and decide nothing."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from kapdesk.chart.met import later
from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Status
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import SetDone
from kapdesk.emdr.rules.blocked import why_blocked
from kapdesk.emdr.rules.case import WORK, Case, called
from kapdesk.emdr.rules.closing import clock
from kapdesk.emdr.rules.reviewing import due
from kapdesk.emdr.rules.sobering import sober_from
from kapdesk.kernel.discreet import Discreet

QUIET_REPLIES = 2
"""So many replies in a row that are good or the same, and the target is returned to.  source emdr-4.3"""

_QUIET_TAGS = frozenset({"positive", "same"})


class Asking(StrEnum):
    """What a prompt is about."""

    CLOSING = "closing"
    STEADY = "steady"
    RETURN = "return"
    BLOCKED = "blocked"
    REVIEW = "review"
    SOBER = "sober"


class Prompt(Discreet, frozen=True):
    """One thing the rules ask about, and the sentence it is asked by."""

    key: Asking
    sentence: str


def prompts_of(case: Case) -> tuple[Prompt, ...]:
    """Everything to be asked about now, the most pressing first."""
    return tuple(
        prompt
        for found in (_steady, _closing, _review, _sober_due, _blocked, _return_due)
        for prompt in found(case)
    )


def _closing(case: Case) -> Iterator[Prompt]:
    """Closing comes next, while memories are worked on.  source emdr-4.4"""
    time = clock(case.around)
    if time is not None and time.sentence and _phase(case) is not Phase.CLOSURE:
        yield Prompt(Asking.CLOSING, time.sentence)


def _steady(case: Case) -> Iterator[Prompt]:
    """After a set the distress rose, or is high: whether to grow steady first.  source emdr-4.4"""
    if _phase(case) not in WORK:
        return
    here = _rated_here(case)
    last = here[-1] if here else None
    if last is None or not _after_a_set(case, last):
        return
    rise = last.value - here[-2].value if len(here) > 1 else 0
    if rise >= case.policy.rise:
        yield Prompt(Asking.STEADY, f"The distress rose by {rise}. Grow steady first?")
    elif last.value >= case.policy.high:
        yield Prompt(Asking.STEADY, f"The distress is {last.value}. Grow steady first?")


def _review(case: Case) -> Iterator[Prompt]:
    names = ", ".join(called(one) for one in due(case))
    if names and _phase(case) is not Phase.REVIEW:
        yield Prompt(Asking.REVIEW, f"To be looked at again first: {names}.")


def _sober_due(case: Case) -> Iterator[Prompt]:
    """A target finished under effect may become complete once the client is sober.  source emdr-4.8"""
    dosed = case.around.onboard.last_dose(case.around.now)
    waiting = (one for one in case.state.targets if one.status is Status.PROVISIONAL)
    found = ((one, sober_from(one, case.policy, dosed=dosed)) for one in waiting)
    names = [called(one) for one, since in found if since is None or since <= case.around.now]
    if names:
        yield Prompt(
            Asking.SOBER, f"Finished under effect, to be looked at sober: {', '.join(names)}."
        )


def _blocked(case: Case) -> Iterator[Prompt]:
    why = why_blocked(case)
    if why:
        yield Prompt(Asking.BLOCKED, why)


def _return_due(case: Case) -> Iterator[Prompt]:
    """Two replies in a row that are good or the same: back to the target.  source emdr-4.3"""
    if _phase(case) is not Phase.DESENSITISATION or case.target is None:
        return
    returns = [one for one in case.target.returns if one.sitting == case.sitting]
    sets = case.meeting.of(case.target.id, Phase.DESENSITISATION) if case.meeting else ()
    since = [one for one in sets if not returns or later(one, returns[-1])]
    if len(since) >= QUIET_REPLIES and all(map(_is_quiet, since[-QUIET_REPLIES:])):
        yield Prompt(Asking.RETURN, "Nothing new came up twice in a row: back to the target.")


def _is_quiet(done: SetDone) -> bool:
    tags = frozenset(done.came_up.tags) if done.came_up is not None else frozenset()
    return bool(tags) and tags <= _QUIET_TAGS


def _phase(case: Case) -> Phase | None:
    return case.here.phase if case.here is not None else None


def _rated_here(case: Case) -> tuple[Rating, ...]:
    ratings = case.target.rated(Measure.DISTRESS) if case.target is not None else ()
    return tuple(one for one in ratings if one.sitting == case.sitting)


def _after_a_set(case: Case, rating: Rating) -> bool:
    """Whether a rating followed a set of the target in this meeting."""
    if rating.moment is Moment.AFTER_SET:
        return True
    if rating.moment is not Moment.AT_TARGET or case.target is None or case.meeting is None:
        return False
    return any(later(rating, done) for done in case.meeting.of(case.target.id))
