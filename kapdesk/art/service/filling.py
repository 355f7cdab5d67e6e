"""What is put on a panel, in the open or under a seal: words, a drawing, a picture, each named by its digest."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.art.model.panels import Panel
from kapdesk.chart.blobs import digest_of


def filled(panel: Panel, words: str | None, drawing: bytes | None, picture: bytes | None) -> Panel:
    """A panel with this on it; what is None stays, what is empty is taken off it."""
    return replace(
        panel,
        words=panel.words if words is None else words.strip(),
        drawing=panel.drawing if drawing is None else _named(drawing),
        picture=panel.picture if picture is None else _named(picture),
    )


def _named(blob: bytes) -> str:
    return digest_of(blob) if blob else ""
