"""The assessment: one column in the variant's order, each part written as soon as it is said."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from kapdesk.body.model import BodyMarks
from kapdesk.emdr.model.nouns import Phase, Theme
from kapdesk.emdr.model.said import Description
from kapdesk.emdr.model.variant import Part
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import TargetId
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.emdr.room.assessed_rows import AssessedRows, with_body
from ui.emdr.room.look import Look
from ui.emdr.room.tabbed import ColumnStep
from ui.emdr.room.tools import Tools
from ui.kit.text import Hint
from ui.work.body_sheet import Clears

NO_TARGET = "Choose a target first: X. A new one is made in the plan: F3."


class AssessmentStep(ColumnStep):
    """Words become a new version of the target when they are left; a rating is written as it is pressed."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._none = Hint(NO_TARGET)
        self._shape: tuple[tuple[Part, ...], Theme | None] | None = None
        self._target: TargetId | None = None
        self._rows: AssessedRows | None = None
        self._keeper = FormKeeper(tools.clerk, tools.drafts, self._texts, self)
        self._keeper.troubled.connect(tools.pen.troubled)
        self.put(self._none)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def put_in(self, look: Look) -> None:
        """The target's parts as they stand."""
        target = look.target
        self._none.setVisible(target is None)
        shape = look.variant.shape(Phase.ASSESSMENT)
        asks = shape.asks if shape is not None and target is not None else ()
        rows = self._built(asks, target.theme if target is not None else None)
        if target is None:
            return
        if target.id != self._target:
            self._belong(look, rows, target.id)
        rows.show_target(look, target)

    def start(self) -> None:
        """At the first part that is not said."""
        if self._rows is not None and self.look is not None:
            self._rows.start(self.look.standing.asks)

    def keep(self) -> None:
        """Keeps what was typed, and writes a rating that waited."""
        self._keeper.keep()
        if self._rows is not None:
            self._rows.keep()

    def ask_distress(self) -> None:
        """At the distress."""
        if self._rows is not None:
            self._rows.ask(Part.DISTRESS)

    def ask_voc(self) -> None:
        """At how true the positive belief feels."""
        if self._rows is not None:
            self._rows.ask(Part.VOC)

    def ask_body(self) -> None:
        """Opens the body."""
        if self._rows is not None:
            self._rows.body()

    def settle(self) -> None:
        """Writes the words that differ from what is written, as one version."""
        look, rows = self.look, self._rows
        if look is None or rows is None or look.target is None or not rows.changed():
            return
        self._keeper.hand_over()
        self._describe(rows.said(look.target))

    def _describe(self, said: Description, clears: Clears = ()) -> None:
        look = self.look
        if look is None or look.target is None:
            return
        work = partial(
            self.tools.emdr.targets.describe,
            look.book,
            look.target.id,
            said,
            sitting=look.sitting,
            clears=(self._spot(look).draft, *clears),
        )
        self.tools.pen.write(
            work, then=self._on_written, refused=self._on_refused, failed=self._stay
        )

    def _built(self, asks: tuple[Part, ...], theme: Theme | None) -> AssessedRows:
        """The rows of this variant and theme; the same as before while they are."""
        if self._rows is not None and self._shape == (asks, theme):
            return self._rows
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._shape, self._target = (asks, theme), None
        self._rows = AssessedRows(self.tools, asks, theme)
        self._rows.typed.connect(self._keeper.soon)
        self._rows.settled.connect(self.settle)
        self._rows.felt.connect(self._on_felt)
        self.held.insertWidget(0, self._rows)
        return self._rows

    def _belong(self, look: Look, rows: AssessedRows, target: TargetId) -> None:
        self._keeper.keep()
        self._target = target
        rows.forget()
        spot = self._spot(look)
        self._keeper.belong_to(spot, {})
        work = partial(kept_texts, self.tools.drafts, spot)
        then = partial(self._on_kept, target)
        self.tools.clerk.ask(work, owner=self, then=then, failed=self.tools.pen.troubled.emit)

    def _on_kept(self, target: TargetId, kept: dict[str, str] | None) -> None:
        if kept and target == self._target and self._rows is not None and self.look is not None:
            self._rows.put_back(kept)
            self._keeper.belong_to(self._spot(self.look), kept)

    def _on_written(self, _entries: object) -> None:
        if self.look is not None:
            self._keeper.belong_to(self._spot(self.look), {})
        if self._rows is not None:
            self._rows.refuse({})

    def _on_refused(self, refusals: Refusals) -> None:
        self._keeper.take_back()
        said = {one.field: one.sentence for one in refusals.items}
        left = self._rows.refuse(said) if self._rows is not None else ""
        if left:
            self.tools.pen.refused.emit(refusals)

    def _stay(self, _trouble: object) -> None:
        self._keeper.take_back()

    def _on_felt(self, marks: BodyMarks, clears: Clears) -> None:
        if self.look is not None and self.look.target is not None:
            self._describe(with_body(self.look.target, marks), clears)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Words that are left are done."""
        rows = self._rows
        if rows is not None and (part := rows.part_of(old)) and rows.part_of(new) is not part:
            self.settle()

    def _texts(self) -> dict[str, str]:
        return self._rows.changed() if self._rows is not None else {}

    def _spot(self, look: Look) -> Spot:
        return Spot(look.sitting, f"assessment {self._target}")
