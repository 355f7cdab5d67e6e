"""What a part of a page of work is to the page: told whose work it shows, and how it stands; its keys act in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.layers import Layer
from ui.kit.page import Page


class Met(Protocol):
    """A meeting as a client's work knows it."""

    @property
    def kind(self) -> str:
        """Its kind."""

    @property
    def closed(self) -> object | None:
        """What closed it."""

    @property
    def from_paper(self) -> bool:
        """Whether it was typed in afterwards."""


class Meets(Protocol):
    """How a client's work stands, with its meetings."""

    def meeting(self, sitting: SittingId | None) -> Met | None:
        """The meeting of a sitting."""


A = TypeVar("A")
V = TypeVar("V")


class Panel(Page, Generic[A, V]):
    """One part, behind one tab.  Sheets are laid over ``host``, the whole page, so that nothing beneath acts.

    ``bind`` gives a key its act while the part is in sight; the keys of the page itself (``PAGE_KEYS``) are not free.
    ``opened`` and ``left`` as on any page, when its tab comes and goes.  ``asked`` with the key of another part brings
    that into sight, with any other key it asks the shell.  ``acts``, made in the constructor where a part has some,
    stand beside its tab while it is in sight.
    """

    def __init__(self, host: QWidget, around: A, clerk: Clerk, entries: Entries) -> None:
        super().__init__()
        self.host = host
        self.around = around
        self.clerk = clerk
        self.entries = entries
        self.acts: QWidget | None = None
        self.column.setContentsMargins(0, 0, 0, 0)

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Whose work is shown from now on, and the session it is done in; another client's words leave at once.

        Told again when that client's session begins or ends.  ``sitting`` may be closed, until it is signed.
        """

    def show_view(self, view: V) -> None:
        """How the client's work stands now; told when it was read, and again with every entry."""

    def open_session(self, state: Meets, sitting: SittingId | None) -> SittingId | None:
        """The session, while what is done now belongs into it; None where it is closed, or typed in from paper."""
        meeting = state.meeting(sitting)
        runs = meeting is not None and meeting.closed is None and not meeting.from_paper
        return sitting if runs else None

    def _unless_covered(self, act: Callable[[], object]) -> None:
        """A plain key does nothing beneath a sheet of the page."""
        if not any(layer.isVisible() for layer in self.host.findChildren(Layer)):
            act()
