"""A client's sheet on a page of its own while it is filled in or put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Drawer, Entry
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId
from kapdesk.sheets.model import Linked
from ui.board.sheet_part import DrawingPart
from ui.bodymap.sheet_part import BodyPart
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts
from ui.forms.given import Choices, Given
from ui.forms.sheet_form import SheetForm
from ui.kit.buttons import Button
from ui.kit.field import ChoiceField
from ui.kit.page import Page
from ui.kit.surface import Hairline, row
from ui.kit.text import Heading, Hint
from ui.people.around import Links
from ui.people.sheets import REASONS
from ui.people.tasks import Task
from ui.theme.tokens import GRID_PX

AFRESH = "Start afresh"
AGAIN = "Back to what was kept"
HOMES = (
    (Drawer.CHART.value, "In the record"),
    (Drawer.PROCESS.value, "With your own notes"),
)
KEPT = "Kept as you type. Leave at any time; it goes on where you left it."


class SheetPage(Page):
    """Fills a sheet in.  ``left_off`` when its reader goes back to the client, the sheet filed or not."""

    title = "Client"
    left_off = Signal()

    def __init__(
        self,
        clerk: Clerk,
        entries: Entries,
        drafts: FormStore,
        links: Callable[[BookId], Links],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._clerk = clerk
        self._entries = entries
        self._drafts = drafts
        self._links = links
        self._linked: Links = {}
        self._task: Task | None = None
        self._aside: dict[str, str] = {}
        self._heading = Heading("")
        self._afresh = Button(AFRESH, kind="bare", symbol="arrow-counter-clockwise")
        self._why = ChoiceField("Why it changes", REASONS)
        self._home = ChoiceField("Where it is kept", HOMES)
        self._home.setVisible(False)
        self._form = SheetForm(given=Given(BodyPart, DrawingPart, self._choices))
        self._keeper = FormKeeper(clerk, drafts, self._texts, self)
        self._lay()
        self._afresh.clicked.connect(self._on_afresh)
        self._form.typed.connect(self._keeper.soon)
        self._form.made.connect(self._keeper.keep)
        self._form.finished.connect(self._on_finished)
        self._keeper.troubled.connect(self._on_trouble)
        self.bind("Alt+Left", "client", self._on_back)
        self.bind("Ctrl+PgDown", "next section", self._form.next_section)
        self.bind("Ctrl+PgUp", "previous section", self._form.previous_section)
        self.bind("Ctrl+Return", "save", self._on_finished)

    def show_task(self, task: Task, label: str) -> None:
        """Opens a sheet for the client of that label, with what was kept of it; until then no other's answers show."""
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self._form.setVisible(False)
        self._task = task
        what = f"Correct: {task.sheet.title.lower()}" if task.correcting else task.sheet.title
        self._heading.setText(f"{label} · {what}")
        self._why.setVisible(task.correcting)
        self._home.setVisible(task.homed)
        self._home.set_key(Drawer.CHART.value)
        work = partial(_read, self._drafts, self._links, task.spot)
        then = partial(self._on_kept, task)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def left(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def _lay(self) -> None:
        back = Button("Client", kind="bare", symbol="arrow-left", name="Back to the client")
        back.clicked.connect(self._on_back)
        self.column.setSpacing(2 * GRID_PX)
        self.column.addLayout(
            row(
                back,
                self._heading,
                None,
                self._afresh,
                Hint(KEPT, wrap=False),
                self._why,
                self._home,
            )
        )
        self.column.addWidget(Hairline())
        self.column.addWidget(self._form, 1)

    def _on_kept(self, task: Task, read: tuple[dict[str, str] | None, Links]) -> None:
        if task is not self._task:
            return
        kept, self._linked = read
        texts = task.texts if kept is None else kept
        self._aside = dict(task.texts)
        self._afresh.setText(AFRESH)
        self._afresh.setVisible(kept is not None)
        self._keeper.belong_to(task.spot, texts)
        self._form.setVisible(True)
        self._show(task, texts)

    def _show(self, task: Task, texts: Mapping[str, str]) -> None:
        done = "Save the correction" if task.correcting else "Save"
        self._form.show_sheet(task.sheet, texts, done=done)

    def _on_afresh(self) -> None:
        """Lays aside what was kept, or takes it up again: one press undoes the other."""
        if self._task is not None:
            here = self._form.texts()
            self._show(self._task, self._aside)
            self._aside = here
            self._afresh.setText(AGAIN if self._afresh.text() == AFRESH else AFRESH)
            self._keeper.soon()

    def _choices(self, to: Linked) -> Choices:
        return self._linked.get(to, ())

    def _texts(self) -> dict[str, str]:
        return self._form.texts()

    def _on_finished(self) -> None:
        task = self._task
        if task is None or not self._keeper.may_hand_over(task.spot):
            return
        self._form.strip().clear()
        self._form.finish()
        self._keeper.hand_over()
        work = partial(task.file, self._form.texts(), self._said(task), (task.spot.draft,))
        then = partial(self._on_filed, task)
        failed = partial(self._on_not_filed, task)
        self._clerk.ask(work, owner=self, then=then, failed=failed)

    def _said(self, task: Task) -> str:
        """What is asked beside the sheet: why it changes, or where it is kept."""
        if task.correcting:
            return self._why.key()
        return self._home.key() if task.homed else ""

    def _on_filed(self, task: Task, written: tuple[Entry, ...] | Refusals) -> None:
        if task is not self._task:
            self._tell_later(written)
        elif isinstance(written, Refusals):
            self._keeper.take_back()
            self._form.show_refusals(written)
        else:
            self._task = None
            self._keeper.belong_to(None, {})
            self._entries.announce(written)
            self.left_off.emit()

    def _tell_later(self, written: tuple[Entry, ...] | Refusals) -> None:
        """What became of a sheet that is not in sight any more; one that was refused is still kept."""
        if isinstance(written, Refusals):
            self.noted.emit(
                f"A sheet was not saved; it is kept to go on with. {written.sentences()}"
            )
        else:
            self._entries.announce(written)

    def _on_not_filed(self, task: Task, trouble: Trouble) -> None:
        if task is not self._task:
            self.troubled.emit(trouble)
            return
        self._keeper.take_back()
        self._on_trouble(trouble)

    def _on_trouble(self, trouble: Trouble) -> None:
        self._form.strip().show_trouble(trouble)

    def _on_back(self) -> None:
        self._keeper.keep()
        self.left_off.emit()


def _read(
    store: FormStore, links: Callable[[BookId], Links], spot: Spot
) -> tuple[dict[str, str] | None, Links]:
    """What was kept of a form, and what it may point to.  thread: the record lane."""
    return kept_texts(store, spot), links(BookId(spot.owner))
