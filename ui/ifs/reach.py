"""The parts of the page of parts work."""

from __future__ import annotations

MAP, COUNCIL, CHANGES, PAPERS = "map", "council", "changes", "papers"
