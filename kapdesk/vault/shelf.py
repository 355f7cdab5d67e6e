"""The backups of one vault in one folder: which are there, and which may go."""

from __future__ import annotations

import shutil
from pathlib import Path

from kapdesk.kernel.instant import Instant
from kapdesk.vault import files, manifest
from kapdesk.vault.backup import PART, PREFIX
from kapdesk.vault.errors import BackupDamaged, NewerVault
from kapdesk.vault.kept import kept
from kapdesk.vault.vault import Vault


def backups_of(vault: Vault, folder: Path) -> dict[Path, Instant]:
    """The proved backups of this vault in a folder, and when each was made; half-made ones are not among them."""
    found = {path: _made(vault, path) for path in folder.glob(f"{PREFIX}*") if path.is_dir()}
    return {path: made for path, made in found.items() if made is not None}


def thin_out(vault: Vault, folder: Path, now: Instant) -> tuple[Path, ...]:
    """Removes this vault's backups that ``kept`` lets go; their paths.  raises WriteFailed, FolderClosed."""
    shelf = backups_of(vault, folder)
    staying = kept(shelf.values(), now)
    leaving = tuple(path for path, made in shelf.items() if made not in staying)
    with files.disk_faults():
        for path in leaving:
            going = path.with_name(f"{path.name}{PART}")
            path.replace(going)
            shutil.rmtree(going)
    return leaving


def _made(vault: Vault, path: Path) -> Instant | None:
    if path.name.endswith(PART):
        return None
    try:
        found = manifest.read(path)
    except (BackupDamaged, NewerVault):
        return None
    if not found.is_sealed_by(vault.derive(manifest.key_purpose(found.id))):
        return None
    return Instant.from_iso(found.made)
