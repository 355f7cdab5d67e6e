"""Room kept for a full disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kapdesk.vault.reserve import RESERVE_BYTES, make_reserve, release_reserve


def test_the_room_is_really_taken_and_given_back(tmp_path: Path) -> None:
    make_reserve(tmp_path)
    kept = (tmp_path / "reserve").stat()
    assert kept.st_size == RESERVE_BYTES
    assert kept.st_blocks * 512 >= RESERVE_BYTES
    assert kept.st_mode & 0o777 == 0o600
    release_reserve(tmp_path)
    release_reserve(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_systems_that_cannot_set_room_aside_write_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("os.posix_fallocate")
    make_reserve(tmp_path)
    assert (tmp_path / "reserve").stat().st_size == RESERVE_BYTES


def test_a_disk_short_of_room_keeps_what_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=RESERVE_BYTES)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    make_reserve(tmp_path)
    assert list(tmp_path.iterdir()) == []
