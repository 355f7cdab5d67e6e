"""What is told of a set that is about to move: not before it does, unless that takes long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kapdesk.bilateral.model.facts import SetStarted
from kapdesk.chart.model import Entry
from tests.fakes.entries import entry
from tests.fakes.stages import QuietStage
from tests.ui.sets.conftest import PLAN, Book, Steady
from ui.bridge.entries import Entries
from ui.sets.runner import REST_S, SetRunner
from ui.sets.telling import SHOWN_MS, Telling

SAVED = (entry(SetStarted(PLAN), 1),)


@dataclass
class Heard:
    """Something to tell, and what was heard of it in its order."""

    telling: Telling
    said: list[str] = field(default_factory=list)

    def note(self, entries: tuple[Entry, ...]) -> None:
        self.said.append(f"saved {entries[0].id}")


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[Heard]:
    entries, parent = Entries(), QObject()
    heard = Heard(Telling(entries, parent))
    entries.recorded.connect(heard.note)
    heard.telling.told.connect(lambda: heard.said.append("stands"))
    yield heard
    delete(parent)


def test_what_was_saved_is_announced_once_and_before_it_is_shown(heard: Heard) -> None:
    heard.telling.keep(SAVED)
    heard.telling.soon()
    assert (heard.said, heard.telling.waiting) == ([], True)
    heard.telling.now()
    heard.telling.now()
    assert heard.said == ["saved e1", "stands", "stands"]
    assert not heard.telling.waiting


def test_what_takes_long_is_told_all_the_same(heard: Heard) -> None:
    heard.telling.keep(SAVED)
    heard.telling.soon()
    (later,) = heard.telling.findChildren(QTimer)
    assert (later.isSingleShot(), later.interval()) == (True, SHOWN_MS)
    later.timeout.emit()
    assert heard.said == ["saved e1", "stands"]


def test_nothing_is_drawn_between_the_key_and_the_first_motion(
    runner: SetRunner, stage: QuietStage, steady: Steady, book: Book
) -> None:
    shown: list[str] = []
    runner.changed.connect(lambda: shown.append(runner.stand.value))
    steady.now += 2 * REST_S
    runner.start(PLAN, recording=book.recording())
    assert (stage.begun.key, shown) == ("e1", [])
    stage.moves(steady.now)
    assert shown[0] == "running"


def test_a_set_stopped_before_it_moved_is_shown_at_once(
    runner: SetRunner, steady: Steady, book: Book
) -> None:
    shown: list[str] = []
    runner.changed.connect(lambda: shown.append(runner.stand.value))
    steady.now += 2 * REST_S
    runner.start(PLAN, recording=book.recording())
    runner.stop_now()
    assert shown == ["beginning"]
