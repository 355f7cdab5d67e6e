"""What the settings page is handed to let a practice write its own: forms as values, and the ways to the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from ui.practice.offer import Offer
from ui.practice.pen import Written

OWNER = "practice"
Texts = Mapping[str, str]
Clears = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class EditField:
    """One field of the form.  ``choices`` are keys with words; ``lines`` make it a longer text."""

    key: str
    label: str
    hint: str = ""
    lines: int = 1
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EditGroup:
    """Fields that belong together under a heading; those in ``beside`` share a line."""

    title: str
    fields: tuple[EditField, ...]
    beside: tuple[str, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Tried:
    """A past reading that would have carried flags: whose, when, what was read and which sentences."""

    client: str
    when: str
    reading: str
    flags: tuple[str, ...]


class DraftStore(Protocol):
    """Where unsent words are kept."""

    def save(self, owner: str, place: str, body: bytes) -> None:
        """Keeps a draft over the one before it."""
        ...

    def load(self, owner: str, place: str) -> bytes | None:
        """The draft that stands there."""
        ...

    def clear(self, owner: str, place: str) -> None:
        """Throws a draft away."""
        ...


@dataclass(frozen=True, slots=True)
class EditWay:
    """Everything the editor asks for.  thread: all but ``groups`` and ``span`` are called on the record lane.

    ``tried`` reads a few sittings at a time and says how many readings it looked at, and which would have been marked.
    """

    groups: Callable[[Offer, Texts], tuple[EditGroup, ...]]
    texts: Callable[[Offer], dict[str, str]]
    write: Callable[[Offer, Texts, Clears], Written]
    against: Callable[[Offer, Texts], Refusals | None]
    past: Callable[[str, str], tuple[SittingId, ...] | Refusals]
    tried: Callable[[Offer, Texts, tuple[SittingId, ...]], tuple[int, tuple[Tried, ...]]]
    span: Callable[[], tuple[str, str]]
    drafts: DraftStore
