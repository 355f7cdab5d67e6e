"""What comes next on the rail, and why: guidance alone, for any step can be reached from any other.

source art-1.3
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from types import MappingProxyType

from kapdesk.art.model.nouns import Comes, Measure, Moment, Step
from kapdesk.art.rules.case import FIT, Case
from kapdesk.kernel.discreet import Discreet

QUIET = 1
"""Up to here a sensation counts as settled.  unit 0 to 10.  source art-1.3"""

LOW = 2
"""Up to here the distress of a scene is low enough to see whether it is clear.  unit 0 to 10.  source art-1.3"""

VIVID = 7
"""From here on a new version is vivid enough to go on.  unit 0 to 10.  source art-1.3"""

PLATEAU = 3
"""So many looks at the body that grow no weaker are two repeats without change.  source art-1.3"""


class Next(Discreet, frozen=True):
    """The steps that usually follow, the likeliest first, and why in a sentence where there is something to say."""

    steps: tuple[Step, ...] = ()
    why: str = ""


def next_on(case: Case) -> Next:
    """What follows where a meeting stands.  Steps its way of working does not use are left out."""
    here = case.here
    if here is None:
        return _usable(case, Next((_first(case),)))
    loop = _LOOPS.get(here.step)
    found = loop(case) if loop is not None else Next()
    found = _usable(case, found)
    if found.steps:
        return found
    onward = case.template.after(here.step)
    return Next((onward,) if onward is not None else (), found.why)


def stuck(case: Case) -> bool:
    """Whether a sensation does not shift: it was said so, or it stayed through two repeats."""
    rows = case.picture.felt if case.picture is not None else ()
    here = [one.fact for one in rows if one.sitting == case.sitting]
    if here and here[-1].stuck:
        return True
    last = [one for one in case.felt(Moment.AFTER)[-PLATEAU:] if one is not None]
    if len(last) < PLATEAU or last[-1] <= QUIET:
        return False
    return all(after >= before for before, after in pairwise(last))


def _first(case: Case) -> Step:
    """Where a meeting begins: with fit and consent, until they were answered once."""
    if case.sheet(FIT) is None:
        return Step.FIT
    return case.template.after(Step.FIT) or Step.CLOSING


def _usable(case: Case, found: Next) -> Next:
    return Next(tuple(one for one in found.steps if case.template.uses(one)), found.why)


def _watching(_case: Case) -> Next:
    return Next((Step.SETTLE,), "Scene and body take turns.")


def _settle(case: Case) -> Next:
    if stuck(case):
        why = "The sensation has not shifted in two repeats."
        return Next((Step.STUCK, Step.WATCHING), why)
    felt = case.felt(Moment.AFTER)
    strength = felt[-1] if felt else None
    if strength is not None and strength > QUIET:
        return Next((Step.SETTLE, Step.WATCHING), f"The sensation is at {strength}.")
    rating = case.rating(Measure.DISTRESS, Moment.AFTER)
    if rating is not None and rating.value <= LOW and strength is not None:
        why = f"The body is quiet and the distress at {rating.value}."
        return Next((Step.CLEAR, Step.WATCHING), why)
    return Next((Step.WATCHING, Step.CLEAR), "Scene and body take turns.")


def _stuck(_case: Case) -> Next:
    return Next((Step.WATCHING,), "After the help the scene is watched again.")


def _clear(case: Case) -> Next:
    rating = case.rating(Measure.DISTRESS, Moment.CLEAR)
    felt = case.felt(Moment.CLEAR)
    if rating is None:
        return Next(
            (Step.CLEAR, Step.DESIGN), "How the scene was from start to end is not rated yet."
        )
    if rating.value > LOW or (felt and felt[-1] is not None and felt[-1] > QUIET):
        return Next((Step.WATCHING, Step.SETTLE), "The scene still stirs something up.")
    return Next((Step.DESIGN,), "The scene can be watched from start to end.")


def _running_new(case: Case) -> Next:
    rating = case.rating(Measure.NEW_VIVIDNESS)
    if rating is None:
        return Next((Step.RUNNING_NEW,), "How vivid the new version is was not rated yet.")
    if rating.value < VIVID:
        why = f"The new version is at {rating.value}: it is run until {VIVID}."
        return Next((Step.RUNNING_NEW, Step.DESIGN), why)
    return Next()


def _left_over(case: Case) -> Next:
    left = len(case.picture.board.left_over) if case.picture is not None else 0
    if left:
        pictures = "picture is" if left == 1 else "pictures are"
        return Next((Step.LEFT_OVER,), f"{left} left-over {pictures} on the list.")
    return Next()


def _old_picture(case: Case) -> Next:
    tried = case.tried()
    if tried is None:
        return Next((Step.OLD_PICTURE,), "The old picture was not asked for yet.")
    if tried.fact.comes is Comes.SAME:
        return Next((Step.WATCHING, Step.DESIGN), "The old picture comes the same.")
    return Next()


def _reminders(case: Case) -> Next:
    rating = case.rating(Measure.DISTRESS, Moment.REMINDER)
    if rating is not None and rating.value > LOW:
        return Next((), "A reminder still disturbs: it may become a picture of its own.")
    return Next()


_LOOPS: Mapping[Step, Callable[[Case], Next]] = MappingProxyType(
    {
        Step.WATCHING: _watching,
        Step.SETTLE: _settle,
        Step.STUCK: _stuck,
        Step.CLEAR: _clear,
        Step.RUNNING_NEW: _running_new,
        Step.LEFT_OVER: _left_over,
        Step.OLD_PICTURE: _old_picture,
        Step.REMINDERS: _reminders,
    }
)
