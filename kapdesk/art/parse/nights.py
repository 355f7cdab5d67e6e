"""What stands against a night of the log of dreams."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kapdesk.art.model.work import NightLogged
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.units import Span

INTENSITY = Span(0, 10)
"""How hard a nightmare was.  source art-1.7"""

MINUTES = Span(0, 720)
"""Minutes of one night.  unit minutes"""


def against_night(night: NightLogged, today: date) -> Refusals | None:
    """Everything that stands against a night; none lies ahead."""
    found = tuple(_against(night, today))
    return Refusals(found) if found else None


def _against(night: NightLogged, today: date) -> Iterator[Refusal]:
    try:
        day = date.fromisoformat(night.night)
    except ValueError:
        yield Refusal("night", "That is not a day.")
    else:
        if day > today:
            yield Refusal("night", "That night lies ahead.")
    if night.intensity is not None and night.intensity not in INTENSITY:
        yield Refusal("intensity", f"How hard it was is between {INTENSITY}.")
    for field in ("back_to_sleep_min", "rehearsed_min"):
        minutes = getattr(night, field)
        if minutes is not None and minutes not in MINUTES:
            yield Refusal(field, f"Minutes are between {MINUTES}.")
