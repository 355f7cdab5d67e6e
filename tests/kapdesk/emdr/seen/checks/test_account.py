"""What a check may look at: one meeting or all, what was noted of a set, and sheets as they were answered."""

from __future__ import annotations

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.emdr.model.nouns import Phase, Status
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.seen.checks.account import Account, account, until, works
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import EntryId, SittingId
from tests.fakes.emdr_work import T7, T9, Notebook, worked_record
from tests.kapdesk.emdr.seen.checks.judged import working


def _account(book: Notebook, only: str = "") -> Account:
    view = view_of(book.entries)
    target = view.state.target(T7)
    assert target is not None
    sitting = SittingId(only) if only else None
    return account(view, target, load_variant("standard"), only=sitting)


def test_it_looks_at_every_meeting_or_at_one_alone() -> None:
    book = worked_record()
    every, sixth = _account(book), _account(book, "s6")
    assert [one.sitting for one in every.meetings] == ["s1", "s2", "s3", "s4", "s5", "s6"]
    assert [one.sitting for one in sixth.meetings] == ["s6"]
    assert len(list(every.sets(Phase.DESENSITISATION))) == 28
    assert len(list(sixth.sets(Phase.DESENSITISATION))) == 5
    assert every.first is not None
    assert sixth.first is not None
    assert every.first < sixth.first
    assert [one.sitting for one in every.worked()] == ["s4", "s5", "s6"]
    assert [one.sitting for one in every.closed(Status.PROVISIONAL)] == ["s5"]
    assert [one.phase for one in sixth.visits(Phase.INSTALLATION)] == [Phase.INSTALLATION]


def test_what_was_noted_of_a_set_is_found_and_what_was_put_right_is_not() -> None:
    book = working()
    begun = book.set(text="a word", distress=6)
    (noted,) = (one for one in book.entries if isinstance(one.fact, SetRated))
    right = book.write(SetRated(begun, 4), corrects=noted.id)
    other = book.set(tags=("body",))
    asked = _account(book)
    first, second = asked.sets(Phase.DESENSITISATION)
    assert [type(one.fact) for one in asked.notes(first)] == [CameUp, SetRated]
    assert asked.notes(first)[-1].id == right
    assert [one.id for one in asked.notes(second)] == [EntryId(f"e{int(other[1:]) + 2}")]


def test_sheets_come_as_they_were_answered_and_only_up_to_a_moment() -> None:
    book = worked_record()
    asked = _account(book)
    closings = asked.answers("emdr-closure")
    assert [one.sitting for one in closings] == ["s4", "s5", "s6"]
    assert [one.sitting for one in until(closings, closings[1].at)] == ["s4", "s5"]
    assert until(closings, None) == closings


def test_a_meeting_works_on_a_target_once_a_phase_of_the_work_is_entered_with_it() -> None:
    meeting = working().state().meetings[0]
    assert works(meeting, T7)
    assert not works(meeting, T9)


def test_the_question_is_put_to_the_rules_as_of_the_end_of_the_meeting() -> None:
    book = worked_record()
    asked = _account(book)
    fourth = book.state().meeting(SittingId("s4"))
    assert fourth is not None
    assert asked.case(SittingId("s4")).around.now == fourth.closed_at
    assert asked.case(SittingId("s4")).target is asked.target
