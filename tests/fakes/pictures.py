"""Pictures as a camera or a screen makes them, hidden notes and all."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image
from PIL.PngImagePlugin import PngInfo

NOTE = "taken at home by the client"
_TURNED = 6
_GPS = 0x8825


def jpeg(width_px: int = 60, height_px: int = 40) -> bytes:
    """A JPEG lying on its side, with a note of how to turn it and words about the client."""
    exif = Image.Exif()
    exif[0x0112] = _TURNED
    exif[0x010E] = NOTE
    out = BytesIO()
    drawn = Image.new("RGB", (width_px, height_px), "#a04030")
    drawn.save(out, "JPEG", exif=exif, comment=NOTE.encode())
    return out.getvalue()


def png(width_px: int = 30, height_px: int = 20, mode: str = "RGBA") -> bytes:
    """A PNG that can be seen through, with words about the client."""
    told = PngInfo()
    told.add_text("Comment", NOTE)
    out = BytesIO()
    Image.new(mode, (width_px, height_px)).save(out, "PNG", pnginfo=told)
    return out.getvalue()


def file(folder: Path, name: str, content: bytes) -> str:
    """A file of that content; its path."""
    path = folder / name
    path.write_bytes(content)
    return str(path)


def grained(width_px: int, height_px: int, kind: str = "JPEG") -> bytes:
    """A picture no encoder can make small: each pixel on its own, with the place it was taken at."""
    exif = Image.Exif()
    exif[_GPS] = {1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)}
    exif[0x010E] = NOTE
    drawn = Image.frombytes(
        "RGB", (width_px, height_px), Random(7).randbytes(width_px * height_px * 3)
    )
    out = BytesIO()
    drawn.save(out, kind, exif=exif)
    return out.getvalue()
