"""What a client's forms take and refuse."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.errors import Refusals
from kapdesk.people.model.clients import (
    AllergyWritten,
    ContactWritten,
    Identity,
    MedicineWritten,
    WeightTaken,
)
from kapdesk.people.parse.identity import (
    WEIGHT_KG,
    ClientDraft,
    ContactDraft,
    WeightDraft,
    parse_allergy,
    parse_contact,
    parse_identity,
    parse_medicine,
    parse_weight,
)

TODAY = date(2026, 3, 4)


def fields(result: object) -> list[str]:
    assert isinstance(result, Refusals)
    return [refusal.field for refusal in result.items]


@pytest.mark.parametrize(
    "born", ["1984-03-02", "1984-3-2", "2.3.1984", "02. 03. 1984", "2 Mar 1984", " 2 March, 1984 "]
)
def test_a_birth_date_may_be_written_as_people_write_it(born: str) -> None:
    draft = ClientDraft(" C-014 ", "", born)
    assert parse_identity(draft, today=TODAY) == Identity("C-014", "", "1984-03-02")


@pytest.mark.parametrize(
    "born",
    ["02/03/1984", "1984-02-30", "2026-03-05", "1905-03-04", "1984", "3 Foo 1984", "٢.٣.١٩٨٤"],
)
def test_a_birth_date_that_could_be_another_day_or_cannot_be_is_refused(born: str) -> None:
    assert fields(parse_identity(ClientDraft("C-014", "", born), today=TODAY)) == ["born"]


def test_a_client_may_keep_the_birth_date_to_themselves() -> None:
    assert parse_identity(ClientDraft("C-014"), today=TODAY) == Identity("C-014")


def test_every_refusal_of_a_client_is_said_at_once() -> None:
    assert fields(parse_identity(ClientDraft("", " ", "x"), today=TODAY)) == ["code", "born"]
    long = ClientDraft("c" * 25, "n" * 201)
    assert fields(parse_identity(long, today=TODAY)) == ["code", "name"]


def test_a_contact_keeps_name_number_and_relation() -> None:
    draft = ContactDraft("escort", " escort  1", " 112 ", "neighbour")
    assert parse_contact(draft) == ContactWritten("escort", "escort 1", "112", "neighbour")


def test_the_own_number_needs_no_name_and_others_no_number() -> None:
    assert parse_contact(ContactDraft("own", phone="112")) == ContactWritten("own", phone="112")
    assert fields(parse_contact(ContactDraft("own"))) == ["phone"]
    assert fields(parse_contact(ContactDraft("escort", phone="112"))) == ["name"]
    assert fields(parse_contact(ContactDraft("driver", "escort 1"))) == ["kind"]


def test_allergies_and_medicines_need_only_their_name() -> None:
    assert parse_allergy(" latex ") == AllergyWritten("latex")
    assert parse_medicine("medicine 1", "one", "May") == MedicineWritten("medicine 1", "one", "May")
    assert fields(parse_allergy("", "rash")) == ["substance"]
    assert fields(parse_medicine(" ")) == ["name"]
    assert fields(parse_allergy("s" * 201, "r" * 201)) == ["substance", "reaction"]
    assert fields(parse_medicine("m" * 201, "d" * 201, "s" * 201)) == [
        "name",
        "dose_words",
        "since",
    ]


@pytest.mark.parametrize(
    ("text", "unit", "taken"),
    [
        ("72.5", "kg", WeightTaken(72.5, "72.5 kg", "2026-03-04")),
        ("72,5 kg", "lb", WeightTaken(72.5, "72,5 kg", "2026-03-04")),
        ("180", "lb", WeightTaken(81.65, "180 lb", "2026-03-04")),
        (" 180 LBS ", "kg", WeightTaken(81.65, "180 lb", "2026-03-04")),
    ],
)
def test_a_weight_is_kept_in_kilograms_and_as_typed(
    text: str, unit: str, taken: WeightTaken
) -> None:
    assert parse_weight(WeightDraft(text), unit=unit, today=TODAY) == taken


@pytest.mark.parametrize("text", ["", "heavy", "-70", "19", "401", "7000", "44 lb", "12 st", "nan"])
def test_a_weight_no_scale_shows_is_refused(text: str) -> None:
    assert fields(parse_weight(WeightDraft(text), unit="kg", today=TODAY)) == ["weight"]


def test_a_refused_weight_names_the_range_in_the_unit_typed() -> None:
    refused = parse_weight(WeightDraft("30 lb"), unit="kg", today=TODAY)
    assert isinstance(refused, Refusals)
    assert refused.sentences() == "Weight must lie between 45 and 881 lb."


def test_a_weight_may_be_of_an_earlier_day_but_not_of_a_later() -> None:
    earlier = parse_weight(WeightDraft("70", "1 Mar 2026"), unit="kg", today=TODAY)
    assert earlier == WeightTaken(70.0, "70 kg", "2026-03-01")
    for on in ("2026-03-05", "soon"):
        assert fields(parse_weight(WeightDraft("70", on), unit="kg", today=TODAY)) == ["on"]


@given(st.text(max_size=12), st.sampled_from(["kg", "lb"]))
def test_whatever_is_typed_a_taken_weight_lies_in_the_range(text: str, unit: str) -> None:
    taken = parse_weight(WeightDraft(text), unit=unit, today=TODAY)
    assert isinstance(taken, Refusals) or taken.kg in WEIGHT_KG
