"""What is installed is what was locked, and it holds."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import version

import pytest
from pytestqt.qtbot import QtBot

from tests.laws.tree import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-bundle.lock")
EXTRAS = {"requirements-dev.lock": "dev", "requirements-bundle.lock": "bundle"}
PYSIDE = "6.11.3"
_REQUIREMENT = re.compile(
    r"^([A-Za-z0-9._-]+)==(\S+)(.*?)$((?:\n    --hash=\S+(?: \\)?)*)", re.MULTILINE
)


def _locked(name: str) -> dict[str, tuple[str, int]]:
    """Every package of a lock file with its version and the number of its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {
        found[1].lower().replace("_", "-"): (found[2], found[4].count("--hash=sha256:"))
        for found in _REQUIREMENT.finditer(text)
    }


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_this_pyside_counts_none_rightly(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 gives away references to None until the process dies."""
    from PySide6.QtWidgets import QLabel

    spare = [None] * 100_000
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
        label.update()
    assert abs(sys.getrefcount(None) - before) < 50
    assert len(spare) == 100_000


@pytest.mark.parametrize("package", ["PySide6-Essentials", "PySide6-Addons", "shiboken6"])
def test_qt_is_the_pinned_one(package: str) -> None:
    assert version(package) == PYSIDE


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_carries_hashes(lock: str) -> None:
    packages = _locked(lock)
    lines = [
        line for line in (ROOT / lock).read_text(encoding="utf-8").splitlines() if line[:1].strip()
    ]
    assert len(lines) >= len(packages) > 20
    assert all("==" in line for line in lines)
    assert [name for name, (_, hashes) in packages.items() if not hashes] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_everything_the_project_names(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = list(project["dependencies"])
    if lock in EXTRAS:
        named += project["optional-dependencies"][EXTRAS[lock]]
    names = {re.split(r"[<>=;\[ ]", line)[0].lower() for line in named}
    assert names - set(_locked(lock)) == set()


@pytest.mark.parametrize("larger", EXTRAS)
def test_the_smaller_lock_is_part_of_each_larger(larger: str) -> None:
    run, test = _locked("requirements.lock"), _locked(larger)
    assert {name: run[name] for name in run} == {name: test.get(name) for name in run}


def test_what_runs_here_is_what_was_locked() -> None:
    here = {name: version(name) for name in ("sqlalchemy", "sqlcipher3", "msgspec", "reportlab")}
    locked = _locked("requirements.lock")
    assert here == {name: locked[name][0] for name in here}
