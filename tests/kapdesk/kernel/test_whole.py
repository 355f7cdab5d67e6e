"""A file is the old one or the new one, and its owner's alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kapdesk.kernel.whole import opened_new, write_over


def test_the_new_file_takes_the_old_ones_place_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    write_over(path, b"old")
    write_over(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [found.name for found in tmp_path.iterdir()] == ["record.pdf"]


def test_a_write_that_fails_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.pdf"
    write_over(path, b"old")
    monkeypatch.setattr(os, "fsync", _fails)
    with pytest.raises(OSError, match="full"):
        write_over(path, b"new")
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["record.pdf"]


def test_nothing_that_is_there_is_opened_as_new(tmp_path: Path) -> None:
    os.close(opened_new(tmp_path / "a"))
    with pytest.raises(FileExistsError):
        opened_new(tmp_path / "a")


def _fails(_handle: int) -> None:
    raise OSError("full")
