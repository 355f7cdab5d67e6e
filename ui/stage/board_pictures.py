"""The pictures of a board, read in the stage: PNG and JPEG alone, and a picture that does not read is none."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from ui.stage.stepwise import Steps, at_once

MOST_PIXELS = 4_000_000
"""Of one picture, before it is read."""

_KINDS = {b"\x89PNG": b"png", b"\xff\xd8\xff": b"jpeg"}
_NONE_YET: Mapping[bytes, QImage] = MappingProxyType({})


def read_all(pictures: tuple[bytes, ...]) -> dict[bytes, QImage]:
    """Each picture by its bytes.

    One that is none, is broken, or has too many pixels is an empty picture: it never takes anything else with it.
    """
    return at_once(reading(pictures))


def reading(
    pictures: tuple[bytes, ...], before: Mapping[bytes, QImage] = _NONE_YET
) -> Steps[dict[bytes, QImage]]:
    """The same in steps; those that were read ``before`` are not read again."""
    found: dict[bytes, QImage] = {}
    for one in pictures:
        found[one] = before[one] if one in before else _read(one)
        yield
    return found


def _read(content: bytes) -> QImage:
    kind = next((kind for start, kind in _KINDS.items() if content.startswith(start)), None)
    if kind is None:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return QImage()
    # What breaks off half way is none either: a reader then gives what it had, and says that it failed.
    picture = reader.read()
    if picture.isNull() or reader.error() != QImageReader.ImageReaderError.UnknownError:
        return QImage()
    return picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
