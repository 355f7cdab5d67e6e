"""A line put right: both stay, at its own time, in a meeting and between meetings."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.councils import AgreementMade
from kapdesk.ifs.model.nouns import Measure, Moment, Permission, Purpose, Status
from kapdesk.ifs.model.reasons import status_reasons
from kapdesk.ifs.model.work import (
    PartRated,
    PermissionSet,
    PermissionWorded,
    SelfRead,
    StatusSet,
    StatusWorded,
)
from kapdesk.kernel.ids import BookId, EntryId, PartId
from tests.fakes.clock import FakeClock
from tests.fakes.ifs import met_three, parts_meeting, state_of
from tests.fakes.sets import refusal, taken
from tests.fakes.vault import PASSPHRASE

Room = tuple[Desk, BookId]
SCANNER = PartId("scanner")


def test_a_rating_is_put_right_at_its_own_time_with_its_own_stamp(
    room: Room, clock: FakeClock
) -> None:
    desk, book = room
    met_three(desk, book)
    sitting, correct = parts_meeting(desk, book), desk.ifs.corrections.correct
    (first,) = taken(desk.ifs.work.rate(book, SCANNER, Measure.TRUST, 2, sitting=sitting))
    assert isinstance(first.fact, PartRated)
    better = replace(first.fact, value=6)
    clock.passes(600.0)
    assert "needs its reason" in refusal(correct(book, first.id, better, " "))
    assert "already" in refusal(correct(book, first.id, first.fact, "slip"))
    beyond = replace(first.fact, value=11)
    assert "between" in refusal(correct(book, first.id, beyond, "slip"))
    nobody = replace(better, part=PartId("x"))
    assert "not on the map" in refusal(correct(book, first.id, nobody, "slip"))
    (entry,) = taken(correct(book, first.id, better, "misheard"))
    assert (entry.at, entry.corrects, entry.sitting) == (first.at, first.id, sitting)
    assert state_of(desk, book).last(SCANNER, Measure.TRUST) == 6
    assert "not there" in refusal(correct(book, first.id, better, "again"))
    assert "not there" in refusal(correct(book, EntryId("x"), better, "again"))
    taken(desk.ifs.meetings.finish(sitting))
    taken(desk.ifs.meetings.sign(sitting, PASSPHRASE))
    assert "signed" in refusal(correct(book, entry.id, first.fact, "again"))


def test_what_was_said_between_meetings_is_put_right_there(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    correct = desk.ifs.corrections.correct
    given = desk.ifs.work.permit(book, SCANNER, Purpose.TALK, Permission.GIVEN, "any time")
    said, worded = taken(given)
    asked = PermissionSet(SCANNER, Purpose.TALK, Permission.ASKED)
    taken(correct(book, said.id, asked, "it has not answered yet"))
    assert state_of(desk, book).permission(SCANNER, Purpose.TALK) is Permission.ASKED
    empty = PermissionWorded(SCANNER, Purpose.TALK, " ")
    assert "what was said" in refusal(correct(book, worded.id, empty, "slip"))
    (met,) = taken(desk.ifs.work.set_status(book, SCANNER, Status.MET))
    known = StatusSet(SCANNER, Status.KNOWN, "it told all", 1)
    entry, words = taken(correct(book, met.id, known, "slip"))
    assert entry.sitting is None
    assert (entry.fact, entry.corrects) == (StatusSet(SCANNER, Status.KNOWN, "", 1), met.id)
    assert words.fact == StatusWorded(SCANNER, Status.KNOWN, "it told all", 1)


def test_the_reason_of_a_status_goes_with_the_status_that_is_put_right(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    correct, sitting = desk.ifs.corrections.correct, parts_meeting(desk, book)
    work = desk.ifs.work
    said, words = taken(work.set_status(book, SCANNER, Status.KNOWN, "at once", sitting=sitting))
    taken(work.set_status(book, SCANNER, Status.TRUSTING, sitting=sitting))
    better = StatusSet(SCANNER, Status.SETTLED, "", 1)
    first, second = taken(correct(book, said.id, better, "slip"))
    assert (second.corrects, second.sitting, second.at) == (words.id, sitting, said.at)
    state = state_of(desk, book)
    assert state.status(SCANNER) is Status.TRUSTING
    assert status_reasons(state.rows) == {first.id: "at once"}
    told = StatusSet(SCANNER, Status.KNOWN, "bit by bit", 1)
    third, fourth = taken(correct(book, first.id, told, "slip"))
    assert status_reasons(state_of(desk, book).rows) == {third.id: "bit by bit"}
    nothing = StatusWorded(SCANNER, Status.KNOWN, " ", 1)
    assert "what was said" in refusal(correct(book, fourth.id, nothing, "slip"))
    taken(correct(book, fourth.id, replace(nothing, text="slowly"), "slip"))
    assert status_reasons(state_of(desk, book).rows) == {third.id: "slowly"}


def test_a_status_of_an_older_record_keeps_its_reason_when_it_is_put_right(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    older = StatusSet(SCANNER, Status.KNOWN, "it told all", 1)
    (said,) = taken(desk.ifs.writing.keep(book, (older,)))
    assert status_reasons(state_of(desk, book).rows) == {said.id: "it told all"}
    better = StatusSet(SCANNER, Status.TRUSTING, "", 1)
    first, words = taken(desk.ifs.corrections.correct(book, said.id, better, "slip"))
    assert (words.drawer, words.corrects) == (Drawer.PROCESS, None)
    assert status_reasons(state_of(desk, book).rows) == {first.id: "it told all"}


def test_a_reading_of_self_is_put_right_within_what_it_takes(room: Room) -> None:
    desk, book = room
    correct, none = desk.ifs.corrections.correct, (None,) * 7
    (entry,) = taken(desk.ifs.work.read_self(book, Moment.HOME, (4, *none)))
    nothing = SelfRead(Moment.HOME, (None, *none))
    assert "at least one" in refusal(correct(book, entry.id, nothing, "slip"))
    beyond = SelfRead(Moment.HOME, (12, *none))
    assert "between" in refusal(correct(book, entry.id, beyond, "slip"))
    taken(correct(book, entry.id, SelfRead(Moment.HOME, (7, *none)), "slip"))


def test_what_a_hand_laid_is_taken_back_and_not_corrected(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    edit = state_of(desk, book).gestures.edits[0]
    correct = desk.ifs.corrections.correct
    assert "not there" in refusal(correct(book, edit.entry, edit.fact, "slip"))


def test_an_agreement_is_put_right_and_stays_the_one_of_its_two(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    escape, young = PartId("escape"), PartId("young one")
    (made,) = taken(desk.ifs.councils.agree(book, SCANNER, escape, "turns", "2026-03-18"))
    assert isinstance(made.fact, AgreementMade)
    correct = desk.ifs.corrections.correct
    other = replace(made.fact, b=young)
    assert "not there" in refusal(correct(book, made.id, other, "slip"))
    empty = replace(made.fact, terms=" ")
    assert "what was said" in refusal(correct(book, made.id, empty, "slip"))
    taken(correct(book, made.id, replace(made.fact, terms="turns, by day"), "slip"))
    (one,) = desk.ifs.councils.agreements(book)
    assert one.terms == "turns, by day"
