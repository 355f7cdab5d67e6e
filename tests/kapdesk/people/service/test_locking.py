"""What the answers lock for light, tone and touch, and what a clinician opens again."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kapdesk.bilateral.model.guard import Locks
from kapdesk.bilateral.model.plan import Channel
from kapdesk.emdr.model.nouns import Phase
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.locking import StimulationAsked
from kapdesk.people.parse.locking import load_locks, load_stimulation
from kapdesk.people.service.committing import commit
from kapdesk.people.service.people import People
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger
from tests.fakes.sets import taken
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


def test_an_answer_shuts_work_on_memories_until_a_clinician_says_why(
    people: People, book: BookId
) -> None:
    verbs = people.locking
    assert verbs.phase_locks(book) == ()
    people.screening.answer(book, NOTHING | {"psychosis": "yes", "psychosis note": "in 2019"})
    people.locking.answer(book, CALM | {"clouded": "unknown", "dissociation-scale": "no"})
    found = dict(verbs.phase_locks(book))
    assert set(found) == {"desensitisation/psychosis", "desensitisation/clouded"}
    assert found["desensitisation/psychosis"].startswith("Psychosis now or earlier: Yes, in 2019. ")
    verbs.open_lock(book, "desensitisation/psychosis", "well for years; the prescriber agrees")
    assert [key for key, _ in verbs.phase_locks(book)] == ["desensitisation/clouded"]
    assert dict(verbs.opened_phases(book)).keys() == {"desensitisation/psychosis"}
    verbs.shut_lock(book, "desensitisation/psychosis")
    assert len(verbs.phase_locks(book)) == 2
    people.screening.answer(book, NOTHING)
    people.locking.answer(book, CALM)
    assert verbs.phase_locks(book) == ()


def test_opening_a_channel_opens_no_phase_and_the_other_way_round(
    people: People, book: BookId
) -> None:
    verbs = people.locking
    people.screening.answer(book, NOTHING | {"psychosis": "yes"})
    people.locking.answer(book, CALM)
    verbs.open_lock(book, "psychosis", "for a calm place alone")
    assert keys(verbs.of(book)) == []
    assert [key for key, _ in verbs.phase_locks(book)] == ["desensitisation/psychosis"]
    verbs.shut_lock(book, "psychosis")
    verbs.open_lock(book, "desensitisation/psychosis", "the prescriber agrees")
    assert set(keys(verbs.of(book))) == {"psychosis"}
    assert verbs.phase_locks(book) == ()
    assert isinstance(verbs.open_lock(book, "desensitisation/seizures", "why"), Refusals)
    assert isinstance(verbs.open_lock(book, "installation/psychosis", "why"), Refusals)


def test_a_sheet_of_the_version_before_still_reads_and_shuts_nothing_it_never_asked(
    people: People, book: BookId
) -> None:
    now = load_stimulation()
    before = msgspec.structs.replace(now, version="1", sections=now.sections[:-1])
    asked = {prompt.key: "no" for prompt in before.prompts()} | {"touch": "yes"}
    taken = filled(before, asked)
    assert isinstance(taken, Filled)
    people.screening.answer(book, NOTHING)
    commit(people.locking.ledger, book, StimulationAsked(taken))
    assert keys(people.locking.of(book)) == ["touch"]
    assert people.locking.phase_locks(book) == ()


def test_every_phase_a_rule_names_is_one_of_the_work() -> None:
    named = {phase for rule in load_locks() for phase in rule.phases}
    assert named <= set(Phase)
    assert [rule.key for rule in load_locks() if not rule.channels and not rule.phases] == []


def test_a_childs_sets_are_opened_longer_with_a_reason_and_grow_with_the_child(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    people = People(fresh_ledger(tmp_path, clock))
    book = people.known("C-016", "2019-03-10")
    assert not isinstance(book, Refusals)
    length = people.locking.of(book).length
    assert length is not None
    assert (length.key, length.most_passes) == ("age-6", 20)
    assert isinstance(people.locking.open_lock(book, "age-8", "not yet"), Refusals)
    assert isinstance(people.locking.open_lock(book, "age-6", " "), Refusals)
    (opened,) = taken(people.locking.open_lock(book, "age-6", "asks for longer ones"))
    assert opened.fact.words() == "asks for longer ones"
    assert people.locking.of(book).length_opened() == "asks for longer ones"
    later = people.locking.of(book, clock.now().plus_s(400 * 24 * 3600.0))
    assert (later.length and later.length.key, later.length_opened()) == ("age-8", "")
    people.locking.shut_lock(book, "age-6")
    assert people.locking.of(book).length_opened() == ""
