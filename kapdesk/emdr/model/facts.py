"""Everything that can happen in EMDR work."""

from __future__ import annotations

from kapdesk.chart.model import Fact
from kapdesk.emdr.model import resources, targets, work

FACTS: tuple[type[Fact], ...] = (*targets.FACTS, *work.FACTS, *resources.FACTS)
