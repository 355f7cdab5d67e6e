"""Everything that can happen in image work."""

from __future__ import annotations

from kapdesk.art.model import images, tried, work
from kapdesk.chart.model import Fact

FACTS: tuple[type[Fact], ...] = (*images.FACTS, *work.FACTS, *tried.FACTS)
