"""What one guess at the passphrase costs, and the bounds KapDesk accepts."""

from __future__ import annotations

import os

import msgspec

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

_USUAL = Cost(memory_kib=256 * 1024, passes=3, lanes=4)


def fitting() -> Cost:
    """The cost for a new vault on this machine: about half a second, less where memory is short."""
    return FLOOR if _memory_bytes() < _LITTLE_MEMORY_BYTES else _USUAL


def _memory_bytes() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return _LITTLE_MEMORY_BYTES
