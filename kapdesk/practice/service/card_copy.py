"""The urgent card's words beside the vault, in the open: what the practice wrote for this, and nothing else."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kapdesk.practice.model.urgent import CardTexts
from kapdesk.practice.parse.urgent import outside_the_lock, shipped
from kapdesk.vault import files

NAME = "urgent-card.json"
MOST_BYTES = 64 * 1024


def is_kept(folder: Path) -> bool:
    """Whether any words lie there."""
    return (folder / NAME).is_file()


def keep_copy(folder: Path, texts: CardTexts) -> None:
    """Lays the words there, whole or not at all; nothing is written when they lie there already.  raises Trouble."""
    content = msgspec.json.format(msgspec.json.encode(outside_the_lock(texts)), indent=2)
    path = folder / NAME
    with files.disk_faults():
        if not path.is_file() or path.read_bytes() != content:
            files.write_whole(path, content)


def read_copy(folder: Path) -> CardTexts:
    """The words that lie there; what ships where there are none, or none that can be read.  raises Trouble."""
    try:
        with (folder / NAME).open("rb") as file:
            found = msgspec.json.decode(file.read(MOST_BYTES), type=CardTexts)
        return found if found.prompts else CardTexts(prompts=shipped())
    except (OSError, ValueError, msgspec.MsgspecError):
        return CardTexts(prompts=shipped())
