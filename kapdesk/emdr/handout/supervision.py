"""A client's EMDR work for supervision: numbers, phases and sets, and not one word that anybody wrote.

No name, no code, no day of the calendar: sessions are counted, and days run from the first of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from kapdesk.bilateral.set_words import channels_words
from kapdesk.emdr.handout.curves import undated_curve
from kapdesk.emdr.handout.meeting import chart_state, minutes_by_phase, stays_of
from kapdesk.emdr.handout.words import (
    called,
    last_words,
    phase_words,
    place_words,
    sitting_words,
    status_words,
)
from kapdesk.emdr.model.nouns import Measure
from kapdesk.emdr.model.rows import Rung
from kapdesk.emdr.model.state import EmdrState, MeetingState, SetDone, TargetState
from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.seen.checks.catalogue import Finding, count_words
from kapdesk.emdr.seen.meetings import in_order, sitting_label
from kapdesk.emdr.seen.summary import summary
from kapdesk.emdr.shelf import load_ladder
from kapdesk.kernel.instant import Instant
from kapdesk.press.fields import Field, FieldBlock
from kapdesk.press.grid import kept
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.ratings import ratings_blocks
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table
from kapdesk.press.text import unbroken

TITLE = "For supervision"
A_CLIENT = "a client"
QUIET = "Numbers, phases and sets alone: nothing that anybody said or wrote is on this sheet."
ASKS = (Field("What I want to ask", 3),)
TARGETS = ("Target", "Where it belongs", "Variant", "How far", "Distress", "VOC", "Body")
SETS = ("Phase", "Target", "Sets", "Rate", "Passes", "With", "On board")
CHECKS = ("", "Asked of the record", "Answer")
ANOTHER = "another step"
CLEAR, NOT_CLEAR = "clear", "not clear"


@dataclass(frozen=True, slots=True)
class Checked:
    """A target by its number, and what its record answers to every process check."""

    number: int
    findings: tuple[Finding, ...]


def supervision(
    work: EmdrView,
    heading: PaperHeading,
    checked: tuple[Checked, ...] = (),
    *,
    paper: str,
    large: bool = False,
) -> bytes:
    """The sheet as PDF, reckoned from the chart alone.

    ``heading.client`` is what the therapist chose to say.  ``checked`` may have read the therapist's own notes; an
    answer is yes, no or a number, and never a word of them.
    """
    on = page(paper, large=large)
    blocks = (*_blocks(on, chart_state(work), heading), *_checks(on, checked), _asks(on))
    return bound(blocks, heading, page=on, title=TITLE)


def _blocks(on: Page, state: EmdrState, heading: PaperHeading) -> Iterator[Block]:
    yield from titled(on, TITLE, QUIET)
    worked = [(n, one) for n, one in enumerate(in_order(state), 1) if one.has_work]
    yield from _targets(on, state)
    for target in state.targets:
        plot = undated_curve(state, target.id)
        yield from ratings_blocks(on, plot, title=f"T{target.number}")
    for number, meeting in worked:
        title = f"Session {sitting_label(number)}, {_days(meeting, worked[0][1].opened)}"
        yield from _meeting(on, state, meeting, title, heading.printed)


def _asks(on: Page) -> FieldBlock:
    return FieldBlock(on, ASKS, gap_pt=on.body.leading_pt)


def _checks(on: Page, checked: tuple[Checked, ...]) -> Iterator[Strips]:
    """Every check of every target that was worked on, with its answer, and how many the record shows."""
    for one in checked:
        rows = [_check(found) for found in one.findings]
        under = (count_words(one.findings),)
        yield table(on, f"Process checks, T{one.number}", CHECKS, rows, under=under)


def _check(found: Finding) -> Row:
    why = f": {found.judged.why}" if found.judged.why else ""
    return Row((f"{found.number}.", found.check.words, f"{found.verdict}{why}"))


def _targets(on: Page, state: EmdrState) -> Iterator[Strips]:
    if not state.targets:
        yield prose(on, "Targets", ["No target yet."])
        return
    yield table(on, "Targets", TARGETS, [_target(one) for one in state.targets])
    said = [summary(state, one.id) for one in state.targets if one.ratings]
    if said:
        yield prose(on, "In one line each", said, on.quiet)


def _target(target: TargetState) -> Row:
    scanned = CLEAR if target.scans and target.scans[-1].fact.clear else NOT_CLEAR
    return Row(
        (
            f"T{target.number}",
            place_words(target),
            target.variant,
            status_words(target.status),
            last_words(target, Measure.DISTRESS),
            last_words(target, Measure.VOC),
            scanned if target.scans else NOTHING,
        )
    )


def _days(meeting: MeetingState, first: Instant) -> str:
    """How many days after the first session with this work it was."""
    days = (meeting.opened.local().date() - first.local().date()).days
    return "the first" if not days else f"{days} {'day' if days == 1 else 'days'} later"


def _meeting(
    on: Page, state: EmdrState, meeting: MeetingState, title: str, printed: Instant
) -> Iterator[Block]:
    stays = tuple(stays_of(meeting, meeting.closed_at or printed))
    minutes = (
        unbroken(f"{phase_words(one)} {long:.0f} min") for one, long in minutes_by_phase(stays)
    )
    said = prose(
        on,
        f"{title} ({sitting_words(meeting.kind)})",
        [" · ".join(minutes), *_passed(state, meeting)],
    )
    rows = [_sets(state, list(found)) for _, found in groupby(meeting.sets, key=_alike)]
    if rows:
        yield from kept(on, said, replace(table(on, "", SETS, rows), gap_pt=4.0))
    else:
        yield said


def _alike(one: SetDone) -> tuple[object, ...]:
    """What sets are told together by."""
    plan = one.started.plan
    return one.phase, one.target, plan.rate_hz, plan.channels, one.started.substance


def _sets(state: EmdrState, found: list[SetDone]) -> Row:
    first = found[0]
    passes = sum(one.run.passes for one in found if one.run is not None)
    return Row(
        (
            phase_words(first.phase) if first.phase is not None else NOTHING,
            called(state, first.target),
            str(len(found)),
            unbroken(f"{first.started.plan.rate_hz:.2f} Hz"),
            str(passes),
            channels_words(first.started.plan.channels),
            str(first.started.substance),
        )
    )


def _passed(state: EmdrState, meeting: MeetingState) -> Iterator[str]:
    """Rules passed by their names, returns to the target, and the steps of the ladder, counted."""
    here = meeting.sitting
    guards = Counter(
        f"{one.fact.guard} into {phase_words(one.fact.phase)}" for one in meeting.overrides
    )
    returns = Counter(
        str(one.fact.found)
        for target in state.targets
        for one in target.returns
        if one.sitting == here
    )
    rungs = Counter(
        _rung(one) for target in state.targets for one in target.rungs if one.sitting == here
    )
    for name, counted in (
        ("Rules passed with a reason", guards),
        ("Went back to the target and found", returns),
        ("Steps of the ladder tried", rungs),
    ):
        if counted:
            yield f"{name}: {'; '.join(_times(words, count) for words, count in counted.items())}."


def _rung(one: Rung) -> str:
    """A step of the ladder by its own name; what is not in the ladder is not said."""
    known = load_ladder().rung(one.fact.rung)
    if known is None:
        return ANOTHER
    category = known.category(one.fact.category)
    return f"{known.name}, {category.name}" if category is not None else known.name


def _times(words: str, count: int) -> str:
    return words if count == 1 else f"{words} ({count} times)"
