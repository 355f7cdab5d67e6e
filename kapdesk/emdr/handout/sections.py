"""What an EMDR session has in the record: phases with their minutes, rules passed, numbers, what was done, statuses."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Fact
from kapdesk.emdr.handout.curves import meeting_curve
from kapdesk.emdr.handout.meeting import MeetingSheet, Stay, minutes_by_phase, runs_words
from kapdesk.emdr.handout.words import (
    MEASURES,
    UNDER_EFFECT,
    effect_words,
    moment_words,
    phase_words,
    place_words,
    status_words,
    value_words,
)
from kapdesk.emdr.model import resources, targets, work
from kapdesk.emdr.model.nouns import Status
from kapdesk.emdr.model.rows import Rating, Standing
from kapdesk.emdr.model.state import TargetState
from kapdesk.press.changes import Saying
from kapdesk.press.page import Block
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table
from kapdesk.press.text import unbroken
from kapdesk.sheets.handout import answers_table

TOLD_ELSEWHERE: tuple[type[Fact], ...] = (
    work.PhaseEntered,
    work.GuardOverridden,
    work.StepAnswered,
    targets.TargetRated,
    targets.TargetStatusSet,
)
"""Facts with a section of their own."""

FACTS = (*targets.FACTS, *work.FACTS, *resources.FACTS)
GROW_STEADY = "a pause to grow steady, or to close, by its own key"


def sections(sheet: MeetingSheet, say: Saying) -> Iterator[Block]:
    """Everything of the work that has no place in the sets; nothing where no phase was entered."""
    if not sheet.meeting.has_work:
        return
    yield from _curves(sheet)
    yield from phases(sheet)
    yield from overrides(sheet)
    yield from ratings(sheet)
    yield from done(sheet, say)
    yield from answers(sheet)
    yield from statuses(sheet)


def _curves(sheet: MeetingSheet) -> Iterator[Block]:
    """What was rated in this meeting, a picture for each target."""
    for target in sheet.state.targets:
        yield from meeting_curve(sheet.page, sheet.state, target, sheet.meeting.sitting)


def phases(sheet: MeetingSheet) -> Iterator[Strips]:
    """Every stay with its target, its minutes and its sets; then how long each phase took in all."""
    names = ("From", "Phase", "Target", "Minutes", "Sets")
    sums = (
        unbroken(f"{phase_words(phase)} {minutes:.0f} min")
        for phase, minutes in minutes_by_phase(sheet.stays)
    )
    rows = [_stay(sheet, stay) for stay in sheet.stays]
    yield table(sheet.page, "Phases", names, rows, under=(f"In all: {' · '.join(sums)}.",))


def _stay(sheet: MeetingSheet, stay: Stay) -> Row:
    visit = stay.visit
    line = sheet.line_of(visit.entry)
    cells = (
        sheet.clock(visit.at),
        phase_words(visit.phase),
        sheet.called(visit.target),
        f"{stay.minutes:.0f}",
        runs_words(stay.sets) or NOTHING,
    )
    notes = (GROW_STEADY,) if visit.held else ()
    return Row(cells, (*notes, *(sheet.asides(line) if line is not None else ())))


def overrides(sheet: MeetingSheet) -> Iterator[Strips]:
    """Every rule that was passed, what it said was missing, and the reason."""
    rows = [
        Row(
            (
                sheet.clock(line.entry.at),
                phase_words(fact.phase),
                sheet.called(fact.target),
                "\n".join(fact.missing) or fact.guard,
                fact.reason,
            ),
            sheet.asides(line),
        )
        for line, fact in sheet.found(work.GuardOverridden)
    ]
    if rows:
        names = ("Time", "Into", "Target", "Was missing", "Went on because")
        yield table(sheet.page, "Rules passed with a reason", names, rows)


def ratings(sheet: MeetingSheet) -> Iterator[Strips]:
    """Every number as it was said, hollow where a medicine was working."""
    found = [
        (rating, target)
        for target in sheet.state.targets
        for rating in target.ratings
        if rating.sitting == sheet.meeting.sitting
    ]
    if not found:
        yield prose(sheet.page, "Ratings", ["No rating was written down."])
        return
    found.sort(key=lambda pair: (pair[0].at, pair[0].seq))
    rows = [_rating(sheet, rating, target) for rating, target in found]
    names = ("Time", "Target", "Asked", "Said", "When")
    hollow = any(rating.hollow for rating, _ in found)
    under = (f"{UNDER_EFFECT}.",) if hollow else ()
    yield table(sheet.page, "Ratings", names, rows, under=under)


def _rating(sheet: MeetingSheet, rating: Rating, target: TargetState) -> Row:
    cells = (
        sheet.clock(rating.at),
        f"T{target.number}",
        MEASURES[rating.measure],
        value_words(rating),
        _when(sheet, rating),
    )
    line = sheet.line_of(rating.entry)
    aboard = effect_words(rating)
    asides = sheet.asides(line) if line is not None else ()
    return Row(cells, (*((aboard,) if aboard else ()), *asides))


def _when(sheet: MeetingSheet, rating: Rating) -> str:
    """The moment it was asked, with the number of the set it followed."""
    followed = next((one for one in sheet.meeting.sets if one.entry == rating.started), None)
    if followed is None:
        return moment_words(rating.moment)
    return f"after set {followed.number}"


def done(sheet: MeetingSheet, say: Saying) -> Iterator[Strips]:
    """What else was done: returns, checks, scans, steps of the ladder, decisions, resources, targets of the plan."""
    rows = [
        Row((sheet.clock(line.entry.at), say(fact)), sheet.asides(line))
        for line, fact in sheet.found(Fact)
        if isinstance(fact, FACTS) and not isinstance(fact, TOLD_ELSEWHERE)
    ]
    if rows:
        yield table(sheet.page, "What was done", ("Time", "What"), rows)


def answers(sheet: MeetingSheet) -> Iterator[Strips]:
    """Every sheet of a phase that belongs to the record, as it was answered last."""
    last = {(fact.filled.sheet.id, fact.target): fact for _, fact in sheet.found(work.StepAnswered)}
    for fact in last.values():
        about = f", {sheet.called(fact.target)}" if fact.target is not None else ""
        yield answers_table(sheet.page, fact.filled, f"{fact.filled.sheet.title}{about}")


def statuses(sheet: MeetingSheet) -> Iterator[Strips]:
    """How far every target came that was touched: before this session, and after it."""
    rows = [_status(sheet, one) for one in sheet.state.targets if _touched(sheet, one)]
    if rows:
        names = ("Target", "Where it belongs", "Before", "After")
        yield table(sheet.page, "How far the targets came", names, rows)


def _touched(sheet: MeetingSheet, target: TargetState) -> bool:
    here = sheet.meeting.sitting
    visited = any(visit.target == target.id for visit in sheet.meeting.visits)
    return visited or any(one.sitting == here for one in target.statuses)


def _status(sheet: MeetingSheet, target: TargetState) -> Row:
    here = [one for one in target.statuses if one.sitting == sheet.meeting.sitting]
    before = _before(target, here, sheet)
    after = here[-1].status if here else before
    cells = (f"T{target.number}", place_words(target), status_words(before), status_words(after))
    return Row(cells, tuple(f"{sheet.clock(one.at)} {one.why}" for one in here if one.why))


def _before(target: TargetState, here: list[Standing], sheet: MeetingSheet) -> Status:
    """The last status that was written before this session's first, or before it began."""
    first = here[0].seq if here else None
    bound = first if first is not None else _opening(sheet)
    earlier = [one for one in target.statuses if one.seq < bound]
    return earlier[-1].status if earlier else target.opened.status


def _opening(sheet: MeetingSheet) -> int:
    visits = sheet.meeting.visits
    return visits[0].seq if visits else 0
