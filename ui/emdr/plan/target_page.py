"""One target on a page of its own: what it is made of, how it is rated, how it belongs, how it was before."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.caught import Caught
from kapdesk.chart.workbook import Written
from kapdesk.emdr.model.state import EmdrState, TargetState, TieState
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, SittingId, TargetId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.emdr.around import Around
from ui.emdr.plan.answered_list import AnsweredList, AnsweredSheet
from ui.emdr.plan.cards import SYMBOLS
from ui.emdr.plan.target_form import TargetForm
from ui.emdr.plan.target_texts import told_of, whole_of
from ui.emdr.plan.ties_list import TiesList
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.chip import Chip
from ui.kit.strip import Strip
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint
from ui.theme.tokens import GRID_PX
from ui.work.caught_list import came_from
from ui.work.leaf import Leaf
from ui.work.pen import Pen
from ui.work.version_sheet import VersionSheet

SAVED = "Saved."
NOT_SAVED = "Not saved yet"


class TargetPage(Leaf[Around, EmdrView]):
    """``status_wanted`` and ``tie_wanted`` with the target they are about."""

    title = "Plan"
    status_wanted = Signal(str)
    tie_wanted = Signal(str)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._state = EmdrState()
        self._target: TargetState | None = None
        self._saving = False
        self._ties = TiesList()
        self._answered = AnsweredList()
        self.form = TargetForm((self._ties, self._answered))
        self._name = Heading("", level=2)
        self._from = Hint("")
        self._chip = Chip("")
        self._unsaved = Hint(NOT_SAVED, wrap=False)
        self._strip = Strip()
        self._versions = VersionSheet(host, told_of)
        self._read = AnsweredSheet(host)
        self._pen = Pen(clerk, entries, self)
        self._keeper = FormKeeper(clerk, around.drafts, self._typed, self)
        self._save = PrimaryButton("Save   Ctrl+Enter", symbol="check")
        self._lay_out()
        self._connect()
        self._bind_keys()

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's words leave the screen at once."""
        if book != self._book:
            self._book, self._target, self._state = book, None, EmdrState()
        self._sitting = sitting
        self._show()

    def show_view(self, view: EmdrView) -> None:
        """The target as it stands now; what was typed stays."""
        self._state = view.state
        if self._target is not None:
            self._target = view.state.target(self._target.id)
            self._show()

    def show_target(self, target: str) -> None:
        """Brings a target into sight, with what was typed of it before."""
        self._target = self._state.target(TargetId(target))
        self._strip.clear()
        self._keeper.belong_to(None, {})
        if self._target is None:
            return
        self.form.show_target(self._target, {}, may_rate=self._may_rate())
        self._show()
        self.form.cue.setFocus()
        spot = self._spot()
        kept = partial(kept_texts, self.around.drafts, spot)
        then = partial(self._on_kept, spot)
        self.clerk.ask(kept, owner=self, then=then, failed=self.troubled.emit)
        caught = partial(self.around.emdr.targets.caught_in, self._book)
        then_caught = partial(self._on_caught, self._target)
        self.clerk.ask(caught, owner=self, then=then_caught, failed=self.troubled.emit)

    def left(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def save(self) -> None:
        """Writes what is new in the form, in one save: all of it, or none."""
        target, here = self._target, self._here()
        if target is None or self._saving:
            return
        self._saving = True
        self._save.needs("It is being saved.")
        self._keeper.hand_over()
        save = partial(
            self.around.emdr.targets.save,
            self._book,
            target.id,
            whole_of(self.form.whole(), self._state, target, here),
            sitting=here,
            clears=(self._spot().draft,),
        )
        then, failed = partial(self._on_saved, target.id), partial(self._on_not_saved, target.id)
        self.clerk.ask(save, owner=self, then=then, failed=failed)

    def _may_rate(self) -> bool:
        return self._here() is not None

    def _here(self) -> SittingId | None:
        return self.open_session(self._state, self._sitting)

    def _spot(self) -> Spot:
        return Spot(self._book, f"target {self._target.id if self._target is not None else ''}")

    def _typed(self) -> dict[str, str]:
        return self.form.texts() if self._target is not None else {}

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if self._target is None or spot != self._spot():
            return
        if kept:
            typed = {**kept, **self.form.texts()}
            self.form.show_target(self._target, typed, may_rate=self._may_rate())
            self._show_unsaved()
        self._keeper.belong_to(spot, kept or {})

    def _on_caught(self, target: TargetState, caught: tuple[Caught, ...]) -> None:
        found = next((one for one in caught if one.entry == target.opened.found_in), None)
        if self._target is not None and self._target.id == target.id:
            self._from.setText(came_from(found) if found is not None else "")
            self._from.setVisible(found is not None)

    def _on_saved(self, target: TargetId, written: Written) -> None:
        here = self._answered_for(target)
        if isinstance(written, Refusals):
            if here:
                self._keeper.take_back()
                self._refuse(written)
            return
        if here:
            self._forget_ratings()
        self.entries.announce(written)
        if here:
            self._keeper.belong_to(self._spot(), {})
            self._keeper.soon()
            self._strip.clear()
            self.noted.emit(SAVED)

    def _answered_for(self, target: TargetId) -> bool:
        """It may be saved again; whether the target it was about is still the one in sight."""
        self._saving = False
        self._save.needs("")
        return self._target is not None and self._target.id == target

    def _forget_ratings(self) -> None:
        """A rating that was written is no longer typed."""
        for part in self.form.ratings.values():
            part.scale.set_value(None)

    def _on_not_saved(self, target: TargetId, trouble: Trouble) -> None:
        if self._answered_for(target):
            self._keeper.take_back()
        self._strip.show_trouble(trouble)

    def _refuse(self, refusals: Refusals) -> None:
        if rest := self.form.refuse(refusals):
            self._strip.say(rest, tone="notice")

    def _show(self) -> None:
        target = self._target
        if target is None:
            return
        self._name.setText(target.name)
        self._chip.say(target.status.value, symbol=SYMBOLS[target.status])
        self._ties.show_target(target, self._state)
        self._answered.show_target(target, self._state)
        self._older.setText(f"Versions · {len(target.versions)}   V")
        self.form.renew(target, may_rate=self._may_rate())
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        self._unsaved.setVisible(bool(self._typed()))

    def _on_status(self) -> None:
        if self._target is not None:
            self.status_wanted.emit(self._target.id)

    def _on_tie(self) -> None:
        if self._target is not None:
            self.tie_wanted.emit(self._target.id)

    def _on_versions(self) -> None:
        if self._target is not None:
            self._versions.ask(self._target.versions)

    def _on_untied(self, tie: TieState) -> None:
        untie = partial(
            self.around.emdr.targets.tie,
            self._book,
            tie.one,
            tie.other,
            tie.tie,
            tied=False,
            sitting=self._here(),
        )
        self._pen.write(untie)

    def _on_not_kept(self, trouble: Trouble) -> None:
        """Said where the words stand, or by the window where they are out of sight."""
        tell = self._strip.show_trouble if self.isVisible() else self.troubled.emit
        tell(trouble)

    def _on_typed(self) -> None:
        self._strip.clear()
        self._keeper.soon()
        self._show_unsaved()

    def _lay_out(self) -> None:
        self._older = Button("Versions   V")
        self._status = Button("How far it is   S")
        self._tie = Button("Tie   T")
        head = row(self.back, gap_px=GRID_PX)
        names = column(gap_px=0)
        names.addLayout(row(self._name, self._chip, None, gap_px=2 * GRID_PX))
        names.addWidget(self._from)
        head.addLayout(names, 1)
        head.addWidget(self._unsaved)
        for button in (self._older, self._status, self._tie, self._save):
            head.addWidget(button)
        self.column.setSpacing(GRID_PX)
        self.column.addLayout(head)
        self.column.addWidget(self._strip)
        self.column.addWidget(self.form, 1)
        self._from.hide()

    def _connect(self) -> None:
        self.form.typed.connect(self._on_typed)
        self._keeper.troubled.connect(self._on_not_kept)
        self._pen.troubled.connect(self.troubled)
        self._pen.refused.connect(self._refuse)
        self._ties.untied.connect(self._on_untied)
        self._ties.wanted.connect(self.show_target)
        self._answered.wanted.connect(self._read.ask)
        self._save.clicked.connect(self.save)
        self._older.clicked.connect(self._on_versions)
        self._status.clicked.connect(self._on_status)
        self._tie.clicked.connect(self._on_tie)

    def _bind_keys(self) -> None:
        self.bind("Ctrl+Return", "save", self.save)
        self.bind("D", "distress", self.form.ask_distress)
        self.bind("S", "how far it is", self._on_status)
        self.bind("T", "tie", self._on_tie)
        self.bind("V", "versions", self._on_versions)
