"""What a backup says about itself."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kapdesk.vault import manifest
from kapdesk.vault.errors import BackupDamaged, NewerVault
from kapdesk.vault.manifest import Manifest, Tally

KEY = bytes(32)
PLAIN = Manifest(
    version=manifest.VERSION,
    id="0f",
    vault="6b1f",
    made="2026-03-04T12:00:00.000+00:00",
    schema=1,
    tally=Tally({"entry": 3}, 3, "ab"),
    sha256={"kapdesk.db": "00"},
)


def test_it_reads_back_with_its_seal(tmp_path: Path) -> None:
    manifest.write(tmp_path, PLAIN.sealed(KEY))
    found = manifest.read(tmp_path)
    assert found.is_sealed_by(KEY)
    assert msgspec.structs.replace(found, seal="") == PLAIN


@pytest.mark.parametrize(
    "changed",
    [
        {"tally": Tally({"entry": 2}, 3, "ab")},
        {"made": "2026-03-05T12:00:00.000+00:00"},
        {"sha256": {}},
        {"seal": ""},
    ],
)
def test_an_edited_line_breaks_the_seal(changed: dict[str, object]) -> None:
    assert not msgspec.structs.replace(PLAIN.sealed(KEY), **changed).is_sealed_by(KEY)
    assert not PLAIN.sealed(KEY).is_sealed_by(bytes(31) + b"\x01")


def test_a_missing_or_garbled_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(BackupDamaged, match=r"manifest.json is missing"):
        manifest.read(tmp_path)
    for content in (b"", b"\xff\xfe", b'{"version": 1}', b"[" * 50_000):
        (tmp_path / "manifest.json").write_bytes(content)
        with pytest.raises(BackupDamaged, match=r"manifest.json is damaged"):
            manifest.read(tmp_path)


def test_a_later_version_is_called_newer(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(b'{"version": 2}')
    with pytest.raises(NewerVault):
        manifest.read(tmp_path)
