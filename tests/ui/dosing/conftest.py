"""The session page on a real vault, for every test of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import opened
from ui.dosing.page import SessionPage


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[SessionDesk]:
    """Services of one open vault, with one client and one adopted protocol."""
    made = SessionDesk(tmp_path / "vault")
    yield made
    made.vault.close()


@pytest.fixture
def page(desk: SessionDesk, qtbot: QtBot) -> SessionPage:
    """The page with a session in progress."""
    return opened(desk, qtbot)
