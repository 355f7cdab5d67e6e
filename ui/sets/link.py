"""What the therapist's side needs of the stage: a way to tell it things, and to be told."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from ui.stage.messages import ToStage


class Link(Protocol):
    """The way to the stage.  ``told`` carries what the stage says, ``lost`` tells that it is gone."""

    @property
    def told(self) -> SignalInstance:
        """Something the stage said."""
        ...

    @property
    def lost(self) -> SignalInstance:
        """The stage is gone; nothing sent from now on reaches it."""
        ...

    def start(self) -> None:
        """Finds a stage or starts one; where one is there or on its way, nothing more."""
        ...

    def leave(self) -> None:
        """The stage is needed no longer."""
        ...

    def let_go(self) -> None:
        """Leaves it standing, as before a lock."""
        ...

    def send(self, message: ToStage) -> None:
        """Tells the stage something; nothing happens while there is none."""
        ...
