"""Values that may hold somebody's words, and never say them by accident."""

from __future__ import annotations

import msgspec


class Discreet(msgspec.Struct, frozen=True):
    """A value whose repr is its kind alone, so that no log and no note of a fault holds a client's words."""

    def __repr__(self) -> str:
        """The kind."""
        return f"<{type(self).__name__}>"
