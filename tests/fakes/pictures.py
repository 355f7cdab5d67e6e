"""Pictures as a camera or a screen makes them, hidden notes and all."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

NOTE = "taken at home by the client"
_TURNED = 6


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
