"""The urgent card while the vault is locked: its words from the copy beside it, its times into a file of numbers."""

from __future__ import annotations

import secrets
from pathlib import Path

from kapdesk.kernel.clock import Clock, Steady
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import (
    EVENTS,
    OPEN,
    SEEN,
    STAMP,
    STAMPS,
    STRIKE,
    CardTexts,
    Mark,
    Press,
    UrgentNow,
)
from kapdesk.practice.service.card_copy import read_copy
from kapdesk.vault.stamps import StampFile, StampLine

CARD_BYTES = 8


class LockedCard:
    """One opening of the card before anyone unlocked.  It holds its own name and how often it was pressed."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Nothing is written before the first press."""
        self._folder = folder
        self._file = StampFile(folder)
        self._clock = clock
        self._card = secrets.token_hex(CARD_BYTES)
        self._next = 0

    def texts(self) -> CardTexts:
        """What the card says.  raises Trouble when not even what ships can be read."""
        return read_copy(self._folder)

    def now(self) -> UrgentNow:
        """What was stamped since the vault was locked, an earlier opening's too."""
        return _now(self._file.read())

    def press(self, press: Press, opened: Instant, at: Instant) -> UrgentNow:
        """Write one press, on the disk when this returns.  raises Trouble; then it is not written."""
        known = {SEEN: EVENTS, STAMP: STAMPS}
        if press.what != STRIKE and press.key not in known.get(press.what, {}):
            raise ValueError("the locked card knows events and stamps alone")
        if self._next == 0:
            self._append(Press(OPEN), min(opened, at))
        self._append(press, at)
        return self.now()

    def _append(self, press: Press, at: Instant) -> None:
        reading, ago_s = self._clock.steady(), self._clock.now().seconds_since(at)
        steady = Steady(reading.seconds - ago_s, reading.boot)
        line = StampLine(
            self._card, self._next, press.what, press.key, at, steady, press.card, press.n
        )
        self._file.append(line)
        self._next += 1


def _now(lines: tuple[StampLine, ...]) -> UrgentNow:
    struck = {(line.of_card, line.of) for line in lines if line.what == STRIKE}
    opened = min((line.at for line in lines if line.what == OPEN), default=None)
    marks = (
        Mark(
            line.card,
            line.n,
            line.what,
            line.key,
            line.at,
            struck=(line.card, line.n) in struck,
        )
        for line in lines
        if line.what in (SEEN, STAMP)
    )
    return UrgentNow(opened, tuple(sorted(marks, key=lambda mark: mark.at)))
