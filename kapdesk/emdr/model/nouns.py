"""The words EMDR work is told in, each with one meaning."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from kapdesk.chart import kinds
from kapdesk.kernel.units import Span


class Phase(StrEnum):
    """The eight phases, in order.  source emdr-4.2"""

    HISTORY = "history"
    PREPARATION = "preparation"
    ASSESSMENT = "assessment"
    DESENSITISATION = "desensitisation"
    INSTALLATION = "installation"
    BODY_SCAN = "body scan"
    CLOSURE = "closure"
    REVIEW = "re-evaluation"

    @property
    def number(self) -> int:
        """Its number, from 1 to 8."""
        return tuple(Phase).index(self) + 1


class Prong(StrEnum):
    """Where in time a target lies."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Role(StrEnum):
    """What a target is in its plan.  source emdr-4.1"""

    TOUCHSTONE = "touchstone"
    CLUSTER = "cluster"
    TRIGGER = "trigger"
    TEMPLATE = "template"
    FEEDER = "feeder memory"
    BELIEF = "blocking belief"
    OTHER = "other"


class Theme(StrEnum):
    """What a belief about oneself is about.  source emdr-4.5"""

    RESPONSIBILITY = "responsibility"
    SAFETY = "safety"
    CONTROL = "control"
    WORTH = "worth"


class Status(StrEnum):
    """How far a target has come."""

    CANDIDATE = "candidate"
    OPEN = "open"
    INCOMPLETE = "incomplete"
    PROVISIONAL = "provisional"
    COMPLETE = "complete"
    SET_ASIDE = "set aside"


class Measure(StrEnum):
    """What is rated: how strong the distress is, or how true the positive belief feels (VOC)."""

    DISTRESS = "distress"
    VOC = "voc"


SPANS = MappingProxyType({Measure.DISTRESS: Span(0, 10), Measure.VOC: Span(1, 7)})
"""Whole numbers, both ends included.  source emdr-4.4"""


class Moment(StrEnum):
    """When a rating was asked, or a body looked through."""

    ASSESSMENT = "assessment"
    AT_TARGET = "at the target"
    AFTER_SET = "after a set"
    INSTALLATION = "installation"
    BODY_SCAN = "body scan"
    CLOSURE = "closure"
    REVIEW = "re-evaluation"
    BESIDE = "untreated"
    """Asked of a target that is not being worked on, to see whether the work reaches it."""


class Found(StrEnum):
    """What came when the client went back to the target.  source emdr-4.3"""

    NEW = "something new"
    SAME = "the same"
    NOTHING = "nothing more"
    POSITIVE = "something good"


AGAIN = ("same", "loop")
"""What is ticked after a set where nothing moved: the same again, or going round.  source emdr-4.3, emdr-4.6"""


class Tie(StrEnum):
    """How two targets belong together; ``one`` is the earlier or the larger."""

    FLOATBACK = "floatback"
    TOUCHSTONE = "touchstone"
    CLUSTER = "cluster"


class Decision(StrEnum):
    """What a re-evaluation came to.  source emdr-4.14"""

    RESUME = "go on with it"
    INSTALL = "go on with the positive belief"
    SCAN = "go on with the body scan"
    NEXT = "take the next target"
    RESOURCES = "strengthen resources"
    HISTORY = "look at the plan again"
    FUTURE = "go on to the future template"
    HOLDS = "it holds"


class Kind(StrEnum):
    """Kinds of preparation resource.  source emdr-4.10"""

    CALM_PLACE = "calm place"
    CONTAINER = "container"
    LIGHT_STREAM = "light stream"
    DEVELOPMENT = "resource development"
    BUTTERFLY_HUG = "butterfly hug"
    GROUNDING = "grounding"


EMDR = kinds.EMDR
"""The kind of a sitting that is EMDR alone; its facts may also stand in a sitting of another kind."""
