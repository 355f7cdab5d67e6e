"""A visit to the settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.ui.settings.visit import Visit
from ui.bridge.clerk import Clerk


@pytest.fixture
def visit(qtbot: QtBot, desk: Desk, clerk: Clerk, tmp_path: Path) -> Visit:
    return Visit(qtbot, desk, clerk, tmp_path / "backups")
