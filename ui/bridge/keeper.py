"""Keeps what stands in a form as it is typed, in the vault, where a crash, a lock and a failed save cannot reach it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk

AFTER_MS = 1000
PREFIX = "sheet: "


class FormStore(Protocol):
    """Where drafts are kept."""

    def save(self, owner: str, place: str, body: bytes) -> None:
        """Keeps a draft over the one before it."""
        ...

    def load(self, owner: str, place: str) -> bytes | None:
        """The draft that stands there, if one does."""
        ...

    def clear(self, owner: str, place: str) -> None:
        """Throws a draft away."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """Whose form it is, and which one: a book, and the sheet with the entry it corrects, if it does."""

    owner: str
    form: str

    @property
    def draft(self) -> tuple[str, str]:
        """The draft it is kept under, for the save that takes its words over."""
        return self.owner, PREFIX + self.form


class FormKeeper(QObject):
    """Saves a form's texts a second after the first unsaved keystroke, and at once when asked.  ``troubled`` if not."""

    troubled = Signal(Trouble)

    def __init__(
        self,
        clerk: Clerk,
        store: FormStore,
        texts: Callable[[], Mapping[str, str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._store = store
        self._texts = texts
        self._spot: Spot | None = None
        self._kept: dict[str, str] = {}
        self._handed = False
        self._timer = QTimer(self)
        self._timer.setObjectName("sheet drafts")
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def belong_to(self, spot: Spot | None, kept: Mapping[str, str]) -> None:
        """Whose words these are from now on, and which stand on disk already; none keeps nothing."""
        self._timer.stop()
        self._spot = spot
        self._kept = dict(kept)
        self._handed = False

    def may_hand_over(self, spot: Spot) -> bool:
        """Whether what stands in the form are words of that spot, and not on their way into the record already."""
        return self._spot == spot and not self._handed

    def hand_over(self) -> None:
        """The words are on their way into the record: kept once more, for that save to clear, and not meanwhile."""
        self.keep()
        self._handed = True

    def take_back(self) -> None:
        """The words were not taken: they are kept again."""
        self._handed = False
        self.soon()

    def soon(self) -> None:
        """Something was typed."""
        if self._spot is not None and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Saves what stands now, if it is not what stands on disk."""
        self._timer.stop()
        standing = dict(self._texts())
        if self._spot is None or self._handed or standing == self._kept:
            return
        self._kept = standing
        work = partial(_write, self._store, self._spot, standing)
        self._clerk.ask(work, owner=self, then=self._done, failed=self._failed)

    def _done(self, _nothing: None) -> None:
        """The words are on disk; there is nothing to show."""

    def _failed(self, trouble: Trouble) -> None:
        self._kept = {}
        self.troubled.emit(trouble)


def kept_texts(store: FormStore, spot: Spot) -> dict[str, str] | None:
    """What was kept of a form, None when nothing was.  thread: the record lane."""
    body = store.load(*spot.draft)
    return None if body is None else {str(key): str(text) for key, text in json.loads(body).items()}


def _write(store: FormStore, spot: Spot, texts: Mapping[str, str]) -> None:
    if texts:
        store.save(*spot.draft, json.dumps(texts).encode())
    else:
        store.clear(*spot.draft)
