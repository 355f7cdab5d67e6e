"""Names that sort by the moment they were made: UUID version 7."""

from __future__ import annotations

import os
import uuid
from typing import NewType

EntryId = NewType("EntryId", str)
SittingId = NewType("SittingId", str)
BookId = NewType("BookId", str)
PersonId = NewType("PersonId", str)
TargetId = NewType("TargetId", str)
ResourceId = NewType("ResourceId", str)
ImageId = NewType("ImageId", str)
PanelId = NewType("PanelId", str)
PartId = NewType("PartId", str)
BondId = NewType("BondId", str)
ThingId = NewType("ThingId", str)

PRACTICE = BookId("PRACTICE")


def new_id(unix_ms: int) -> str:
    """A fresh UUIDv7 for a moment.  unit milliseconds since 1970.  source RFC 9562, section 5.7."""
    value = (unix_ms & 0xFFFF_FFFF_FFFF) << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
