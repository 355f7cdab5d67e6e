"""What is known of the client now, whichever reading held it."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.trust import refused_by_its_reader, seen_only


def latest_known(view: DosingView) -> Vitals | None:
    """The last value of each measure, as one reading to compare the next with; None before the first reading.

    What a device said in a reading nobody trusts is nothing to compare with.
    """
    known: dict[str, object] = {}
    for _, fact in view.readings:
        refused = refused_by_its_reader(fact.vitals)
        held = msgspec.structs.asdict(seen_only(fact.vitals) if refused else fact.vitals)
        known |= {name: value for name, value in held.items() if value is not None}
    return msgspec.convert(known, Vitals) if known else None
