"""The two ways into a vault: opening one, and making the first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.errors import Trouble
    from kapdesk.vault.cost import Cost
from ui.unlock.parse import FirstStart


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk, and what must be said before it is used: entries that are missing, or nothing."""

    desk: Desk
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A new vault's desk and its recovery key, which is shown this once."""

    desk: Desk
    recovery_key: str
    folder: Path

    def __repr__(self) -> str:
        """Never the key."""
        return "<Made>"


class Doors(Protocol):
    """What the unlock window asks for.  thread: the record lane.  raises Trouble."""

    def knock(self, folder: Path) -> Trouble | None:
        """Who holds the vault already, when someone does."""
        ...

    def opens_quickly(self, folder: Path) -> bool:
        """Whether this computer's own key store may open the vault."""
        ...

    def unlock(
        self,
        folder: Path,
        *,
        passphrase: str | None = None,
        recovery_key: str | None = None,
        quickly: bool = False,
    ) -> Opened:
        """The desk of a vault."""
        ...

    def create(self, wanted: FirstStart) -> Made:
        """A new vault, its desk and its recovery key."""
        ...


class VaultDoors:
    """The real doors.  What stands behind them loads here, not when the window starts."""

    def __init__(self, *, cost: Cost | None = None) -> None:
        """``cost`` is what guessing a passphrase of a new vault takes; the machine's own measure unless given."""
        self._cost = cost

    def knock(self, folder: Path) -> Trouble | None:
        """Who holds the vault already, when someone does."""
        from kapdesk.vault.errors import VaultHeld
        from kapdesk.vault.held import NAME, Hold

        if (folder / NAME).is_file():
            try:
                Hold(folder).release()
            except VaultHeld as held:
                return held
        return None

    def opens_quickly(self, folder: Path) -> bool:
        """Whether this computer's own key store may open the vault."""
        from kapdesk.vault.quick import is_on

        return is_on(folder)

    def unlock(
        self,
        folder: Path,
        *,
        passphrase: str | None = None,
        recovery_key: str | None = None,
        quickly: bool = False,
    ) -> Opened:
        """The desk of a vault, with what its tip says about missing entries."""
        from kapdesk.desk.desk import open_desk

        desk = open_desk(folder, passphrase=passphrase, recovery_key=recovery_key, quickly=quickly)
        return Opened(desk, desk.warning)

    def create(self, wanted: FirstStart) -> Made:
        """A new vault, its desk and its recovery key."""
        from kapdesk.desk.desk import create_desk

        desk, key = create_desk(
            wanted.folder, wanted.passphrase, therapist=wanted.therapist, cost=self._cost
        )
        return Made(desk, key, wanted.folder)
