"""A real desk in a scratch folder, under a clock that stands still, and a clerk to ask it through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication

from kapdesk.desk.desk import Desk, create_desk, open_desk
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.reserve import release_reserve
from tests.fakes.clock import FakeClock
from tests.fakes.stages import QuietStage
from ui.bridge.clerk import Clerk

PASSPHRASE = "four words nobody joins"


@pytest.fixture(autouse=True)
def _no_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    """No window of a test starts a process of its own."""
    monkeypatch.setattr("ui.shell.stimulation.StageLink", QuietStage)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(scope="session")
def made_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault nobody wrote in yet, made once; each copy sets its own room aside as it is opened."""
    folder = tmp_path_factory.mktemp("made") / "vault"
    desk, _ = create_desk(
        folder, PASSPHRASE, therapist="therapist 1", cost=FLOOR, clock=FakeClock()
    )
    desk.close()
    release_reserve(folder)
    return folder


@pytest.fixture
def desk(tmp_path: Path, made_vault: Path, clock: FakeClock) -> Iterator[Desk]:
    copytree(made_vault, tmp_path / "vault")
    desk = open_desk(tmp_path / "vault", passphrase=PASSPHRASE, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def clerk(qapp: QApplication) -> Iterator[Clerk]:
    clerk = Clerk()
    yield clerk
    clerk.finish()
