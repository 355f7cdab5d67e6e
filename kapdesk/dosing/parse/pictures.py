"""Pictures of an adverse event: which are meant, and a file's bytes drawn anew, so that nothing hidden comes along."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.parsed import Pictured
from kapdesk.kernel.errors import Refusals, refused

if TYPE_CHECKING:
    from PIL.Image import Image

FIELD = "pictures"
KEPT = "kept "
MOST_PICTURES = 6
LARGEST_MB = 12
LARGEST_BYTES = LARGEST_MB * 1024 * 1024
LARGEST_MEGAPIXELS = 25
"""What one event holds; ours, so that a vault and its backups stay small."""

_JPEG_QUALITY = 92
_BROKEN = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, OverflowError),
    *(struct.error, zlib.error),
)
"""What a decoder meets in a file that is broken, or is no picture."""

_KINDS = {"PNG": "PNG", "JPEG": "JPEG", "MPO": "JPEG"}


def pictured(event: AdverseEventRecorded, text: str) -> Pictured:
    """The event with its pictures, one a line: ``kept`` and a digest for one of the chart, else the path of a file."""
    lines = [line for line in text.splitlines() if line.strip()]
    kept = tuple(line.removeprefix(KEPT) for line in lines if line.startswith(KEPT))
    return Pictured(event, kept, tuple(line for line in lines if not line.startswith(KEPT)))


def parse_picture(content: bytes, name: str) -> bytes | Refusals:
    """The picture alone, upright and without what its file says of place, time or device; or why it is refused."""
    from PIL import Image, ImageOps

    if len(content) > LARGEST_BYTES:
        return too_large(name)
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as found:
            if found.width * found.height > LARGEST_MEGAPIXELS * 1_000_000:
                return too_large(name)
            kind = _KINDS[found.format or ""]
            drawn = _drawn(ImageOps.exif_transpose(found), kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return too_large(name)
    except _BROKEN:
        return refused(FIELD, f"{name} is not a PNG or JPEG picture that can be read.")
    return drawn if len(drawn) <= LARGEST_BYTES else too_large(name)


def too_large(name: str) -> Refusals:
    """Why a picture of that size is refused."""
    bounds = f"{LARGEST_MB} MB and {LARGEST_MEGAPIXELS} million pixels"
    return refused(FIELD, f"{name} is too large; a picture may have up to {bounds}.")


def _drawn(found: Image, kind: str) -> bytes:
    """The picture on a fresh white sheet, which has none of the notes of the file."""
    from PIL import Image

    sheet = Image.new("RGB", found.size, "white")
    if found.has_transparency_data:
        clear = found.convert("RGBA")
        sheet.paste(clear, mask=clear.getchannel("A"))
    else:
        sheet.paste(found.convert("RGB"))
    out = BytesIO()
    sheet.save(out, kind, **({"quality": _JPEG_QUALITY} if kind == "JPEG" else {}))
    return out.getvalue()
