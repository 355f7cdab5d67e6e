"""How time is taken: two sides by turns, so that whatever else the machine does falls on both."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from statistics import median

MS = 1000.0


def taken_s(work: Callable[[], object]) -> float:
    """Seconds one piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def share_of(values: Sequence[float], share: float) -> float:
    """The value that this share of all do not exceed, such as 0.99."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


@dataclass(slots=True)
class Pair:
    """Both sides of a comparison, round by round.  unit seconds."""

    ours_s: list[list[float]] = field(default_factory=list)
    rival_s: list[list[float]] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """The median over the rounds of median against median."""
        sides = zip(self.ours_s, self.rival_s, strict=True)
        return median(median(ours) / median(rival) for ours, rival in sides)

    def all_ours_s(self) -> list[float]:
        """Every time of ours."""
        return [taken for one in self.ours_s for taken in one]

    def all_rival_s(self) -> list[float]:
        """Every time of the rival."""
        return [taken for one in self.rival_s for taken in one]

    def told(self, rival: str) -> str:
        """Both medians in milliseconds."""
        ours, theirs = median(self.all_ours_s()) * MS, median(self.all_rival_s()) * MS
        return f"{ours:.3g} ms beside {theirs:.3g} ms, {rival}"


def by_turns(
    ours: Callable[[int], object], rival: Callable[[int], object], *, rounds: int, turns: int
) -> Pair:
    """Both sides timed by turns; each is told the number of its turn."""
    mine, theirs = count(), count()
    return by_turns_of(
        lambda: taken_s(partial(ours, next(mine))),
        lambda: taken_s(partial(rival, next(theirs))),
        rounds=rounds,
        turns=turns,
    )


def by_turns_of(
    ours_s: Callable[[], float], rival_s: Callable[[], float], *, rounds: int, turns: int
) -> Pair:
    """Both sides by turns, where each tells its own seconds; the first turn of each is left out."""
    ours_s()
    rival_s()
    pair = Pair()
    for _ in range(rounds):
        times = [(ours_s(), rival_s()) for _ in range(turns)]
        pair.ours_s.append([mine for mine, _ in times])
        pair.rival_s.append([theirs for _, theirs in times])
    return pair
