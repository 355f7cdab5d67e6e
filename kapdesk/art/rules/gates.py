"""What stands against a step, a set, a closing, the end of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.art.model.nouns import Comes, Measure, Moment, Step
from kapdesk.art.rules.case import CLOSING, WORKING, Case, called
from kapdesk.art.rules.cautions import DOSE, PRESSURE, cautions, consent, unsettled
from kapdesk.art.rules.rail import VIVID, next_on
from kapdesk.chart.gates import Gate, Unmet

BASELINE, ONE_PICTURE, ORDER, NO_STEP, CLOSED, DONE = (
    "baseline",
    "one-picture",
    "order",
    "no-step",
    "closing",
    "done",
)
"""The other guards, by key."""

STEADY_FIRST = 9
"""From here on a distress before the work asks to grow steady first.  unit 0 to 10.  source art-1.3"""

_FREE = (Step.FIT, Step.CLOSING)
_BEFORE_CONSENT = (Step.FIT, Step.CLOSING)


class Way(Gate, frozen=True, kw_only=True):
    """A step, and what stands against going there.  ``usual`` is whether it follows by the usual order."""

    to: Step
    usual: bool = True


def way_to(case: Case, to: Step) -> Way:
    """What going to a step takes: consent is done; the rest, and another order, take their reason.

    Closing and fit are reached from everywhere at once.  source art-1.3
    """
    if to in _FREE:
        return Way(to=to)
    usual = _usual(case, to)
    unmet = (*consent(case), *(_working(case) if to in WORKING else ()))
    if not usual:
        unmet = (*unmet, Unmet(ORDER, (_stray(case, to),)))
    return Way(to=to, usual=usual, unmet=_standing(case, unmet))


def set_gate(case: Case) -> Gate:
    """What stands against a new set where the meeting is."""
    here = case.here
    if here is None or here.step in _BEFORE_CONSENT:
        where = (
            "No step of this meeting has begun yet."
            if here is None
            else "No set runs in this step."
        )
        return Gate(unmet=(Unmet(NO_STEP, (where,), hard=True),))
    dosed = unsettled(case) if here.step in WORKING else ()
    return Gate(unmet=_standing(case, (*consent(case), *cautions(case), *dosed)))


def close_gate(case: Case) -> Gate:
    """What stands against closing a picture's work in this meeting: the closing is answered, and is not passed by."""
    missing = tuple(_unanswered(case))
    return Gate(unmet=(Unmet(CLOSED, missing, hard=True),) if missing else ())


def done_gate(case: Case) -> Gate:
    """What stands against calling a picture finished; it takes a reason.  source art-1.4"""
    missing = tuple(_undone(case))
    return Gate(unmet=(Unmet(DONE, missing),) if missing else ())


def end_gate(case: Case) -> Gate:
    """What the end of a meeting misses: every picture that was worked on is closed, with the closing answered."""
    worked = case.worked()
    missing = [*_unanswered(case)] if worked else []
    for one in worked:
        if not any(closed.sitting == case.sitting for closed in one.closings):
            missing.append(f"{called(one)} was worked on and is not closed.")
    return Gate(unmet=(Unmet(CLOSED, tuple(missing)),) if missing else ())


def _usual(case: Case, to: Step) -> bool:
    here = case.here
    if here is None:
        return to.number <= Step.BASELINE.number
    return to is here.step or to in next_on(case).steps


def _stray(case: Case, to: Step) -> str:
    named = " or ".join(next_on(case).steps)
    return f"By the usual order {named or 'nothing'} comes next, not {to}."


def _working(case: Case) -> Iterator[Unmet]:
    yield from cautions(case)
    yield from unsettled(case)
    rating = case.rating(Measure.DISTRESS, Moment.BEFORE)
    if rating is not None and rating.value >= STEADY_FIRST:
        said = f"The distress before the work is {rating.value}: growing steady comes first."
        yield Unmet(BASELINE, (said,))
    others = [one for one in case.worked() if one is not case.picture]
    if others and case.picture is not None:
        yield Unmet(
            ONE_PICTURE, (f"{called(others[0])} was worked on today: one picture a session.",)
        )


def _standing(case: Case, unmet: tuple[Unmet, ...]) -> tuple[Unmet, ...]:
    """Without those a reason was given for in this meeting, of a dosing session's since the last dose.

    Another order is asked each time.
    """
    return tuple(one for one in unmet if one.hard or one.guard == ORDER or not _passed(case, one))


def _passed(case: Case, one: Unmet) -> bool:
    around = case.around
    dosed = around.onboard.last_dose(around.now) if one.guard in (DOSE, PRESSURE) else None
    return case.passed(one.guard, since=dosed)


def _unanswered(case: Case) -> Iterator[str]:
    if case.sheet(CLOSING, here_only=True) is None:
        yield "The closing is not answered yet."
        return
    answer = case.said(CLOSING, "oriented", here_only=True)
    if answer is None or answer.value != "yes":
        yield "The client is not oriented yet."


def _undone(case: Case) -> Iterator[str]:
    picture = case.picture
    if picture is None:
        return
    if case.template.uses(Step.RUNNING_NEW):
        new = picture.last(Measure.NEW_VIVIDNESS)
        if new is None or new.value < VIVID:
            yield f"The new version is not vivid at {VIVID} or more."
    if case.template.uses(Step.OLD_PICTURE):
        if not picture.tries:
            yield "The old picture was not asked for."
        elif picture.tries[-1].fact.comes is Comes.SAME:
            yield "The old picture comes the same."
    if picture.board.left_over:
        yield f"Left-over pictures on the list: {len(picture.board.left_over)}."
    last = picture.last(Measure.DISTRESS)
    if last is None:
        yield "The distress was not rated."
    elif last.hollow:
        yield "The last distress was said under effect."
