"""What a parsed draft asks for when it is not yet a fact: the service finds what it refers to."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.said import SetSaid
from kapdesk.chart.model import Fact
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.facts import RecoveryScored
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.discreet import Discreet
from kapdesk.practice.model.urgent import Press


class Did(Discreet, frozen=True):
    """What was done about the flags that wait for words."""

    text: str


class Hold(Discreet, frozen=True):
    """What became of the dose held in the mouth: spat, swallowed or partial, with words where there are any."""

    handling: str
    text: str = ""


class Stamp(Discreet, frozen=True):
    """A moment kept by its kind alone."""

    kind: str


class Words(Discreet, frozen=True):
    """Words for the latest moment of a kind that waits for some."""

    kind: str
    text: str


class Followed(Discreet, frozen=True):
    """What was learned later of an adverse event.  unit minutes."""

    text: str
    outcome: str = ""
    lasted_min: float | None = None
    reported_to: str = ""
    reported_on: str = ""


class Pictured(Discreet, frozen=True):
    """An adverse event with all its pictures: digests of those it keeps, and paths of files to be read."""

    event: AdverseEventRecorded
    kept: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


class Verified(Discreet, frozen=True):
    """Who verified the latest order, and on which ISO day, empty for the day it is written."""

    by: str
    on: str = ""


class Skip(Discreet, frozen=True):
    """A planned reading to leave out, by its key, and one of SKIP_REASONS."""

    slot: str
    reason: str


class Scores(msgspec.Struct, frozen=True):
    """Recovery scores taken together."""

    items: tuple[RecoveryScored, ...]


class Tick(Discreet, frozen=True):
    """Items of one of CHECKLISTS to tick; ``everything`` stands for the whole list."""

    items: tuple[str, ...] = ()
    everything: bool = False
    list: str = "before"


class Discharge(Discreet, frozen=True):
    """The discharge list as asked: items ticked by hand, or everything that can be; reasons for what is overridden."""

    items: tuple[str, ...] = ()
    everything: bool = False
    overridden: dict[str, str] = {}
    escort: str = ""
    by: str = ""
    medical_by: str = ""

    @property
    def clinician(self) -> str:
        """Who answers for the medical items: whoever is named for them, else whoever goes through the list."""
        return self.medical_by or self.by


Parsed = (
    Fact
    | Vitals
    | Did
    | Hold
    | Skip
    | Scores
    | Tick
    | Discharge
    | Press
    | Stamp
    | Words
    | Followed
    | Pictured
    | Verified
    | SetSaid
)


class Correction(Discreet, frozen=True):
    """An earlier line put right: the wall time and verb it was written with, what it should say, and why.

    ``moved_to`` is the wall time it should stand at, or empty when the time was right.
    """

    at: str
    verb: str
    value: Parsed
    reason: str
    moved_to: str = ""


SKIP_REASONS: tuple[str, ...] = ("asleep", "refused", "device failed", "not disturbed on purpose")
HANDLINGS: tuple[str, ...] = ("spat", "swallowed", "partial")
