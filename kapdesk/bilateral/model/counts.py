"""What the stage keeps on disk while a set runs, so that a set cut short is still counted: numbers alone."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kapdesk.kernel.whole import write_over

NAME = "stage.counts"
"""The file in the vault folder."""


class Counts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far one set has come.  ``key`` is the entry that was saved before it began; unit s, Hz.

    ``ended`` and ``why`` are as in ``SetRun`` and empty while it runs.
    """

    key: str
    passes: int
    seconds: float
    rate_hz: float
    ended: str = ""
    why: str = ""


def keep(folder: Path, counts: Counts) -> None:
    """Write over what was kept before, whole.  raises OSError."""
    write_over(folder / NAME, msgspec.json.encode(counts))


def kept(folder: Path) -> Counts | None:
    """What a set left behind, or None where none did or it cannot be read."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Counts)
    except (OSError, msgspec.DecodeError):
        return None


def forget(folder: Path) -> None:
    """Take the file away, once what it says is in the chart.  raises OSError."""
    (folder / NAME).unlink(missing_ok=True)
