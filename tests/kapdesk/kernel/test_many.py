"""A count with its word."""

from __future__ import annotations

import pytest

from kapdesk.kernel.many import many


@pytest.mark.parametrize(
    ("count", "word", "said"),
    [
        (1, "pass", "1 pass"),
        (0, "pass", "0 passes"),
        (24, "pass", "24 passes"),
        (1, "set", "1 set"),
        (2, "sweep", "2 sweeps"),
    ],
)
def test_one_is_one_and_all_else_are_many(count: int, word: str, said: str) -> None:
    assert many(count, word) == said
