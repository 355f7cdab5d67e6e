"""One figure: what was measured, what it should be, and what stood beside it."""

from __future__ import annotations

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """A measured number and its goal, if it has one.  ``unit`` is × for a ratio; ``beside`` tells both sides."""

    title: str
    measured: float
    unit: str
    beside: str
    goal: float | None = None

    @property
    def is_met(self) -> bool:
        """Whether the goal holds; a figure without one is only told."""
        return self.goal is None or self.measured <= self.goal

    def row(self) -> str:
        """Its line in the table of figures."""
        goal = "" if self.goal is None else f"≤ {self.goal:g} {self.unit}"
        met = "" if self.goal is None else "yes" if self.is_met else "**no**"
        return (
            f"| {self.title} | {self.measured:.2f} {self.unit} | {goal} | {met} | {self.beside} |"
        )
