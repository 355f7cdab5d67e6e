"""Where a vault lies well."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.vault import place

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/vol /srv/far nfs4 rw 0 0
/dev/sdb1 /srv/far/near ext4 rw 0 0
//box/share /srv/a\\040share cifs rw 0 0
"""


@pytest.fixture(autouse=True)
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mounts").write_text(MOUNTS)
    monkeypatch.setattr(place, "_MOUNTS", tmp_path / "mounts")


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/a/vault", ()),
        ("/srv/far/vault", (place.NETWORK,)),
        ("/srv/far/near/vault", ()),
        ("/srv/farther", ()),
        ("/srv/a share/vault", (place.NETWORK,)),
        ("/home/a/OneDrive - Practice/vault", (place.CLOUD,)),
        ("/home/a/Dropbox/vault", (place.CLOUD,)),
    ],
)
def test_far_and_copied_folders_are_warned_of(folder: str, expected: tuple[str, ...]) -> None:
    assert place.warnings_for(Path(folder)) == expected


def test_a_system_without_a_mount_list_gives_no_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "_MOUNTS", tmp_path / "nowhere")
    assert place.warnings_for(Path("/srv/far/vault")) == ()
