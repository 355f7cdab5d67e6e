"""Resources are found from source and from a bundle alike."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kapdesk.kernel.paths import resource


def test_from_source_resources_stand_beside_the_rooms() -> None:
    assert resource("protocols") == Path(__file__).resolve().parents[3] / "resources" / "protocols"
    assert resource().is_dir()


def test_in_a_bundle_they_stand_where_it_was_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("fonts", "a.ttf") == tmp_path / "resources" / "fonts" / "a.ttf"
