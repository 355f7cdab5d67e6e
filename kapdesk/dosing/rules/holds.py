"""How long a dose was held in the mouth.  Counted between two instants, never by a timer.  source kap-2.1."""

from __future__ import annotations

from kapdesk.dosing.model.facts import HoldEnded
from kapdesk.kernel.instant import Instant


def hold_share(held_s: float, length_min: int | None) -> float | None:
    """How much of the set length has passed, 0 to 1; None while no length is set."""
    return None if length_min is None else min(1.0, max(0.0, held_s) / (60.0 * length_min))


def length_words(held_s: float, length_min: int | None) -> str:
    """What the timer says of the length, where one is set: that it runs, or that it has passed."""
    if length_min is None:
        return ""
    return f"{length_min} min passed" if held_s >= 60.0 * length_min else f"of {length_min} min"


def held_words(ended: HoldEnded, given_at: Instant, ended_at: Instant) -> str:
    """``spat at 09:57, held 12 min``, and the words about it."""
    minutes = int(ended_at.seconds_since(given_at) // 60)
    about = f": {ended.text}" if ended.text else ""
    return f"{ended.handling} at {ended_at.hm()}, held {minutes} min{about}"
