"""What can be done for a client, in a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.erasing import move
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import AddendumWritten, Entry
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.people.model.clients import (
    AllergiesDenied,
    AllergyWritten,
    ContactWritten,
    MedicineWritten,
    WeightTaken,
)
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.service.people import People, Written
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger, read_again

FIRST = ClientDraft("C-014", "client code", "1984-03-02")
WEIGHT = WeightTaken(72.5, "72.5 kg", "2026-03-04")


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


@pytest.fixture
def sittings(ledger: Ledger, clock: FakeClock) -> Sittings:
    return Sittings(ledger, ledger.vault, clock)


def done(written: Written) -> tuple[Entry, ...]:
    assert not isinstance(written, Refusals)
    return written


def fields(written: object) -> list[str]:
    assert isinstance(written, Refusals)
    return [refusal.field for refusal in written.items]


def added(people: People, draft: ClientDraft = FIRST) -> BookId:
    return done(people.add(draft))[0].book


def opened(sittings: Sittings, book: BookId) -> SittingId:
    sitting = sittings.open(book, "dosing")[0].sitting
    assert sitting is not None
    return sitting


def test_a_new_client_is_listed_with_age_and_found_by_name(people: People) -> None:
    book = added(people)
    (row,) = people.find("CODE 2 mar")
    assert (row.book, row.label, row.name, row.age_years) == (book, "C-014", "client code", 42)
    assert (row.last_seen, row.sittings, row.open_sitting) == (None, 0, None)
    assert people.find("nobody") == ()


def test_the_latest_seen_stand_first_and_an_open_sitting_shows(
    people: People, sittings: Sittings, clock: FakeClock
) -> None:
    for code in ("C-1", "C-2", "C-3"):
        added(people, ClientDraft(code))
    first, second, _ = (row.book for row in people.clients())
    sittings.close(opened(sittings, second))
    clock.passes(3600)
    later = opened(sittings, first)
    rows = people.clients()
    assert [row.label for row in rows] == ["C-1", "C-2", "C-3"]
    assert [row.open_sitting for row in rows] == [later, None, None]
    assert [row.sittings for row in rows] == [1, 1, 0]


def test_a_code_in_use_is_refused_even_when_confirmed(people: People) -> None:
    added(people)
    refused = people.add(ClientDraft("c 14"), confirmed=True)
    assert fields(refused) == ["code"]
    assert isinstance(refused, Refusals)
    assert not refused.confirmable
    assert len(people.clients()) == 1


def test_someone_alike_is_asked_about_once(people: People) -> None:
    added(people)
    twin = ClientDraft("X-1", "", "2 Mar 1984")
    asked = people.add(twin)
    assert isinstance(asked, Refusals)
    assert asked.confirmable
    assert asked.sentences() == "C-014 was born on the same day."
    done(people.add(twin, confirmed=True))
    assert len(people.clients()) == 2


def test_a_name_nearly_the_same_is_asked_about(people: People) -> None:
    added(people)
    asked = people.add(ClientDraft("X-1", "client cod"))
    assert isinstance(asked, Refusals)
    assert asked.sentences() == "C-014 is called nearly the same."


def test_nobody_is_added_without_code_or_name(people: People) -> None:
    assert fields(people.add(ClientDraft())) == ["code"]
    assert people.clients() == ()


def test_a_client_of_a_script_is_known_once(people: People) -> None:
    book = people.known("C-014", "1984-03-02", rehearsal=True)
    assert people.known("c-14", "1984-03-02", rehearsal=True) == book
    assert fields(people.known("C-014", "1984-03-03")) == ["born"]
    assert fields(people.known("C-014", "never")) == ["born"]
    assert len(people.clients()) == 1


def test_a_vault_of_invented_clients_has_no_real_ones(people: People) -> None:
    people.known("C-014", "1984-03-02", rehearsal=True)
    assert not people.has_real_clients()
    added(people, ClientDraft("X-1"))
    assert people.has_real_clients()


def test_a_renamed_client_keeps_the_book_and_may_keep_the_code(people: People) -> None:
    book = added(people)
    done(people.rename(book, ClientDraft("C-014", "client code", "3 Mar 1984")))
    (row,) = people.clients()
    assert (row.book, row.born) == (book, "1984-03-03")
    other = added(people, ClientDraft("X-1"))
    assert fields(people.rename(other, ClientDraft("C-014"))) == ["code"]
    assert fields(people.rename(other, ClientDraft(""))) == ["code"]


def test_the_card_holds_what_was_written_after_reopening(people: People, ledger: Ledger) -> None:
    book = added(people)
    for fact in (
        AllergyWritten("latex"),
        MedicineWritten("medicine 1"),
        ContactWritten("escort", "escort 1"),
        WEIGHT,
    ):
        done(people.write(book, fact))
    again = read_again(ledger)
    view = People(again).view(book)
    again.vault.close()
    assert view.weight == WEIGHT
    assert [fact.substance for _, fact in view.allergies] == ["latex"]
    assert [fact.name for _, fact in view.medicines] == ["medicine 1"]
    assert [fact.name for _, fact in view.contacts] == ["escort 1"]


def test_a_correction_needs_a_reason_and_both_values_stay(people: People) -> None:
    book = added(people)
    wrong = done(people.write(book, WEIGHT))[0].id
    right = WeightTaken(75.0, "75 kg", "2026-03-04")
    assert fields(people.write(book, right, corrects=wrong)) == ["reason"]
    done(people.write(book, right, corrects=wrong, reason="written wrongly"))
    card = people.card(book)
    assert card.view.weight == right
    lines = card.timeline[-1].lines
    assert lines is not None
    assert [(line.words, line.state, line.reason) for line in lines[-2:]] == [
        ("Weight taken: 72.5 kg", "corrected", ""),
        ("Weight taken: 75 kg", "standing", "written wrongly"),
    ]


def test_what_is_ended_leaves_the_card_and_stays_on_the_timeline(people: People) -> None:
    book = added(people)
    facts = (ContactWritten("own", "", "1"), AllergyWritten("latex"), MedicineWritten("medicine 1"))
    for fact in facts:
        entry = done(people.write(book, fact))[0].id
        done(people.end(book, entry))
    view = people.view(book)
    assert (view.contacts, view.allergies, view.medicines) == ((), (), ())
    lines = people.card(book).timeline[-1].lines
    assert lines is not None
    assert "Medicine written: medicine 1" in [line.words for line in lines]


@pytest.mark.parametrize("fact", [WEIGHT, AllergiesDenied()])
def test_what_only_the_next_word_replaces_cannot_be_ended(
    people: People, fact: WeightTaken | AllergiesDenied
) -> None:
    book = added(people)
    entry = done(people.write(book, fact))[0].id
    assert fields(people.end(book, entry)) == ["entry"]


def test_a_corrected_medicine_is_ended_by_its_later_word(people: People) -> None:
    book = added(people)
    first = done(people.write(book, MedicineWritten("medicine 1")))[0].id
    second = MedicineWritten("medicine 1", "one at night")
    later = done(people.write(book, second, corrects=first, reason="was incomplete"))[0].id
    assert fields(people.end(book, first)) == ["entry"]
    done(people.end(book, later))
    assert people.view(book).medicines == ()


def test_the_timeline_has_every_sitting_newest_first(
    people: People, sittings: Sittings, clock: FakeClock
) -> None:
    book = added(people)
    first = opened(sittings, book)
    sittings.record(first, [AddendumWritten("slept well")])
    sittings.close(first, ended="interrupted")
    clock.passes(86_400)
    second = opened(sittings, book)
    card = people.card(book)
    assert [one.sitting for one in card.timeline] == [second, first, None]
    assert [one.state for one in card.timeline[:2]] == ["open", "interrupted"]


def test_a_sitting_is_read_when_it_is_unfolded(
    people: People, sittings: Sittings, clock: FakeClock
) -> None:
    book = added(people)
    first = opened(sittings, book)
    sittings.record(first, [AddendumWritten("slept well")])
    clock.passes(86_400)
    opened(sittings, book)
    assert people.card(book).timeline[1].lines is None
    unfolded = people.card(book, unfolded=[first])
    assert unfolded.timeline[1].lines is not None
    assert "Addendum written: slept well" in [line.words for line in unfolded.timeline[1].lines]
    assert unfolded == people.whole_card(book)


def test_facts_are_said_in_the_words_of_whoever_knows_them(
    ledger: Ledger, sittings: Sittings
) -> None:
    people = People(
        ledger, saying=lambda fact: type(fact).__name__.upper(), weight_unit=lambda: "lb"
    )
    book = added(people)
    opened(sittings, book)
    card = people.card(book)
    assert card.timeline[0].lines is not None
    assert [line.words for line in card.timeline[0].lines] == ["SITTINGOPENED"]
    assert card.weight_unit == "lb"


def test_an_entry_of_another_chart_leaves_a_line_without_its_words(
    people: People, sittings: Sittings, ledger: Ledger
) -> None:
    book, other = added(people), added(people, ClientDraft("X-1"))
    sitting = opened(sittings, book)
    entry = sittings.record(sitting, [AddendumWritten("slept well")])[0].id
    move(ledger, entry, other, opened(sittings, other))
    lines = people.card(book).timeline[0].lines
    assert lines is not None
    assert [(line.words, line.state) for line in lines[1:]] == [
        ("Entry of 12:00 removed, belonged to another chart", "erased")
    ]
    moved = people.card(other).timeline[0].lines
    assert moved is not None
    assert "Addendum written: slept well" in [line.words for line in moved]
