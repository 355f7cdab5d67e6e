"""A vault on a disk with no room left."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kapdesk.vault.backup import back_up
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.errors import DiskFull, FolderClosed
from kapdesk.vault.opening import create, unlock
from kapdesk.vault.vault import Vault
from tests.fakes.vault import HOLDER, fresh_vault, lay_vault, recovery_key

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.geteuid() != 0, reason="needs root to mount a small disk"),
]

Mount = Callable[[str], Path]


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """Small disks that go away with the test."""
    with contextlib.ExitStack() as mounted:

        def of_size(size: str) -> Path:
            place = tmp_path / "disk"
            place.mkdir()
            done = subprocess.run(
                ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)],
                capture_output=True,
            )
            if done.returncode:
                pytest.skip("this system does not let us mount a disk")
            mounted.callback(subprocess.run, ["umount", "-l", str(place)], check=True)
            return place

        yield of_size


def write(vault: Vault, number: int) -> None:
    with vault.writing() as book_session:
        book_session.exec_driver_sql(
            "INSERT INTO draft VALUES ('o', ?, ?)", (f"{number:06}", os.urandom(20_000))
        )


def written_until_full(vault: Vault) -> int:
    """Lines saved before the disk said no."""
    for number in range(10_000):
        try:
            write(vault, number)
        except DiskFull:
            return number
    pytest.fail("the disk never ran full")


def count(vault: Vault) -> int:
    with vault.reading() as book_session:
        found: int = book_session.exec_driver_sql("SELECT count(*) FROM draft").scalar_one()
    return found


def test_a_full_disk_is_said_reading_goes_on_and_with_room_the_same_words_save(
    mount: Mount,
) -> None:
    disk = mount("6m")
    vault = fresh_vault(disk / "vault")
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(2_000_000))
    saved = written_until_full(vault)
    assert saved > 20
    with pytest.raises(DiskFull):
        write(vault, saved)
    assert count(vault) == saved
    ballast.unlink()
    write(vault, saved)
    assert count(vault) == saved + 1
    assert vault.check_file() == ()
    vault.close()


def test_the_reserve_lets_the_second_try_through(mount: Mount) -> None:
    disk = mount("90m")
    lay_vault(disk / "vault")
    vault = unlock(disk / "vault", recovery_key=recovery_key())
    with (disk / "ballast").open("wb", buffering=0) as ballast, contextlib.suppress(OSError):
        while True:
            ballast.write(bytes(500_000))
    saved = written_until_full(vault)
    write(vault, saved)
    assert count(vault) == saved + 1
    vault.close()


def test_a_backup_that_does_not_fit_leaves_no_trace(mount: Mount, tmp_path: Path) -> None:
    vault = fresh_vault(tmp_path / "vault")
    for number in range(60):
        write(vault, number)
    disk = mount("1m")
    with pytest.raises(DiskFull):
        back_up(vault, disk / "backups")
    assert list((disk / "backups").iterdir()) == []
    vault.close()


def test_no_vault_is_half_made_on_a_full_disk(mount: Mount) -> None:
    disk = mount("64k")
    with pytest.raises(DiskFull):
        create(disk / "vault", "words", holder=HOLDER, cost=FLOOR)
    assert list(disk.iterdir()) == []


def test_a_read_only_disk_is_said_and_nothing_crashes(mount: Mount) -> None:
    disk = mount("6m")
    lay_vault(disk / "vault")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(FolderClosed):
        unlock(disk / "vault", recovery_key=recovery_key())
