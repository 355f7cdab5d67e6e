"""Appointments in a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart import listing
from kapdesk.chart.drafts import Drafts
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.appointments import AppointmentId
from kapdesk.people.parse.appointments import AppointmentDraft
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.service.people import People
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger, read_again

DRAFT = AppointmentDraft("dosing", "tomorrow", "10:00", "13:00", "room 2")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def ledger(tmp_path: Path, clock: FakeClock) -> Iterator[Ledger]:
    ledger = fresh_ledger(tmp_path / "vault", clock)
    yield ledger
    ledger.vault.close()


@pytest.fixture
def people(ledger: Ledger) -> People:
    return People(ledger)


def written(found: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    assert not isinstance(found, Refusals), found.sentences()
    return found


def refused(found: tuple[Entry, ...] | Refusals) -> str:
    assert isinstance(found, Refusals)
    return found.sentences()


def client(people: People, code: str = "C-014") -> BookId:
    return written(people.add(ClientDraft(code), confirmed=True))[0].book


def made(people: People, book: BookId, draft: AppointmentDraft = DRAFT) -> AppointmentId:
    written(people.appointments.make(book, draft))
    return people.appointments.of(book)[-1].id


def states(people: People, book: BookId) -> list[tuple[str, str, str]]:
    found = people.appointments.of(book)
    return [(one.starts.day(), one.span(), one.state) for one in found]


def test_an_appointment_is_there_after_the_desk_was_shut(people: People, ledger: Ledger) -> None:
    book = client(people)
    made(people, book)
    again = People(read_again(ledger))
    assert states(again, book) == [("Thu 5 Mar 2026", "10:00–13:00", "planned")]
    assert again.appointments.of(book)[0].place == "room 2"


def test_moved_put_right_and_called_off_each_leave_their_line(people: People) -> None:
    book, verbs = client(people), people.appointments
    one = made(people, book)
    written(verbs.move(book, one, AppointmentDraft("integration", "fri", "9", "10")))
    later = AppointmentDraft("integration", "fri", "9", "10:30")
    (put_right,) = written(verbs.move(book, one, later, miswritten=True))
    assert put_right.corrects is not None
    assert states(people, book) == [("Fri 6 Mar 2026", "09:00–10:30", "planned")]
    assert "why" in refused(verbs.cancel(book, one, " "))
    written(verbs.cancel(book, one, "has a cold"))
    (gone,) = verbs.of(book)
    assert (gone.state, gone.reason) == ("cancelled", "has a cold")
    assert "called off" in refused(verbs.move(book, one, DRAFT))
    said = [line.words for line in people.card(book).timeline[-1].lines or ()]
    assert any("has a cold" in words for words in said)
    assert any("Appointment moved" in words for words in said)


def test_coming_and_not_coming_are_written_when_they_can_be_known(
    people: People, clock: FakeClock
) -> None:
    book, verbs = client(people), people.appointments
    one = made(people, book)
    assert "lies ahead" in refused(verbs.keep(book, one))
    clock.passes(20 * 3600)
    assert "10:00" in refused(verbs.miss(book, one))
    written(verbs.keep(book, one))
    assert states(people, book)[0][2] == "kept"
    clock.passes(4 * 3600)
    written(verbs.miss(book, one, "rang from the train"))
    assert verbs.of(book)[0].reason == "rang from the train"


def test_an_overlap_is_said_once_and_can_be_confirmed(people: People) -> None:
    made(people, client(people))
    other = client(people, "C-003")
    draft = AppointmentDraft("preparation", "tomorrow", "12:30", "14:00")
    asked = people.appointments.make(other, draft)
    assert isinstance(asked, Refusals)
    assert asked.confirmable
    assert asked.sentences() == "C-014 is here then: dosing, 10:00–13:00."
    written(people.appointments.make(other, draft, confirmed=True))


@pytest.mark.parametrize(("starts", "ends"), [("13:00", "14:00"), ("8", "10")])
def test_what_only_touches_does_not_overlap(people: People, starts: str, ends: str) -> None:
    made(people, client(people))
    draft = AppointmentDraft("other", "tomorrow", starts, ends)
    written(people.appointments.make(client(people, "C-003"), draft))


def test_an_appointment_called_off_or_its_own_old_time_is_in_nobodys_way(people: People) -> None:
    book = client(people)
    one = made(people, book)
    shifted = AppointmentDraft("dosing", "tomorrow", "11:00", "14:00")
    written(people.appointments.move(book, one, shifted))
    written(people.appointments.cancel(book, one, "ill"))
    made(people, client(people, "C-003"), shifted)


def test_a_time_that_is_over_is_asked_about(people: People) -> None:
    asked = people.appointments.make(client(people), AppointmentDraft("other", "today", "8", "9"))
    assert isinstance(asked, Refusals)
    assert asked.confirmable
    assert "over already" in asked.sentences()


def test_the_list_of_what_is_due_can_be_made_anew(people: People, ledger: Ledger) -> None:
    book = client(people)
    one = made(people, book)
    made(people, book, AppointmentDraft("other", "fri", "9", "10"))
    written(people.appointments.cancel(book, one, "ill"))
    before = listing.due(ledger)
    listing.rebuild(ledger)
    assert listing.due(ledger) == before
    assert len(before) == 1


def test_the_save_takes_its_draft_away(people: People, ledger: Ledger) -> None:
    drafts = Drafts(ledger.vault)
    drafts.save("here", "make", b"half typed")
    written(people.appointments.make(client(people), DRAFT, clears=(("here", "make"),)))
    assert drafts.load("here", "make") is None
