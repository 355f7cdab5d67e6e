"""Whether a folder is a good place for a vault."""

from __future__ import annotations

from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_FAR_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ceph",
        "davfs",
        "fuse.sshfs",
        "fuse.rclone",
    }
)
_CLOUD_WORDS = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud")

CLOUD = (
    "This folder looks like one that is copied to the internet. A half-copied vault cannot be opened: "
    "keep the vault on this computer and put backups where you like."
)
NETWORK = (
    "This folder lies on another computer. A vault needs a disk of this one: "
    "keep the vault here and put backups there."
)


def warnings_for(folder: Path) -> tuple[str, ...]:
    """What speaks against keeping a vault in this folder, in sentences; empty when nothing does."""
    path = folder.absolute()
    warnings: list[str] = []
    if any(word in part.lower() for part in path.parts for word in _CLOUD_WORDS):
        warnings.append(CLOUD)
    if _file_system(path, _mounts()) in _FAR_SYSTEMS or str(path).startswith("\\\\"):
        warnings.append(NETWORK)
    return tuple(warnings)


def _mounts() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _file_system(path: Path, mounts: str) -> str:
    """The kind of file system a path lies on, by the longest mount point above it."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        _device, point, system, *_options = line.split(" ")
        point = point.replace("\\040", " ")
        if len(point) > best and path.is_relative_to(point):
            best, kind = len(point), system
    return kind
