"""What this computer remembers between starts."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from ui.unlock.recall import Recall, Remembered


def test_folder_and_look_are_remembered_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "kapdesk" / "desk"
    Recall(path).keep(Remembered("/home/vault", "day"))
    assert Recall(path).read() == Remembered("/home/vault", "day")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["", "{", "dusk"])
def test_a_file_that_does_not_read_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "desk"
    path.write_text(text, encoding="utf-8")
    assert Recall(path).read() == Remembered()


def test_a_place_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    recall = Recall(blocked / "desk")
    recall.keep(Remembered("/home/vault", "day"))
    assert recall.read() == Remembered()
