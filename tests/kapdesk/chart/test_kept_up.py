"""A view that is kept up is the view that is read anew, whatever was written since."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kapdesk.chart.kept_up import KeptUp, of_book, of_sitting
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer, Entry, Timeline, fold
from kapdesk.kernel.ids import BookId, SittingId
from tests.kapdesk.chart.made import ONE, TWO, CameUp, Chart, Said

CHART, BOTH = (Drawer.CHART,), (Drawer.CHART, Drawer.PROCESS)


def kept(chart: Chart, most: int = 1) -> KeptUp[BookId, Timeline]:
    """The timelines of books."""
    return KeptUp(chart.ledger, of_book, fold, Timeline.after, most=most)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(("say", "apart", "correct", "erase", "other", "read")), max_size=12)
)
def test_it_is_what_a_fresh_fold_says(chart: Chart, steps: list[str]) -> None:
    known = kept(chart, most=2)
    first = chart.write(Said("first"), ONE)
    for step in steps:
        if step == "say":
            first = chart.write(Said("more"), ONE)
        elif step == "apart":
            chart.write(CameUp("apart"), ONE)
        elif step == "correct":
            first = chart.write(Said("better"), ONE, corrects=first.id, reason="misheard")
        elif step == "erase":
            with chart.ledger.transaction() as pen:
                pen.erase(first, "asked for", at=chart.clock.now())
            first = chart.write(Said("again"), ONE)
        elif step == "other":
            chart.write(Said("elsewhere"), TWO)
        for drawers in (CHART, BOTH):
            assert known.view(ONE, drawers) == fold(chart.ledger.book(ONE, drawers=drawers))


def test_only_what_is_new_is_read(chart: Chart) -> None:
    asked: list[int] = []

    def read(
        ledger: Ledger, book: BookId, drawers: Collection[Drawer], since: int
    ) -> tuple[Entry, ...]:
        asked.append(since)
        return of_book(ledger, book, drawers, since)

    known: KeptUp[BookId, Timeline] = KeptUp(chart.ledger, read, fold, Timeline.after)
    first = chart.write(Said("one"), ONE)
    known.view(ONE, CHART)
    known.view(ONE, CHART)
    chart.write(Said("two"), ONE)
    known.view(ONE, CHART)
    assert asked == [0, first.seq]


@pytest.mark.parametrize("most", [1, 2])
def test_the_latest_few_are_kept(chart: Chart, most: int) -> None:
    known = kept(chart, most)
    chart.write(Said("one"), ONE)
    chart.write(Said("two"), TWO)
    views = [known.view(book, CHART) for book in (ONE, TWO, ONE)]
    assert (views[0] is views[2]) is (most == 2)
    assert views[0] == views[2]


def test_a_sitting_is_kept_up_as_well(chart: Chart) -> None:
    sitting = chart.sittings.open(ONE, "dosing")[0].sitting
    assert sitting is not None
    known: KeptUp[SittingId, Timeline] = KeptUp(chart.ledger, of_sitting, fold, Timeline.after)
    assert len(known.view(sitting, CHART).lines) == 1
    chart.sittings.record(sitting, (Said("more"),))
    assert known.view(sitting, CHART) == fold(chart.ledger.sitting(sitting))
