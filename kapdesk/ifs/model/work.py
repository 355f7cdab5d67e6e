"""The facts of the work with parts: what was rated, asked, allowed and agreed.  They are corrected, never taken back.

Each says the number of its part again so that a line of the record speaks alone.
"""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.chart.model import Drawer, Fact
from kapdesk.ifs.model.nouns import (
    Linked,
    Measure,
    Moment,
    Noticed,
    Permission,
    Purpose,
    Quality,
    Status,
)
from kapdesk.kernel.ids import PartId
from kapdesk.sheets.model import Filled


class Tab(StrEnum):
    """The ways of working with one part, in no fixed order.  source art-2.2, art-2.3, art-2.4"""

    PART = "part"
    FIND = "find"
    FOCUS = "focus"
    FLESH_OUT = "flesh out"
    FEEL_TOWARD = "feel toward"
    BEFRIEND = "befriend"
    FEAR = "fear"
    UNBLEND = "unblend"
    PERMISSION = "permission"
    UNBURDEN = "unburden"
    DIALOGUE = "dialogue"


class StatusSet(Fact, frozen=True):
    """How far the work with a part has come; a step back or over one needs its reason.  source art-2.7

    ``why`` is read where an older KapDesk wrote it here; since then the reason is a ``StatusWorded``.
    """

    part: PartId
    status: Status
    why: str = ""
    number: int = 0


class StatusWorded(Fact, frozen=True):
    """Why a status was set, in the same save as the status and at its moment."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: PartId
    status: Status
    text: str
    number: int = 0

    def words(self) -> str:
        """Why."""
        return self.text


class PartRated(Fact, frozen=True):
    """One rating of a part.  unit 0 to 10; ``substance`` and ``since_dose_min`` are the sitting's own clock's."""

    part: PartId
    measure: Measure
    value: int
    moment: Moment = Moment.IN_WORK
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    number: int = 0


class SelfRead(Fact, frozen=True):
    """How much of each quality was there, in the order of ``Quality``; None where one was not asked.

    unit 0 to 10.  ``in_the_way`` is the part that stood between.
    """

    moment: Moment
    values: tuple[int | None, ...]
    in_the_way: PartId | None = None
    substance: SubstanceState = SubstanceState.NONE
    since_dose_min: float | None = None
    number: int = 0

    def value(self, quality: Quality) -> int | None:
        """The reading of one quality."""
        place = tuple(Quality).index(quality)
        return self.values[place] if place < len(self.values) else None


class PermissionSet(Fact, frozen=True):
    """What a part allows for one purpose from now on.

    ``sessions`` is after how many sessions a permission that was given lapses.  source art-2.7
    """

    part: PartId
    purpose: Purpose
    state: Permission
    sessions: int = 0
    number: int = 0


class PermissionWorded(Fact, frozen=True):
    """The terms of a permission, or why it was refused or taken back, in the part's own words."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: PartId
    purpose: Purpose
    text: str
    number: int = 0

    def words(self) -> str:
        """The words."""
        return self.text


class PartEntered(Fact, frozen=True):
    """The work is at a part from now on, by one of its ways; at none where ``part`` is None."""

    part: PartId | None
    tab: Tab = Tab.PART
    number: int = 0


class PartAnswered(Fact, frozen=True):
    """What a part said on a sheet, kept whole.  ``others`` are the parts it was about besides."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: PartId
    tab: Tab
    filled: Filled
    others: tuple[PartId, ...] = ()
    number: int = 0

    def words(self) -> str:
        """The answers."""
        return self.filled.words()


class AnotherSpoke(Fact, frozen=True):
    """What the client feels toward a part turned out to be another part speaking.  source art-2.2

    ``other_number`` is the number of the one that spoke.
    """

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: PartId
    other: PartId
    text: str = ""
    number: int = 0
    other_number: int = 0

    def words(self) -> str:
        """What it said."""
        return self.text


class BlendBegan(Fact, frozen=True):
    """A part took the seat; how that was noticed, and by whom, None where nobody said.  source art-2.7"""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: PartId
    noticed: str = ""
    number: int = 0
    by: Noticed | None = None

    def words(self) -> str:
        """How it was noticed."""
        return self.noticed


class BlendEnded(Fact, frozen=True):
    """A part gave the seat back; what helped."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    part: PartId
    helped: str = ""
    number: int = 0

    def words(self) -> str:
        """What helped."""
        return self.helped


class PartLinked(Fact, frozen=True):
    """A part belongs with something else, or no longer does where ``tied`` is false.  ``to`` is its id."""

    part: PartId
    kind: Linked
    to: str
    tied: bool = True
    number: int = 0


class FlagPassed(Fact, frozen=True):
    """A question of caution was answered with a reason to go on.  ``flag`` is its key.  source art-2.8"""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    flag: str
    why: str
    part: PartId | None = None
    number: int = 0

    def words(self) -> str:
        """Why."""
        return self.why


FACTS: tuple[type[Fact], ...] = (
    StatusSet,
    StatusWorded,
    PartRated,
    SelfRead,
    PermissionSet,
    PermissionWorded,
    PartEntered,
    PartAnswered,
    AnotherSpoke,
    BlendBegan,
    BlendEnded,
    PartLinked,
    FlagPassed,
)
