"""The day scripts that ship, and any other one from a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kapdesk.dosing.protocols import limit_ids, protocol_ids
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.paths import resource
from kapdesk.rehearsal.deeds import Known
from kapdesk.rehearsal.parse import parse_script
from kapdesk.rehearsal.script import Script

_FOLDER = "rehearsal"
_SUFFIX = ".day"


def shipped() -> tuple[str, ...]:
    """The names of the scripts that ship."""
    return tuple(sorted(path.stem for path in resource(_FOLDER).glob(f"*{_SUFFIX}")))


def shipped_script(name: str) -> Path:
    """Where a script that ships lies."""
    return resource(_FOLDER, f"{name}{_SUFFIX}")


def read_script(path: Path, *, today: date) -> Script | Refusals:
    """The script in a file, or every problem with its line.  raises Trouble when the file does not read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise Trouble(f"The script {path.name} cannot be read.", "Name a text file.") from cause
    return parse_script(text, today=today, known=known_here())


def known_here() -> Known:
    """Everything that ships for a script to adopt."""
    return Known(protocol_ids(), limit_ids())
