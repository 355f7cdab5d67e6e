"""Meetings carry the number they have everywhere else."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Phase, Status
from kapdesk.emdr.seen.meetings import (
    first_worked,
    in_order,
    meeting_title,
    meetings_of,
    numbers_of,
    processing_sets,
    sitting_label,
    status_set_in,
    under_effect,
    works_on,
)
from kapdesk.kernel.ids import SittingId
from tests.fakes.emdr_work import T7, T9, Notebook, worked_record


def test_meetings_are_numbered_by_when_they_began_and_not_by_when_they_were_written() -> None:
    book = Notebook()
    book.meet("later", "2026-03-09T10:00:00+01:00")
    book.meet("typed-in", "2026-03-02T10:00:00+01:00")
    assert numbers_of(book.state()) == {SittingId("typed-in"): 1, SittingId("later"): 2}
    assert [one.sitting for one in in_order(book.state())] == ["typed-in", "later"]
    assert sitting_label(4) == "S4"


def test_a_meeting_knows_the_sets_that_worked_on_a_target() -> None:
    state = worked_record().state()
    fourth, fifth = state.meeting(SittingId("s4")), state.meeting(SittingId("s5"))
    target, beside = state.target(T7), state.target(T9)
    assert fourth is not None
    assert fifth is not None
    assert target is not None
    assert beside is not None
    assert [one.number for one in processing_sets(fourth, T7)] == list(range(1, 15))
    assert not under_effect(processing_sets(fourth, T7))
    assert under_effect(processing_sets(fifth, T7))
    assert status_set_in(SittingId("s4"), target) is Status.INCOMPLETE
    assert status_set_in(SittingId("s3"), target) is None
    assert works_on(fourth, target)
    assert not works_on(fourth, beside)


def test_a_target_is_untreated_until_a_set_about_what_disturbs_in_it() -> None:
    book = worked_record()
    assert first_worked(book.state(), T9) is None
    book.meet("s7", "2026-03-14T10:00:00+01:00")
    book.enter(Phase.INSTALLATION, T9)
    book.set()
    assert first_worked(book.state(), T9) is None
    book.enter(Phase.DESENSITISATION, T9)
    begun = book.set()
    assert first_worked(book.state(), T9) == next(e.at for e in book.entries if e.id == begun)


def test_a_target_knows_its_meetings_also_those_that_only_rated_it() -> None:
    state = worked_record().state()
    target, beside = state.target(T7), state.target(T9)
    assert target is not None
    assert beside is not None
    assert [one.sitting for one in meetings_of(state, target)] == ["s4", "s5", "s6"]
    assert [one.sitting for one in meetings_of(state, beside)] == ["s4", "s6"]
    assert meeting_title(state, SittingId("s4")) == "S4 · Mon 2 Mar 2026"
    assert meeting_title(state, SittingId("nowhere")) == ""
