"""A part of a page of work, behind one tab."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.work.panel import Panel

A = TypeVar("A")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Part(Generic[A, V]):
    """A part: its key, its word, the key on the keyboard that brings it into sight, and how it is made.

    One that ``waits`` is made when it is first wanted, and not with the first client: a part that leads no session and
    keeps nothing half-written.
    """

    key: str
    words: str
    shortcut: str
    make: Callable[[QWidget, A, Clerk, Entries], Panel[A, V]]
    waits: bool = False
