"""A line of the session put right: chosen from what was written, said anew, with the reason; both lines stay."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.body.model import BodyMarks
from kapdesk.chart.model import Line
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import NoteField
from ui.kit.layers import Sheet
from ui.kit.row_list import RowList
from ui.kit.surface import bring_into_sight
from ui.kit.text import Hint, Label
from ui.sets.recording import Written
from ui.theme.fonts import wide_px
from ui.work.body_sheet import BodySheet, Clears
from ui.work.correct_asks import MARKS
from ui.work.correct_form import CorrectForm
from ui.work.pen import Pen
from ui.work.written import Lines, Session

TITLE = "Correct a line"
CHOOSE = "Which line? Enter takes it."
NOTHING = "Nothing stands here yet that could be corrected."
STAY = "Both lines stay, with the reason."
WHY = "Why it is corrected"
ANOTHER, RECORD = "Another line", "Record the correction   Ctrl+Enter"
BODY_ASKS = "What was felt, and where"
SAVING = "The correction is being saved."
REASON = "reason"
HIGH_PX = 400

L = TypeVar("L", bound=Session)
Correct = Callable[..., Written]
"""Writes what a line of a sitting should have said, and why: sitting, entry, fact, reason, and drafts to clear.

thread: the record lane.
"""


class CorrectSheet(Sheet, Generic[L]):
    """``lines`` are those of the work that can be put right; ``correct`` writes what one should have said.

    ``ask`` opens it for one line, for what belongs to one set, or for the whole session.

    What is typed is kept as a draft until it is written.
    """

    def __init__(
        self,
        host: QWidget,
        lines: Lines[L],
        correct: Correct,
        pen: Pen,
        body: BodySheet,
        clerk: Clerk,
        drafts: FormStore,
    ) -> None:
        super().__init__(host, TITLE, width_px=640)
        self._lines, self._correct = lines, correct
        self._pen, self._body_sheet = pen, body
        self._clerk, self._drafts = clerk, drafts
        self._look: L | None = None
        self._line: Line | None = None
        self._clears: Clears = ()
        self._said = Hint(CHOOSE)
        self._rows = RowList("Lines of this session")
        self._rows.setFixedHeight(wide_px(HIGH_PX))
        self._lead = Label("", wrap=True)
        self._before = Hint("")
        self.form = CorrectForm(lines.asks)
        self._reason = NoteField(WHY, hint=STAY, lines=2)
        self._another = Button(ANOTHER)
        self._record = PrimaryButton(RECORD)
        self._keeper = FormKeeper(clerk, drafts, self._texts, self)
        for part in (self._said, self._rows, self._lead, self._before, self.form, self._reason):
            self.body.addWidget(part)
        self.add_act(self._another)
        self.add_act(self._record)
        self._connect()

    def ask(self, look: L, about: EntryId | None = None) -> None:
        """Opens for a line, or with the lines to choose from."""
        self._look = look
        lines = self._lines.of(look, about)
        self._rows.show_rows([self._lines.row(look, one) for one in lines])
        if about is not None and len(lines) == 1:
            self._take(lines[0])
        else:
            self._list()

    def leave(self) -> None:
        """Keeps what was typed and puts it away."""
        self._keeper.keep()
        if self.isVisible():
            self.dismiss()

    def _list(self) -> None:
        """Shows the lines to choose from."""
        self._keeper.keep()
        self._line = None
        self._keeper.belong_to(None, {})
        self._show_form(False)
        self.open(self._rows if self._rows.rows() else None)

    def _take(self, line: Line) -> None:
        """Shows one line as it is, and what it should say."""
        look = self._look
        if look is None:
            return
        self._line, self._clears = line, ()
        entry = line.entry
        words = (self._lines.title(look, entry.fact), self._lines.detail(entry.fact))
        self._lead.setText(f"{entry.at.hm()}  {': '.join(part for part in words if part)}")
        earlier = self._lines.earlier(look, entry.id)
        self._before.setText(earlier.capitalize())
        self.form.ask(entry.fact)
        self._reason.set_text("")
        self._reason.refuse("")
        self._record.needs("")
        self._show_form(True)
        self._before.setVisible(bool(earlier))
        spot = self._spot(line)
        self._keeper.belong_to(spot, {})
        self.open()
        self.form.start()
        then = partial(self._on_kept, spot)
        work = partial(kept_texts, self._drafts, spot)
        self._clerk.ask(work, owner=self, then=then, failed=self._pen.troubled.emit)

    def _show_form(self, shown: bool) -> None:
        some = bool(self._rows.rows())
        self._said.setText(CHOOSE if some else NOTHING)
        self._said.setVisible(not shown)
        self._rows.setVisible(some and not shown)
        for part in (self._lead, self.form, self._reason, self._record):
            part.setVisible(shown)
        self._before.hide()
        self._another.setVisible(shown and len(self._rows.rows()) > 1)

    def _spot(self, line: Line) -> Spot:
        return correction_spot(line.entry.sitting or line.entry.book, line.entry.id)

    def _texts(self) -> dict[str, str]:
        found = {**self.form.texts(), REASON: self._reason.text()}
        return {key: text for key, text in found.items() if key != REASON or text}

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if kept and self._line is not None and spot == self._spot(self._line):
            self.form.restore(kept)
            self._reason.set_text(kept.get(REASON, ""))
            self._keeper.belong_to(spot, kept)

    def _on_chosen(self, key: str) -> None:
        look = self._look
        lines = self._lines.of(look) if look is not None else ()
        for line in lines:
            if line.entry.id == key:
                self._take(line)

    def _on_body(self) -> None:
        if self._line is not None:
            spot = Spot(self._line.entry.id, "correct the body")
            self._body_sheet.ask(BODY_ASKS, marks_of(self.form.marks), self._on_marked, spot)

    def _on_marked(self, marks: BodyMarks, clears: Clears) -> None:
        self.form.restore({MARKS: draft_of(marks)})
        self._clears = clears
        self._keeper.soon()

    def _on_body_closed(self) -> None:
        if self.isVisible():
            self._reason.setFocus()

    def _on_record(self) -> None:
        line, fact = self._line, self.form.said()
        if (
            line is None
            or line.entry.sitting is None
            or fact is None
            or not self._record.isEnabled()
        ):
            return
        if isinstance(fact, Refusals):
            self._on_refused(line, fact)
            return
        self._record.needs(SAVING)
        self._keeper.hand_over()
        work = partial(
            self._correct,
            line.entry.sitting,
            line.entry.id,
            fact,
            self._reason.text(),
            clears=(self._spot(line).draft, *self._clears),
        )
        then, against = partial(self._on_written, line), partial(self._on_refused, line)
        self._pen.write(work, then=then, refused=against, failed=partial(self._on_failed, line))

    def _on_written(self, line: Line, _entries: object) -> None:
        if line is not self._line:
            return
        self._line = None
        self._keeper.belong_to(None, {})
        if self.isVisible():
            self.dismiss()

    def _on_refused(self, line: Line, refusals: Refusals) -> None:
        if line is self._line:
            self._stay()
            self.form.refuse(_sentences(refusals, reason=False))
            self._reason.refuse(_sentences(refusals, reason=True))
            self._reason.setFocus()
            bring_into_sight(self._reason)

    def _on_failed(self, line: Line, _trouble: object) -> None:
        if line is self._line:
            self._stay()

    def _stay(self) -> None:
        """The words were not taken: they are kept."""
        self._record.needs("")
        self._keeper.take_back()

    def _connect(self) -> None:
        self._keeper.troubled.connect(self._pen.troubled)
        self._rows.chosen.connect(self._on_chosen)
        self.form.typed.connect(self._keeper.soon)
        self.form.body_wanted.connect(self._on_body)
        self._reason.typed.connect(self._keeper.soon)
        self._body_sheet.closed.connect(self._on_body_closed)
        self._another.clicked.connect(self._list)
        self._record.clicked.connect(self._on_record)
        self.closed.connect(self._keeper.keep)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setObjectName("key Ctrl+Return")
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_record)


def _sentences(refusals: Refusals, *, reason: bool) -> str:
    """What was refused of the reason, or of the line itself."""
    return "\n".join(one.sentence for one in refusals.items if (one.field == REASON) is reason)


def correction_spot(owner: str, entry: EntryId) -> Spot:
    """Where what was typed to put a line right is kept; ``owner`` is its session, or its book where it has none."""
    return Spot(owner, f"correct {entry}")
