"""The version."""

from __future__ import annotations

import tomllib
from pathlib import Path

from kapdesk.kernel.version import VERSION

ROOT = Path(__file__).parents[3]


def test_the_program_and_its_package_agree_which_kapdesk_this_is() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    assert VERSION in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
