"""The parts of the page of image work."""

from __future__ import annotations

PICTURES, WORK, PAPERS = "pictures", "work", "papers"
