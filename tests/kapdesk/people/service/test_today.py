"""The day read from a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.people.model.afterwards import PaperId
from kapdesk.people.model.today import Today, Waits
from kapdesk.people.parse.afterwards import CallDraft, PaperDraft
from kapdesk.people.parse.appointments import AppointmentDraft
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.service.people import People
from kapdesk.people.service.today import Day
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.ledgers import fresh_ledger

HOUR_S = 3600.0


class House:
    """A practice with one client in it, and its day."""

    def __init__(self, ledger: Ledger, clock: FakeClock) -> None:
        self.clock = clock
        self.people = People(ledger)
        self.sittings = Sittings(ledger, ledger.vault, clock)
        self.book = self.takes_in("C-014")
        self.day = Day(
            ledger,
            self.people.appointments,
            dosed=lambda sitting: True,
            waits=Waits,
            backed_up=lambda: NOON,
        )

    def takes_in(self, code: str) -> BookId:
        return _written(self.people.add(ClientDraft(code), confirmed=True))[0].book

    def books(self, day: str, starts: str, ends: str, *, kind: str = "dosing") -> None:
        draft = AppointmentDraft(kind, day, starts, ends)
        _written(self.people.appointments.make(self.book, draft, confirmed=True))

    def opens(self, *, at_s: float | None = None) -> SittingId:
        at = None if at_s is None else self.clock.now().plus_s(at_s)
        sitting = self.sittings.open(self.book, "dosing", at=at)[0].sitting
        assert sitting is not None
        return sitting

    @property
    def today(self) -> Today:
        return self.day.read()

    @property
    def due(self) -> list[str]:
        return [task.kind for task in self.today.tasks]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    clock = FakeClock()
    ledger = fresh_ledger(tmp_path / "vault", clock)
    yield House(ledger, clock)
    ledger.vault.close()


def _written(found: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    assert not isinstance(found, Refusals), found.sentences()
    return found


def test_who_comes_stands_in_order_with_the_days_after_apart(house: House) -> None:
    house.books("today", "16", "17", kind="integration")
    house.books("today", "13", "14")
    house.books("tomorrow", "9", "12")
    house.books("2026-03-11", "9", "12")
    house.books("2026-03-12", "9", "12")
    today = house.today
    spans = [visit.appointment.span() for visit in today.visits]
    assert spans == ["13:00–14:00", "16:00–17:00"]
    assert [visit.state for visit in today.visits] == ["in 1 h 00 min", "in 4 h 00 min"]
    assert [visit.appointment.starts.day() for visit in today.coming] == [
        "Thu 5 Mar 2026",
        "Wed 11 Mar 2026",
    ]


def test_an_open_session_is_due_and_stands_at_its_appointment(house: House) -> None:
    house.books("today", "11", "14")
    sitting = house.opens()
    (visit,) = house.today.visits
    assert (visit.state, visit.sitting) == ("session open", sitting)
    assert house.due == ["open"]


def test_a_closed_session_asks_for_signature_call_and_contact_until_each_is_done(
    house: House,
) -> None:
    sitting = house.opens()
    house.clock.passes(3 * HOUR_S)
    house.sittings.close(sitting)
    assert house.due == ["call", "contact", "unsigned"]
    calls = house.people.afterwards
    _written(calls.call(house.book, sitting, CallDraft("nobody")))
    assert house.due == ["call", "contact", "unsigned"]
    _written(calls.call(house.book, sitting, CallDraft("client", "", "slept, ate")))
    house.books("fri", "9", "10", kind="integration")
    assert house.due == ["unsigned"]
    said = [line.words for line in house.people.card(house.book).timeline[-1].lines or ()]
    assert "Follow up called: client reached, slept, ate" in said


def test_a_call_written_wrongly_is_put_right_at_its_own_time(house: House) -> None:
    sitting = house.opens()
    house.sittings.close(sitting)
    calls = house.people.afterwards
    (first,) = _written(calls.call(house.book, sitting, CallDraft("client", "", "well")))
    house.clock.passes(HOUR_S)
    nobody = CallDraft("nobody")
    (second,) = _written(calls.call(house.book, sitting, nobody, corrects=first.id))
    assert (second.at, second.corrects) == (first.at, first.id)
    assert "call" in house.due
    again = calls.call(house.book, sitting, nobody, corrects=first.id)
    assert isinstance(again, Refusals)


def test_a_call_belongs_to_the_clients_own_session(house: House) -> None:
    sitting = house.opens()
    other = house.takes_in("C-003")
    refused = house.people.afterwards.call(other, sitting, CallDraft("client", "", "well"))
    assert isinstance(refused, Refusals)


def test_paper_waits_until_it_is_entered_or_its_session_is_begun(house: House) -> None:
    aside = house.people.afterwards.set_paper_aside
    _written(aside(house.book, PaperDraft("yesterday", "two sheets")))
    (task,) = house.today.tasks
    assert (task.kind, task.label) == ("paper", "C-014")
    _written(house.people.afterwards.enter_paper(house.book, PaperId(task.about)))
    assert house.due == []
    again = house.people.afterwards.enter_paper(house.book, PaperId(task.about))
    assert isinstance(again, Refusals)
    _written(aside(house.book, PaperDraft()))
    house.clock.passes(60)
    house.opens(at_s=-HOUR_S)
    assert house.due == ["from paper"]


def test_a_backup_is_asked_for_once_there_is_someone_to_lose(house: House) -> None:
    house.clock.passes(25 * HOUR_S)
    assert house.due == ["backup"]


def test_an_empty_vault_has_an_empty_day(tmp_path: Path) -> None:
    clock = FakeClock()
    ledger = fresh_ledger(tmp_path / "empty", clock)
    people = People(ledger)
    day = Day(
        ledger,
        people.appointments,
        dosed=lambda sitting: True,
        waits=Waits,
        backed_up=lambda: None,
    )
    today = day.read()
    assert (today.clients, today.tasks, today.visits) == (0, (), ())
    ledger.vault.close()


def test_a_sitting_of_sets_alone_waits_for_its_signature_and_hides_nothing(house: House) -> None:
    house.sittings.close(house.opens())
    house.clock.passes(HOUR_S)
    alone = house.sittings.open(house.book, "resourcing")[0].sitting
    assert alone is not None
    house.sittings.close(alone)
    kinds = [task.kind for task in house.today.tasks]
    assert kinds.count("unsigned") == 2
    assert "contact" in kinds
