"""The timeline: what a chart's entries fold into."""

from __future__ import annotations

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.model import (
    AddendumWritten,
    BodyErased,
    Entry,
    Missing,
    Timeline,
    fold,
)
from kapdesk.kernel.ids import EntryId, PersonId
from tests.fakes.entries import NINE, entry

PLACES = st.integers(min_value=1, max_value=12)


@st.composite
def ledgers(draw: st.DrawFn) -> list[Entry]:
    """Entries that write, correct and erase, in any order, of what is there and what is not."""
    made: list[Entry] = []
    for seq in range(1, draw(st.integers(0, 12)) + 1):
        other = EntryId(f"e{draw(PLACES)}")
        match draw(st.sampled_from(("write", "correct", "erase"))):
            case "write":
                made.append(entry(AddendumWritten("words"), seq))
            case "correct":
                made.append(entry(AddendumWritten("better words"), seq, corrects=other))
            case _:
                made.append(entry(BodyErased(other, "asked for", PersonId("p"), NINE), seq))
    return made


@given(ledgers())
def test_folding_at_once_equals_replaying_entry_by_entry(entries: list[Entry]) -> None:
    assert fold(entries) == reduce(Timeline.after, entries, Timeline())


def test_a_correction_keeps_the_earlier_value() -> None:
    first = entry(AddendumWritten("110"), 1)
    second = entry(AddendumWritten("111"), 2, corrects=first.id)
    earlier, later = fold([first, second]).lines
    assert earlier.entry == first
    assert earlier.corrected_by == second.id
    assert not earlier.standing
    assert later.standing


def test_an_erased_entry_keeps_its_time_and_loses_words_and_reason() -> None:
    first = entry(AddendumWritten("words"), 1)
    second = entry(AddendumWritten("words"), 2, corrects=first.id)
    erasure = entry(BodyErased(second.id, "asked for", PersonId("p"), second.at), 3)
    line = fold([first, second, erasure]).find(second.id)
    assert line is not None
    assert line.erased
    assert line.entry.at == second.at
    assert line.entry.fact == Missing("asked for")
    assert line.entry.reason == ""


def test_lines_are_placed_by_when_things_happened() -> None:
    late = entry(AddendumWritten("written first"), 1)
    early = entry(AddendumWritten("happened first"), 0)
    assert [line.entry for line in fold([late, early]).in_time()] == [early, late]
