"""Rules as words that read back to the same rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.protocol import LATE, Bound, Limit
from kapdesk.dosing.parse.rule_words import (
    NAMES,
    bound_words,
    condition_words,
    parse_bound,
    parse_conditions,
)
from kapdesk.dosing.protocols import limit_ids, load_limits

SHIPPED = [limit for name in limit_ids() for limit in load_limits(name)]


@pytest.mark.parametrize("limit", SHIPPED, ids=lambda limit: limit.id)
def test_every_shipped_limit_reads_back_as_it_was(limit: Limit) -> None:
    for bound in limit.bounds:
        again = parse_bound(bound_words(bound))
        assert again is not None
        assert again == bound
    fields = parse_conditions(condition_words(limit))
    assert fields is not None
    kept = {name: getattr(limit, name) for name in fields}
    assert kept == fields


@given(
    measure=st.sampled_from(sorted(set(NAMES) - {LATE})),
    value=st.integers(1, 300),
    above=st.booleans(),
    against=st.sampled_from(["absolute", "change", "percent"]),
    including=st.booleans(),
)
def test_any_bound_reads_back_as_it_was(
    measure: str, value: int, above: bool, against: str, including: bool
) -> None:
    side = {"change": "rise" if above else "fall"}.get(against, against)
    bound = Bound(measure, float(value), above, side, including)
    assert parse_bound(bound_words(bound)) == bound


@pytest.mark.parametrize(
    "text",
    [
        "", "pulse", "above 150", "hunger above 3", "pulse above many", "pulse 30 over the baseline",
        "pulse more than 30 or more over the baseline", "seconds late more than 3 over the baseline",
    ],
)  # fmt: skip
def test_what_says_no_rule_is_none(text: str) -> None:
    assert parse_bound(text) is None


def test_saturation_may_be_typed_without_its_small_two() -> None:
    assert parse_bound("SpO2 below 93") == Bound("spo2_pct", 93.0, False)


def test_an_unknown_condition_is_none_and_no_condition_is_empty() -> None:
    assert parse_conditions("on tuesdays") is None
    assert parse_conditions(" ") == {}
