"""Backups on their shelf."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.kernel.instant import Instant
from kapdesk.vault import shelf
from kapdesk.vault.backup import back_up
from kapdesk.vault.vault import Vault
from tests.fakes.vault import fresh_vault

NOW = Instant.from_iso("2026-03-04T12:00:00+01:00")
HOUR_S = 3600


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = fresh_vault(tmp_path / "vault")
    yield vault
    vault.close()


def test_two_old_backups_of_one_day_become_one_and_strangers_stay(
    vault: Vault, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    newest, evening, morning = (
        back_up(vault, stick, made=NOW.plus_s(-hours * HOUR_S)) for hours in (0, 90, 95)
    )
    half_made = stick / "kapdesk-backup-20200101T000000Z-00000000.part"
    foreign = stick / "kapdesk-backup-20200101T000000Z-11111111"
    for folder in (half_made, foreign):
        folder.mkdir()
    (stick / "kapdesk-backup-notes.txt").touch()
    assert set(shelf.backups_of(vault, stick)) == {newest, evening, morning}
    assert shelf.thin_out(vault, stick, NOW) == (morning,)
    assert set(shelf.backups_of(vault, stick)) == {newest, evening}
    assert not morning.exists()
    assert half_made.exists()
    assert foreign.exists()


def test_a_backup_whose_manifest_was_changed_does_not_count_as_the_newest(
    vault: Vault, tmp_path: Path
) -> None:
    good, late = (back_up(vault, tmp_path, made=NOW.plus_s(-hours * HOUR_S)) for hours in (99, 98))
    text = (late / "manifest.json").read_text()
    (late / "manifest.json").write_text(text.replace('"draft": 0', '"draft": 1'))
    assert shelf.thin_out(vault, tmp_path, NOW) == ()
    assert good.exists()


def test_a_renamed_copy_still_counts_by_its_own_date(vault: Vault, tmp_path: Path) -> None:
    made = back_up(vault, tmp_path / "stick", made=NOW)
    shutil.copytree(made, tmp_path / "other" / "kapdesk-backup-copy")
    assert list(shelf.backups_of(vault, tmp_path / "other").values()) == [NOW]
