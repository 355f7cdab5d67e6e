"""A client as they stand after their entries."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.model import BodyErased, Fact, SittingOpened
from kapdesk.kernel.ids import BookId, EntryId, PersonId
from kapdesk.people.model.clients import (
    AllergiesDenied,
    AllergyRemoved,
    AllergyWritten,
    ClientAdded,
    ClientRenamed,
    ClientRow,
    ClientView,
    ContactRemoved,
    ContactWritten,
    Identity,
    MedicineEnded,
    MedicineWritten,
    TimelineLine,
    WeightTaken,
    view_of,
)
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.entries import NINE, entry

ADDED = ClientAdded("C-014", "", "1984-03-02")
LIGHT = WeightTaken(70.0, "70 kg", "2026-01-01")
HEAVY = WeightTaken(72.0, "72 kg", "2026-02-01")


def client(*facts: Fact) -> ClientView:
    return view_of(entry(fact, seq) for seq, fact in enumerate(facts))


def test_nobody_has_no_name_and_no_weight() -> None:
    assert client().identity == Identity()
    assert client().weight is None


def test_a_rename_takes_the_place_of_the_first_name() -> None:
    view = client(ADDED, ClientRenamed("C-014", "client code", "1984-03-03"))
    assert (view.identity.label, view.identity.name) == ("C-014", "client code")
    assert view.identity.born == "1984-03-03"


def test_a_client_without_a_code_is_listed_by_name() -> None:
    title = ClientAdded("", "client code", "").title()
    assert (title.label, title.finds, title.born) == ("client code", "", "")


def test_initials_are_of_the_name_and_the_code_where_there_is_none() -> None:
    assert Identity("C-1", "maria von Kleist").initials == "m. v. K."
    assert Identity("C-1").initials == "C-1"


def test_a_client_with_a_code_is_found_by_name_too() -> None:
    title = ClientAdded("C-014", "client code", "1984-03-02").title()
    assert (title.label, title.finds, title.born) == ("C-014", "client code", "1984-03-02")


@pytest.mark.parametrize(("day", "years"), [(date(2026, 3, 1), 41), (date(2026, 3, 2), 42)])
def test_an_age_grows_on_the_birthday(day: date, years: int) -> None:
    assert ADDED.age_on(day) == years


def test_without_a_birth_date_there_is_no_age() -> None:
    assert ClientAdded("C-014", "", "").age_on(date(2026, 3, 1)) is None


def test_only_a_client_of_a_day_script_is_invented() -> None:
    assert not client(ADDED).rehearsal
    assert client(ClientAdded("C-014", rehearsal=True)).rehearsal


def test_contacts_stand_own_number_first_and_removed_ones_do_not() -> None:
    own = ContactWritten("own", phone="1")
    escort = ContactWritten("escort", "escort 1")
    gone = ContactWritten("emergency", "neighbour")
    view = client(escort, gone, own, ContactRemoved(EntryId("e1")))
    assert [fact for _, fact in view.contacts] == [own, escort]


def test_a_corrected_contact_shows_the_later_word() -> None:
    first = entry(ContactWritten("escort", "escort 1", "1"), 1)
    second = entry(ContactWritten("escort", "escort 1", "2"), 2, corrects=first.id)
    assert [fact.phone for _, fact in view_of([first, second]).contacts] == ["2"]


def test_no_allergies_is_a_word_of_its_own() -> None:
    assert not client(ADDED).allergies_denied
    assert client(AllergiesDenied()).allergies_denied


def test_a_written_allergy_outdoes_an_earlier_no() -> None:
    view = client(AllergiesDenied(), AllergyWritten("latex", "rash"))
    assert not view.allergies_denied
    assert [fact.words() for _, fact in view.allergies] == ["latex rash"]


def test_a_removed_allergy_and_an_ended_medicine_are_gone() -> None:
    view = client(
        AllergyWritten("latex"),
        MedicineWritten("medicine 1", "one at night"),
        AllergyRemoved(EntryId("e0")),
        MedicineEnded(EntryId("e1")),
    )
    assert (view.allergies, view.medicines) == ((), ())


def test_the_weight_of_the_latest_day_counts_whenever_it_was_written() -> None:
    assert client(HEAVY, LIGHT).weight == HEAVY
    assert client(LIGHT, HEAVY).weight == HEAVY


def test_a_corrected_weight_is_not_counted_twice() -> None:
    wrong = entry(HEAVY, 1)
    right = entry(LIGHT, 2, corrects=wrong.id)
    assert [fact for _, fact in view_of([wrong, right]).weights] == [LIGHT]


def test_an_erased_contact_is_not_shown() -> None:
    erased = BodyErased(EntryId("e0"), "wrong chart", PersonId("author"), NINE)
    assert client(ContactWritten("own", phone="1"), erased).contacts == ()


def test_what_happens_in_sittings_leaves_the_card_alone() -> None:
    view = client(ADDED)
    assert view.after(entry(SittingOpened("dosing", "CET", 0.0, "boot"), 5)) is view


FACTS_MADE = st.sampled_from(
    [
        ADDED,
        LIGHT,
        HEAVY,
        AllergiesDenied(),
        AllergyWritten("latex"),
        ContactWritten("own", "", "1"),
    ]
)


@given(st.lists(FACTS_MADE, max_size=12), st.integers(0, 12))
def test_folding_in_two_steps_is_folding_in_one(facts: list[Fact], cut: int) -> None:
    entries = [entry(fact, seq) for seq, fact in enumerate(facts)]
    view = view_of(entries[:cut])
    for one in entries[cut:]:
        view = view.after(one)
    assert view == view_of(entries)


def test_a_repr_says_nothing_of_the_client() -> None:
    row = ClientRow(BookId("book"), "C-014", "client code", "1984-03-02", 42, None, 0)
    line = TimelineLine.of(client(AllergyWritten("latex")).timeline.lines[0], "latex")
    said = repr(
        (ClientAdded("C-014", "client code"), client(ADDED), row, line, ClientDraft("C-014"))
    )
    assert not any(words in said for words in ("C-014", "client code", "1984", "latex"))
