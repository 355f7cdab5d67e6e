"""What the answers lock for light, tone and touch, and what a clinician opens again."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.bilateral.model.guard import Locks
from kapdesk.bilateral.model.plan import Channel
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.parse.locking import load_stimulation
from kapdesk.people.service.people import People
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger
from tests.kapdesk.people.answers import NOTHING

CALM = {prompt.key: "no" for prompt in load_stimulation().prompts()}
SEIZURE = NOTHING | {"seizures": "yes", "seizures note": "one in 2019"}


@pytest.fixture
def people(tmp_path: Path) -> People:
    return People(fresh_ledger(tmp_path, FakeClock()))


@pytest.fixture
def book(people: People) -> BookId:
    found = people.known("C-014", "1984-03-02")
    assert not isinstance(found, Refusals)
    return found


def keys(locks: Locks) -> list[str]:
    return [lock.key for lock in locks.standing()]


def test_what_nobody_asked_is_said_and_closes_nothing(people: People, book: BookId) -> None:
    locks = people.locking.of(book)
    assert keys(locks) == ["not-asked-visual", "not-asked-tone", "not-asked-tactile"]
    assert not any(lock.closes for lock in locks.locks)
    assert "Seizures" in locks.locks[0].reason
    people.screening.answer(book, NOTHING)
    locks = people.locking.of(book)
    assert "Seizures" not in locks.locks[0].reason
    people.locking.answer(book, CALM)
    assert people.locking.of(book) == Locks()


def test_yes_and_not_known_lock_with_their_reason(people: People, book: BookId) -> None:
    people.screening.answer(book, SEIZURE)
    people.locking.answer(book, CALM | {"hearing": "yes", "concussion": "unknown"})
    locks = {lock.key: lock for lock in people.locking.of(book).locks}
    assert set(locks) == {"seizures", "hearing", "concussion"}
    assert locks["seizures"].closes
    assert locks["seizures"].reason.startswith("Seizures: Yes, one in 2019. ")
    assert (locks["hearing"].channel, locks["hearing"].most_db) == (Channel.TONE, -12.0)
    assert (locks["concussion"].most_hz, locks["concussion"].closes) == (0.6, False)
    assert "2019" not in repr(people.locking.of(book))


def test_an_opening_holds_for_the_very_answer_it_was_given_about(
    people: People, book: BookId
) -> None:
    verbs = people.locking
    assert isinstance(verbs.open_lock(book, "seizures", "why"), Refusals)
    people.screening.answer(book, SEIZURE)
    people.locking.answer(book, CALM)
    assert isinstance(verbs.open_lock(book, "seizures", "  "), Refusals)
    verbs.open_lock(book, "seizures", "a fever at three")
    assert keys(verbs.of(book)) == []
    assert verbs.of(book).opened == (("seizures", "a fever at three"),)
    verbs.shut_lock(book, "seizures")
    assert keys(verbs.of(book)) == ["seizures"]
    assert isinstance(verbs.shut_lock(book, "seizures"), Refusals)
    verbs.open_lock(book, "seizures", "a fever at three")
    people.screening.answer(book, SEIZURE)
    assert keys(verbs.of(book)) == ["seizures"]


def test_the_sheet_is_put_right_with_a_reason(people: People, book: BookId) -> None:
    people.locking.answer(book, CALM)
    asked = people.locking.asked(book)
    assert asked is not None
    again = CALM | {"touch": "yes"}
    assert isinstance(people.locking.answer(book, again, corrects=asked.entry), Refusals)
    people.locking.answer(book, again, corrects=asked.entry, reason="misheard")
    assert "touch" in keys(people.locking.of(book))
    old = people.locking.answer(book, CALM, corrects=asked.entry, reason="once more")
    assert isinstance(old, Refusals)
    assert isinstance(people.locking.answer(book, {}), Refusals)
