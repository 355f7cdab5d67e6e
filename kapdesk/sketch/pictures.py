"""A picture brought in, drawn anew from a file's bytes, so that nothing hidden comes along: the one way there is.

PNG and JPEG alone: decoders of rarer kinds are where broken files do harm.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kapdesk.kernel.errors import Refusals, refused

if TYPE_CHECKING:
    from PIL.Image import Image

MB = 1024 * 1024
MEGAPIXEL = 1_000_000

_KINDS = {"PNG": "PNG", "JPEG": "JPEG", "MPO": "JPEG"}
_QUALITIES = (92, 85, 75, 60)
_SMALLER = 0.75
_BROKEN = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, OverflowError),
    *(struct.error, zlib.error),
)
"""What a decoder meets in a file that is broken, or is no picture."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a picture may have: its file's bytes, its pixels; and what is kept of it.

    ``kept_bytes`` and ``side_px`` make what is kept smaller until it fits; without them it stays as large as it came.
    ``field`` is what refusals name.
    """

    field: str
    file_bytes: int
    megapixels: int
    kept_bytes: int = 0
    side_px: int = 0


PANEL = Bounds("picture", 40 * MB, 50, kept_bytes=1_000_000, side_px=1600)
"""A picture of a storyboard; ours: what a telephone takes comes in, and a vault and its backups stay small."""


def from_file(file: Path, bounds: Bounds) -> bytes | Refusals:
    """The picture of a file; or why it is refused.  thread: the lane."""
    try:
        if not file.is_file():
            return refused(bounds.field, f"{file.name} is not there any more.")
        if file.stat().st_size > bounds.file_bytes:
            return too_large(file.name, bounds)
        return drawn_anew(file.read_bytes(), file.name, bounds)
    except OSError:
        return refused(bounds.field, f"{file.name} could not be read.")


def drawn_anew(content: bytes, name: str, bounds: Bounds) -> bytes | Refusals:
    """The picture alone, upright and without what its file says of place, time or device; or why it is refused."""
    from PIL import Image, ImageOps

    if len(content) > bounds.file_bytes:
        return too_large(name, bounds)
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as found:
            if found.width * found.height > bounds.megapixels * MEGAPIXEL:
                return too_large(name, bounds)
            kind = _KINDS[found.format or ""]
            if bounds.side_px:
                # A JPEG is decoded at a half, a quarter or an eighth where that is still large enough.
                found.draft(None, (bounds.side_px, bounds.side_px))
                found.thumbnail((bounds.side_px, bounds.side_px), reducing_gap=2.0)
            drawn = _encoded(_on_white(ImageOps.exif_transpose(found)), kind, bounds.kept_bytes)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return too_large(name, bounds)
    except _BROKEN:
        return refused(bounds.field, f"{name} is not a PNG or JPEG picture that can be read.")
    return drawn if len(drawn) <= bounds.file_bytes else too_large(name, bounds)


def too_large(name: str, bounds: Bounds) -> Refusals:
    """Why a picture of that size is refused."""
    most = f"{bounds.file_bytes // MB} MB and {bounds.megapixels} million pixels"
    return refused(bounds.field, f"{name} is too large; a picture may have up to {most}.")


def _on_white(found: Image) -> Image:
    """The picture on a fresh white sheet, which has none of the notes of the file."""
    from PIL import Image

    sheet = Image.new("RGB", found.size, "white")
    if found.has_transparency_data:
        clear = found.convert("RGBA")
        sheet.paste(clear, mask=clear.getchannel("A"))
    else:
        sheet.paste(found.convert("RGB"))
    return sheet


def _encoded(sheet: Image, kind: str, most: int) -> bytes:
    """The picture in its own kind where that fits; else as JPEG, ever coarser, then ever smaller."""
    drawn = _saved(sheet, kind, _QUALITIES[0])
    while most and len(drawn) > most:
        for quality in _QUALITIES:
            drawn = _saved(sheet, "JPEG", quality)
            if len(drawn) <= most:
                return drawn
        sheet = sheet.resize((_less(sheet.width), _less(sheet.height)))
    return drawn


def _saved(sheet: Image, kind: str, quality: int) -> bytes:
    out = BytesIO()
    sheet.save(out, kind, **({"quality": quality} if kind == "JPEG" else {}))
    return out.getvalue()


def _less(side_px: int) -> int:
    return max(1, round(side_px * _SMALLER))
