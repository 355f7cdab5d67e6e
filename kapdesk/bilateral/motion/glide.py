"""A value that is changed now and then, and goes from one to the next without a step or a corner.

Each change adds a half cosine of GLIDE_S to what went before it, also to one that is still under way: the sum has no
corner however quickly changes follow each other, and never leaves the range of the values asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kapdesk.bilateral.motion.shape import Values

GLIDE_S = 0.7
"""How long a change of rate or width takes.  unit s.  source emdr-3.7"""

Pieces: TypeAlias = NDArray[np.intp]

_TURN = np.pi / GLIDE_S


@dataclass(frozen=True, slots=True, eq=False)
class Glides:
    """A value over time, in pieces: ``middle - even cos + odd sin`` since the start of each.  shape (n,) each."""

    start_s: Values
    middle: Values
    even: Values
    odd: Values

    @classmethod
    def of(cls, first: float, changes: Iterable[tuple[float, float]], since_s: float) -> Self:
        """A value and its changes, (time, value) in order, none before ``since_s``.

        One that is out of order comes with the one before it.
        """
        asked, values = [since_s], [first]
        for at_s, value in changes:
            asked.append(max(at_s, asked[-1]))
            values.append(value)
        began, over = np.asarray(asked[1:]), np.asarray(asked[1:]) + GLIDE_S
        starts = np.unique(np.concatenate(([since_s], began, over)))
        steps = np.diff(values) / 2.0
        under_way = (began <= starts[:, None]) & (starts[:, None] < over)
        turned = np.where(under_way, (starts[:, None] - began) * _TURN, 0.0)
        done = np.asarray(values)[(over <= starts[:, None]).sum(axis=1)]
        halves = np.where(under_way, steps, 0.0)
        even, odd = (halves * np.cos(turned)).sum(axis=1), (halves * np.sin(turned)).sum(axis=1)
        return cls(starts, done + halves.sum(axis=1), even, odd)

    @property
    def still(self) -> bool:
        """Whether nothing ever changes."""
        return len(self.start_s) == 1

    def piece(self, t_s: Values) -> Pieces:
        """Which piece these times lie in; the first one for what is before it."""
        found: Pieces = np.maximum(self.start_s.searchsorted(t_s, "right") - 1, 0)
        return found

    def at(self, t_s: Values) -> Values:
        """The value at these times."""
        found: Values
        if self.still:
            found = t_s * 0.0 + self.middle[0]
            return found
        one = self.piece(t_s)
        turn = np.maximum(t_s - self.start_s[one], 0.0) * _TURN
        waves = self.odd[one] * np.sin(turn) - self.even[one] * np.cos(turn)
        found = self.middle[one] + waves
        return found

    def gathered(self, one: Pieces, since_s: Values) -> Values:
        """The integral of a piece from its start."""
        found: Values
        if self.still:
            found = self.middle[0] * since_s
            return found
        turn = since_s * _TURN
        waves = self.odd[one] * (1.0 - np.cos(turn)) - self.even[one] * np.sin(turn)
        found = self.middle[one] * since_s + waves / _TURN
        return found
