"""What was asked of the target before it was worked on, and whether what was said fits.  source emdr-4.9"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kapdesk.chart.met import Said
from kapdesk.emdr.model.nouns import SPANS, Measure, Moment, Phase
from kapdesk.emdr.model.targets import TargetDescribed
from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.rules.asking import asks_of
from kapdesk.emdr.seen.checks.account import Account
from kapdesk.emdr.seen.checks.judging import APART, Judge, Judged, aside, no, yes

MEASURES = {Part.VOC: Measure.VOC, Part.DISTRESS: Measure.DISTRESS}
WHOLE = (Moment.ASSESSMENT, Moment.REVIEW)
NOT_ASSESSED = "not assessed yet"
NOT_ASKED = "nothing was said in the assessment itself"


def part(which: Part) -> Judge:
    """The check that one part of the assessment is there before the first set."""
    return partial(_part, which)


def in_order(account: Account) -> Judged:
    """Whether the parts that were said in the assessment came one after another as the variant asks them."""
    if not _assessed(account):
        return aside(NOT_ASSESSED)
    if not account.whole:
        return aside(APART)
    sitting = account.meetings[0].sitting
    asked = [one for one in asks_of(account.case(sitting), Phase.ASSESSMENT) if one.asked]
    early = [one.part for one in asked if one.early]
    if not asked:
        return aside(NOT_ASKED)
    if early:
        return no(f"before its turn: {', '.join(early)}")
    return yes(one for each in asked for one in list(_said(account, each.part))[:1])


def spans(account: Account) -> Judged:
    """Whether every rating lies on its scale.  source emdr-4.4"""
    ratings = account.target.ratings
    if not ratings:
        return aside("nothing was rated")
    off = [one for one in ratings if one.value not in SPANS[one.measure]]
    return no("off its scale", off) if off else yes(ratings)


def _part(which: Part, account: Account) -> Judged:
    shape = account.variant.shape(Phase.ASSESSMENT)
    if shape is None or which not in shape.asks:
        return aside("this protocol does not ask it")
    if not _assessed(account):
        return aside(NOT_ASSESSED)
    if which not in MEASURES and not account.whole:
        return aside(APART)
    found = [
        one for one in _said(account, which) if account.first is None or one.at <= account.first
    ]
    if found:
        return yes(found[:1])
    if which in shape.may:
        return aside("may stay empty")
    return no("missing before the first set" if account.first else "missing")


def _assessed(account: Account) -> bool:
    return account.first is not None or any(True for _ in account.visits(Phase.ASSESSMENT))


def _said(account: Account, which: Part) -> Iterator[Said]:
    """What says a part, the earliest first."""
    target = account.target
    if which in MEASURES:
        yield from (one for one in target.rated(MEASURES[which]) if one.moment in WHOLE)
        return
    yield from (one for one in target.versions if _holds(one.fact, which))
    if which is Part.BODY:
        yield from (one for one in target.felt if one.fact.moment is Moment.ASSESSMENT)


def _holds(made: TargetDescribed, which: Part) -> bool:
    said: dict[Part, object] = {
        Part.CUE: made.cue.strip(),
        Part.INCIDENT: made.incident.strip(),
        Part.IMAGE: made.image.strip() or made.sense.strip(),
        Part.NEGATIVE: made.negative.strip(),
        Part.POSITIVE: made.positive.strip(),
        Part.EMOTIONS: made.emotions,
        Part.BODY: made.body,
    }
    return bool(said.get(which))
