"""One meeting being written: its lines, how the work stands by the chart alone, and its stays in the phases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kapdesk.chart.model import Timeline
from kapdesk.emdr.handout.words import called
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.state import EmdrState, MeetingState, Visit
from kapdesk.emdr.model.view import EmdrView, view_of
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.press.paper import Page
from kapdesk.press.sitting import SittingHeading, SittingSheet, chart_lines


@dataclass(frozen=True, slots=True)
class Stay:
    """A visit to a phase from its moment to its end, and the numbers of the sets that began in it."""

    visit: Visit
    until: Instant
    sets: tuple[int, ...]

    @property
    def minutes(self) -> float:
        """How long it was."""
        return max(0.0, self.until.seconds_since(self.visit.at) / 60.0)


@dataclass(frozen=True)
class MeetingSheet(SittingSheet):
    """One meeting on paper.  Nothing outside the chart's own drawer is in it."""

    state: EmdrState
    meeting: MeetingState

    @cached_property
    def stays(self) -> tuple[Stay, ...]:
        """Every stay in a phase, in time."""
        return tuple(stays_of(self.meeting, self.ended))

    def called(self, target: TargetId | None) -> str:
        """A target by its number alone."""
        return called(self.state, target)

    def working(self, started: EntryId) -> str:
        """What a set belongs to: ``T7, desensitisation``; empty outside every phase."""
        found = next((one for one in self.meeting.sets if one.entry == started), None)
        if found is None or found.phase is None:
            return ""
        named = self.called(found.target) if found.target is not None else ""
        return ", ".join(part for part in (named, str(found.phase)) if part)


def meeting_sheet(
    lines: Timeline, work: EmdrView, sitting: SittingId, heading: SittingHeading, page: Page
) -> MeetingSheet:
    """The sheet of a meeting, reckoned anew from the chart's lines alone.  raises LookupError for an unknown one."""
    state = chart_state(work)
    meeting = state.meeting(sitting)
    if meeting is None:
        raise LookupError(sitting)
    return MeetingSheet(chart_lines(lines), heading, page, state, meeting)


def chart_state(work: EmdrView) -> EmdrState:
    """How the work stands by the chart's lines alone: no cue, no belief, no word of a client's."""
    return view_of(line.entry for line in chart_lines(work.timeline).lines).state


def stays_of(meeting: MeetingState, ended: Instant) -> Iterator[Stay]:
    """The visits of a meeting, each until the next one; the last until the end."""
    ends = [later.at for _, later in pairwise(meeting.visits)]
    for visit, until in zip(meeting.visits, (*ends, ended), strict=False):
        numbers = (
            one.number
            for one in meeting.sets
            if one.seq > visit.seq and _last_visit(meeting, one.seq) is visit
        )
        yield Stay(visit, until, tuple(numbers))


def _last_visit(meeting: MeetingState, seq: int) -> Visit | None:
    """The visit a set belongs to: the last one written before it."""
    return next((one for one in reversed(meeting.visits) if one.seq < seq), None)


def minutes_by_phase(stays: tuple[Stay, ...]) -> tuple[tuple[Phase, float], ...]:
    """How long each phase took in all, in the order of the phases."""
    return tuple(
        (phase, sum(stay.minutes for stay in stays if stay.visit.phase is phase))
        for phase in Phase
        if any(stay.visit.phase is phase for stay in stays)
    )


def runs_words(numbers: tuple[int, ...]) -> str:
    """Numbers with neighbours drawn together: ``1–6, 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
