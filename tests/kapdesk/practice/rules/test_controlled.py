"""The balance of a lot, line by line."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.parse.dose import UNITS
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.controlled import STOCK_UNITS
from kapdesk.practice.rules.controlled import SIGNS, Movement, Stock, stocks_of

DAY = Instant.from_iso("2026-03-04T10:00:00+01:00")


def line(kind: str, amount: float, seq: int, *, unit: str = "mg", corrected: str = "") -> Movement:
    return Movement(
        entry=EntryId(f"e{seq}"),
        at=DAY.plus_s(seq * 86_400.0),
        seq=seq,
        kind=kind,
        medicine="Ketamine",
        lot="K1",
        amount=amount,
        unit=unit,
        by="nurse 1",
        corrected=corrected,
    )


def stock(*lines: Movement) -> Stock:
    (found,) = stocks_of(lines)
    return found


@given(st.lists(st.tuples(st.sampled_from(sorted(SIGNS)), st.integers(1, 500)), min_size=1))
def test_a_balance_is_the_sum_of_its_lines_in_any_order_of_reading(
    moves: list[tuple[str, int]],
) -> None:
    lines = [line(kind, float(amount), seq) for seq, (kind, amount) in enumerate(moves)]
    expected = sum(SIGNS[kind] * amount for kind, amount in moves)
    assert stock(*reversed(lines)).balance == expected


def test_tenths_add_up_without_a_remainder() -> None:
    moves = [line("received", 0.3, 0), *(line("given", 0.1, seq) for seq in (1, 2, 3))]
    assert stock(*moves).balance == 0.0
    assert stock(*moves).remarks == ()


def test_another_unit_is_not_added_up_and_said() -> None:
    found = stock(line("received", 500.0, 0), line("given", 2.0, 1, unit="ml"))
    assert found.balance == 500.0
    assert found.remarks == ("Written in ml; not added up with mg.",)


def test_a_corrected_line_stays_and_does_not_count() -> None:
    found = stock(line("received", 500.0, 0, corrected="slip"), line("received", 50.0, 1))
    assert (found.balance, len(found.lines)) == (50.0, 2)


def test_a_count_that_agrees_says_nothing_and_one_that_does_not_says_both_numbers() -> None:
    whole = (line("received", 500.0, 0), line("counted", 500.0, 1))
    assert stock(*whole).remarks == ()
    found = stock(*whole, line("counted", 510.0, 2), line("given", 10.0, 3))
    assert found.balance == 500.0
    assert found.remarks == ("Counted 510 mg, the lines come to 500 mg: 10 mg more than written.",)


def test_a_span_of_days_carries_over_what_came_before() -> None:
    found = stock(line("received", 500.0, 0), line("given", 100.0, 5), line("given", 50.0, 9))
    carried, shown = found.between(date(2026, 3, 8), date(2026, 3, 10))
    assert carried == 500.0
    assert [one.balance for one in shown] == [400.0]


def test_stock_is_kept_in_the_units_doses_are_given_in() -> None:
    assert set(STOCK_UNITS) == set(UNITS.values())
