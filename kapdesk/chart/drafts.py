"""Text as it is typed and strokes as they are drawn: the one table that is written over."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.rows import cursor_of
from kapdesk.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands unsent in one place of one owner, such as a sitting's quick line."""

    owner: str
    place: str
    body: bytes

    def __repr__(self) -> str:
        """Where it stands, never what it says."""
        return f"<Draft {self.owner} {self.place}>"


class Drafts:
    """The unsent words of a vault.  They are never indexed; the commit that takes one over clears it."""

    def __init__(self, vault: Vault) -> None:
        """Keep to one vault."""
        self._vault = vault

    def save(self, owner: str, place: str, body: bytes) -> None:
        """Keeps a draft over the one before it.  raises Trouble."""
        with self._vault.writing() as book_session:
            cursor_of(book_session).execute(
                "INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", (owner, place, body)
            )

    def load(self, owner: str, place: str) -> bytes | None:
        """The draft that stands there, if one does."""
        with self._vault.reading() as book_session:
            found = (
                cursor_of(book_session)
                .execute("SELECT bytes FROM draft WHERE owner = ? AND place = ?", (owner, place))
                .fetchone()
            )
        return None if found is None else bytes(found[0])

    def every(self) -> tuple[Draft, ...]:
        """All drafts, by owner and place."""
        with self._vault.reading() as book_session:
            found = (
                cursor_of(book_session)
                .execute("SELECT owner, place, bytes FROM draft ORDER BY owner, place")
                .fetchall()
            )
        return tuple(Draft(owner, place, bytes(body)) for owner, place, body in found)

    def clear(self, owner: str, place: str) -> None:
        """Throws a draft away.  raises Trouble."""
        with self._vault.writing() as book_session:
            cursor_of(book_session).execute(
                "DELETE FROM draft WHERE owner = ? AND place = ?", (owner, place)
            )
