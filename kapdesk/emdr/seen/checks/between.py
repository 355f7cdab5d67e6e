"""What happened between the sets on the memory.  source emdr-4.9"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from kapdesk.bilateral.presets import shipped
from kapdesk.chart.met import Said
from kapdesk.emdr.model.nouns import AGAIN, Measure, Moment, Phase
from kapdesk.emdr.model.rows import Rung
from kapdesk.emdr.model.state import MeetingState, SetDone
from kapdesk.emdr.seen.checks.account import Account, placed
from kapdesk.emdr.seen.checks.judging import (
    APART,
    NO_SETS,
    Judged,
    Verdict,
    all_of,
    aside,
    no,
    numbered,
    yes,
)
from kapdesk.emdr.seen.tree import Branch, Leaf, tree
from kapdesk.emdr.shelf import load_ladder
from kapdesk.kernel.many import many
from kapdesk.kernel.units import Span

GAP_S = 60.0
"""So long at most from the last note to the next set.  unit s.  source emdr-4.9"""

QUIET_TAGS = (*AGAIN, "positive")
"""Replies after which, twice in a row, the target is gone back to.  source emdr-4.3"""

Pair = tuple[SetDone, SetDone]


def replies(account: Account) -> Judged:
    """Whether something was noted of each set before the next began."""
    pairs = tuple(_pairs(account))
    if not pairs:
        return aside("no two sets in a row")
    if not account.whole:
        return aside(APART)
    bare = [one for one, after in pairs if not any(_between(account, one, after))]
    good = [one for one, _ in pairs]
    return all_of(good, bare, f"nothing noted after {_named(bare)}")


def brief(account: Account) -> Judged:
    """Whether each set began within a minute of the last note before it."""
    pairs = tuple(_pairs(account))
    if not pairs:
        return aside("no two sets in a row")
    if not account.whole:
        return aside(APART)
    late = [after for one, after in pairs if _gap_s(account, one, after) > GAP_S]
    good = [after for _, after in pairs]
    return all_of(good, late, f"more than {GAP_S:.0f} s before {_named(late)}")


def first_length(account: Account) -> Judged:
    """Whether the first set was planned as long as the starting points for such sets are."""
    first = min(account.sets(Phase.DESENSITISATION), key=placed, default=None)
    if first is None:
        return aside(NO_SETS)
    passes = first.started.plan.passes
    if passes is None:
        return aside("its length was held by hand or by seconds")
    band = _band()
    if passes in band:
        return yes((first,))
    return no(f"{many(passes, 'pass')}, not {band.low:.0f} to {band.high:.0f}", (first,))


def returned(account: Account) -> Judged:
    """Whether two quiet replies in a row led back to the target."""
    if not any(True for _ in account.sets(Phase.DESENSITISATION)):
        return aside(NO_SETS)
    if not account.whole:
        return aside(APART)
    went = [found for one in _branches(account) if (found := _quiet(one)) is not None]
    if not went:
        return aside("no two quiet replies in a row")
    missed = [leaf for leaf, back in went if not back]
    if missed:
        why = f"went on after {numbered(leaf.number for leaf in missed)}"
        return Judged(Verdict.NO, tuple(leaf.entry for leaf in missed), why)
    return Judged(Verdict.YES, tuple(leaf.entry for leaf, _ in went))


def at_target(account: Account) -> Judged:
    """Whether distress was asked at the target in each meeting with sets on the memory."""
    meetings = [one for one in account.meetings if _memory_sets(account, one)]
    if not meetings:
        return aside(NO_SETS)
    asked = [
        one
        for one in account.target.rated(Measure.DISTRESS)
        if one.moment is Moment.AT_TARGET and one.sitting in {m.sitting for m in meetings}
    ]
    without = [one for one in meetings if one.sitting not in {a.sitting for a in asked}]
    first = [_memory_sets(account, one)[0] for one in without]
    return all_of(asked, first, f"not asked in {len(without)} of {len(meetings)} meetings")


def ladder_first(account: Account) -> Judged:
    """Whether a change of the set was tried before each interweave, in the same meeting."""
    here = {one.sitting for one in account.meetings}
    rungs = [one for one in account.target.rungs if one.sitting in here]
    interweaves = [one for one in rungs if one.fact.category]
    if not interweaves:
        return aside("no interweave")
    sudden = [one for one in interweaves if not any(_eased(each, one) for each in rungs)]
    return all_of(rungs, sudden, "an interweave came before any change of the set")


def _eased(one: Rung, before: Rung) -> bool:
    known = load_ladder().rung(one.fact.rung)
    mechanical = known is not None and known.mechanical
    return mechanical and one.sitting == before.sitting and placed(one) < placed(before)


def _memory_sets(account: Account, meeting: MeetingState) -> tuple[SetDone, ...]:
    return tuple(meeting.of(account.target.id, Phase.DESENSITISATION))


def _pairs(account: Account) -> Iterator[Pair]:
    """Sets on the memory that followed one another without another phase between."""
    for meeting in account.meetings:
        for one, after in pairwise(_memory_sets(account, meeting)):
            if not any(placed(one) < placed(visit) <= placed(after) for visit in meeting.visits):
                yield one, after


def _between(account: Account, one: SetDone, after: SetDone) -> Iterator[float]:
    """Seconds from the beginning of a set to each thing noted of it or of the target before the next."""
    target = account.target
    noted: chain[Said] = chain(target.ratings, target.returns, target.rungs, target.felt)
    yield from (
        said.at.seconds_since(one.at)
        for said in noted
        if said.sitting == one.sitting and placed(one) < placed(said) < placed(after)
    )
    yield from (
        entry.at.seconds_since(one.at) for entry in account.notes(one) if entry.at <= after.at
    )


def _gap_s(account: Account, one: SetDone, after: SetDone) -> float:
    lasted_s = one.run.seconds if one.run is not None else 0.0
    last_s = max((lasted_s, *_between(account, one, after)))
    return after.at.seconds_since(one.at) - last_s


def _band() -> Span:
    """The shortest and the longest starting point for sets on a memory.  unit passes."""
    number = Phase.DESENSITISATION.number
    lengths = [one.plan.passes for one in shipped() if number in one.phases and one.plan.passes]
    return Span(min(lengths), max(lengths))


def _branches(account: Account) -> Iterator[Branch]:
    for meeting in account.meetings:
        grown = tree(account.state, meeting.sitting, account.target.id)
        for one in grown.branches if grown is not None else ():
            if one.phase is Phase.DESENSITISATION:
                yield one


def _quiet(branch: Branch) -> tuple[Leaf, bool] | None:
    """The second of two quiet replies in a row, and whether the branch ended there with a return."""
    for one, after in pairwise(branch.leaves):
        if _is_quiet(one) and _is_quiet(after):
            return after, after is branch.leaves[-1] and branch.returned is not None
    return None


def _is_quiet(leaf: Leaf) -> bool:
    return bool(leaf.tags) and all(tag in QUIET_TAGS for tag in leaf.tags)


def _named(sets: list[SetDone]) -> str:
    return numbered(one.number for one in sets) if sets else ""
