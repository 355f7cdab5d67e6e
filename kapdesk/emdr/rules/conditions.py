"""The conditions of the work: each says in plain sentences what it misses, and nothing when it is met.

A sentence goes into the record when it is passed with a reason, so it never holds a client's words: a target is its
number there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.chart.met import Said, later
from kapdesk.emdr.model.nouns import Found, Measure, Phase, Prong, Role, Status, Tie
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.variant import Need
from kapdesk.emdr.rules.asking import missing_parts, seen_lately
from kapdesk.emdr.rules.case import FILM, PREPARATION, Case, called, last_visit, worked_ever
from kapdesk.emdr.rules.fitting import fits
from kapdesk.emdr.rules.reviewing import due
from kapdesk.emdr.rules.sobering import moment_words, sober_from
from kapdesk.kernel.instant import Instant

Missing = tuple[str, ...]
Condition = Callable[[Case], Missing]

QUIET = 2
"""So many returns in a row without anything new before the positive belief.  source emdr-4.2"""

_NEW_ONES = (SubstanceState.ONSET, SubstanceState.PEAK)
_QUIET = (Found.SAME, Found.NOTHING, Found.POSITIVE)
_DONE = (Status.COMPLETE, Status.SET_ASIDE)


def missing(need: Need, case: Case) -> Missing:
    """What a condition of the work misses, in plain sentences.  raises KeyError for one of closing."""
    return CONDITIONS[need](case)


def _answered(sheet: str, key: str, good: tuple[str, ...], sentence: str) -> Condition:
    """A condition on one answer of a sheet, as it was answered last."""

    def condition(case: Case) -> Missing:
        answer = case.said(sheet, key)
        return () if answer is not None and answer.value in good else (sentence,)

    return condition


def _plan_between(case: Case) -> Missing:
    answer = case.said(PREPARATION, "between")
    if answer is not None and answer.value:
        return ()
    return ("There is no plan yet for hard hours between the sessions.",)


def _resource_works(case: Case) -> Missing:
    if any(one.works for one in case.state.resources):
        return ()
    return ("No resource has been practised yet that left the client no worse than before.",)


def _screening(case: Case) -> Missing:
    return tuple(sentence for _, sentence in case.around.phase_locks)


def _dose_as_before(case: Case) -> Missing:
    changed = case.around.unsettled.dose
    return (changed,) if changed else ()


def _pressure_within(case: Case) -> Missing:
    out = case.around.unsettled.pressure
    return (out,) if out else ()


def _target_chosen(case: Case) -> Missing:
    return () if case.target is not None else ("No target is chosen yet.",)


def _assessed(case: Case) -> Missing:
    parts = missing_parts(case)
    if case.target is None or not parts:
        return ()
    return (f"The assessment of {called(case.target)} is not whole: {', '.join(parts)}.",)


def _assessed_lately(case: Case) -> Missing:
    if case.target is None or missing_parts(case) or seen_lately(case):
        return ()
    hours = f"{case.policy.refresh_h:g}"
    return (
        f"{called(case.target)} was last looked at more than {hours} hours ago: rate it as it is now.",
    )


def _not_new_under_effect(case: Case) -> Missing:
    state = case.around.onboard.state
    if state not in _NEW_ONES or case.policy.new_target_under_effect:
        return ()
    if case.target is not None and worked_ever(case.state, case.target.id):
        return ()
    where = "begins" if state is SubstanceState.ONSET else "is at its height"
    return (f"The medicine {where}: no new target is opened now.",)


def _prongs_done(case: Case) -> Missing:
    """A target ahead waits for past and present of its theme, or is tied to one of them."""
    target = case.target
    if target is None or not _ahead(target) or _tied(case, target):
        return ()
    waiting = [one for one in case.state.targets if _before(one, target)]
    if not waiting:
        return ()
    names = ", ".join(called(one) for one in waiting)
    return (f"Past and present of this theme come first: {names}.",)


def _review_decided(case: Case) -> Missing:
    if case.here is not None and case.here.held:
        return ()
    return tuple(
        f"{called(one)} was worked on before: look at it again first, and decide how to go on."
        for one in due(case)
    )


def _time_left(case: Case) -> Missing:
    left = case.around.left_min
    if left is None or left >= case.policy.last_set_min:
        return ()
    if left <= 0:
        return ("The time of this meeting is over.",)
    return (f"There are {left:.0f} minutes left: enough for closing, not for a new set.",)


def _distress_fits(case: Case) -> Missing:
    rating = case.rating(Measure.DISTRESS)
    if rating is None:
        return ("The distress at the target was not rated in this meeting yet.",)
    if fits(case, rating):
        return ()
    most = case.policy.fitting_distress
    return (
        f"The distress is {rating.value}: the positive belief waits for 0, "
        f"or for {most} at most with the reason why it fits.",
    )


def _distress_low(case: Case) -> Missing:
    rating = case.rating(Measure.DISTRESS)
    if rating is not None and rating.value <= case.policy.fitting_distress:
        return ()
    return (f"The distress at this point is not down to {case.policy.fitting_distress} yet.",)


def _returns_quiet(case: Case) -> Missing:
    returns = case.target.returns if case.target is not None else ()
    here = [one.fact.found for one in returns if one.sitting == case.sitting]
    quiet = 0
    for found in reversed(here):
        if found not in _QUIET:
            break
        quiet += 1
    if quiet >= QUIET:
        return ()
    return (
        f"Returns to the target in a row without anything new: {quiet}. {QUIET} are asked for.",
    )


def _voc_fits(case: Case) -> Missing:
    rating = case.rating(Measure.VOC)
    if rating is None:
        return ("How true the positive belief feels was not rated in this meeting yet.",)
    if fits(case, rating):
        return ()
    least = case.policy.fitting_voc
    return (
        f"The positive belief feels true at {rating.value} of 7: the next step waits for 7, "
        f"or for {least} at least with the reason why it fits.",
    )


def _scan_clear(case: Case) -> Missing:
    scan = case.scan()
    if case.target is None or scan is None:
        return ("The body was not gone through in this meeting yet.",)
    if not scan.fact.clear:
        return ("Going through the body, something was left.",)
    again = last_visit(case.meeting, case.target.id, Phase.DESENSITISATION)
    if again is not None and later(again, scan):
        return ("The target was worked on again after the body was clear.",)
    return ()


def _rated_sober(case: Case) -> Missing:
    said = [case.rating(measure) for measure in Measure]
    known = [one for one in (*said, case.scan()) if one is not None]
    if known and all(case.sober(one) and not _early(case, one) for one in known):
        return ()
    hours = f"{case.policy.sober_h:g}"
    since = _sober_from(case)
    when = f" It may be from {moment_words(since)}." if since and since > case.around.now else ""
    return (
        f"What was said at the end was not said sober, {hours} hours or more after a dose.{when}",
    )


def _sober_from(case: Case) -> Instant | None:
    """From when what is said of the target counts as said sober."""
    if case.target is None:
        return None
    return sober_from(
        case.target, case.policy, dosed=case.around.onboard.last_dose(case.around.now)
    )


def _early(case: Case, one: Said) -> bool:
    """Whether something was said too soon after the last word on the target under effect."""
    since = sober_from(case.target, case.policy) if case.target is not None else None
    return since is not None and one.at < since


def _film_ran(case: Case) -> Missing:
    answer = case.said(FILM, "ran", here_only=True)
    if answer is not None and answer.value == "yes":
        return ()
    return ("The film of the scene has not run to its end without disturbance yet.",)


def _ahead(target: TargetState) -> bool:
    return target.prong is Prong.FUTURE or target.role is Role.TEMPLATE


def _before(one: TargetState, template: TargetState) -> bool:
    """Whether a target of past or present of the same theme still waits."""
    same = one.theme is template.theme and one.id != template.id
    return same and not _ahead(one) and one.status not in (*_DONE, Status.CANDIDATE)


def _tied(case: Case, target: TargetState) -> bool:
    return any(
        tie.tie is Tie.CLUSTER and target.id in (tie.one, tie.other) for tie in case.state.ties
    )


CONDITIONS: Mapping[Need, Condition] = MappingProxyType(
    {
        Need.EXPLAINED: _answered(
            PREPARATION, "explained", ("yes",), "How the work goes is not explained yet."
        ),
        Need.LIGHT_EXPLAINED: _answered(
            PREPARATION,
            "light-explained",
            ("yes", "no-light"),
            "What moving light can do to eyes and head is not explained yet.",
        ),
        Need.RECORDING_AGREED: _answered(
            PREPARATION, "recording", ("yes",), "What is written down is not agreed yet."
        ),
        Need.STOP_SIGNAL: _answered(
            PREPARATION, "stop-agreed", ("yes",), "No sign for stop is agreed yet."
        ),
        Need.STIMULATION_TRIED: _answered(
            PREPARATION, "borne", ("yes",), "The stimulation was not tried out and borne well yet."
        ),
        Need.PLAN_BETWEEN: _plan_between,
        Need.RESOURCE_WORKS: _resource_works,
        Need.SCREENING: _screening,
        Need.DOSE_AS_BEFORE: _dose_as_before,
        Need.PRESSURE_WITHIN: _pressure_within,
        Need.TARGET_CHOSEN: _target_chosen,
        Need.ASSESSED: _assessed,
        Need.ASSESSED_LATELY: _assessed_lately,
        Need.NOT_NEW_UNDER_EFFECT: _not_new_under_effect,
        Need.PRONGS_DONE: _prongs_done,
        Need.REVIEW_DECIDED: _review_decided,
        Need.TIME_LEFT: _time_left,
        Need.DISTRESS_FITS: _distress_fits,
        Need.DISTRESS_LOW: _distress_low,
        Need.RETURNS_QUIET: _returns_quiet,
        Need.VOC_FITS: _voc_fits,
        Need.SCAN_CLEAR: _scan_clear,
        Need.FILM_RAN: _film_ran,
        Need.RATED_SOBER: _rated_sober,
    }
)
