"""What lies on the clipboard or is dropped, as a picture to be taken in; nothing is ever fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QImageWriter

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.sketch.pictures import MEGAPIXEL, PANEL, drawn_anew, from_file, too_large

Taking = Callable[[], bytes | Refusals]
"""Takes a picture in.  thread: the lane."""

PASTED = "What was pasted"
NO_PICTURE = "There is no picture to paste. Copy a picture first, or choose a file."
ELSEWHERE = (
    "That is an address and not a picture. Nothing is fetched from a network; "
    "save the picture on this computer and choose it."
)
MANY = "One picture at a time: choose one of them."
_KINDS = ("image/png", "image/jpeg")


def chosen(path: str) -> Taking:
    """The picture of a file."""
    return partial(from_file, Path(path), PANEL)


def pasted(mime: QMimeData | None) -> Taking | Refusals:
    """The picture that was copied: a file of this computer, its own bytes, or its pixels; or why there is none.

    A clipboard nothing was copied to may have nothing to ask at all.
    """
    if mime is None:
        return refused(PANEL.field, NO_PICTURE)
    files = [url.toLocalFile() for url in mime.urls() if _is_of_this_computer(url)]
    if len(files) > 1:
        return refused(PANEL.field, MANY)
    if files:
        return chosen(files[0])
    for kind in _KINDS:
        content = bytes(mime.data(kind).data()) if mime.hasFormat(kind) else b""
        if content:
            return partial(drawn_anew, content, PASTED, PANEL)
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return partial(_of_pixels, image)
    return refused(PANEL.field, ELSEWHERE if mime.hasUrls() else NO_PICTURE)


def _is_of_this_computer(url: QUrl) -> bool:
    """Whether it is a file here: one on another machine's share is fetched through a network too."""
    return url.isLocalFile() and not url.host() and not url.toLocalFile().startswith(("//", "\\\\"))


def _of_pixels(image: QImage) -> bytes | Refusals:
    if image.width() * image.height() > PANEL.megapixels * MEGAPIXEL:
        return too_large(PASTED, PANEL)
    side = min(PANEL.side_px, max(image.width(), image.height()))
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image.scaled(side, side, keep, smooth))
    return drawn_anew(bytes(buffer.data().data()), PASTED, PANEL)
