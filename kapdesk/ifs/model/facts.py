"""Everything that can happen in parts work."""

from __future__ import annotations

from kapdesk.chart.model import Fact
from kapdesk.ifs.model import councils, kept, moves, work

WORK: tuple[type[Fact], ...] = (*work.FACTS, *councils.FACTS, *kept.FACTS)
"""What was said in the work, row by row."""

SAID: tuple[type[Fact], ...] = (*moves.FACTS, *WORK)
"""What a file of parts work holds line by line."""

FACTS: tuple[type[Fact], ...] = (*SAID, kept.MeetingsCarried)
