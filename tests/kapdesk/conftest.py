"""The twin, and the rehearsed vault it is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.twin import Lay, Twin, copier_of, rehearsed_vault


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
