"""The plan: the board, and behind it each target and each resource on a page of its own; one in sight at a time."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.ids import BookId, SittingId, TargetId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.plan.overview import Overview
from ui.emdr.plan.resource_page import ResourcePage
from ui.emdr.plan.target_page import TargetPage
from ui.kit.page import KeyAct, KeyHint
from ui.kit.surface import row
from ui.work.panel import Panel


class PlanPanel(Panel[Around, EmdrView]):
    """A client's targets, how they belong together, and what there is to hold on to."""

    title = "Plan"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._label = ""
        self._sitting: SittingId | None = None
        self._view: EmdrView | None = None
        self._made: list[Panel[Around, EmdrView]] = []
        self._pile = QStackedWidget()
        self.column.addWidget(self._pile, 1)
        self.overview = Overview(host, around, clerk, entries)
        self._join(self.overview)
        self.acts = QWidget()
        self.acts.setLayout(row(self.overview.acts))
        self.overview.target_wanted.connect(self.show_target)
        self.overview.resource_wanted.connect(self.show_resource)

    @cached_property
    def target(self) -> TargetPage:
        """The page of one target, made when one is first gone to."""
        page = TargetPage(self.host, self.around, self.clerk, self.entries)
        page.status_wanted.connect(self._on_status)
        page.tie_wanted.connect(self._on_tie)
        page.left_off.connect(self._on_left_off)
        self._join(page)
        return page

    @cached_property
    def resource(self) -> ResourcePage:
        """The page of one resource, made when one is first gone to."""
        page = ResourcePage(self.host, self.around, self.clerk, self.entries)
        page.left_off.connect(self._on_left_off)
        self._join(page)
        return page

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of what is in sight."""
        return self._shown().keys

    @property
    def key_acts(self) -> tuple[KeyAct, ...]:
        """What can be done with what is in sight."""
        return self._shown().key_acts

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's plan leaves the screen at once."""
        if book != self._book:
            self._book, self._view = book, None
            self._show(self.overview)
        self._label, self._sitting = label, sitting
        for page in self._made:
            page.show_client(book, label, sitting)

    def show_view(self, view: EmdrView) -> None:
        """The plan as it stands."""
        self._view = view
        for page in self._made:
            page.show_view(view)

    def opened(self, wanted: str = "") -> None:
        """The keyboard goes to what is in sight."""
        self._shown().opened()

    def left(self) -> None:
        """Keeps what was typed."""
        for page in self._made:
            page.left()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is in sight has the keyboard: the board its cards, a page its keys."""
        self._come(event)

    def show_target(self, target: str) -> None:
        """Brings one target into sight."""
        self._show(self.target)
        self.target.show_target(target)

    def show_resource(self, resource: str) -> None:
        """Brings one resource into sight, or a new one by no name."""
        self._show(self.resource)
        self.resource.show_resource(resource)

    def _join(self, page: Panel[Around, EmdrView]) -> None:
        """One more page behind the tab, told what the others were."""
        self._made.append(page)
        self._pile.addWidget(page)
        page.troubled.connect(self.troubled)
        page.noted.connect(self.noted)
        page.asked.connect(self.asked)
        page.keys_changed.connect(self.keys_changed)
        if self._book:
            page.show_client(self._book, self._label, self._sitting)
        if self._view is not None:
            page.show_view(self._view)

    def _shown(self) -> Panel[Around, EmdrView]:
        return next(page for page in self._made if page is self._pile.currentWidget())

    def _show(self, page: Panel[Around, EmdrView]) -> None:
        before = self._shown()
        if before is not page:
            before.left()
        self._pile.setCurrentWidget(page)
        if self.overview.acts is not None:
            self.overview.acts.setVisible(page is self.overview)
        self.keys_changed.emit()

    def _come(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._shown() is self.overview:
            self.overview.take_focus()
        else:
            self._shown().setFocus()

    def _on_left_off(self) -> None:
        """Back to the card that was gone on from; the column that had the keyboard last does not choose another."""
        board = self.overview.board
        kept = board.current()
        self._show(self.overview)
        board.set_current(kept)
        self.overview.take_focus()

    def _on_status(self, target: str) -> None:
        self.overview.ask_status(TargetId(target))

    def _on_tie(self, target: str) -> None:
        self.overview.ask_tie(TargetId(target))
