"""Keeps what is being typed, so that a crash costs no word: within two seconds, on the record lane."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk

AFTER_MS = 1000
PLACE = "session page"


class DraftStore(Protocol):
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


class DraftKeeper(QObject):
    """Saves the page's texts a second after the first unsaved keystroke.  ``troubled`` when that failed."""

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
        self._asked = b""
        self._timer = QTimer(self)
        self._timer.setObjectName("session drafts")
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def belong_to(self, owner: str) -> None:
        """Whose words these are from now on: one sitting's."""
        self._owner = owner
        self._asked = b""

    def soon(self) -> None:
        """Something was typed."""
        if self._owner and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Saves what stands now; empty texts leave nothing behind."""
        self._timer.stop()
        texts = {place: text for place, text in self._texts().items() if text}
        body = json.dumps(texts).encode()
        if not self._owner or body == self._asked:
            return
        self._asked = body
        work = (
            partial(self._store.save, self._owner, PLACE, body)
            if texts
            else partial(self._store.clear, self._owner, PLACE)
        )
        self._clerk.ask(work, owner=self, then=self._kept, failed=self._failed)

    def _kept(self, _nothing: None) -> None:
        """The words are on disk; there is nothing to show."""

    def _failed(self, trouble: Trouble) -> None:
        self._asked = b""
        self.troubled.emit(trouble)


def kept_texts(store: DraftStore, owner: str) -> dict[str, str]:
    """The texts that were kept for a sitting.  thread: the record lane."""
    body = store.load(owner, PLACE)
    if body is None:
        return {}
    found = json.loads(body)
    return {str(place): str(text) for place, text in found.items()}
