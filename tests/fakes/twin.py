"""The twin spoken to within this process, and a vault in which an ordinary day was rehearsed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kapdesk.__main__ import main
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from kapdesk.vault.reserve import release_reserve
from tests.fakes.desks import DAWN, new_vault, opened, play
from tests.fakes.vault import PASSPHRASE

Lay = Callable[[Path], Path]


@dataclass(frozen=True, slots=True)
class Answer:
    """How a verb ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        """Every line of standard output, as the JSON it has to be."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def told(self) -> Any:
        """The one line there is."""
        (told,) = self.lines
        return told


class Twin:
    """Runs verbs with the passphrase of the vaults made here."""

    def __init__(self, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.passphrase = place / "passphrase"
        self.passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self._capsys = capsys

    def __call__(self, *words: str | Path) -> Answer:
        """A verb to its end."""
        return self.bare(*words, "--passphrase-file", self.passphrase)

    def bare(self, *words: str | Path) -> Answer:
        """The same without a word about the passphrase."""
        try:
            code = main([str(word) for word in words])
        except SystemExit as left:
            code = int(left.code or 0)
        return Answer(code, *self._capsys.readouterr())


def rehearsed_vault(folder: Path) -> Path:
    """A new vault with the ordinary day in it."""
    vault, clock = new_vault(folder), ScriptClock(DAWN)
    with opened(vault, clock) as desk:
        played = play(desk, clock, shipped_script("ordinary").read_text(encoding="utf-8"))
        assert played.outcome is None
    release_reserve(vault)
    return vault


def copier_of(vault: Path) -> Lay:
    """Lays a copy of a vault wherever it is asked to."""

    def laid(folder: Path) -> Path:
        shutil.copytree(vault, folder)
        return folder

    return laid


@pytest.fixture(scope="session")
def lay(tmp_path_factory: pytest.TempPathFactory) -> Lay:
    """Lays a copy of a vault in which an ordinary day was rehearsed."""
    return copier_of(rehearsed_vault(tmp_path_factory.mktemp("pattern") / "vault"))


@pytest.fixture
def vault(lay: Lay, tmp_path: Path) -> Path:
    """Such a vault."""
    return lay(tmp_path / "vault")


@pytest.fixture
def twin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Twin:
    """The twin, within this process."""
    return Twin(tmp_path, capsys)
