"""Buttons in the therapist's hand or under the foot, and what each of them means."""

from __future__ import annotations

from types import MappingProxyType

import msgspec

PAD, CONTROL, NOTE = "pad", "control", "note"
START, STOP_NOW, MARK = "start", "stop now", "mark"

HOLD_S = 0.8
"""A button that starts and stops, held for so long, stops at once: longer than any press.  unit s"""

AGAIN_S = 0.15
"""Within so long after it was let go, a button's next press is its own bouncing.  unit s"""

ACTS = MappingProxyType(
    {
        (PAD, 0): START,
        (PAD, 1): STOP_NOW,
        (PAD, 2): MARK,
        (PAD, 3): MARK,
        (CONTROL, 64): START,
        (CONTROL, 66): STOP_NOW,
        (CONTROL, 67): MARK,
        (NOTE, 0): START,
        (NOTE, 2): MARK,
        (NOTE, 4): STOP_NOW,
    }
)
"""The four buttons of a gamepad, the three pedals of an instrument by control number, and its keys C, D and E."""


class Press(msgspec.Struct, frozen=True):
    """A button went down or up, at a time of the steady clock.  ``number`` is the device's own, a key's its pitch."""

    at_s: float
    kind: str
    number: int
    down: bool


class Remotes:
    """Turns presses into acts."""

    def __init__(self) -> None:
        self._down: dict[tuple[str, int], float] = {}
        self._let_go: dict[tuple[str, int], float] = {}

    def take(self, press: Press) -> str | None:
        """What a press means, or None: a button nobody uses, one that bounced, one that was let go."""
        key = (press.kind, press.number)
        act = ACTS.get(key)
        if act is None:
            return None
        if not press.down:
            if self._down.pop(key, None) is not None:
                self._let_go[key] = press.at_s
            return None
        bounced = press.at_s - self._let_go.get(key, -AGAIN_S) < AGAIN_S
        if key in self._down or bounced:
            return None
        self._down[key] = press.at_s
        return act

    def held(self, at_s: float) -> str | None:
        """*Stop now*, once, for a start button that is still held."""
        for key, since in self._down.items():
            if ACTS[key] == START and at_s - since >= HOLD_S:
                self._down[key] = float("inf")
                return STOP_NOW
        return None
