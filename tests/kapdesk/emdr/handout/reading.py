"""A PDF read back: its pages as text, and all of it on one line."""

from __future__ import annotations

import re
from io import BytesIO

from pypdf import PdfReader


def pages(pdf: bytes) -> list[str]:
    """The text of every page."""
    return [sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages]


def told(pdf: bytes) -> str:
    """Everything in one line, with one space between words."""
    return re.sub(r"\s+", " ", " ".join(pages(pdf)))


def says(pdf: bytes, words: str) -> bool:
    """Whether these words stand on it, however its lines break."""
    return re.sub(r"\s+", "", words) in re.sub(r"\s+", "", " ".join(pages(pdf)))
