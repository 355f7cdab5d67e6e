"""The answer a part gave last, put right with a reason: both stay, and the part is told as the better one says."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.state import Row
from kapdesk.ifs.model.work import PartAnswered
from kapdesk.ifs.model.work import Tab as Way
from kapdesk.kernel.errors import Refusals
from ui.bridge.keeper import Spot
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tools import Tools
from ui.kit.buttons import Button
from ui.kit.surface import row
from ui.work.body_sheet import Clears
from ui.work.correct_sheet import STAY, WHY
from ui.work.kept_sheet import KeptSheet
from ui.work.way_sheet import WaySheet, WayWords

RIGHT = "Put the last answer right"
ABOUT = "What it set of the part comes to stand so as well, where nothing told it since."
WORDS = WayWords(RIGHT, WHY, STAY, "Record the correction", "A correction needs its reason.")
REASON = "reason"


class AnswerRight(QWidget):
    """A press away from the sheet, once it was answered and while that can still be put right.

    What stands in ``kept`` is what should have been answered.
    """

    def __init__(self, tools: Tools, way: Way, kept: KeptSheet) -> None:
        super().__init__()
        self._tools, self._way, self._kept = tools, way, kept
        self._look: Look | None = None
        self._line: Row | None = None
        self._reason = WaySheet(tools.host, tools.clerk, tools.drafts, tools.pen, words=WORDS)
        self._button = Button(RIGHT)
        self.setLayout(row(self._button, None))
        self._button.clicked.connect(self._on_asked)

    def put_in(self, look: Look) -> None:
        """Whether there is an answer that can be put right."""
        self._look, self._line = look, last_answer(look, self._way)
        self.setVisible(self._line is not None)

    def keep(self) -> None:
        """Keeps the reason that is being typed."""
        self._reason.kept.keep()

    def _on_asked(self) -> None:
        look, line = self._look, self._line
        if look is None or line is None:
            return
        said = f"{line.at.day()}, {line.at.hm()}"
        spot = Spot(f"{look.book} {line.entry}", f"why right {self._way}")
        self._reason.ask(f"The answer of {said}", (ABOUT,), self._put_right, spot)

    def _put_right(self, why: str, also: Clears) -> None:
        look, line = self._look, self._line
        if look is None or line is None or (handed := self._kept.hand_over()) is None:
            return
        texts, clears = handed
        right = partial(self._tools.around.ifs.corrections.answer, look.book, line.entry, texts)
        self._tools.pen.write(
            partial(right, why, clears=(*clears, *also)),
            then=self._on_saved,
            refused=self._on_refused,
            failed=self._on_failed,
        )

    def _on_saved(self, entries: object) -> None:
        self._reason.kept.end()
        self._reason.dismiss()
        self._kept.saved(entries)

    def _on_refused(self, refusals: Refusals) -> None:
        if any(one.field == REASON for one in refusals.items):
            self._kept.take_back()
            self._reason.refuse(refusals.sentences())
            return
        self._reason.kept.take_back()
        self._reason.dismiss()
        self._kept.refuse(refusals)

    def _on_failed(self, trouble: object) -> None:
        self._reason.kept.take_back()
        self._kept.take_back(trouble)


def last_answer(look: Look, way: Way) -> Row | None:
    """The answer of the part in sight to a sheet, the last of them; None where none can be put right."""
    part = look.part
    if part is None:
        return None
    answers = [
        one
        for one in look.state.all(PartAnswered)
        if isinstance(one.fact, PartAnswered) and (one.fact.part, one.fact.tab) == (part.id, way)
    ]
    meeting = look.state.meeting(answers[-1].sitting) if answers else None
    return answers[-1] if answers and not (meeting is not None and meeting.signed) else None
