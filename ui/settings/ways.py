"""What the settings page is handed from outside the practice: the shelf for backups, and quick unlock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where backups go unless another place is named, and how one is made.  thread: the lane.  raises Trouble."""

    back_up: Callable[[Path], Path]
    usual: Path


@dataclass(frozen=True, slots=True)
class QuickWay:
    """This computer's own way into the vault: who holds its key, and two acts.  thread: the lane.  raises Trouble."""

    held_by: Callable[[], str]
    turn_on: Callable[[str], str]
    turn_off: Callable[[], str]
