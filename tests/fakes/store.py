"""A key store that keeps what it is given, loses it, or falls silent, as a test wishes."""

from __future__ import annotations

from kapdesk.vault.errors import StoreSilent


class FakeStore:
    """Keeps secrets in memory.  ``silent`` makes every question go unanswered; ``deaf`` keeps nothing it is given."""

    def __init__(self, name: str = "Secret Service") -> None:
        self.name = name
        self.kept: dict[str, str] = {}
        self.silent = False
        self.deaf = False

    def found(self) -> FakeStore:
        """This store, as the system would find it."""
        self._answer()
        return self

    def read(self, user: str) -> str | None:
        """What is kept."""
        self._answer()
        return self.kept.get(user)

    def write(self, user: str, secret: str) -> None:
        """Keeps it, unless the store is deaf."""
        self._answer()
        if not self.deaf:
            self.kept[user] = secret

    def forget(self, user: str) -> None:
        """Lets go of it."""
        self._answer()
        self.kept.pop(user, None)

    def _answer(self) -> None:
        if self.silent:
            raise StoreSilent
