"""Consents on a real ledger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.consents import KINDS
from kapdesk.people.parse.consents import load_consent
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.rules.consents import said
from kapdesk.people.service.people import People
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger
from tests.kapdesk.people.answers import TOUCH


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    ledger = fresh_ledger(tmp_path / "vault", FakeClock())
    yield People(ledger)
    ledger.vault.close()


@pytest.fixture
def book(people: People) -> BookId:
    return _written(people.add(ClientDraft("C-014")))[0].book


def _written(result: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    assert not isinstance(result, Refusals), result
    return result


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_asks_when_on_which_words_in_which_language_and_before_whom(kind: str) -> None:
    asked = {prompt.key for prompt in load_consent(kind).prompts()}
    assert {"on", "version", "language", "interpreter", "witness", "state"} <= asked


def test_what_was_agreed_on_touch_is_said_with_what_stops_it(people: People, book: BookId) -> None:
    entry = _written(people.consents.give(book, "touch", TOUCH))[0]
    line = said(entry.fact)
    assert "given 3 Mar 2026, version 2" in line
    assert "May there be touch? Yes, where it is named" in line
    assert "Where: hand and shoulder" in line
    assert "What stops it: a raised hand" in line
    assert [state.given.kind for state in people.consents.of(book).holding] == ["touch"]


def test_what_is_recorded_for_whom_is_said(people: People, book: BookId) -> None:
    answers = {"recorded": "audio", "for-whom": "the client alone", "on": "3 Mar 2026"}
    entry = _written(people.consents.give(book, "recording", answers | {"state": "able"}))[0]
    assert "What may be recorded? Sound" in said(entry.fact)


@pytest.mark.parametrize(
    ("kind", "no"),
    [
        ("touch", TOUCH | {"agreed": "no", "where": "none"}),
        (
            "recording",
            {"recorded": "nothing", "for-whom": "-", "on": "3 Mar 2026", "state": "able"},
        ),
    ],
)
def test_a_no_is_kept_as_a_no_and_holds_as_no_consent(
    people: People, book: BookId, kind: str, no: dict[str, str]
) -> None:
    entry = _written(people.consents.give(book, kind, no))[0]
    assert f"Consent, {kind}, not agreed 3 Mar 2026" in said(entry.fact)
    assert people.consents.of(book).holding == ()
    assert isinstance(people.consents.withdraw(book, entry.id), Refusals)


def test_a_consent_taken_back_holds_no_more_and_stays_readable(
    people: People, book: BookId
) -> None:
    entry = _written(people.consents.give(book, "touch", TOUCH))[0].id
    assert isinstance(people.consents.withdraw(book, entry, "1 Mar 2026"), Refusals)
    back = _written(people.consents.withdraw(book, entry, note="not today"))[0]
    assert said(back.fact) == "Consent taken back 4 Mar 2026: not today"
    now = people.consents.of(book)
    assert now.holding == ()
    assert len(now.history) == 1
    assert isinstance(people.consents.withdraw(book, entry), Refusals)


def test_correcting_a_date_brings_nothing_back(people: People, book: BookId) -> None:
    entry = _written(people.consents.give(book, "touch", TOUCH))[0].id
    _written(people.consents.withdraw(book, entry))
    changed = TOUCH | {"on": "2 Mar 2026"}
    assert isinstance(people.consents.correct(book, entry, changed, ""), Refusals)
    _written(people.consents.correct(book, entry, changed, "written wrongly"))
    assert people.consents.of(book).holding == ()


def test_a_new_consent_takes_the_place_of_one_taken_back(people: People, book: BookId) -> None:
    entry = _written(people.consents.give(book, "touch", TOUCH))[0].id
    _written(people.consents.withdraw(book, entry))
    _written(people.consents.give(book, "touch", TOUCH | {"on": "4 Mar 2026"}))
    assert len(people.consents.of(book).holding) == 1


def test_a_consent_is_not_dated_ahead_and_has_a_known_kind(people: People, book: BookId) -> None:
    ahead = people.consents.give(book, "touch", TOUCH | {"on": "5 Mar 2026"})
    assert isinstance(ahead, Refusals)
    assert ahead.items[0].field == "on"
    assert isinstance(people.consents.give(book, "photo", TOUCH), Refusals)
