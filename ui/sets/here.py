"""The sitting that something is done in, and the clients one could be opened with."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.kernel.ids import SittingId


@dataclass(frozen=True, slots=True)
class Here:
    """A sitting: whose it is, of what kind, and how far it has come.

    ``own`` when it is of the page's own kind, and so is closed and signed there; ``fits`` what was found to fit the
    client, empty where nothing was.
    """

    sitting: SittingId
    label: str
    kind: str
    since: str
    sets: int = 0
    own: bool = False
    closed: bool = False
    signed: bool = False
    fits: str = ""
    book: str = ""

    def __repr__(self) -> str:
        """The sitting alone."""
        return f"<Here {self.sitting}>"


@dataclass(frozen=True, slots=True)
class Named:
    """A client to open a session with."""

    book: str
    label: str

    def __repr__(self) -> str:
        """The book alone."""
        return f"<Named {self.book}>"
