"""What is due, and in which words."""

from __future__ import annotations

import pytest

from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.people.model.afterwards import Call, FollowUpCalled, Paper, PaperId
from kapdesk.people.model.appointments import Appointment, AppointmentId
from kapdesk.people.model.today import Known, Look, Recheck, Session, Task, Waits
from kapdesk.people.rules.today import (
    HORIZON_S,
    HOUR_S,
    backup_task,
    by_words,
    in_order,
    look_task,
    sober_task,
    state_words,
    tasks_of,
)
from tests.fakes.clock import NOON

BOOK = BookId("b")
SITTING = SittingId("s")
ENDED = NOON.plus_s(-2 * HOUR_S)
SIGNED = Session(SITTING, ENDED.plus_s(-3 * HOUR_S), ENDED, signed=True, dosed=True)
WAITS = Waits()


def booked(kind: str, in_h: float, state: str = "planned") -> Appointment:
    starts = NOON.plus_s(in_h * HOUR_S)
    return Appointment(
        AppointmentId(kind), EntryId("e"), kind, starts, starts.plus_s(HOUR_S), "", state
    )


def known(*appointments: Appointment, session: Session = SIGNED, **rest: object) -> Known:
    calls = rest.get("calls", ())
    assert isinstance(calls, tuple)
    return Known(BOOK, "C-014", (session,), appointments, calls)


def kinds(found: Known, after_h: float = 0, waits: Waits = WAITS) -> list[str]:
    return [task.kind for task in tasks_of(found, waits, NOON.plus_s(after_h * HOUR_S))]


def test_after_a_session_a_call_and_a_next_contact_are_due() -> None:
    call, contact = tasks_of(known(), WAITS, NOON)
    assert (call.kind, by_words(call, NOON)) == ("call", "by tomorrow 10:00")
    assert (contact.kind, by_words(contact, NOON)) == ("contact", "by Sat 7 Mar, 10:00")
    assert not call.overdue


def test_a_sober_look_says_from_when_it_may_be_and_is_never_overdue() -> None:
    one = Recheck(BOOK, "t7", "T7", ENDED, NOON.plus_s(22 * HOUR_S))
    task = sober_task(one, "C-014", NOON)
    assert task is not None
    assert (task.words, task.detail) == ("Look at T7 again, sober", "finished under effect 10:00")
    assert by_words(task, NOON) == "from tomorrow 10:00"
    later = NOON.plus_s(46 * HOUR_S)
    again = sober_task(one, "C-014", later)
    assert again is not None
    assert (by_words(again, later), again.overdue) == ("since yesterday 10:00", False)
    assert sober_task(one, "C-014", one.opens.plus_s(HORIZON_S + 1.0)) is None


def test_a_finished_picture_is_looked_at_from_its_day_on() -> None:
    one = Look(BOOK, "image p1 a week later", "Look at picture 1, a week later", NOON)
    assert look_task(one, "C-014", NOON.plus_s(-1.0)) is None
    task = look_task(one, "C-014", NOON.plus_s(HOUR_S))
    assert task is not None
    assert (task.kind, task.words, task.by) == ("look", "Look at picture 1, a week later", NOON)
    assert look_task(one, "C-014", NOON.plus_s(HORIZON_S + 1.0)) is None


def test_overdue_is_said_in_words() -> None:
    later = NOON.plus_s(23 * HOUR_S)
    call = tasks_of(known(), WAITS, later)[0]
    assert call.overdue
    assert by_words(call, later) == "overdue since 10:00"


def test_a_call_that_reached_someone_settles_it_and_one_that_did_not_is_told() -> None:
    nobody, client = FollowUpCalled(SITTING, "nobody"), FollowUpCalled(SITTING, "client")
    tried = Call(EntryId("1"), NOON.plus_s(-HOUR_S), nobody)
    reached = Call(EntryId("2"), NOON, client)
    contact = booked("integration", 20)
    (task,) = tasks_of(known(contact, calls=(tried,)), WAITS, NOON)
    assert "nobody reached 11:00" in task.detail
    assert kinds(known(contact, calls=(tried, reached))) == []


