"""What each fact of stimulation says, in one line: for log, timeline and paper, and for whoever reads by machine."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.certificate_words import certificate_words
from kapdesk.bilateral.model.facts import (
    CameUp,
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetRun,
    SetStarted,
)
from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.bilateral.model.kept import (
    PresetDropped,
    PresetKept,
    StageArranged,
    StimulationFitted,
)
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.plan import Change, Channel, Path, SetPlan
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.bilateral.regime import pace, shape
from kapdesk.chart.model import Fact
from kapdesk.kernel.many import many

CHANNELS = {Channel.VISUAL: "light", Channel.TONE: "tone", Channel.TACTILE: "touch"}
STOPPED, FAULT, INTERRUPTED = "stopped", "fault", "interrupted"
UNTOLD = "not measured: the stage did not tell"
CAME_UP = "what came up, kept apart"
RULES = {
    OnboardRule.LIGHT: "the light while it is closed by the medicine",
    OnboardRule.CHECK: "the light without eyes that follow smoothly",
    OnboardRule.RATE: "rates above the bound while an effect lasts",
}


def said(fact: Fact) -> str:
    """What a fact of stimulation says.  Never the words of what came up."""
    match fact:
        case SetStarted():
            return f"set begun: {_named(fact.preset)}{plan_words(fact.plan, fact.amplitude_deg or None)}"
        case SetRun():
            return run_words(fact)
        case SetRated(distress=distress):
            return f"distress {distress} after the set"
        case CameUp():
            return CAME_UP
        case PursuitChecked(seen=seen):
            return f"eyes following a slow light: {seen}"
        case _:
            return _kept(fact)


def _kept(fact: Fact) -> str:
    match fact:
        case PresetKept(preset=preset, first=first):
            plan = plan_words(preset.plan, preset.plan.amplitude_deg)
            return f"preset kept{' before all others' if first else ''}: {preset.name}, {plan}"
        case PresetDropped(name=name):
            return f"preset dropped: {name}"
        case StageArranged():
            return "stage set up"
        case StimulationFitted():
            return f"stimulation fitted: {fitted_words(fact)}"
        case _:
            return _aboard(fact)


def _aboard(fact: Fact) -> str:
    match fact:
        case OnboardRuleOpened():
            return rule_opened_words(fact)
        case StampsPutRight(stamps=stamps):
            return restamped_words(len(stamps))
        case _:
            return fact.words()


def run_words(run: SetRun) -> str:
    """A whole set: ``set 3: Calm place, 0.60 Hz · … ; 6 of 6 passes in 10 s, finished; timing: …``."""
    number = f"set {run.number}: " if run.number else "set: "
    plan = "" if run.plan is None else f"{plan_words(run.plan, run.amplitude_deg or None)}; "
    return (
        f"{number}{_named(run.preset)}{plan}{how_it_went(run)}; {timing_words(run, passes=False)}"
    )


def how_it_went(run: SetRun) -> str:
    """The passes done, how long they took and how the set ended, with what was changed and why it broke off."""
    wanted = planned_passes(run)
    done = many(run.passes, "pass")
    passes = done if wanted is None else f"{run.passes} of {many(wanted, 'pass')}"
    why = f" ({run.why.rstrip('.')})" if run.why else ""
    changed = f", {_times(len(run.changes))} changed" if run.changes else ""
    return f"{passes} in {run.seconds:.3g} s, {run.ended}{why}{changed}"


def timing_words(run: SetRun, *, passes: bool = True) -> str:
    """How exact a set was, or why nobody can say."""
    if run.certificate is None and run.ended in (FAULT, INTERRUPTED):
        return f"timing: {UNTOLD}"
    wanted = planned_passes(run)
    return f"timing: {certificate_words(run.certificate, wanted, passes=passes)}"


def planned_passes(run: SetRun) -> int | None:
    """How many passes were wanted in the end; None where seconds governed, or whoever stopped it."""
    if run.plan is None:
        return None
    lengths = [(run.plan.passes, run.plan.seconds)]
    lengths += [
        (change.passes, change.seconds)
        for change in run.changes
        if change.passes is not None or change.seconds is not None
    ]
    if run.ended == STOPPED and len(lengths) > 1 and lengths[-1][0] == run.passes:
        lengths.pop()  # the soft stop itself is such a change
    return lengths[-1][0]


def plan_words(plan: SetPlan, amplitude_deg: float | None) -> str:
    """The regime of a plan with its channels; of one without light the rate and the length alone.

    ``amplitude_deg`` is what the width came to on the client's display, None where nothing was measured: what was
    wanted is not told as what was seen.
    """
    seen = Channel.VISUAL in plan.channels
    moves = shape(plan, amplitude_deg) if seen else ()
    return " · ".join((*pace(plan), *moves, channels_words(plan.channels)))


def manner_words(plan: SetPlan, amplitude_deg: float | None) -> str:
    """What of a plan is neither its rate nor its length: ``light 20° · rounded linear · …; tone soft drum; touch``."""
    parts = []
    for channel in plan.channels:
        words = CHANNELS[channel]
        if channel is Channel.VISUAL:
            path = () if plan.path is Path.HORIZONTAL else (str(plan.path),)
            moves = shape(plan, amplitude_deg)
            words = f"{words} {' · '.join((*path, *moves))}"
        elif channel is Channel.TONE:
            words = f"{words} {plan.sound.voice}"
        parts.append(words)
    return "; ".join(parts)


def channels_words(channels: tuple[Channel, ...]) -> str:
    """Light, tone and touch, as far as they are on."""
    return " and ".join(CHANNELS[channel] for channel in channels) or "nothing on"


def changes_words(changes: tuple[Change, ...]) -> tuple[str, ...]:
    """Every change with its time in the set, one line each."""
    return tuple(f"at {one.at_s:.1f} s: {', '.join(_change(one))}" for one in changes)


def marks_words(marks_s: tuple[float, ...]) -> str:
    """The moments that were marked; empty where none was.  One on the way to the beginning of the count is at 0."""
    times = ", ".join(f"{max(mark, 0.0):.1f} s" for mark in marks_s)
    return f"marked at {times}" if times else ""


def onboard_words(state: SubstanceState, minutes: float | None) -> str:
    """What was on board: ``peak, 45 min since the first dose``; empty where nothing was given or it wore off."""
    if state is SubstanceState.NONE:
        return ""
    told = minutes is not None and state is not SubstanceState.BEFORE
    since = f", {minutes:.0f} min since the first dose" if told else ""
    return f"{state}{since}"


def onboard_now_words(onboard: Onboard) -> str:
    """The same of a moment."""
    return onboard_words(onboard.state, onboard.minutes)


def opened_words(opened: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The locks a clinician had opened, each with the reason."""
    return tuple(f"Opened for this client: {key}, because {reason}." for key, reason in opened)


