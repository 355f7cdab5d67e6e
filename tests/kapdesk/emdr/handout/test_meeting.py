"""One meeting: its stays in the phases, and nothing in it but the chart."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import Drawer, fold
from kapdesk.emdr.handout.meeting import (
    chart_state,
    meeting_sheet,
    minutes_by_phase,
    runs_words,
    stays_of,
)
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.view import view_of
from kapdesk.kernel.ids import SittingId
from kapdesk.press.paper import page
from tests.fakes.emdr_paper import MEETING, PRINTED, RECORD_HEADING, one_meeting, whole_work
from tests.fakes.emdr_work import T7


def test_each_stay_lasts_until_the_next_and_the_last_until_the_end() -> None:
    meeting = one_meeting().state().meeting(MEETING)
    assert meeting is not None
    assert meeting.closed_at is not None
    stays = tuple(stays_of(meeting, meeting.closed_at))
    phases = [stay.visit.phase for stay in stays]
    assert phases == [Phase.ASSESSMENT, Phase.DESENSITISATION, Phase.CLOSURE]
    assert [stay.until for stay in stays[:-1]] == [stay.visit.at for stay in stays[1:]]
    assert stays[-1].until == meeting.closed_at
    assert [stay.sets for stay in stays] == [(), (1, 2, 3), ()]


def test_minutes_are_summed_by_phase_in_their_order() -> None:
    meeting = whole_work().state().meeting(SittingId("s6"))
    assert meeting is not None
    stays = tuple(stays_of(meeting, PRINTED))
    sums = minutes_by_phase(stays)
    assert [phase.number for phase, _ in sums] == [4, 5, 6, 7, 8]
    assert sum(minutes for _, minutes in sums) == pytest.approx(
        PRINTED.seconds_since(meeting.visits[0].at) / 60.0
    )


def test_neighbouring_numbers_are_drawn_together() -> None:
    assert runs_words((1, 2, 3, 5, 7, 8)) == "1–3, 5, 7–8"
    assert runs_words(()) == ""


def test_a_sheet_holds_the_chart_alone() -> None:
    book = one_meeting()
    lines = fold(book.entries)
    sheet = meeting_sheet(lines, view_of(book.entries), MEETING, RECORD_HEADING, page("A4"))
    assert {line.entry.drawer for line in sheet.timeline.lines} == {Drawer.CHART}
    target = sheet.state.target(T7)
    assert target is not None
    assert (target.made_of, target.felt, target.name) == (None, (), "T7")
    assert sheet.called(T7) == "T7"


def test_the_state_of_the_chart_alone_knows_every_number() -> None:
    book = whole_work()
    whole, alone = book.state().target(T7), chart_state(view_of(book.entries)).target(T7)
    assert whole is not None
    assert alone is not None
    assert alone.ratings == whole.ratings
    assert alone.statuses == whole.statuses
    assert not alone.versions


def test_a_set_says_what_it_belongs_to() -> None:
    book = one_meeting()
    sheet = meeting_sheet(
        fold(book.entries), view_of(book.entries), MEETING, RECORD_HEADING, page("A4")
    )
    first = sheet.meeting.sets[0]
    assert sheet.working(first.entry) == "T7, desensitisation"
    assert sheet.working(book.entries[0].id) == ""


def test_an_unknown_meeting_is_not_printed() -> None:
    book = one_meeting()
    with pytest.raises(LookupError):
        meeting_sheet(
            fold(()), view_of(book.entries), SittingId("none"), RECORD_HEADING, page("A4")
        )
