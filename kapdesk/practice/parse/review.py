"""Who read a paper of the practice, and on which day, as typed."""

from __future__ import annotations

from datetime import date

from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.practice.parse.practice import name_refusals, tidy


def parse_review(by: str, on: str, *, today: date) -> tuple[str, str] | Refusals:
    """The name and the day as ISO text; never a day to come."""
    name, day = tidy(by), read_day(on)
    refusals = name_refusals("by", "The name of who read it", name)
    if day is None:
        refusals = (*refusals, Refusal("on", f"The day it was read is missing. {HOW_TO_WRITE}"))
    elif day > today:
        refusals = (*refusals, Refusal("on", "The day it was read cannot lie ahead of today."))
    if refusals or day is None:
        return Refusals(refusals)
    return name, day.isoformat()
