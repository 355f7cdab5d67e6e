"""Orders and doses from text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.facts import DoseGiven, OrderRecorded
from kapdesk.dosing.parse.dose import DoseDraft, OrderDraft, parse_dose, parse_order
from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.kernel.errors import Refusals

FULL = DoseDraft("150", "mg", "sublingual", "nurse 1", "K220")


def refused(draft: DoseDraft | OrderDraft) -> list[str]:
    got = parse_dose(draft) if isinstance(draft, DoseDraft) else parse_order(draft)
    assert isinstance(got, Refusals)
    return [refusal.field for refusal in got.items]


def test_a_dose_is_what_was_typed_and_nothing_more() -> None:
    assert parse_dose(FULL) == DoseGiven(150.0, "mg", "sublingual", "nurse 1", "K220")


def test_an_empty_form_fills_nothing_in() -> None:
    assert refused(DoseDraft()) == ["amount", "unit", "route", "given_by"]
    assert refused(OrderDraft()) == ["text", "route", "prescriber"]


@pytest.mark.parametrize("amount", ["0", "0.0", "-5", "x", "1e3", "nan", "inf", "9999999", "١٥٠"])
def test_an_amount_of_nothing_or_no_number_is_refused(amount: str) -> None:
    assert refused(DoseDraft(amount, "mg", "sublingual", "nurse 1")) == ["amount"]


@pytest.mark.parametrize(
    ("unit", "route", "field"), [("stones", "sl", "unit"), ("mg", "ear", "route")]
)
def test_unknown_units_and_routes_are_refused_with_the_known_ones(
    unit: str, route: str, field: str
) -> None:
    got = parse_dose(DoseDraft("150", unit, route, "nurse 1"))
    assert isinstance(got, Refusals)
    assert [refusal.field for refusal in got.items] == [field]
    assert ("mg" if field == "unit" else "sublingual") in got.items[0].sentence


def test_short_names_and_a_decimal_comma_are_understood() -> None:
    got = parse_dose(DoseDraft("0,5", "MCG", "SL", "nurse 1"))
    assert isinstance(got, DoseGiven)
    assert (got.amount, got.unit, got.route) == (0.5, "µg", "sublingual")


def test_a_handling_is_one_of_three() -> None:
    assert refused(DoseDraft("150", "mg", "sl", "nurse 1", handling="chewed")) == ["handling"]


@pytest.mark.parametrize(
    "words",
    [("150", "mg", "sublingual"), ("150mg", "sublingual"), ("150 mg", "sl")],
)
def test_a_dose_is_spoken_with_or_without_quotes(words: tuple[str, ...]) -> None:
    got = VERBS["dose"](
        (*words, "given-by", "nurse 1", "lot", "K220", "spat", "because", "cut in half")
    )
    assert got == DoseGiven(
        150.0, "mg", "sublingual", "nurse 1", "K220", handling="spat", mismatch_reason="cut in half"
    )


@pytest.mark.parametrize("words", [("150 mg", "sublingual"), ("150", "mg", "sl"), ("150mg", "sl")])
def test_an_order_keeps_its_words_and_becomes_a_number_when_it_is_one(
    words: tuple[str, ...],
) -> None:
    got = VERBS["order"]((*words, "by", "prescriber 1", "on", "2026-03-01"))
    assert isinstance(got, OrderRecorded)
    assert (got.text, got.route) == (" ".join(words[:-1]), "sublingual")
    assert (got.amount, got.unit) == (150.0, "mg")
    assert (got.prescriber, got.ordered_on) == ("prescriber 1", "2026-03-01")


@pytest.mark.parametrize("text", ["up to 150 mg", "150 stones", "as discussed"])
def test_an_order_that_is_no_single_number_stays_words(text: str) -> None:
    got = parse_order(OrderDraft(text, "sl", "prescriber 1"))
    assert isinstance(got, OrderRecorded)
    assert (got.amount, got.unit, got.text) == (None, "", text)


@given(st.builds(DoseDraft, *[st.text(max_size=12)] * 8))
def test_a_dose_never_raises_and_never_comes_out_of_nothing(draft: DoseDraft) -> None:
    got = parse_dose(draft)
    if isinstance(got, DoseGiven):
        assert got.amount > 0
        assert got.given_by


def test_blanks_around_words_are_nothing_typed_and_units_are_known_in_capitals() -> None:
    spaced = DoseDraft("150", "MG", "sl", " nurse 1 ", " K220 ", mismatch_reason="  ")
    assert parse_dose(spaced) == DoseGiven(150.0, "mg", "sublingual", "nurse 1", "K220")
    order = parse_order(OrderDraft("150 MG", "sl", "prescriber 1"))
    assert isinstance(order, OrderRecorded)
    assert (order.amount, order.unit) == (150.0, "mg")