@pytest.mark.parametrize(
    ("appointment", "expected"),
    [
        (booked("integration", 20), ["call"]),
        (booked("other", 20), ["call", "integration"]),
        (booked("integration", 100), ["call", "integration"]),
        (booked("integration", 20, "cancelled"), ["call", "contact"]),
        (booked("integration", 20, "missed"), ["call", "contact"]),
        (booked("integration", -50), ["call", "contact"]),
    ],
)
def test_only_what_comes_after_the_session_and_in_time_counts(
    appointment: Appointment, expected: list[str]
) -> None:
    assert kinds(known(appointment)) == expected


def test_integration_that_was_booked_late_is_let_be_once_its_time_is_over() -> None:
    late = booked("integration", 100)
    assert kinds(known(late), after_h=71) == ["call"]
    assert kinds(known(), after_h=71) == ["call", "contact"]


def test_a_practice_may_ask_for_neither() -> None:
    waits = Waits(follow_up_h=0, integration_h=0)
    assert kinds(known(booked("other", 20)), waits=waits) == []
    (contact,) = tasks_of(known(), waits, NOON)
    assert (contact.kind, contact.by) == ("contact", None)


def test_a_session_without_a_dose_asks_for_nothing_but_its_signature() -> None:
    postponed = Session(SITTING, ENDED, ENDED, signed=False, dosed=False)
    assert kinds(known(session=postponed)) == ["unsigned"]


def test_after_fourteen_days_only_the_signature_is_still_asked_for() -> None:
    unsigned = Session(SITTING, ENDED, ENDED, signed=False, dosed=True)
    assert kinds(known(session=unsigned), after_h=13 * 24) == ["unsigned", "call", "contact"]
    assert kinds(known(session=unsigned), after_h=15 * 24) == ["unsigned"]


def test_open_sessions_and_paper_lead_to_where_they_are_typed() -> None:
    paper = Paper(PaperId("p"), "2026-03-03", "two sheets", NOON)
    found = Known(
        BOOK,
        "C-014",
        (Session(SITTING, ENDED), Session(SittingId("t"), ENDED, from_paper=True)),
        papers=(paper,),
    )
    tasks = tasks_of(found, WAITS, NOON)
    assert [(task.kind, task.about) for task in tasks] == [
        ("open", "s"),
        ("from paper", "t"),
        ("paper", "p"),
    ]
    assert tasks[2].detail == "of 3 Mar 2026 · two sheets"


def test_a_backup_is_due_when_none_was_made_or_the_last_is_old() -> None:
    never, old = backup_task(None, NOON), backup_task(NOON.plus_s(-25 * HOUR_S), NOON)
    assert never is not None
    assert never.detail == "None was made yet"
    assert old is not None
    assert old.detail == "None since yesterday 11:00"
    assert backup_task(NOON.plus_s(-23 * HOUR_S), NOON) is None


def test_what_is_overdue_stands_first() -> None:
    quiet, late = Task("call", BOOK, "A", "Call"), Task("unsigned", BOOK, "B", "Sign", overdue=True)
    assert in_order((quiet, late)) == (late, quiet)


@pytest.mark.parametrize(
    ("appointment", "session", "words"),
    [
        (booked("dosing", 2.5), None, "in 2 h 30 min"),
        (booked("dosing", -0.5), None, "now"),
        (booked("dosing", -2), None, "came, or not?"),
        (booked("dosing", -2), SIGNED, "came"),
        (booked("dosing", -2), Session(SITTING, ENDED), "session open"),
        (booked("dosing", -2, "missed"), None, "did not come"),
        (booked("dosing", 1, "kept"), None, "came"),
    ],
)
def test_an_appointment_says_how_it_stands(
    appointment: Appointment, session: Session | None, words: str
) -> None:
    assert state_words(appointment, session, NOON) == words
