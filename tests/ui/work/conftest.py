"""What frames work is tested in the room of EMDR, which has all of it."""

from __future__ import annotations

from tests.ui.emdr.room.conftest import reopens, work

__all__ = ["reopens", "work"]
