"""How long the practice gives itself after a session."""

from __future__ import annotations

import pytest

from tests.ui.settings.visit import Visit


@pytest.mark.parametrize(
    ("button", "key", "value"),
    [
        ("Follow-up call within: 12 h", "follow_up_h", "12"),
        ("Integration booked within: not asked", "integration_h", "0"),
    ],
)
def test_each_wait_is_written_at_once(visit: Visit, button: str, key: str, value: str) -> None:
    visit.presses(button)
    visit.qtbot.waitUntil(lambda: visit.view().setting(key) == value)
