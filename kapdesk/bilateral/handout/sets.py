"""The sets of a sitting on paper: each with its plan, how it went, what was changed, and how exact it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kapdesk.bilateral.model.facts import OnboardRuleOpened, PursuitChecked
from kapdesk.bilateral.model.view import RanSet, sets_of
from kapdesk.bilateral.set_words import (
    changes_words,
    manner_words,
    marks_words,
    onboard_words,
    opened_words,
    passed_words,
    planned_passes,
    rule_opened_words,
    timing_words,
)
from kapdesk.chart.model import Entry
from kapdesk.press.sitting import NOTHING, SittingSheet
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table
from kapdesk.press.text import unbroken

TITLE = "Sets of stimulation"
NO_END = "no end was written down"

Beginning = Callable[[Entry], tuple[str, ...]]
"""The cells the row of a set begins with: when it began, and what else its paper tells a set by."""


def sets(sheet: SittingSheet, names: tuple[str, ...], begins: Beginning) -> Iterator[Strips]:
    """Every set, and the checks of the eyes; nothing where there was none.  ``names`` head the cells of ``begins``."""
    found = sets_of(sheet.timeline)
    if found:
        columns = (*names, "Set", "Rate", "Passes", "Lasted", "Ended", "Distress")
        yield table(sheet.page, TITLE, columns, [_row(sheet, one, begins) for one in found])
    under = [*_opened(found), *_rules(sheet), *_checks(sheet)]
    if under:
        yield prose(sheet.page, "", under, sheet.page.quiet, gap_pt=6.0)


def _opened(found: tuple[RanSet, ...]) -> Iterator[str]:
    """The locks that stood open when any of the sets began, each once."""
    yield from dict.fromkeys(
        words for one in found for words in opened_words(one.started.opened_locks)
    )


def _rules(sheet: SittingSheet) -> Iterator[str]:
    """The rules of the medicine's that were opened for this sitting, each when and why."""
    for line, opened in sheet.found(OnboardRuleOpened):
        yield f"{sheet.clock(line.entry.at)} {rule_opened_words(opened)}."


def _checks(sheet: SittingSheet) -> Iterator[str]:
    for line, checked in sheet.found(PursuitChecked):
        when = sheet.clock(line.entry.at)
        yield f"{when} the client followed a slow light; the eyes: {checked.seen}."


def _row(sheet: SittingSheet, one: RanSet, begins: Beginning) -> Row:
    run, named = one.run, f"{one.number} {one.started.preset}".rstrip()
    rate = unbroken(f"{one.plan.rate_hz:.2f} Hz")
    rated = str(one.rated.distress) if one.rated else NOTHING
    begun = (*begins(one.entry), named, rate)
    if run is None:
        return Row((*begun, NOTHING, NOTHING, NO_END, rated), tuple(_notes(sheet, one)))
    wanted = planned_passes(run)
    passes = str(run.passes) if wanted is None else f"{run.passes} of {wanted}"
    cells = (*begun, passes, unbroken(f"{run.seconds:.3g} s"), run.ended, rated)
    return Row(cells, tuple(_notes(sheet, one)))


def _notes(sheet: SittingSheet, one: RanSet) -> Iterator[str]:
    started, run = one.started, one.run
    yield manner_words(started.plan, started.amplitude_deg or None)
    if aboard := onboard_words(started.substance, started.since_dose_min):
        yield aboard
    if passed := passed_words(started.opened_rules):
        yield passed
    if run is not None:
        if run.why:
            yield run.why
        yield from changes_words(run.changes)
        if marked := marks_words(run.marks_s):
            yield marked
        yield timing_words(run)
    yield from _asides(sheet, one)


def _asides(sheet: SittingSheet, one: RanSet) -> Iterator[str]:
    """What was put right or written later, of the set and of its rating."""
    for entry in (one.entry, one.rated_entry):
        line = sheet.line_of(entry.id) if entry is not None else None
        if line is not None:
            yield from sheet.asides(line)
    ended = sheet.line_of(one.run_entry.id) if one.run_entry is not None else None
    if ended is not None and ended.entry.corrects is not None:
        yield from sheet.asides(ended)
