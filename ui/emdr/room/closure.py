"""The closing: what kind it is, what it skips, what to hold on to, and what the session would come to now."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.closing import Closing
from kapdesk.emdr.rules.statuses import ending
from ui.emdr.room.look import Look
from ui.emdr.room.rating_block import RatingBlock
from ui.emdr.room.resources import ResourcesPart
from ui.emdr.room.sheet_step import SheetStep
from ui.emdr.room.tabbed import ColumnStep, TabbedStep
from ui.emdr.room.tools import Tools
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

RESOURCES, SHEET, END = "resources", "sheet", "end"
KINDS = {
    Closing.COMPLETE: "This closing is complete: what was worked on has come to its end.",
    Closing.PROVISIONAL: "This closing is complete for today; the target is looked at again sober.",
    Closing.INCOMPLETE: "This closing is incomplete: what was opened is put away until next time.",
    Closing.RESOURCES: "Nothing was opened in this session.",
}
MISSING = "Before the session ends:"
READY = "Nothing is missing for the end. G closes the session."
SAY_COMPLETE = "Call it complete all the same …"
ASK = "Ask them all the same …   V"


class ClosingEnd(ColumnStep):
    """What the end would be now.  ``complete_wanted`` when the target is to be called complete all the same.

    ``asking_wanted`` when belief and body are to be asked though this closing is incomplete.
    """

    complete_wanted = Signal()
    asking_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._kind = Heading("", level=3)
        self._kind.setWordWrap(True)
        self._skips = Label("", wrap=True)
        self._distress = RatingBlock(tools, Measure.DISTRESS, Moment.CLOSURE, key="S")
        self._voc = RatingBlock(tools, Measure.VOC, Moment.CLOSURE, key="V")
        self._comes_to = Label("", wrap=True)
        self._lacks = Hint("")
        self._complete = Button(SAY_COMPLETE)
        self._missing = Label("", wrap=True)
        self._ask = Button(ASK)
        said = column(self._kind, self._skips, gap_px=4)
        said.addLayout(row(self._ask, None, gap_px=GRID_PX))
        self.held.addLayout(said)
        self.held.addWidget(self._distress)
        self.held.addWidget(self._voc)
        comes = column(self._comes_to, self._lacks, gap_px=4)
        comes.addLayout(row(self._complete, None, gap_px=GRID_PX))
        self.held.addLayout(comes)
        self.put(self._missing)
        self._complete.clicked.connect(self.complete_wanted)
        self._ask.clicked.connect(self.asking_wanted)

    def put_in(self, look: Look) -> None:
        """What kind of closing it is, and what it comes to."""
        stands = look.standing
        self._kind.setText(KINDS[stands.closing])
        unasked = stands.may_rate.missing
        self._skips.setText("\n".join(unasked))
        self._skips.setVisible(bool(unasked))
        opened = look.target is not None and stands.closing is not Closing.RESOURCES
        self._ask.setVisible(opened and bool(unasked) and look.open)
        self._distress.setVisible(opened)
        self._voc.setVisible(opened and not unasked)
        for block in (self._distress, self._voc):
            block.show_look(look)
        self._show_end(look)
        missing = stands.may_end.missing
        lines = [MISSING, *(f"–  {one}" for one in missing)] if missing else [READY]
        self._missing.setText("\n".join(lines))

    def keep(self) -> None:
        """Writes a rating that waited."""
        for block in (self._distress, self._voc):
            block.keep()

    def ask_distress(self) -> None:
        """At the distress."""
        self._distress.start()

    def ask_voc(self) -> None:
        """At how true it feels; where that is not asked, at the press that asks it all the same."""
        if not self._voc.isHidden():
            self._voc.start()
        elif not self._ask.isHidden():
            self._ask.setFocus()

    def start(self) -> None:
        """At the rating."""
        if not self._distress.isHidden():
            self._distress.start()

    def _show_end(self, look: Look) -> None:
        case = Case(look.state, look.sitting, look.around, look.variant, look.target)
        comes_to = ending(case) if look.target is not None else None
        lacks = look.standing.may_complete.missing if comes_to is not None else ()
        self._comes_to.setText(
            f"T{look.target.number} would be {comes_to.status}: {comes_to.why}."
            if look.target is not None and comes_to is not None
            else ""
        )
        self._comes_to.setVisible(comes_to is not None)
        self._lacks.setText("\n".join(lacks))
        for part in (self._lacks, self._complete):
            part.setVisible(bool(lacks))


class ClosureStep(TabbedStep):
    """Three parts: what to hold on to, the sheet, the end."""

    def __init__(self, tools: Tools) -> None:
        resources = ResourcesPart(tools, closing=True)
        end = ClosingEnd(tools)
        parts = (
            (RESOURCES, "To hold on to", resources),
            (SHEET, "Putting it away", SheetStep(tools, Phase.CLOSURE)),
            (END, "The end", end),
        )
        super().__init__(tools, parts, name="Parts of closing")
        self.resources, self.end = resources, end

    def ask_distress(self) -> None:
        """To the distress at the end."""
        self.show_part(END)
        self.end.ask_distress()

    def ask_voc(self) -> None:
        """To how true it feels at the end, or to why that is not asked."""
        self.show_part(END)
        self.end.ask_voc()
