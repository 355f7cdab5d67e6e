"""The body over the page: marked or picked, with what it is for said above; handed on when it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.body.model import BodyMarks
from kapdesk.kernel.errors import Trouble
from ui.bodymap.field import BodyMapField
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.layers import Sheet
from ui.kit.text import Label

Clears = Sequence[tuple[str, str]]
Kept = Callable[[BodyMarks, Clears], object]

WIDE_PX = 1080
AROUND_PX, LEAST_PX, MOST_PX = 264, 400, 640
"""What stands over and under the map, and how high it is itself: whole and in sight wherever there is room for it."""

KEEP, NOT_YET = "Keep   Ctrl+Enter", "Put away"
NOTHING = "Mark where it is felt, or put this away."
MARKS = "marks"


class BodySheet(Sheet):
    """One body map for the whole room; ``ask`` says what for, what stood there before, and who takes the marks.

    What is marked is kept as a draft until it is written.
    """

    troubled = Signal(Trouble)

    def __init__(self, host: QWidget, clerk: Clerk, drafts: FormStore) -> None:
        super().__init__(host, "The body", width_px=WIDE_PX)
        self._clerk = clerk
        self._drafts = drafts
        self._asks = Label("", wrap=True)
        self._before: BodyMarks = ()
        self._spot = Spot("", "")
        self._then: Kept | None = None
        self._keeper = FormKeeper(clerk, drafts, self._texts, self)
        self._keeper.troubled.connect(self.troubled)
        self.body.addWidget(self._asks)
        away, keep = Button(NOT_YET), PrimaryButton(KEEP)
        self.add_act(away)
        self.add_act(keep)
        away.clicked.connect(self.dismiss)
        keep.clicked.connect(self._on_keep)
        self.closed.connect(self._keeper.keep)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setObjectName("key Ctrl+Return")
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_keep)

    @cached_property
    def field(self) -> BodyMapField:
        """The map, made when it is first asked for."""
        field = BodyMapField(beside=True)
        field.changed.connect(self._keeper.soon)
        self.body.addWidget(field)
        return field

    def ask(self, asks: str, marks: BodyMarks, then: Kept, spot: Spot) -> None:
        """Opens for one thing, with what stood there before, or what was marked and not written."""
        self._then, self._before, self._spot = then, marks, spot
        self._asks.setText(asks)
        self.field.set_value(marks)
        self.field.refuse("")
        self._keeper.belong_to(spot, {})
        self.open()
        self.field.start()
        work = partial(kept_texts, self._drafts, spot)
        then_kept = partial(self._on_kept, spot)
        self._clerk.ask(work, owner=self, then=then_kept, failed=self.troubled.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The map keeps to the room there is; its words scroll beside it."""
        super().resizeEvent(event)
        self.field.setFixedHeight(max(LEAST_PX, min(self.height() - AROUND_PX, MOST_PX)))

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if kept and spot == self._spot and self.isVisible():
            self.field.set_value(marks_of(kept.get(MARKS, "")))
            self._keeper.belong_to(spot, kept)

    def _texts(self) -> dict[str, str]:
        marks = self.field.value()
        return {} if marks == self._before else {MARKS: draft_of(marks)}

    def _on_keep(self) -> None:
        against = self.field.refusals()
        marks = self.field.value()
        if not marks or against:
            self.field.refuse("\n".join(against) or NOTHING)
        elif self._then is not None:
            self._keeper.hand_over()
            self.dismiss()
            self._then(marks, (self._spot.draft,))
