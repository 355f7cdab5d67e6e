"""Settings that are one of a few."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import Connection

from kapdesk.vault.errors import DiskFull
from tests.ui.settings.visit import Visit
from ui.kit.buttons import ToggleButton
from ui.kit.chip import ChoiceRow
from ui.kit.field import ChoiceField


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
        ("Given dose per kilogram: On", "dose_per_kg", "on"),
    ],
)
def test_look_lock_and_cover_are_written_at_once(
    visit: Visit, button: str, key: str, value: str
) -> None:
    visit.presses(button)
    visit.qtbot.waitUntil(lambda: visit.view().setting(key) == value)


def test_a_choice_that_could_not_be_saved_does_not_look_saved(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit.desk.vault, "writing", _full)
    visit.presses("Look: Strong contrast")
    visit.qtbot.waitUntil(lambda: _looks(visit) == ["Dusk"])
    assert len(visit.troubles) == 1
    assert visit.view().setting("theme") == "dusk"


def _looks(visit: Visit) -> list[str]:
    rows = [row for row in visit.page.findChildren(ChoiceRow) if row.name == "Look"]
    return [one.text() for one in rows[0].findChildren(ToggleButton) if one.isChecked()]


def _full() -> Connection:
    raise DiskFull


def test_a_hold_has_no_length_until_one_is_chosen(visit: Visit) -> None:
    (field,) = (found for found in visit.page.findChildren(ChoiceField) if "Held" in _label(found))
    assert field.key() == ""
    field.set_key("12")
    field.chosen.emit(field.key())
    visit.qtbot.waitUntil(lambda: visit.view().setting("hold_length_min") == "12")


def _label(field: ChoiceField) -> str:
    return field.findChildren(QLabel)[0].text()
