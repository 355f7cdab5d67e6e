"""How long to wait after wrong attempts; guessing is stopped by the vault's own cost, this only slows a hand."""

from __future__ import annotations

LONGEST_S = 60


def wait_s(wrong: int) -> int:
    """Seconds to wait after so many wrong attempts in a row: 1, 2, 4 … 60."""
    return 0 if wrong <= 0 else min(LONGEST_S, int(2 ** (min(wrong, 10) - 1)))