def rule_opened_words(opened: OnboardRuleOpened) -> str:
    """A rule of the medicine's opened for a sitting: what, in which state, and why."""
    aboard = onboard_words(opened.substance, opened.since_dose_min)
    when = f" ({aboard})" if aboard else ""
    return f"opened for this session: {RULES[opened.rule]}{when}, because {opened.reason}"


def restamped_words(count: int) -> str:
    """That where the client stood is said anew, at how many lines."""
    lines = "one set or rating" if count == 1 else f"{count} sets and ratings"
    return f"where the client stood, reckoned anew by the dose: {lines}"


def passed_words(opened: tuple[tuple[str, str], ...]) -> str:
    """The rules of the medicine's that stood open when a set began; empty where none did."""
    names = [RULES[OnboardRule(rule)] for rule, _ in opened if rule in set(OnboardRule)]
    return f"opened for this session: {'; '.join(names)}" if names else ""


def fitted_words(fitted: StimulationFitted) -> str:
    """What fits a client."""
    most = f"comfortable up to {fitted.most_hz:.2f} Hz" if fitted.most_hz is not None else ""
    prefers = f"prefers {channels_words(fitted.prefers)}" if fitted.prefers else ""
    return ", ".join(part for part in (most, prefers) if part) or "nothing noted"


def _named(preset: str) -> str:
    return f"{preset}, " if preset else ""


def _change(one: Change) -> Iterator[str]:
    if one.rate_hz is not None:
        yield f"{one.rate_hz:.2f} Hz"
    if one.width is not None:
        yield f"width {one.width * 100:.0f} % of the plan's"
    if one.path is not None:
        yield f"path {one.path}"
    if one.passes is not None:
        yield f"to end after {many(one.passes, 'pass')}"
    if one.seconds is not None:
        yield f"to end after {one.seconds:g} s"
    if one.channels is not None:
        yield channels_words(one.channels)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
