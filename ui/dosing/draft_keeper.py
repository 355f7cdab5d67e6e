"""Keeps what is being typed, so that a crash costs no word: within two seconds, on the record lane.

Each form has its own draft, which the save that takes its words over clears.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.chart.drafts import Draft
from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk

AFTER_MS = 1000
MARK = "\t"
PREFIX = "session page: "
_UNSURE = b"?"


class DraftStore(Protocol):
    """Where drafts are kept."""

    def save(self, owner: str, place: str, body: bytes) -> None:
        """Keeps a draft over the one before it."""
        ...

    def every(self) -> tuple[Draft, ...]:
        """All drafts that stand."""
        ...

    def clear(self, owner: str, place: str) -> None:
        """Throws a draft away."""
        ...


class DraftKeeper(QObject):
    """Saves the page's texts a second after the first unsaved keystroke.  ``troubled`` when that failed.

    A text is named by its form, a tab, and its field; what stands before the tab names the draft.
    """

    troubled = Signal(Trouble)

    def __init__(
        self,
        clerk: Clerk,
        store: DraftStore,
        texts: Callable[[], Mapping[str, str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._store = store
        self._texts = texts
        self._owner = ""
        self._kept: dict[str, bytes] = {}
        self._handed: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setObjectName("session drafts")
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def belong_to(self, owner: str, texts: Mapping[str, str]) -> None:
        """Whose words these are from now on, one sitting's, and which of them are kept already."""
        self._owner = owner
        self._kept = _bodies(texts)
        self._handed.clear()

    def soon(self) -> None:
        """Something was typed."""
        if self._owner and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Saves what stands now; empty texts leave nothing behind, handed over ones are left alone."""
        self._timer.stop()
        standing = _bodies(self._texts())
        changed = {
            place: standing.get(place, b"")
            for place in standing.keys() | self._kept.keys()
            if place not in self._handed and standing.get(place) != self._kept.get(place)
        }
        if not self._owner or not changed:
            return
        self._kept = {place: body for place, body in (self._kept | changed).items() if body}
        work = partial(_write, self._store, self._owner, changed)
        failed = partial(self._failed, tuple(changed))
        self._clerk.ask(work, owner=self, then=self._done, failed=failed)

    def hand_over(self, place: str) -> tuple[tuple[str, str], ...]:
        """The draft of a form whose words are being recorded, for that save to clear; not kept again meanwhile."""
        self._handed.add(place)
        return ((self._owner, PREFIX + place),)

    def handed(self, place: str, *, recorded: bool) -> None:
        """What came of it: the words were recorded and their draft is gone, or they still stand."""
        self._handed.discard(place)
        if recorded:
            self._kept.pop(place, None)
        self.soon()

    def _done(self, _nothing: None) -> None:
        """The words are on disk; there is nothing to show."""

    def _failed(self, places: tuple[str, ...], trouble: Trouble) -> None:
        self._kept |= dict.fromkeys(places, _UNSURE)
        self.troubled.emit(trouble)


def kept_texts(store: DraftStore, owner: str) -> dict[str, str]:
    """The texts that were kept for a sitting.  thread: the record lane."""
    bodies = [
        json.loads(draft.body)
        for draft in store.every()
        if draft.owner == owner and draft.place.startswith(PREFIX)
    ]
    return {str(name): str(text) for body in bodies for name, text in body.items()}


def _bodies(texts: Mapping[str, str]) -> dict[str, bytes]:
    by_place: dict[str, dict[str, str]] = {}
    for name, text in texts.items():
        if text:
            by_place.setdefault(name.partition(MARK)[0], {})[name] = text
    return {place: json.dumps(held).encode() for place, held in by_place.items()}


def _write(store: DraftStore, owner: str, changed: Mapping[str, bytes]) -> None:
    for place, body in changed.items():
        if body:
            store.save(owner, PREFIX + place, body)
        else:
            store.clear(owner, PREFIX + place)
