"""What a phase asks of its target: what is said, what is still missing, and what was said before its turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kapdesk.chart.met import Said, later
from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.targets import TargetDescribed
from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.rules.case import Case
from kapdesk.kernel.discreet import Discreet
from kapdesk.sheets.use import SheetUse

PART_WORDS = {
    Part.CUE: "the word for it",
    Part.INCIDENT: "what happened",
    Part.IMAGE: "image",
    Part.NEGATIVE: "negative belief",
    Part.POSITIVE: "positive belief",
    Part.VOC: "how true the positive belief feels",
    Part.EMOTIONS: "emotions",
    Part.DISTRESS: "distress",
    Part.BODY: "where in the body",
}

_WHOLE = (Moment.ASSESSMENT, Moment.REVIEW)
_MOMENTS = {
    Phase.ASSESSMENT: _WHOLE,
    Phase.DESENSITISATION: (Moment.AT_TARGET, Moment.AFTER_SET),
    Phase.INSTALLATION: (Moment.INSTALLATION,),
    Phase.BODY_SCAN: (Moment.BODY_SCAN,),
    Phase.CLOSURE: (Moment.CLOSURE,),
    Phase.REVIEW: (Moment.REVIEW,),
}
_MEASURES = {Part.VOC: Measure.VOC, Part.DISTRESS: Measure.DISTRESS}


class Ask(Discreet, frozen=True):
    """One thing a phase asks: whether it is said, whether it may stay empty, whether it came before its turn.

    ``asked`` says that it was said in this phase; what was known before has no turn.
    """

    part: Part
    filled: bool
    may: bool = False
    early: bool = False
    asked: bool = False


class SheetAsk(Discreet, frozen=True):
    """A sheet a phase asks, and whether it was answered in this meeting."""

    use: SheetUse
    answered: bool


def asks_of(case: Case, phase: Phase) -> tuple[Ask, ...]:
    """What a phase asks of the target, in its order.  What comes out of order is taken, and says so.

    The order is that of the asking: what the plan said of the target before it was assessed came neither early nor
    late.  source emdr-4.2, emdr-4.4
    """
    shape = case.variant.shape(phase)
    parts = shape.asks if shape is not None else ()
    may = shape.may if shape is not None else ()
    since = [_since(case, phase, part) for part in parts]
    turns = [one if one is not None and _within(case, phase, one) else None for one in since]
    return tuple(
        Ask(part, one is not None, part in may, _early(turn, turns[:number]), turn is not None)
        for number, (part, one, turn) in enumerate(zip(parts, since, turns, strict=True))
    )


def sheets_of(case: Case, phase: Phase) -> tuple[SheetAsk, ...]:
    """The sheets a phase asks, each with whether it was answered in this meeting."""
    shape = case.variant.shape(phase)
    uses = shape.sheets if shape is not None else ()
    return tuple(SheetAsk(use, case.sheet(use.id, here_only=True) is not None) for use in uses)


def missing_parts(case: Case) -> tuple[str, ...]:
    """What the assessment of the target still lacks, in words.  source emdr-4.2"""
    return tuple(
        PART_WORDS[one.part]
        for one in asks_of(case, Phase.ASSESSMENT)
        if not one.filled and not one.may
    )


def seen_lately(case: Case) -> bool:
    """Whether the target was rated whole in this meeting, or not longer ago than the practice holds to."""
    ratings = case.target.ratings if case.target is not None else ()
    return any(_lately(case, one) for one in ratings if one.moment in (*_WHOLE, Moment.AT_TARGET))


def _lately(case: Case, rating: Rating) -> bool:
    hours = case.around.now.seconds_since(rating.at) / 3600.0
    return rating.sitting == case.sitting or 0.0 <= hours <= case.policy.refresh_h


def _early(turn: Said | None, before: Iterable[Said | None]) -> bool:
    """Whether something whose turn was before came only after it."""
    return turn is not None and any(one is not None and one.at > turn.at for one in before)


def _within(case: Case, phase: Phase, said: Said) -> bool:
    """Whether something was said while the target was assessed; other phases ask in their meeting alone."""
    if phase is not Phase.ASSESSMENT:
        return True
    meeting = case.state.meeting(said.sitting)
    visits = meeting.visits if meeting is not None else ()
    before = [one for one in visits if not later(one, said)]
    here = before[-1] if before else None
    target = case.target.id if case.target is not None else None
    return here is not None and (here.phase, here.target) == (phase, target)


def _since(case: Case, phase: Phase, part: Part) -> Said | None:
    """What said a part first; outside the assessment, in this meeting."""
    return min(_said(case, phase, part), default=None, key=lambda one: (one.at, one.seq))


def _said(case: Case, phase: Phase, part: Part) -> Iterator[Said]:
    target = case.target
    if target is None:
        return
    whole = phase is Phase.ASSESSMENT
    measure = _MEASURES.get(part)
    if measure is not None:
        rated = (one for one in target.rated(measure) if one.moment in _MOMENTS.get(phase, ()))
        yield from (one for one in rated if whole or one.sitting == case.sitting)
    elif whole:
        yield from (one for one in target.versions if _worded(one.fact, part))
        if part is Part.BODY:
            yield from (one for one in target.felt if one.fact.moment is Moment.ASSESSMENT)
    else:
        yield from (one for one in _looked(target, phase, part) if one.sitting == case.sitting)


def _looked(target: TargetState, phase: Phase, part: Part) -> Iterator[Said]:
    """What answers a part after the assessment: the belief asked anew, the body gone through or felt."""
    moments = _MOMENTS.get(phase, ())
    if part is Part.POSITIVE:
        yield from target.checks
    elif part is Part.BODY:
        yield from (one for one in target.scans if one.fact.moment in moments)
        yield from (one for one in target.felt if one.fact.moment in moments)


def _worded(version: TargetDescribed, part: Part) -> bool:
    """Whether a version of the target says a part; another sense will do for the image."""
    said: dict[Part, object] = {
        Part.CUE: version.cue.strip(),
        Part.INCIDENT: version.incident.strip(),
        Part.IMAGE: version.image.strip() or version.sense.strip(),
        Part.NEGATIVE: version.negative.strip(),
        Part.POSITIVE: version.positive.strip(),
        Part.EMOTIONS: version.emotions,
        Part.BODY: version.body,
    }
    return bool(said.get(part))
