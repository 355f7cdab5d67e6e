"""Which paper of a client's EMDR work is wanted, by the name it is asked for and audited under."""

from __future__ import annotations

from enum import StrEnum

from kapdesk.chart.model import Drawer
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BookId, ResourceId, SittingId, TargetId


class WorkPaper(StrEnum):
    """What can be put on paper of EMDR work."""

    RECORD = "record"
    TARGET = "target-sheet"
    BLANK_TARGET = "blank-target-sheet"
    PLAN = "target-plan"
    BETWEEN = "between-sessions"
    PICTURE = "work-picture"
    SUPERVISION = "supervision"
    CARD = "resource-card"


TITLES = {
    WorkPaper.RECORD: "Record of a session",
    WorkPaper.TARGET: "Target sheet, filled",
    WorkPaper.BLANK_TARGET: "Target sheet, blank",
    WorkPaper.PLAN: "Plan of targets",
    WorkPaper.BETWEEN: "Log between sessions",
    WorkPaper.PICTURE: "Picture of the work",
    WorkPaper.SUPERVISION: "Sheet for supervision",
    WorkPaper.CARD: "Card about a resource",
}

OF_A_TARGET = (WorkPaper.TARGET, WorkPaper.PICTURE)
"""Papers that are about one target."""

WORDS_MAY_STAY_OUT = (WorkPaper.PLAN, WorkPaper.PICTURE)
"""Papers that can be had with the client's words or without."""

FOR_THE_CLIENT = (WorkPaper.BETWEEN, WorkPaper.PICTURE, WorkPaper.CARD)
"""Papers a client may take home."""

_FROM_PROCESS = (WorkPaper.TARGET, WorkPaper.SUPERVISION, WorkPaper.CARD)


class WorkPaperWanted(Discreet, frozen=True):
    """One paper of one client.

    ``target``, ``resource`` and ``sitting`` name what it is about, where it is about one; ``words`` asks for cues and
    beliefs on a paper that can do without; ``called`` is what the client is called on the sheet for supervision.
    ``paper`` is A4 or Letter, empty for the practice's own.
    """

    what: WorkPaper
    book: BookId
    target: TargetId | None = None
    resource: ResourceId | None = None
    sitting: SittingId | None = None
    words: bool = False
    large: bool = False
    called: str = ""
    paper: str = ""

    @property
    def drawer(self) -> Drawer:
        """The most private drawer it reads.  The checks on a sheet for supervision read the notes, and show none."""
        worded = self.words and self.what in WORDS_MAY_STAY_OUT
        return Drawer.PROCESS if worded or self.what in _FROM_PROCESS else Drawer.CHART
