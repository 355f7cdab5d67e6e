"""What the practice's forms take and refuse."""

from __future__ import annotations

from datetime import date

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.practice import PaperChosen, PracticeNamed, SettingChosen, UnitsChosen
from kapdesk.practice.parse.practice import (
    AdoptionDraft,
    PracticeDraft,
    parse_adoption,
    parse_paper,
    parse_person,
    parse_practice,
    parse_setting,
    parse_units,
)

TODAY = date(2026, 3, 4)


def fields(result: object) -> list[str]:
    assert isinstance(result, Refusals)
    return [refusal.field for refusal in result.items]


def test_a_practice_keeps_the_lines_of_its_address() -> None:
    draft = PracticeDraft("  Practice  1 ", "Street 1\nTown ", " 112 ", "112")
    assert parse_practice(draft) == PracticeNamed("Practice 1", "Street 1\nTown", "112", "112")


def test_a_practice_needs_a_name_that_fits_a_line() -> None:
    assert fields(parse_practice(PracticeDraft(" "))) == ["name"]
    assert fields(parse_practice(PracticeDraft("n" * 121))) == ["name"]


def test_a_person_has_a_name_and_a_known_role() -> None:
    assert parse_person(" nurse  1", "Nurse ") == ("nurse 1", "nurse")
    assert fields(parse_person("", "driver")) == ["name", "role"]


def test_an_adoption_needs_a_name_and_a_day_that_has_come_today_when_none_is_said() -> None:
    draft = AdoptionDraft("prescriber 1", "1 Mar 2026")
    assert parse_adoption(draft, today=TODAY) == AdoptionDraft("prescriber 1", "2026-03-01")
    assert parse_adoption(AdoptionDraft("prescriber 1", " "), today=TODAY) == AdoptionDraft(
        "prescriber 1", TODAY.isoformat()
    )
    assert fields(parse_adoption(AdoptionDraft("", "soon"), today=TODAY)) == ["by", "on"]
    late = AdoptionDraft("prescriber 1", "2026-03-05")
    assert fields(parse_adoption(late, today=TODAY)) == ["on"]


def test_units_and_paper_are_those_we_have() -> None:
    assert parse_units("F", "lb") == UnitsChosen("F", "lb")
    assert fields(parse_units("K", "stone")) == ["temperature", "weight"]
    assert parse_paper("Letter") == PaperChosen("Letter")
    assert fields(parse_paper("A5")) == ["paper"]


def test_a_refused_unit_names_the_allowed_ones() -> None:
    refused = parse_units("K", "kg")
    assert isinstance(refused, Refusals)
    assert refused.sentences() == "The unit of temperature is one of C or F."


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lock_after_min", "1"),
        ("cover_after_min", "120"),
        ("theme", "day"),
        ("dose_per_kg", "on"),
        ("hold_length_min", ""),
        ("hold_length_min", "20"),
        ("sedation_scales", "rass poss"),
    ],
)
def test_a_setting_in_its_range_is_taken(key: str, value: str) -> None:
    assert parse_setting(key, f" {value} ") == SettingChosen(key, value)


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("lock_after_min", "0", "lock_after_min"),
        ("lock_after_min", "121", "lock_after_min"),
        ("cover_after_min", "ten", "cover_after_min"),
        ("cover_after_min", "²", "cover_after_min"),
        ("theme", "pink", "theme"),
        ("dose_per_kg", "maybe", "dose_per_kg"),
        ("hold_length_min", "0", "hold_length_min"),
        ("hold_length_min", "21", "hold_length_min"),
        ("sedation_scales", "", "sedation_scales"),
        ("sedation_scales", "rass glasgow", "sedation_scales"),
        ("colour", "pink", "key"),
    ],
)
def test_a_setting_out_of_its_range_is_refused(key: str, value: str, field: str) -> None:
    assert fields(parse_setting(key, value)) == [field]
