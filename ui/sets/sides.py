"""What ears and hands are set up by alike: a button for each side, and a little earlier or later."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kapdesk.bilateral.model.plan import Side
from ui.kit.buttons import Button, LargeButton

NUDGE_MS = 5.0


def sides(then: Callable[[Side], object]) -> tuple[Button, Button]:
    """A button each that does something on that side, left first."""
    return _side("Left", Side.LEFT, then), _side("Right", Side.RIGHT, then)


def nudges(then: Callable[[float], object]) -> tuple[Button, Button]:
    """Earlier and later; ``then`` takes by how much earlier.  unit ms"""
    return _nudge("5 ms earlier", NUDGE_MS, then), _nudge("5 ms later", -NUDGE_MS, then)


def _side(words: str, side: Side, then: Callable[[Side], object]) -> Button:
    button = LargeButton(words)
    button.clicked.connect(partial(then, side))
    return button


def _nudge(words: str, by_ms: float, then: Callable[[float], object]) -> Button:
    button = Button(words)
    button.clicked.connect(partial(then, by_ms))
    return button
