"""The sheet of one way of working with a part: filled in, kept as it is typed, written whole, answered anew at will."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal

from kapdesk.ifs.model.work import PartAnswered
from kapdesk.ifs.model.work import Tab as Way
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.answering import texts_of
from kapdesk.sheets.model import Linked
from ui.bridge.keeper import Spot
from ui.forms.given import Choices
from ui.forms.sheet_form import SheetForm
from ui.ifs.inspector.answer_right import AnswerRight
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.ifs.outline.choices import others
from ui.kit.surface import column
from ui.work.body_sheet import Clears
from ui.work.kept_sheet import KeptSheet
from ui.work.way_sheet import WaySheet

REASON = "reason"
"""The field of a refusal that a reason goes past."""


class SheetTab(Tab):
    """``saved`` once it was written.  What a caution stands against asks for a reason, and goes on with one."""

    saved = Signal()

    def __init__(self, tools: Tools, way: Way) -> None:
        super().__init__(tools)
        self.way = way
        failed = tools.pen.troubled.emit
        self._kept = KeptSheet(tools.clerk, tools.drafts, failed, self._choices, takes=False)
        self._reason = WaySheet(tools.host, tools.clerk, tools.drafts, tools.pen)
        self._right = AnswerRight(tools, way, self._kept)
        self._kept.wanted.connect(self.save)
        laid = column()
        laid.addWidget(self._kept, 1)
        laid.addWidget(self._right)
        self.setLayout(laid)

    @property
    def form(self) -> SheetForm:
        """The sheet as it is filled in."""
        return self._kept.form

    def put_in(self, look: Look) -> None:
        """The sheet of this part; one that is being filled in stays as it is."""
        if look.part is not None:
            owner = f"{look.book} {look.part.id}"
            self._kept.show_sheet(Spot(owner, SHEETS[self.way]), self._before)
        self._right.put_in(look)

    def start(self) -> None:
        """At the first prompt that is open."""
        self._kept.start()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._kept.keep()
        self._reason.kept.keep()
        self._right.keep()

    def save(self, why: str = "", also: Clears = ()) -> None:
        """Writes the sheet as it stands, with the reason that goes past what stands against it."""
        look = self.look
        if look is None or look.part is None or (handed := self._kept.hand_over()) is None:
            return
        texts, clears = handed
        work = partial(
            self.tools.around.ifs.work.answer,
            look.book,
            look.part.id,
            self.way,
            texts,
            why=why,
            sitting=look.sitting,
            clears=(*clears, *also),
        )
        self.tools.pen.write(
            work, then=self._on_saved, refused=self._on_refused, failed=self._on_failed
        )

    def answered(self) -> Mapping[str, str]:
        """What stands in the sheet now."""
        return self.form.texts() if self._kept.loaded else {}

    def _on_saved(self, entries: object) -> None:
        if self._reason.isVisible():
            self._reason.kept.end()
            self._reason.dismiss()
        self._kept.saved(entries)
        self.saved.emit()

    def _on_refused(self, refusals: Refusals) -> None:
        asked = [one for one in refusals.items if one.field == REASON]
        look = self.look
        if not asked or look is None or look.part is None:
            self._kept.refuse(refusals)
            return
        self._kept.take_back()
        if self._reason.isVisible():
            self._reason.refuse(refusals.sentences())
            return
        spot = Spot(f"{look.book} {look.part.id}", f"why past {self.way}")
        missing = tuple(one.sentence for one in asked)
        self._reason.ask(f"{self.way}".capitalize(), missing, self.save, spot)

    def _on_failed(self, trouble: object) -> None:
        self._kept.take_back(trouble)
        if self._reason.isVisible():
            self._reason.kept.take_back()

    def _before(self) -> tuple[Mapping[str, str], bool]:
        """What this part answered last, and whether that was in this session."""
        look = self.look
        if look is None or look.part is None:
            return {}, False
        rows = [
            row
            for row in look.state.of(look.part.id, PartAnswered)
            if isinstance(row.fact, PartAnswered) and row.fact.tab is self.way
        ]
        if not rows or not isinstance(rows[-1].fact, PartAnswered):
            return {}, False
        here = look.sitting is not None and rows[-1].sitting == look.sitting
        return texts_of(rows[-1].fact.filled), here

    def _choices(self, to: Linked) -> Choices:
        """What a question may point to in this room: the client's other parts."""
        if to is not Linked.PART or self.look is None or self.look.part is None:
            return ()
        return others(self.look.state.drawn, self.look.part.id)
