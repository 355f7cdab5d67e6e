"""What one guess at the passphrase costs, and the bounds KapDesk accepts."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import msgspec
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_LITTLE_MEMORY_BYTES = 4 * 1024**3


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The Argon2id settings of a key slot.  unit KiB of memory; passes and lanes are counts."""

    memory_kib: int
    passes: int
    lanes: int

    def is_accepted(self) -> bool:
        """Whether it lies between floor and ceiling in every part."""
        return (
            FLOOR.memory_kib <= self.memory_kib <= CEILING.memory_kib
            and FLOOR.passes <= self.passes <= CEILING.passes
            and FLOOR.lanes <= self.lanes <= CEILING.lanes
        )


FLOOR = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""source RFC 9106, section 4, second recommended option."""

CEILING = Cost(memory_kib=2 * 1024 * 1024, passes=12, lanes=16)
"""Beyond this a key file would be a way to exhaust the machine."""

MEMORIES_KIB = (256 * 1024, 192 * 1024, 128 * 1024, FLOOR.memory_kib)
BEARABLE_S = 0.5
"""How long one try may take, so that the passphrase leads to the client list within a second, also on a busy day."""
TRIES = 2


def seconds_at_floor() -> float:
    """How long one guess at the floor takes on this machine, measured now: the slower of two."""
    return max(_one_guess_s() for _ in range(TRIES))


def _one_guess_s() -> float:
    began = time.perf_counter()
    kdf = Argon2id(
        salt=bytes(16),
        length=32,
        iterations=FLOOR.passes,
        lanes=FLOOR.lanes,
        memory_cost=FLOOR.memory_kib,
    )
    kdf.derive(b"only the time counts")
    return time.perf_counter() - began


def fitting(measured: Callable[[], float] = seconds_at_floor) -> Cost:
    """The highest cost for a new vault that this machine bears; the floor where memory is short.

    The time grows with the memory, so one measurement at the floor tells the rest.
    """
    if _memory_bytes() < _LITTLE_MEMORY_BYTES:
        return FLOOR
    per_kib_s = measured() / FLOOR.memory_kib
    borne = (kib for kib in MEMORIES_KIB if kib * per_kib_s <= BEARABLE_S)
    return Cost(next(borne, FLOOR.memory_kib), FLOOR.passes, FLOOR.lanes)


def _memory_bytes() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return _LITTLE_MEMORY_BYTES
