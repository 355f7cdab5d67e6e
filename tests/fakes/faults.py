"""A disk that is full in the middle of a save."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kapdesk.chart.model import Entry
from kapdesk.chart.pen import Pen
from kapdesk.vault.errors import DiskFull


def fails_at(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """From now on there is room for so many entries less one; the next one fails, within its save."""
    written, write = [0], Pen._write

    def _write(pen: Pen, *what: object) -> Entry:
        written[0] += 1
        if written[0] >= number:
            raise DiskFull
        plain: Callable[..., Entry] = write
        return plain(pen, *what)

    monkeypatch.setattr(Pen, "_write", _write)
