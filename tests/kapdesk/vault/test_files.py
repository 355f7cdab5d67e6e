"""Private files."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.kernel.errors import Trouble
from kapdesk.vault import files
from kapdesk.vault.errors import DiskFull, FolderClosed, NoPlace, WriteFailed


@pytest.fixture(params=[0o000, 0o022, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_folder_and_files_are_private_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    folder = tmp_path / "vault"
    files.make_folder(folder)
    files.make_file(folder / "made")
    files.write_whole(folder / "written", b"x")
    assert (mode(folder), mode(folder / "made"), mode(folder / "written")) == (0o700, 0o600, 0o600)


def test_rights_a_copy_brought_back_are_taken_away(tmp_path: Path) -> None:
    (tmp_path / "kapdesk.db").touch(mode=0o644)
    tmp_path.chmod(0o755)
    files.close_to_others(tmp_path)
    assert (mode(tmp_path), mode(tmp_path / "kapdesk.db")) == (0o700, 0o600)


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.part").write_bytes(b"left by a crash")
    files.write_whole(tmp_path / "a", b"one")
    files.write_whole(tmp_path / "a", b"two")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"two")]


def test_a_failing_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write_whole(tmp_path / "a", b"old")

    def fails(_handle: int) -> None:
        raise OSError(errno.EIO, "from the disk")

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(OSError, match="from the disk"):
        files.write_whole(tmp_path / "a", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


def test_an_existing_file_is_never_taken_over(tmp_path: Path) -> None:
    files.make_file(tmp_path / "a")
    with pytest.raises(FileExistsError):
        files.make_file(tmp_path / "a")


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, FolderClosed),
        (errno.EACCES, FolderClosed),
        (errno.ENOENT, NoPlace),
        (errno.ENOTDIR, NoPlace),
        (errno.EIO, WriteFailed),
    ],
)
def test_the_systems_refusals_become_sentences(number: int, trouble: type[Trouble]) -> None:
    with pytest.raises(trouble), files.disk_faults():
        raise OSError(number, "from the system")
