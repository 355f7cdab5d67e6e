"""A sheet in a room, drawn on: every ended stroke is kept before the next begins, so that a kill takes one at most."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Trouble
from kapdesk.sheets.model import Drawing, LongWords, Section, Sheet
from kapdesk.sketch.drafts import sketch_of
from tests.fakes.lane import InlineClerk
from tests.ui.board.conftest import draws
from ui.board.surface import DrawingSurface
from ui.bridge.keeper import Spot
from ui.work.kept_sheet import KeptSheet

HOW = LongWords(key="how", asks="How was the evening?")
SHOWN = Drawing(key="shown", asks="What did it look like?", optional=True)
EVENING = Sheet("own-evening", "1", "Evening", (Section("One", (HOW, SHOWN)),))
SPOT = Spot("C-014", EVENING.id)
LINE, OTHER = [(0.2, 0.2), (0.6, 0.6)], [(0.2, 0.8), (0.8, 0.8)]


@dataclass
class Disk:
    """Drafts as they lie on disk at this moment."""

    kept: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def save(self, owner: str, place: str, body: bytes) -> None:
        """Keeps a draft."""
        self.kept[owner, place] = body

    def load(self, owner: str, place: str) -> bytes | None:
        """What was kept."""
        return self.kept.get((owner, place))

    def clear(self, owner: str, place: str) -> None:
        """Nothing is kept any more."""
        self.kept.pop((owner, place), None)

    def texts(self) -> dict[str, str]:
        """What a start after a kill would find."""
        body = self.kept.get(SPOT.draft)
        return {} if body is None else dict(json.loads(body))

    def strokes(self) -> int:
        """How many of them."""
        return strokes(self.texts())


def strokes(texts: Mapping[str, str]) -> int:
    """How many are drawn, by the texts of a form."""
    return len(sketch_of(texts.get("shown", "").partition("\n")[0]).strokes)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    monkeypatch.setattr("ui.work.kept_sheet.load_sheet", lambda _name: EVENING)
    return Disk()


def opened(qtbot: QtBot, disk: Disk) -> KeptSheet:
    """The sheet, by somebody who knows nothing but what is on disk."""
    failed: list[Trouble] = []
    sheet = KeptSheet(InlineClerk(), disk, failed.append, lambda *_: ())
    qtbot.addWidget(sheet)
    sheet.resize(700, 900)
    sheet.show()
    sheet.show_sheet(SPOT, lambda: ({}, False))
    return sheet


def surface(sheet: KeptSheet) -> DrawingSurface:
    (found,) = sheet.findChildren(DrawingSurface)
    return found


def test_every_ended_stroke_is_on_disk_at_once(qtbot: QtBot, disk: Disk) -> None:
    sheet = opened(qtbot, disk)
    draws(surface(sheet), LINE)
    assert disk.strokes() == 1
    draws(surface(sheet), OTHER)
    assert disk.strokes() == 2


def test_a_kill_in_mid_stroke_takes_that_stroke_alone(qtbot: QtBot, disk: Disk) -> None:
    sheet = opened(qtbot, disk)
    (field_,) = sheet.findChildren(QPlainTextEdit)
    QTest.keyClicks(field_, "slow")
    draws(surface(sheet), LINE)
    draws(surface(sheet), OTHER, ends=False)
    again = opened(qtbot, disk)
    assert again.form.texts()["how"] == "slow"
    assert strokes(again.form.texts()) == 1
