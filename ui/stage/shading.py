"""How light comes and goes, and how a ground turns to another colour: gently, by time alone."""

from __future__ import annotations

from PySide6.QtGui import QColor

from ui.stage.painting import mixed

STAYS_S = 0.2
"""How long a sign stays at least, or stays away: it then comes and goes less than three times a second.  unit s.
source emdr-3.5"""


class Shade:
    """How much of the light is there, 0 to 1, never changing faster than it is told."""

    def __init__(self) -> None:
        self.now = 0.0
        self._last_s: float | None = None

    def towards(self, share: float, at_s: float, whole_s: float) -> float:
        """What it stands at now on its way, a whole way taking ``whole_s``."""
        since = 0.0 if self._last_s is None else at_s - self._last_s
        self._last_s = at_s
        step = since / whole_s
        self.now = min(share, self.now + step) if share > self.now else max(share, self.now - step)
        return self.now

    def rise(self, share: float, at_s: float) -> None:
        """So much of it, at once, at this moment."""
        self.now, self._last_s = share, at_s

    def fall(self) -> None:
        """None of it, at once."""
        self.now = 0.0
        self._last_s = None


class Sign:
    """A large sign, 0 for none: what was shown or taken away stays so for a moment, so that no hurry makes it flash."""

    def __init__(self, since_s: float = -STAYS_S) -> None:
        self.now = 0
        self._since_s = since_s

    def towards(self, sign: int, at_s: float) -> int:
        """What it is now, on its way to the one that is wanted."""
        if sign != self.now and at_s - self._since_s >= STAYS_S:
            self.now, self._since_s = sign, at_s
        return self.now


class Tint:
    """A ground's colour, turning from one to the next."""

    def __init__(self, colour: str) -> None:
        self._before = self._after = QColor(colour)
        self._since_s = 0.0
        self._whole_s = 0.0

    @property
    def turning(self) -> bool:
        """Whether it has yet to arrive."""
        return self._before != self._after

    def turn(self, colour: str, at_s: float, whole_s: float) -> None:
        """Turn to a colour from wherever it is."""
        if QColor(colour) != self._after:
            self._before = QColor(self.at(at_s))
            self._after = QColor(colour)
            self._since_s, self._whole_s = at_s, whole_s

    def at(self, at_s: float) -> str:
        """What it is now, as ``#rrggbb``."""
        if self.turning:
            share = min((at_s - self._since_s) / self._whole_s, 1.0)
            if share < 1.0:
                return mixed(self._before, self._after, share).name()
            self._before = self._after
        return self._after.name()
