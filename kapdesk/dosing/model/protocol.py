"""Protocols and limits as values: what a practice adopts, and what a sitting keeps a copy of."""

from __future__ import annotations

from enum import IntEnum
from types import MappingProxyType

import msgspec

LATE = "late_s"
AGAINST = ("absolute", "rise", "fall", "percent")
WHENS = ("before", "during", "any")
CHECKLISTS = MappingProxyType(
    {"arrival": "Arrival", "room": "The room", "before": "Before the dose"}
)
"""The lists ticked before a dose, by the name they are kept under, in the order of the day."""
OBSERVED_FROM = ("first", "last")
ESKETAMINE = "esketamine"


class Phase(msgspec.Struct, frozen=True):
    """A reference window after the first dose.  unit minutes; a key from ``docs/sources.md``."""

    key: str
    name: str
    start_min: float
    end_min: float
    source: str


class Slot(msgspec.Struct, frozen=True):
    """A planned reading.  unit minutes from the first dose, negative before; ``at_discharge`` has none."""

    key: str
    name: str
    source: str
    at_min: float | None = None
    required: bool = False
    at_discharge: bool = False


class CheckItem(msgspec.Struct, frozen=True):
    """One thing to tick.  ``medical`` ones are a prescriber's or nurse's; ``twice`` ones need a second score.

    The two scores reach ``least_score`` and stand ``apart_min`` minutes apart.  source kap-3.6, S1, S2.
    """

    key: str
    words: str
    source: str
    medical: bool = False
    twice: bool = False
    least_score: int = 9
    apart_min: float = 15.0


class Protocol(msgspec.Struct, frozen=True):
    """One way of running a dosing session.  ``needs`` names the readings every slot asks for.

    The stay of ``observe_min`` minutes counts from the first dose or from the last.  Where a dose comes ``in_devices``
    each is a dose line of its own and none is a booster.  ``form`` names the form that goes with it, if one does.
    ``hold_min`` is how long a dose is to be held in the mouth, where someone sets it.
    """

    id: str
    version: str
    name: str
    route: str
    source: str
    phases: tuple[Phase, ...]
    slots: tuple[Slot, ...]
    needs: tuple[str, ...]
    before: tuple[CheckItem, ...] = ()
    discharge: tuple[CheckItem, ...] = ()
    observe_min: float | None = None
    arrival: tuple[CheckItem, ...] = ()
    room: tuple[CheckItem, ...] = ()
    observe_from: str = "first"
    in_devices: bool = False
    form: str = ""
    hold_min: int | None = None

    def checklist(self, name: str) -> tuple[CheckItem, ...]:
        """The items of one of CHECKLISTS; empty where this protocol keeps no such list."""
        lists = {"arrival": self.arrival, "room": self.room, "before": self.before}
        return lists.get(name, ())


class Level(IntEnum):
    """How far a crossed limit reaches, least first.  The words are the practice's, the order is ours."""

    NOTE = 1
    ASK = 2
    ACT = 3
    URGENT = 4


class Bound(msgspec.Struct, frozen=True):
    """One measure against one number.

    ``measure`` names a field of a reading, or LATE for how long past its planned time it came; ``against`` is
    absolute, rise, fall or percent (of the baseline); ``above`` says which side is crossed; ``including`` whether
    the number itself crosses.
    """

    measure: str
    value: float
    above: bool
    against: str = "absolute"
    including: bool = False


class Limit(msgspec.Struct, frozen=True):
    """A limit a practice may adopt: crossed when any of its bounds is.  unit as the measure's.

    ``when`` is before, during or any; ``min_age`` and ``max_age`` are years; ``on_air`` limits rest on room air;
    ``held_s`` and ``readings`` ask that the crossing lasts or repeats before it counts.
    """

    id: str
    preset: str
    version: str
    sentence: str
    level: Level
    bounds: tuple[Bound, ...]
    when: str
    source: str
    action: str = ""
    asks: tuple[str, ...] = ()
    min_age: int | None = None
    max_age: int | None = None
    on_air: bool = False
    held_s: float = 0.0
    readings: int = 1


class Flag(msgspec.Struct, frozen=True):
    """A limit that one reading crossed, as it stood then: rule, source and what it asks for, never more."""

    limit: str
    preset: str
    version: str
    level: Level
    sentence: str
    source: str
    asks: tuple[str, ...] = ()
    action: str = ""


class Preset(msgspec.Struct, frozen=True):
    """A set of limits a practice may adopt together, and where its numbers come from."""

    id: str
    version: str
    name: str
    source: str
    provenance: str
    limits: tuple[Limit, ...]


class Adoption(msgspec.Struct, frozen=True):
    """What a practice answers for by name and date: the protocol of a sitting, and the limits in force."""

    protocol: Protocol
    limits: tuple[Limit, ...]
    by: str
    on: str
