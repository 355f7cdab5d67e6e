"""The page in a window, one client in the vault."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.ui.ifs.visit import Visit, ifs_page
from tests.ui.work.visit import visited


@pytest.fixture
def visit(qtbot: QtBot, desk: Desk) -> Visit:
    return visited(qtbot, desk, ifs_page)
