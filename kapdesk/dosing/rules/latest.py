"""What is known of the client now, whichever reading held it."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.facts import Vitals
from kapdesk.dosing.model.view import DosingView


def latest_known(view: DosingView) -> Vitals | None:
    """The last value of each measure, as one reading to compare the next with; None before the first reading."""
    known: dict[str, object] = {}
    for _, fact in view.readings:
        held = msgspec.structs.asdict(fact.vitals)
        known |= {name: value for name, value in held.items() if value is not None}
    return msgspec.convert(known, Vitals) if known else None
