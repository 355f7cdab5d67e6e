"""A room for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kapdesk.dosing.service.room import Room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """An open session with two pressure limits in force."""
    made = Room(tmp_path / "vault", "canmat-start", "canmat-pause")
    yield made
    made.vault.close()
