"""The real window in its other looks: by day, and at twice the size."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.twin import rehearsed_vault
from tests.fakes.vault import PASSPHRASE
from tests.journeys.driver import Person

pytestmark = pytest.mark.x11

LOOKS = {"as it is": {}, "at twice the size": {"QT_SCALE_FACTOR": "2"}}


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault in which a whole day was rehearsed."""
    return rehearsed_vault(tmp_path_factory.mktemp("looks") / "vault")


@pytest.mark.parametrize("look", LOOKS)
def test_a_finished_day_can_be_read_by_day_and_by_dusk(
    look: str, vault: Path, tmp_path: Path
) -> None:
    with Person(tmp_path / "home", vault, **LOOKS[look]) as person:
        person.sees("Everything you write stays")
        person.fill("Passphrase", PASSPHRASE)
        person.press("Return")
        person.sees("Comes today")
        person.picture(f"today {look}")
        person.goes_to("clients")
        person.click("C-014")
        person.sees("Timeline")
        person.picture(f"client {look}")
        person.click("Open session")
        person.sees("Show the record", "the room is breathing with me")
        person.click("Change between dusk and day")
        person.sees("Show the record")
        person.picture(f"session by day {look}")
        person.click("Change between dusk and day")
        person.picture(f"session {look}")
        person.goes_to("settings")
        person.sees(
            "adopted by prescriber 1", "Temperature, 35.5 and 38.0 °C", "Change from the baseline"
        )
        person.picture(f"settings {look}")
        assert person.titles == {"KapDesk"}
