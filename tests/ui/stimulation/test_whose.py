"""Whose sets these are."""

from __future__ import annotations

from dataclasses import replace

from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.chart.model import SittingClosed
from kapdesk.kernel.ids import SittingId
from tests.fakes.entries import entry
from ui.sets.here import Here
from ui.stimulation.whose import CLOSED, NOWHERE, Whose

HERE = Here(SittingId("s1"), "C-014", "stimulation", "09:00")
OVER = replace(HERE, closed=True)


def test_sets_go_into_the_sitting_on_show() -> None:
    whose = Whose().at(HERE)
    assert (whose.place, whose.sitting, whose.lacking) == ("s1", HERE.sitting, "")


def test_without_a_sitting_or_in_one_that_is_closed_something_is_missing() -> None:
    assert (Whose().lacking, Whose().sitting, Whose().place) == (NOWHERE, None, "")
    assert Whose(OVER).lacking == CLOSED


def test_a_test_run_goes_nowhere_and_lacks_nothing() -> None:
    tried = Whose(trying=True)
    assert (tried.lacking, tried.sitting) == ("", None)
    assert tried.at(OVER) == Whose(OVER, trying=True)
    assert tried.at(HERE) == Whose(HERE)
    assert tried.anew(OVER).trying


def test_what_is_written_of_another_sitting_changes_nothing_here() -> None:
    closed = SittingClosed()
    assert Whose(HERE).met_by(entry(closed, 1, sitting=HERE.sitting))
    assert Whose(HERE).met_by(entry(StimulationFitted(), 2))
    assert not Whose(HERE).met_by(entry(closed, 3, sitting=SittingId("s2")))
    assert not Whose().met_by(entry(closed, 4, sitting=HERE.sitting))
