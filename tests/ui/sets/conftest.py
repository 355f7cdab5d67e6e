"""A runner, a stage that moves nothing, a clock that stands, and a record that takes what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kapdesk.bilateral.model.facts import SetStarted
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import EntryId
from tests.fakes.entries import entry
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.recording import Recording
from ui.sets.runner import SetRunner

PLAN = SetPlan(rate_hz=1.0, passes=24, amplitude_deg=28.0)


@dataclass
class Steady:
    """A steady clock that goes on when it is told to.  unit s"""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Book:
    """A record of sets: what began, and what became of each."""

    started: list[SetPlan] = field(default_factory=list)
    ended: list[tuple[str, Outcome]] = field(default_factory=list)

    def recording(self) -> Recording:
        """The way into it."""
        return Recording(self._start, self._end)

    def _start(self, plan: SetPlan, preset: str, amplitude_deg: float) -> tuple[Entry, ...]:
        self.started.append(plan)
        fact = SetStarted(plan, preset=preset, amplitude_deg=amplitude_deg)
        return (entry(fact, len(self.started)),)

    def _end(self, started: EntryId, outcome: Outcome) -> tuple[Entry, ...]:
        self.ended.append((started, outcome))
        return ()


@pytest.fixture
def steady() -> Steady:
    return Steady()


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def lane() -> InlineClerk:
    return InlineClerk()


@pytest.fixture
def stage() -> QuietStage:
    return QuietStage()


RunnerOn = Callable[[Clerk], SetRunner]


@pytest.fixture
def runner_on(qapp: QApplication, stage: QuietStage, steady: Steady) -> Iterator[RunnerOn]:
    """A runner on a lane of one's own."""
    home = QObject()

    def made(lane: Clerk) -> SetRunner:
        runner = SetRunner(lane, Entries(home), home, steady=steady)
        runner.use(stage)
        stage.stands()
        return runner

    yield made
    delete(home)


@pytest.fixture
def runner(runner_on: RunnerOn, lane: InlineClerk) -> SetRunner:
    return runner_on(lane)
