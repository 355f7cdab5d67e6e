"""What stands in the list of papers, and what each is called in a sentence and in a file's name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.papers import TITLES, WorkPaper, WorkPaperWanted
from kapdesk.kernel.ids import BookId
from ui.kit.row_list import Row

ABOUT: Mapping[WorkPaper, str] = MappingProxyType(
    {
        WorkPaper.RECORD: "Phases, sets, ratings, statuses, closing, signatures",
        WorkPaper.TARGET: "Everything that was said of one target",
        WorkPaper.BLANK_TARGET: "To fill in by hand",
        WorkPaper.PLAN: "Past, present, future, and what belongs together",
        WorkPaper.BETWEEN: "For the client to fill in at home",
        WorkPaper.PICTURE: "One page about one target, for the client to keep",
        WorkPaper.SUPERVISION: "Numbers and process checks, no word of anyone’s",
        WorkPaper.CARD: "A cue word and the steps to it, for the client",
    }
)

NAMES: Mapping[WorkPaper, str] = MappingProxyType(
    {
        WorkPaper.RECORD: "The record",
        WorkPaper.TARGET: "The target sheet",
        WorkPaper.BLANK_TARGET: "The blank target sheet",
        WorkPaper.PLAN: "The plan",
        WorkPaper.BETWEEN: "The log",
        WorkPaper.PICTURE: "The picture of the work",
        WorkPaper.SUPERVISION: "The sheet for supervision",
        WorkPaper.CARD: "The card",
    }
)
"""How a sentence about each begins."""

ROWS = tuple(Row(what, TITLES[what], ABOUT[what]) for what in WorkPaper)


def reads_notes(what: WorkPaper, *, words: bool) -> bool:
    """Whether it is read from the therapist's own notes as well."""
    return WorkPaperWanted(what, BookId(""), words=words).drawer is not Drawer.CHART
