"""A line of the controlled-medicine log, from its form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.controlled import MedicineReceived, StockCounted
from kapdesk.practice.parse.controlled import StockDraft, parse_stock

TODAY = date(2026, 3, 4)
WHOLE = StockDraft(
    kind="received",
    medicine=" Ketamine ",
    lot="K220",
    amount="1000,5",
    unit="mg",
    on="2 Mar 2026",
    by="nurse 1",
    about="Pharmacy",
)


def fields(draft: StockDraft) -> set[str]:
    parsed = parse_stock(draft, today=TODAY)
    return {item.field for item in parsed.items} if isinstance(parsed, Refusals) else set()


def test_a_whole_line_is_tidied() -> None:
    got = parse_stock(WHOLE, today=TODAY)
    assert got == MedicineReceived(
        "Ketamine", "K220", 1000.5, "mg", "2026-03-02", "nurse 1", "", "Pharmacy"
    )


def test_nothing_can_be_counted_but_not_received() -> None:
    count = replace(WHOLE, kind="counted", amount="0", about="", witness="therapist 1")
    assert isinstance(parse_stock(count, today=TODAY), StockCounted)
    assert fields(replace(WHOLE, amount="0")) == {"amount"}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"medicine": " "}, "medicine"),
        ({"lot": ""}, "lot"),
        ({"amount": "many"}, "amount"),
        ({"unit": "boxes"}, "unit"),
        ({"on": "soon"}, "on"),
        ({"on": "2026-03-05"}, "on"),
        ({"by": ""}, "by"),
        ({"about": ""}, "about"),
        ({"kind": "lost"}, "kind"),
        ({"kind": "wasted"}, "witness"),
        ({"kind": "counted", "witness": "NURSE 1"}, "witness"),
    ],
)
def test_what_is_missing_is_named(changed: dict[str, str], field: str) -> None:
    assert fields(replace(WHOLE, **changed)) == {field}


def test_an_empty_form_names_everything_at_once() -> None:
    empty = fields(StockDraft(kind="wasted"))
    assert empty == {"medicine", "lot", "amount", "unit", "on", "by", "about", "witness"}
