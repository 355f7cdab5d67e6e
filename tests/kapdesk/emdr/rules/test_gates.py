"""Guards put to a case."""

from __future__ import annotations

from kapdesk.chart.gates import Gate, Unmet
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.variant import Need
from kapdesk.emdr.rules.gates import Way, lacks, may_rate, unmet
from tests.kapdesk.emdr.told import Work, case


def test_a_gate_says_each_sentence_once() -> None:
    gate = Gate(unmet=(Unmet("a", ("One.", "Two.")), Unmet("b", ("Two.", "Three."))))
    assert not gate.open
    assert gate.missing == ("One.", "Two.", "Three.")
    assert gate.guards == ("a", "b")
    assert Way(to=Phase.CLOSURE).open


def test_guards_are_put_once_each_in_their_order_and_met_ones_fall_away() -> None:
    work = Work()
    assert [one.guard for one in unmet(case(work), ("G4", "ready", "G4", "G8"))] == [
        "G4",
        "ready",
    ]
    work.prepares()
    work.opens()
    work.enters(Phase.PREPARATION)
    assert unmet(case(work), ("ready",)) == ()


def test_conditions_of_work_and_of_closing_are_found_alike() -> None:
    assert lacks(Need.ORIENTED, case(Work())) == ()
    assert lacks(Need.STOP_SIGNAL, case(Work())) == ("No sign for stop is agreed yet.",)


def test_only_an_incomplete_closing_asks_neither_belief_nor_body() -> None:
    work = Work()
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    work.rates(5)
    assert may_rate(case(work), Phase.DESENSITISATION).open
    assert may_rate(case(work), None).open
    assert may_rate(case(work), Phase.CLOSURE).guards == ("G7-asks",)
