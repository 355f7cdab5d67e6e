"""The words parts work is told in, each with one meaning."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from kapdesk.chart import kinds
from kapdesk.kernel.units import Span
from kapdesk.sketch.outlines import Pattern as Pattern
from kapdesk.sketch.outlines import Shape as Shape

PARTS = kinds.PARTS
"""The kind of a sitting of parts work alone."""

TEN = Span(0, 10)
"""What a part or a quality is rated by.  source art-2.6"""


class Kind(StrEnum):
    """What a part does, as far as it is known; not knowing yet is one of them.  source art-2.1"""

    UNSURE = "not sure yet"
    PROTECTOR = "protector"
    MANAGER = "manager"
    FIREFIGHTER = "firefighter"
    EXILE = "exile"
    SELF_LIKE = "self-like"
    CRITIC = "critic"
    LEGACY = "holds a handed-down burden"

    @property
    def protects(self) -> bool:
        """Whether its permission is asked before an exile is met."""
        return self in {Kind.PROTECTOR, Kind.MANAGER, Kind.FIREFIGHTER, Kind.CRITIC, Kind.SELF_LIKE}


class Certainty(StrEnum):
    """How sure client and therapist are of a part's kind."""

    OPEN = "open"
    LIKELY = "likely"
    SURE = "sure"


class Epistemic(StrEnum):
    """How something on the map is known.  source art-2.7"""

    SAID = "said"
    SEEN = "seen"
    GUESSED = "guessed"
    SYMBOLIC = "symbolic"


class Seen(StrEnum):
    """Whose eyes something on the map is for."""

    BOTH = "client and therapist"
    CLINICIAN = "therapist alone"


class Tie(StrEnum):
    """What one part is to another.  source art-2.6"""

    PROTECTS = "protects"
    POLARISED = "polarised with"
    ALLIED = "allied with"
    SUPPRESSES = "suppresses"
    TRIGGERS = "triggers"
    COMFORTS = "comforts"
    COPIES = "copies"
    REPLACES = "replaces"
    UNKNOWN = "has to do with"

    @property
    def directed(self) -> bool:
        """Whether it goes from the first to the second alone."""
        return self not in {Tie.POLARISED, Tie.ALLIED, Tie.UNKNOWN}


class Status(StrEnum):
    """How far the work with a part has come.  source art-2.7"""

    SENSED = "sensed"
    MET = "met"
    KNOWN = "known"
    TRUSTING = "trusting"
    WITNESSED = "witnessed"
    RETRIEVED = "brought to the present"
    UNBURDENED = "unburdened"
    INTEGRATED = "integrated"
    RELIEVED = "relieved"
    NEW_ROLE = "in a new role"
    SETTLED = "settled"
    RESTING = "resting"


class Measure(StrEnum):
    """What is rated of a part.  unit 0 to 10.  source art-2.6"""

    TRUST = "trust in Self"
    ACTIVATION = "activation"
    BLEND = "blending"


class Moment(StrEnum):
    """When a rating was given.  source art-2.6"""

    IN_WORK = "in the work"
    PRE = "before the dose"
    PEAK = "at the peak"
    POST = "after the dose"
    INTEGRATION = "in integration"
    HOME = "at home"


class Quality(StrEnum):
    """The eight qualities a Self reading asks, in order.  source art-2.1"""

    CALM = "calm"
    CURIOSITY = "curiosity"
    CLARITY = "clarity"
    COMPASSION = "compassion"
    CONFIDENCE = "confidence"
    COURAGE = "courage"
    CREATIVITY = "creativity"
    CONNECTEDNESS = "connectedness"


class Purpose(StrEnum):
    """What a protector's permission is asked for.  source art-2.7"""

    TALK = "to talk with it"
    EXILE = "to meet who it protects"
    IMAGE = "image work"
    DOSING = "a dosing session"


class Permission(StrEnum):
    """What a protector allows for one purpose.  source art-2.7"""

    NONE = "not asked"
    ASKED = "asked"
    REFUSED = "refused"
    CONDITIONAL = "given on terms"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class Noticed(StrEnum):
    """Who noticed that a part took the seat.  source art-2.7"""

    CLIENT = "the client"
    THERAPIST = "the therapist"
    PART = "another part"


class Ring(StrEnum):
    """How near to Self a part stands.  source art-2.5"""

    CLOSE = "close to Self"
    NEARBY = "nearby"
    EDGE = "at the protective edge"
    SPACE = "needs space"


RINGS_AT = MappingProxyType({Ring.CLOSE: 170.0, Ring.NEARBY: 320.0, Ring.EDGE: 470.0})
"""Where each ring ends, from Self at the middle of the map; beyond the last a part needs space.  unit map points"""


def ring_of(distance: float) -> Ring:
    """The ring of a distance from Self.  unit map points"""
    return next((ring for ring, end in RINGS_AT.items() if distance <= end), Ring.SPACE)


class Linked(StrEnum):
    """What a part may be linked to."""

    TARGET = "target"
    IMAGE = "image"
    BODY = "body mark"
    QUOTE = "what was said in a dosing session"
    DOSE = "dosing session"
