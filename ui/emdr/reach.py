"""The parts of the EMDR page."""

from __future__ import annotations

PLAN, WORK, SEEN, PAPERS = "plan", "work", "seen", "papers"
