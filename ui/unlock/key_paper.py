"""The page the recovery key is printed on, made in memory."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.theme.fonts import text_font

POINTS_AN_INCH = 72
WORDS = (
    "Whoever holds this page can open the vault without the passphrase. Keep it where you would keep "
    "a key to your practice: on paper, away from the computer, never as a photograph.",
    "If the passphrase is lost, start KapDesk, choose “Use the recovery key”, and copy the six groups. "
    "If both are lost, nobody can open the vault.",
)


def key_page(key: str, vault: str, day: str) -> bytes:
    """One PDF page with the key in two rows of three groups, the vault's name and the day.  shape PDF bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS_AN_INCH)
    writer.setTitle("KapDesk")
    margins = QMarginsF(25, 25, 25, 25)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    painter = QPainter(writer)
    _draw(painter, writer.width(), _paragraphs(key, vault, day))
    painter.end()
    return bytes(buffer.data().data())


def _paragraphs(key: str, vault: str, day: str) -> tuple[tuple[str, int, bool], ...]:
    groups = key.split("-")
    return (
        ("KapDesk recovery key", 20, True),
        (f"Vault “{vault}”, made on {day}", 11, False),
        ("   ".join(groups[:3]), 24, True),
        ("   ".join(groups[3:]), 24, True),
        *((words, 11, False) for words in WORDS),
    )


def _draw(painter: QPainter, width: int, paragraphs: tuple[tuple[str, int, bool], ...]) -> None:
    top = 0.0
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    for words, size, strong in paragraphs:
        painter.setFont(text_font(size, strong=strong))
        room = QRectF(0, top, width, 400)
        drawn = painter.boundingRect(room, flags, words)
        painter.drawText(room, flags, words)
        top += drawn.height() + size
