"""The page with the worked record in it, seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.fakes.emdr_kept import keep
from tests.fakes.emdr_work import worked_record
from tests.ui.emdr.visit import Visit
from ui.emdr.seen.panel import SeenPanel


@pytest.fixture
def seen(qapp: QApplication, visit: Visit) -> Visit:
    qapp.processEvents()  # its window has the keyboard only then
    keep(visit.desk, visit.book, worked_record())
    visit.opens()
    visit.keys(Qt.Key.Key_F5)
    return visit


@pytest.fixture
def panel(seen: Visit) -> SeenPanel:
    return seen.page.findChildren(SeenPanel)[0]
