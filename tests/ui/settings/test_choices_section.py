"""Settings that are one of a few."""

from __future__ import annotations

import pytest

from tests.ui.settings.visit import Visit


def test_units_and_paper_are_written_at_once(visit: Visit) -> None:
    visit.presses("Temperature: °F")
    visit.presses("Weight: lb")
    visit.presses("Paper: Letter")
    visit.qtbot.waitUntil(lambda: visit.view().paper == "Letter")
    assert (visit.view().units.temperature, visit.view().units.weight) == ("F", "lb")


@pytest.mark.parametrize(
    ("button", "key", "value"),
    [
        ("Look: Strong contrast", "theme", "contrast"),
        ("Lock after: 30 min", "lock_after_min", "30"),
        ("Cover after: 2 min", "cover_after_min", "2"),
    ],
)
def test_look_lock_and_cover_are_written_at_once(
    visit: Visit, button: str, key: str, value: str
) -> None:
    visit.presses(button)
    visit.qtbot.waitUntil(lambda: visit.view().setting(key) == value)
