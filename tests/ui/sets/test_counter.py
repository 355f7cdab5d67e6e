"""The count of a set, read from across the room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kapdesk.bilateral.model.plan import SetPlan
from ui.sets.counter import Counter
from ui.sets.progress import Progress


def says(counter: Counter) -> set[str]:
    """Every word and number of it."""
    return {one.text() for one in counter.findChildren(QLabel)}


@pytest.mark.parametrize(("passes", "unit"), [(1, "pass done"), (24, "passes done")])
def test_one_pass_is_said_as_one(qapp: QApplication, passes: int, unit: str) -> None:
    counter = Counter()
    counter.show_end(passes, 24.0)
    assert unit in says(counter)


def test_what_counts_down_says_one_pass_before_it_begins(qapp: QApplication) -> None:
    counter = Counter()
    counter.count_down(True)
    counter.show_plan(SetPlan(rate_hz=1.0, passes=1))
    assert "pass" in says(counter)
    counter.count_sweeps(True)
    counter.show_plan(SetPlan(rate_hz=1.0, passes=1))
    assert {"2", "sweeps"} <= says(counter)


def test_a_set_held_by_hand_counts_its_first_pass_as_one(qapp: QApplication) -> None:
    counter = Counter()
    plan = SetPlan(rate_hz=1.0, seconds=30.0)
    counter.follow(Progress("a", plan, passes=1), moving=False)
    assert "pass" in says(counter)
