"""A visit to the library."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.fakes.lane import InlineClerk
from tests.ui.library.visit import Visit


@pytest.fixture
def visit(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[Visit]:
    clerk = InlineClerk()
    yield Visit(qtbot, desk, clerk)
    clerk.finish()
