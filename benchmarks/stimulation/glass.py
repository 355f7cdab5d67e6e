"""The pixels of a virtual display, read where its server keeps them, and the one light upon them."""

from __future__ import annotations

import mmap
import struct
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import numpy as np

WORDS = 25
"""The head of an X window dump: so many big-endian words.  Pixels follow the head and the colours of 12 bytes each."""

COLOUR_BYTES = 12
STEP_PX = 6
"""The light is first looked for on every sixth pixel; nothing that is to be followed is smaller."""

REACH_PX = 240
MARGIN_PX = 10
SEEN = 24
"""A pixel belongs to the light from this difference to the ground on, of three colours of 255 together."""


SAME = 0.01


class Found(NamedTuple):
    """The light: its centre of brightness from the middle of the display, its sum, and its box in the display."""

    right_px: float
    down_px: float
    light: float
    box: tuple[int, int, int, int]


class Glass:
    """One display's part of the pixels.  ``left_px`` is where it begins; the ground is the colour of its corner."""

    def __init__(self, file: Path, left_px: int, width_px: int, height_px: int) -> None:
        with file.open("rb") as opened:
            self._bytes = mmap.mmap(opened.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(f">{WORDS}I", self._bytes[: 4 * WORDS])
        start, lines, per_line, colours = head[0], head[5], head[12], head[19]
        whole = np.frombuffer(
            self._bytes, np.uint8, lines * per_line, start + colours * COLOUR_BYTES
        ).reshape(lines, per_line // 4, 4)
        self._pixels = whole[:height_px, left_px : left_px + width_px, :3]
        self._middle = ((width_px - 1) / 2.0, (height_px - 1) / 2.0)
        self._last: Found | None = None
        self._watch()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None
    ) -> None:
        del self._strips, self._pixels
        self._bytes.close()

    def has_changed(self) -> bool:
        """Whether the line and the column through the light, or in the dark the middle, are other than they were."""
        return self._looked != self._strip_bytes()

    def is_other(self) -> bool:
        """Whether a whole new search finds something else than the last one did."""
        before, after = self._last, self.find()
        if before is None or after is None:
            return before is not after
        return any(abs(one - two) > SAME for one, two in zip(before[:3], after[:3], strict=True))

    def find(self) -> Found | None:
        """The light, looked for near its last place first; None where there is none."""
        near = self._box_around(self._last)
        box = (near and self._coarse(near)) or self._coarse(self._everywhere())
        self._last = self._centred(box) if box else None
        self._watch()
        return self._last

    def _everywhere(self) -> tuple[int, int, int, int]:
        return 0, 0, self._pixels.shape[1], self._pixels.shape[0]

    def _box_around(self, found: Found | None) -> tuple[int, int, int, int] | None:
        if found is None:
            return None
        left, top, right, bottom = found.box
        return (
            max(left - REACH_PX, 0),
            max(top - REACH_PX, 0),
            min(right + REACH_PX, self._pixels.shape[1]),
            min(bottom + REACH_PX, self._pixels.shape[0]),
        )

    def _coarse(self, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
        """The box of what differs from the ground, found on every few pixels and widened."""
        left, top, right, bottom = box
        thin = self._pixels[top:bottom:STEP_PX, left:right:STEP_PX]
        differs = (thin != self._pixels[0, 0]).any(axis=2)
        rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
        if not len(rows):
            return None
        return (
            max(left + int(columns[0]) * STEP_PX - MARGIN_PX, 0),
            max(top + int(rows[0]) * STEP_PX - MARGIN_PX, 0),
            min(left + int(columns[-1]) * STEP_PX + MARGIN_PX, self._pixels.shape[1]),
            min(top + int(rows[-1]) * STEP_PX + MARGIN_PX, self._pixels.shape[0]),
        )

    def _centred(self, box: tuple[int, int, int, int]) -> Found | None:
        left, top, right, bottom = box
        part = self._pixels[top:bottom, left:right].astype(np.int16)
        weight = np.abs(part - self._pixels[0, 0]).sum(axis=2)
        weight[weight < SEEN] = 0
        across, down = weight.sum(axis=0), weight.sum(axis=1)
        total = float(across.sum())
        if not total:
            return None
        x = float(across @ np.arange(left, right)) / total
        y = float(down @ np.arange(top, bottom)) / total
        return Found(x - self._middle[0], y - self._middle[1], total, box)

    def _watch(self) -> None:
        """Keeps what the line and the column through the light look like; in the dark those where one would begin."""
        x, y = round(self._middle[0]), round(self._middle[1])
        left, top, right, bottom = x - REACH_PX, y - REACH_PX, x + REACH_PX, y + REACH_PX
        if self._last is not None:
            left, top, right, bottom = self._last.box
            x, y = round(self._last.right_px + x), round(self._last.down_px + y)
        self._strips = (self._pixels[y, left:right], self._pixels[top:bottom, x])
        self._looked = self._strip_bytes()

    def _strip_bytes(self) -> tuple[bytes, bytes]:
        return self._strips[0].tobytes(), self._strips[1].tobytes()
