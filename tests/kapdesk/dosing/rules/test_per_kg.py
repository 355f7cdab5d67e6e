"""A given dose beside a weight."""

from __future__ import annotations

from datetime import date

import pytest

from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.dosing.rules.per_kg import per_kg_words, weighed_by

WEIGHED = Weighed(72.0, "2026-11-12")


def dose(amount: float, unit: str = "mg") -> DoseGiven:
    return DoseGiven(amount, unit, "sublingual", "nurse 1")


@pytest.mark.parametrize(
    ("amount", "said"),
    [(150, "2.1 mg/kg"), (36, "0.5 mg/kg"), (10, "0.14 mg/kg"), (900, "12 mg/kg")],
)
def test_the_formula_and_the_date_stand_with_the_number(amount: float, said: str) -> None:
    words = per_kg_words(dose(amount), WEIGHED)
    assert words == f"{amount} mg ÷ 72 kg (12 Nov 2026) = {said}"


def test_nothing_is_said_without_a_weight_or_of_a_unit_that_is_no_mass() -> None:
    assert per_kg_words(dose(150), None) == ""
    assert per_kg_words(dose(1, "lozenges"), WEIGHED) == ""


def test_the_weight_is_the_latest_of_that_day_or_before() -> None:
    weights = (Weighed(70.0, "2026-11-01"), WEIGHED, Weighed(80.0, "2026-11-20"))
    assert weighed_by(date(2026, 11, 15), weights) == WEIGHED
    assert weighed_by(date(2026, 10, 1), weights) is None
