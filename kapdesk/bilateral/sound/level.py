"""How loud: shares of full, the bound nothing passes, ramps without a corner, and the way between two ears."""

from __future__ import annotations

from typing import Final, TypeAlias

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray

Block: TypeAlias = NDArray[np.float32]
"""Samples as they go to the ears, one column an ear, -1 to 1; or one voice alone, one column."""

SAMPLES_HZ: Final = 48_000
"""Samples a second.  source emdr-3.4"""

MOST_DB = -9.0
"""Nothing is ever louder.  unit dB against full.  source emdr-3.5"""

RISE_S = 2.0
"""How long a set takes from its quiet beginning to its own loudness.  source emdr-3.5"""

FIRST_SHARE = 0.25
"""What the first tone of a quiet beginning has of its loudness, so that the first edge is heard.  source kd-quiet"""

SWITCH_S = 0.015
"""How long sound takes to be gone when its channel is closed.  source emdr-3.4"""

NOW_S = 0.005
"""How long sound takes to be gone at *stop now*.  source emdr-3.4"""

LEAST_EDGE_S = 0.005
"""The shortest time any sound takes to come or to go.  source emdr-3.4"""

_KNEE = 0.25
_HEADROOM = 0.9


class Ears(msgspec.Struct, frozen=True):
    """What lies between a sound and the client's ears.

    ``trim_ms`` makes everything earlier; ``most_db`` bounds the loudness against full; ``share`` is what is left of it
    where it was taken back, as after a change of the device; ``swapped`` changes the ears over.
    """

    trim_ms: float = 0.0
    most_db: float = 0.0
    share: float = 1.0
    swapped: bool = False


def samples(seconds: float) -> int:
    """The nearest whole number of samples."""
    return round(seconds * SAMPLES_HZ)


def share_of(decibels: float) -> float:
    """A loudness as a share of full."""
    return float(10.0 ** (decibels / 20.0))


def loudness(gain: float, ears: Ears) -> float:
    """What a gain comes to: itself while it is quiet, bent towards the bound above, never over the ears' own bound."""
    most = _HEADROOM * share_of(MOST_DB)
    asked = min(max(gain, 0.0), share_of(min(ears.most_db, 0.0)))
    bent = (
        asked
        if asked <= _KNEE
        else _KNEE + (most - _KNEE) * np.tanh((asked - _KNEE) / (most - _KNEE))
    )
    return float(bent) * min(max(ears.share, 0.0), 1.0)


def bounded(block: Block) -> Block:
    """The block with what still stands out bent under the bound; a block that does not is left as it is."""
    most = share_of(MOST_DB)
    knee = _HEADROOM * most
    over = np.abs(block)
    if float(over.max(initial=0.0)) <= knee:
        return block
    bent = knee + (most - knee) * np.tanh((over - knee) / (most - knee))
    return np.where(over > knee, np.sign(block) * bent, block).astype(np.float32)


def risen(part: ArrayLike) -> NDArray[np.float64]:
    """From 0 to 1 as a half cosine, at rest at both ends."""
    inside = np.clip(np.asarray(part, dtype=np.float64), 0.0, 1.0)
    return (1.0 - np.cos(np.pi * inside)) / 2.0


def panned(pan: NDArray[np.float64], cross_feed: float) -> NDArray[np.float64]:
    """The shares of both ears, of equal power, for places from -1 left to 1 right.  shape (n, 2)

    At an edge the other ear keeps ``cross_feed`` of what the one there has.
    """
    kept = np.arctan(cross_feed)
    turn = np.pi / 4.0 + np.clip(pan, -1.0, 1.0) * (np.pi / 4.0 - kept)
    return np.stack([np.cos(turn), np.sin(turn)], axis=-1)
