"""Screening on a real ledger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.parse.screening import NoteDraft
from kapdesk.people.service.people import People
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger, read_again
from tests.kapdesk.people.answers import NOTHING

HIGH = NOTHING | {"hypertension": "yes", "hypertension note": "170/100"}
NOTE = NoteDraft("prescriber 1", "treated, seen on Tuesday", "3 Mar 2026")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = fresh_ledger(tmp_path / "vault", FakeClock())
    yield ledger
    ledger.vault.close()


@pytest.fixture
def people(ledger: Ledger) -> People:
    return People(ledger)


@pytest.fixture
def book(people: People) -> BookId:
    return _written(people.add(ClientDraft("C-014")))[0].book


def _written(result: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    assert not isinstance(result, Refusals), result
    return result


def test_an_answered_sheet_is_a_fact_and_its_items_are_open(
    ledger: Ledger, people: People, book: BookId
) -> None:
    Drafts(ledger.vault).save(book, "sheet: screening", b"{}")
    _written(people.screening.answer(book, HIGH, clears=[(book, "sheet: screening")]))
    now = people.screening.of(book)
    assert [item.key for item in now.open_stops] == ["hypertension"]
    assert now.filled is not None
    assert Drafts(ledger.vault).load(book, "sheet: screening") is None


def test_a_sheet_that_is_not_complete_is_refused_whole(people: People, book: BookId) -> None:
    refused = people.screening.answer(book, {"hypertension": "yes"})
    assert isinstance(refused, Refusals)
    assert len(refused.items) == 24
    assert people.screening.of(book).entry is None


def test_a_note_by_name_settles_an_item_also_after_a_restart(
    ledger: Ledger, people: People, book: BookId
) -> None:
    _written(people.screening.answer(book, HIGH))
    _written(people.screening.note(book, "hypertension", NOTE))
    assert people.screening.of(book).open_stops == ()
    again = read_again(ledger)
    states = People(again).screening.of(book).states
    again.vault.close()
    assert states[0].note is not None
    assert states[0].note.prescriber == "prescriber 1"


def test_a_note_is_corrected_and_an_unknown_item_takes_none(people: People, book: BookId) -> None:
    _written(people.screening.answer(book, HIGH))
    entry = _written(people.screening.note(book, "hypertension", NOTE))[0].id
    assert isinstance(people.screening.note(book, "liver", NOTE), Refusals)
    better = NoteDraft("prescriber 2", "treated")
    assert isinstance(people.screening.correct_note(book, entry, better, " "), Refusals)
    _written(people.screening.correct_note(book, entry, better, "another prescriber"))
    note = people.screening.of(book).states[0].note
    assert note is not None
    assert note.prescriber == "prescriber 2"


def test_a_corrected_answer_takes_its_item_away_and_both_stay(people: People, book: BookId) -> None:
    entry = _written(people.screening.answer(book, HIGH))[0].id
    assert isinstance(people.screening.correct(book, entry, NOTHING, ""), Refusals)
    _written(people.screening.correct(book, entry, NOTHING, "misheard"))
    assert people.screening.of(book).open == ()
    lines = people.card(book).timeline[-1].lines
    assert lines is not None
    assert [line.state for line in lines] == ["standing", "corrected", "standing"]


def test_a_medicine_on_the_card_is_looked_up(people: People, book: BookId) -> None:
    _written(people.write(book, MedicineWritten("diazepam", "5 mg at night")))
    _written(people.write(book, MedicineWritten("medicine 1")))
    now = people.screening.of(book)
    assert [len(one.matches) for one in now.medicines] == [1, 0]
    assert len(now.open_stops) == 1
    _written(people.screening.note(book, now.open_stops[0].key, NOTE))
    assert people.screening.of(book).open_stops == ()


def test_a_work_up_is_picked_and_its_results_are_written_into_it(
    people: People, book: BookId
) -> None:
    picked = {"ecg": "wanted", "ecg note": "by Friday", "picked-by": "prescriber 1"}
    entry = _written(people.screening.work_up(book, picked))[0].id
    assert isinstance(people.screening.work_up(book, picked, corrects=entry), Refusals)
    done = picked | {"ecg": "done", "ecg note": "sinus rhythm, 3 Mar"}
    _written(people.screening.work_up(book, done, corrects=entry, reason="changed since"))
    late = people.screening.work_up(book, picked, corrects=entry, reason="written meanwhile")
    assert isinstance(late, Refusals)
    stands = people.screening.of(book).work_up
    assert stands is not None
    assert stands[1].said("ecg") == "Done"
    lines = people.card(book).timeline[-1].lines
    assert lines is not None
    assert [line.state for line in lines[1:]] == ["corrected", "standing"]


def test_a_work_up_names_who_picked(people: People, book: BookId) -> None:
    refused = people.screening.work_up(book, {"ecg": "wanted"})
    assert isinstance(refused, Refusals)
    assert [one.field for one in refused.items] == ["picked-by"]
