"""What the practice holds to in EMDR work, as one value; each number can be changed in the settings."""

from __future__ import annotations

import msgspec


class Policy(msgspec.Struct, frozen=True):
    """House rules of EMDR work, as they stand until the practice chooses others.

    unit minutes, hours, 0 to 10, 1 to 7.  source emdr-4.4, emdr-4.8, emdr-3.6
    """

    fitting_distress: int = 2
    """Up to here a distress that is left may be taken as fitting, with its reason."""

    fitting_voc: int = 6
    """From here on a belief may be taken as true enough, with its reason."""

    rise: int = 3
    """A rise after a set by this much asks whether to grow steady first."""

    high: int = 8
    """So does a distress from here on."""

    closing_min: float = 15.0
    """With less time left the page says that closing comes next."""

    last_set_min: float = 10.0
    """With less time left a new set asks for a reason."""

    refresh_h: float = 24.0
    """An assessment older than this is looked at again before it is worked on."""

    sober_h: float = 24.0
    """So long after the dose, at least, a target finished under effect is looked at again before it is complete."""

    new_target_under_effect: bool = False
    """Whether a new target may be opened while the medicine begins or is at its height."""
