"""How long ago a dose was given, and how it stands."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.bilateral.model.onboard import UNDER_EFFECT

HOURS_FROM_MIN = 300
"""From so long after a dose on, hours say enough.  unit min"""

STATES = {
    SubstanceState.ONSET: "the medicine begins",
    SubstanceState.PEAK: "at its height",
    SubstanceState.COMEDOWN: "coming down",
    SubstanceState.AFTER: "afterwards",
}


def dose_words(onboard: Onboard) -> str:
    """How long ago the dose was and how it stands; empty where none was given."""
    if onboard.state not in STATES or onboard.minutes is None:
        return ""
    hollow = "○ " if onboard.state in UNDER_EFFECT else ""
    since = onboard.minutes
    ago = f"{since:.0f} min" if since < HOURS_FROM_MIN else f"{since / 60.0:.0f} h"
    return f"{hollow}{ago} since the dose, {STATES[onboard.state]}"
