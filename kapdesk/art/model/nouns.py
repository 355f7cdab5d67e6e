"""The words image work is told in, each with one meaning."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from kapdesk.chart import kinds
from kapdesk.kernel.units import Span

IMAGES = kinds.IMAGES
"""The kind of a sitting of image work alone."""

SCENE = "scene"
"""The place of what a picture was described by, where it is sealed.

A panel's place is its id; that of a statement what it is and an id of its own.
"""


class Spoke(StrEnum):
    """What a client says of a picture that may be sealed by itself.

    The statement of before the work is none of these: it is signed, and belongs to the practice.
    """

    RECOLLECTION = "recollection"
    REMINDER = "reminder"
    REHEARSAL = "rehearsal"
    WORDS = "words"


class Step(StrEnum):
    """The steps of the guide rail, in order.  source art-1.3"""

    FIT = "fit and consent"
    PROBLEM = "problem"
    SCENE = "scene"
    BASELINE = "numbers before"
    ORIENT = "trying the sets"
    WATCHING = "scene passes"
    SETTLE = "body settle"
    STUCK = "help when stuck"
    CLEAR = "clear pass"
    DESIGN = "new version"
    RUNNING_NEW = "new version passes"
    LEFT_OVER = "left-over pictures"
    OLD_PICTURE = "old-picture check"
    REMINDERS = "reminders"
    REHEARSAL = "rehearsal"
    CLOSING = "closing"

    @property
    def number(self) -> int:
        """Its number on the rail, from 0 to 15."""
        return tuple(Step).index(self)


class Kind(StrEnum):
    """What a picture is to the client.  A picture that surfaced under a medicine is of unknown origin at first."""

    UNKNOWN = "origin unknown"
    MEMORY = "memory"
    BLEND = "blend"
    FUTURE = "feared future"
    SELF = "image of oneself"
    NIGHTMARE = "nightmare"
    SYMBOLIC = "symbolic"


class Source(StrEnum):
    """How a picture came to be spoken of."""

    SPONTANEOUS = "by itself"
    NIGHTMARE = "in a dream"
    DOSING = "in a dosing session"
    TRIGGER = "by a reminder"


class Sense(StrEnum):
    """The senses that are present in a picture.  source art-1.6"""

    SIGHT = "sight"
    SOUND = "sound"
    SMELL = "smell"
    TOUCH = "touch"
    TASTE = "taste"
    MOVEMENT = "movement"


class Perspective(StrEnum):
    """From where a scene is seen."""

    OWN = "own eyes"
    OBSERVER = "observer"


class Comer(StrEnum):
    """Who comes to help in a new version.  source art-1.6"""

    SELF_NOW = "the client as they are now"
    THERAPIST = "the therapist"
    TRUSTED = "someone trusted"
    FIGURE = "a figure"
    NATURE = "nature"
    NOBODY = "nobody"


class Author(StrEnum):
    """Who made the new version."""

    CLIENT = "client"
    THERAPIST = "therapist"
    TOGETHER = "together"


class Measure(StrEnum):
    """What is rated of a picture or of its new version.  source art-1.6"""

    DISTRESS = "distress"
    VIVIDNESS = "vividness"
    VALENCE = "valence"
    NOWNESS = "nowness"
    MEANING = "belief in its meaning"
    INTRUSIONS = "intrusions a week"
    NEW_VIVIDNESS = "vividness of the new version"
    NEW_BELIEVABLE = "believable as felt"
    NEW_MEANING = "belief in the new meaning"
    COMPASSION = "compassion"
    ACTIVATION = "activation of the new version"
    SELF_GUIDED = "guided by the client"


SPANS = MappingProxyType(
    {
        Measure.DISTRESS: Span(0, 10),
        Measure.VIVIDNESS: Span(0, 10),
        Measure.VALENCE: Span(-5, 5),
        Measure.NOWNESS: Span(0, 100),
        Measure.MEANING: Span(0, 100),
        Measure.INTRUSIONS: Span(0, 999),
        Measure.NEW_VIVIDNESS: Span(0, 10),
        Measure.NEW_BELIEVABLE: Span(0, 100),
        Measure.NEW_MEANING: Span(0, 100),
        Measure.COMPASSION: Span(0, 10),
        Measure.ACTIVATION: Span(0, 10),
        Measure.SELF_GUIDED: Span(0, 100),
    }
)
"""Whole numbers, both ends included.  source art-1.6"""


class Moment(StrEnum):
    """When a rating was asked."""

    BEFORE = "before"
    AFTER = "after a pass"
    CLEAR = "clear pass"
    NEW_VERSION = "new version"
    OLD_PICTURE = "old-picture check"
    REMINDER = "with a reminder"
    REHEARSAL = "in rehearsal"
    CLOSING = "closing"
    WEEK = "a week later"
    MONTH = "a month later"


RATED = MappingProxyType({Spoke.REMINDER: Moment.REMINDER, Spoke.REHEARSAL: Moment.REHEARSAL})
"""The statements that belong into a session and bring a distress with them, and the moment of that."""


class Comes(StrEnum):
    """Whether the old picture comes back when the client tries to fetch it.  source art-1.3"""

    NO = "no"
    FAINT = "faint"
    SAME = "the same"


class Row(StrEnum):
    """Where a panel of the storyboard stands: the old pictures above, the new below, left-over ones apart."""

    OLD = "old"
    NEW = "new"
    LEFT = "left over"


class Status(StrEnum):
    """How far a picture has come."""

    QUEUED = "queued"
    OPEN = "open"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    SET_ASIDE = "set aside"


class Linked(StrEnum):
    """What a picture may be linked to."""

    TARGET = "target"
    PART = "part"
    RUNG = "rung to try"
