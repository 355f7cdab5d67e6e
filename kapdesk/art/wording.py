"""What each fact of image work says, in one line: a picture is its number, and never a client's word is in it."""

from __future__ import annotations

from functools import singledispatch

from kapdesk.art.model.images import (
    ImageClosed,
    ImageDescribed,
    ImageLinked,
    ImageOpened,
    ImageRated,
    ImageStatusSet,
    LookedAgain,
    OldPictureTried,
    PanelSet,
    PanelTaken,
    QueueOrdered,
    SensationFelt,
)
from kapdesk.art.model.nouns import SPANS, Measure, Spoke
from kapdesk.art.model.tried import (
    RecollectionWritten,
    RehearsalWalked,
    ReminderMet,
    SurfacedLeft,
    WordsSaid,
)
from kapdesk.art.model.work import (
    ImageGatePassed,
    ImageStepAnswered,
    ImageStepEntered,
    ImageStepWorded,
    NightLogged,
    StatementWritten,
)
from kapdesk.chart.model import Fact

APART = "kept apart"

ASKS = {
    Measure.DISTRESS: "How strong is the distress now?",
    Measure.VIVIDNESS: "How vivid is the picture?",
    Measure.VALENCE: "How pleasant or unpleasant is it?",
    Measure.NOWNESS: "How much as if it happened now?",
    Measure.MEANING: "How far is its meaning believed?",
    Measure.INTRUSIONS: "How often did it come by itself in the last week?",
    Measure.NEW_VIVIDNESS: "How vivid is the new version?",
    Measure.NEW_BELIEVABLE: "How believable does the new version feel?",
    Measure.NEW_MEANING: "How far is the new meaning believed?",
    Measure.COMPASSION: "How much kindness towards oneself is there?",
    Measure.ACTIVATION: "How strongly does the new version move the client?",
    Measure.SELF_GUIDED: "How much of it did the client guide?",
}
"""How each measure of a picture is asked, on screen and paper, in KapDesk's own words."""

SPOKE_WORDS = {
    Spoke.RECOLLECTION: "What was remembered before it",
    Spoke.REMINDER: "A reminder",
    Spoke.REHEARSAL: "A coming situation",
    Spoke.WORDS: "Words of the client’s",
}
"""What a sealed statement is, and no more than that."""


@singledispatch
def said(fact: Fact) -> str:
    """What a fact of image work says.  raises TypeError for one of another room."""
    raise TypeError(type(fact).__name__)


@said.register
def _(fact: ImageOpened) -> str:
    surfaced = ", surfaced in a dosing session" if fact.surfaced_in is not None else ""
    since = fact.since_dose_min
    minutes = f" {since:.0f} min after the dose" if since is not None else ""
    return f"{label(fact.number)} opened: {fact.status}, way of working {fact.template}{surfaced}{minutes}"


@said.register
def _(fact: ImageDescribed) -> str:
    return f"{label(fact.number)} described: {fact.kind}, {APART}"


@said.register
def _(fact: ImageStatusSet) -> str:
    why = f" ({fact.why})" if fact.why else ""
    return f"{label(fact.number)} {fact.status}{why}"


@said.register
def _(_fact: QueueOrdered) -> str:
    return "pictures that wait put in order"


@said.register
def _(fact: ImageRated) -> str:
    return f"{label(fact.number)} {rating_words(fact.measure, fact.value)}, {fact.moment}"


@said.register
def _(fact: SensationFelt) -> str:
    stuck = ", it does not shift" if fact.stuck else ""
    felt = f", {APART}" if fact.marks else ": quiet"
    return f"{label(fact.number)} body, {fact.moment}{stuck}{felt}"


@said.register
def _(fact: OldPictureTried) -> str:
    return f"{label(fact.number)} old picture comes: {fact.comes}"


@said.register(PanelSet)
@said.register(PanelTaken)
def _(fact: PanelSet | PanelTaken) -> str:
    return f"{label(fact.number)} storyboard, {APART}"


@said.register
def _(fact: ImageLinked) -> str:
    return f"{label(fact.number)} {'belongs with' if fact.tied else 'no longer with'} a {fact.kind}"


@said.register
def _(fact: ImageClosed) -> str:
    return f"{label(fact.number)} closed: {fact.status}"


@said.register
def _(fact: LookedAgain) -> str:
    comes = f": the old picture comes {fact.comes}" if fact.comes is not None else ""
    return f"{label(fact.number)} looked at again {fact.moment}{comes}"


@said.register
def _(fact: ImageStepEntered) -> str:
    about = f" with {label(fact.number)}" if fact.image is not None else ""
    why = f", because {fact.why}" if fact.why else ""
    return f"step {fact.step.number}, {fact.step}{about}{why}"


@said.register
def _(fact: ImageGatePassed) -> str:
    about = f"{label(fact.number)}, " if fact.image is not None else ""
    return f"{about}{fact.step}: “{' '.join(fact.missing)}”, went on because {fact.reason}"


@said.register(ImageStepAnswered)
@said.register(ImageStepWorded)
def _(fact: ImageStepAnswered | ImageStepWorded) -> str:
    about = f" about {label(fact.number)}" if fact.image is not None else ""
    apart = f", {APART}" if isinstance(fact, ImageStepWorded) else ""
    return f"answered: {fact.filled.sheet.title}{about}{apart}"


@said.register
def _(fact: NightLogged) -> str:
    return f"night of {fact.night}: {night_words(fact)}"


@said.register
def _(fact: StatementWritten) -> str:
    return f"{label(fact.number)} statement of before the work, {APART}"


@said.register
def _(_fact: SurfacedLeft) -> str:
    return "something that surfaced in another session is not to become a picture"


@said.register
def _(fact: RecollectionWritten) -> str:
    return f"{label(fact.number)} the client's own recollection, {APART}"


@said.register
def _(fact: ReminderMet) -> str:
    return f"{label(fact.number)} a reminder met, {APART}"


@said.register
def _(fact: WordsSaid) -> str:
    return f"{label(fact.number)} words of the client's, {APART}"


@said.register
def _(fact: RehearsalWalked) -> str:
    return f"{label(fact.number)} a coming situation walked through, {APART}"


def rating_words(measure: Measure, value: int) -> str:
    """A rating as it is read: ``distress 8 of 10``, ``valence −4 of −5 to +5``, ``intrusions a week 12``."""
    span = SPANS[measure]
    if measure is Measure.INTRUSIONS:
        return f"{measure} {value}"
    if span.low < 0:
        sign = "−" if value < 0 else "+" if value > 0 else ""
        return f"{measure} {sign}{abs(value)} of −{abs(span.low):g} to +{span.high:g}"
    return f"{measure} {value} of {span.high:g}"


def night_words(night: NightLogged) -> str:
    """A night in a few words."""
    parts = [
        "a nightmare" if night.nightmare else "no nightmare",
        f"{night.intensity} of 10" if night.intensity is not None else "",
        "woke" if night.woke else "",
        f"{night.back_to_sleep_min} min back to sleep" if night.back_to_sleep_min else "",
        f"{night.rehearsed_min} min rehearsed" if night.rehearsed_min else "",
    ]
    return ", ".join(part for part in parts if part)


def label(number: int) -> str:
    """A picture as the record may call it."""
    return f"P{number}" if number else "a picture"
