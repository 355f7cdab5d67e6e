"""The parts of an EMDR record, one by one."""

from __future__ import annotations

from kapdesk.chart.model import fold
from kapdesk.emdr.handout import sections
from kapdesk.emdr.handout.meeting import MeetingSheet, meeting_sheet
from kapdesk.emdr.model.nouns import Phase, Status
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.model.work import PhaseEntered
from kapdesk.kernel.ids import SittingId
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import page
from tests.fakes.emdr_paper import RECORD_HEADING, whole_work
from tests.fakes.emdr_work import T7, Notebook
from tests.kapdesk.emdr.handout.reading import says

ON = page("A4")


def sheet_of(book: Notebook, sitting: str) -> MeetingSheet:
    """The sheet of one of its meetings."""
    here = SittingId(sitting)
    lines = fold(one for one in book.entries if one.sitting == here)
    return meeting_sheet(lines, view_of(book.entries), here, RECORD_HEADING, ON)


def paper(*blocks: Block) -> bytes:
    """These blocks on paper."""
    return build(blocks, page=ON, edges=Edges("", "", ""), title="Sections")


def test_a_phase_entered_by_its_own_key_says_so() -> None:
    book = Notebook()
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    book.write(PhaseEntered(Phase.PREPARATION, held=True))
    pdf = paper(*sections.phases(sheet_of(book, "s1")))
    assert says(pdf, "a pause to grow steady, or to close, by its own key")


def test_a_meeting_without_a_rating_says_so() -> None:
    book = Notebook()
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    assert says(paper(*sections.ratings(sheet_of(book, "s1"))), "No rating was written down.")


def test_what_is_not_there_takes_no_room() -> None:
    sheet = sheet_of(whole_work(), "s1")
    assert list(sections.overrides(sheet)) == []
    assert list(sections.answers(sheet)) == []
    assert list(sections.statuses(sheet)) == []


def test_a_status_before_this_meeting_is_the_last_one_set_before_it() -> None:
    pdf = paper(*sections.statuses(sheet_of(whole_work(), "s6")))
    assert says(pdf, "T7 past · touchstone · safety ◑ provisional ● complete")


def test_a_target_that_was_visited_and_left_as_it_was_stands_there_too() -> None:
    book = whole_work()
    book.meet("s7", "2026-03-14T10:00:00+01:00")
    book.enter(Phase.REVIEW)
    pdf = paper(*sections.statuses(sheet_of(book, "s7")))
    assert says(pdf, "● complete ● complete")


def test_a_status_set_twice_is_told_from_the_first_to_the_last() -> None:
    book = whole_work()
    book.meet("s7", "2026-03-14T10:00:00+01:00")
    book.status(Status.INCOMPLETE, T7)
    book.status(Status.SET_ASIDE, T7)
    pdf = paper(*sections.statuses(sheet_of(book, "s7")))
    assert says(pdf, "● complete □ set aside")
