"""What stands against a step: done, or passed with a reason."""

from __future__ import annotations

from kapdesk.chart.gates import REASON_LETTERS, Gate, Unmet, against_passing, against_reason

SOFT = Gate(unmet=(Unmet("order", ("Not next.",)), Unmet("high", ("Not next.", "Too high."))))
HARD = Gate(unmet=(*SOFT.unmet, Unmet("fit", ("No consent.",), hard=True)))


def test_an_open_gate_asks_nothing() -> None:
    assert Gate().open
    assert against_passing(Gate(), "", field="step") is None


def test_a_gate_is_passed_with_a_reason_and_says_all_it_misses_without() -> None:
    against = against_passing(SOFT, " ", field="step")
    assert against is not None
    assert [(one.field, one.sentence) for one in against.items] == [
        ("step", "Not next."),
        ("step", "Too high."),
    ]
    assert against_passing(SOFT, "asked for", field="step") is None
    assert against_passing(SOFT, "x" * (REASON_LETTERS + 1), field="step") is not None
    assert SOFT.guards == ("order", "high")


def test_a_hard_gate_is_passed_by_no_reason() -> None:
    against = against_passing(HARD, "in a hurry", field="step")
    assert against is not None
    assert against.sentences() == "No consent."
    assert HARD.hard
    assert not SOFT.hard


def test_a_reason_has_its_words() -> None:
    against = against_reason("", "Write why.")
    assert against is not None
    assert against.sentences() == "Write why."
    assert against_reason("because", "") is None
