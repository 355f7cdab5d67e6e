"""The parts of a client's page beside the card: timeline, screening, consents, worksheets; one in sight at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.consents import ConsentState
from kapdesk.people.model.worksheet import SheetWanted
from kapdesk.people.parse.consents import PREFIX
from kapdesk.people.parse.locking import SHEET as STIMULATION
from kapdesk.people.parse.screening import SHEET, WORK_UP
from kapdesk.people.service.people import People
from ui.asking.ask import Asking
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.row_list import Row
from ui.kit.surface import row
from ui.kit.tabs import Tabs
from ui.people.around import Around
from ui.people.asks import note_ask, withdraw_ask
from ui.people.consents_panel import ConsentsPanel
from ui.people.read_page import Reading
from ui.people.screening_panel import ScreeningPanel
from ui.people.sheets_panel import SheetsPanel
from ui.people.standing import Standing, standing_of
from ui.people.targets_panel import TargetsPanel
from ui.people.tasks import (
    ask_consent,
    ask_screening,
    ask_worksheet,
    correct_consent,
    correct_screening,
    correct_worksheet,
    stimulation,
    work_up,
)
from ui.theme.tokens import GRID_PX

TIMELINE, SCREENING, CONSENTS = "timeline", "screening", "consents"
TARGETS, WORKSHEETS = "targets", "worksheets"
TABS = (
    (TIMELINE, "Timeline"),
    (TARGETS, "Targets"),
    (SCREENING, "Screening"),
    (CONSENTS, "Consents"),
    (WORKSHEETS, "Worksheets"),
)


class Parts(QWidget):
    """Holds the parts and does what they ask.

    ``task_wanted``, ``reading_wanted`` and ``paper_wanted`` carry a sheet to fill in, to read, to print;
    ``stood`` how screening and consents stand, in words; ``emdr_wanted`` when the targets are to be worked on.
    """

    task_wanted = Signal(object)
    reading_wanted = Signal(object)
    paper_wanted = Signal(object)
    stood = Signal(str)
    emdr_wanted = Signal()
    troubled = Signal(Trouble)

    def __init__(
        self,
        host: QWidget,
        people: People,
        clerk: Clerk,
        entries: Entries,
        around: Around,
        timeline: QWidget,
        beside: QWidget,
    ) -> None:
        super().__init__()
        self._people = people
        self._clerk = clerk
        self._around = around
        self._book = BookId("")
        self._standing: Standing | None = None
        self._beside = beside
        self._asking = Asking(host, clerk, entries, around.drafts)
        self._tabs = Tabs(TABS, name="Parts of the client's page")
        self._screening = ScreeningPanel()
        self._consents = ConsentsPanel()
        self._sheets = SheetsPanel()
        self._targets = TargetsPanel()
        self._stack = QStackedWidget()
        for part in (timeline, self._targets, self._screening, self._consents, self._sheets):
            self._stack.addWidget(part)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID_PX)
        lines.addLayout(row(self._tabs, None))
        lines.addWidget(beside)
        lines.addWidget(self._stack, 1)
        self._wire()

    def show_client(self, book: BookId) -> None:
        """Shows another client; the one before leaves the screen at once."""
        if book != self._book:
            self._asking.put_away()
            self._book = book
            self._show(None)
            self._targets.show_targets(())
            self.show_part(TIMELINE)
        self.read()

    def read(self) -> None:
        """Reads how screening and consents stand now."""
        work = partial(standing_of, self._people, self._around.drafts, self._book)
        self._clerk.ask(work, owner=self, then=self._on_read, failed=self.troubled.emit)
        targets = partial(self._around.targets, self._book)
        then = partial(self._on_targets, self._book)
        self._clerk.ask(targets, owner=self, then=then, failed=self.troubled.emit)

    def show_part(self, key: str) -> None:
        """Brings a part into sight."""
        keys = [tab for tab, _ in TABS]
        self._tabs.show_current(key)
        self._stack.setCurrentIndex(keys.index(key))
        self._beside.setVisible(key == TIMELINE)

    def is_writing(self) -> bool:
        """Whether something is asked over the page."""
        return self._asking.is_open()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._asking.keep()

    def _wire(self) -> None:
        screening, consents = self._screening, self._consents
        self._tabs.chosen.connect(self.show_part)
        self._asking.troubled.connect(self.troubled)
        self._targets.wanted.connect(self.emdr_wanted)
        screening.answer_wanted.connect(self._on_answer)
        screening.correct_wanted.connect(self._on_correct)
        screening.read_wanted.connect(self._on_read_sheet)
        screening.work_up_wanted.connect(self._on_work_up)
        screening.stimulation_wanted.connect(self._on_stimulation)
        screening.note_wanted.connect(self._on_note)
        screening.paper_wanted.connect(self._on_paper)
        consents.ask_wanted.connect(self._on_ask_consent)
        consents.read_wanted.connect(self._on_read_consent)
        consents.withdraw_wanted.connect(self._on_withdraw)
        consents.blank_wanted.connect(self._on_consent_blank)
        self._sheets.ask_wanted.connect(self._on_ask_sheet)
        self._sheets.read_wanted.connect(self._on_read_answered)
        self._sheets.blank_wanted.connect(self._on_sheet_blank)

    def _on_read(self, standing: Standing) -> None:
        if standing.book == self._book:
            self._show(standing)

    def _on_targets(self, book: BookId, rows: tuple[Row, ...]) -> None:
        if book == self._book:
            self._targets.show_targets(rows)

    def _show(self, standing: Standing | None) -> None:
        self._standing = standing
        self._screening.show_standing(standing)
        self._consents.show_standing(standing)
        self._sheets.show_standing(standing)
        self.stood.emit(standing.words() if standing else "")

    def _on_answer(self) -> None:
        self.task_wanted.emit(ask_screening(self._people, self._book))

    def _on_correct(self) -> None:
        if self._standing is not None:
            task = correct_screening(self._people, self._standing.screened)
            if task is not None:
                self.task_wanted.emit(task)

    def _on_read_sheet(self) -> None:
        screened = self._standing.screened if self._standing else None
        if screened is None or screened.filled is None:
            return
        task = correct_screening(self._people, screened)
        if task is not None:
            wanted = SheetWanted(self._book, SHEET, screened.entry)
            self.reading_wanted.emit(Reading(screened.filled, task, wanted))

    def _on_work_up(self) -> None:
        """The work-up to be begun, or what stands of it to be read."""
        screened = self._standing.screened if self._standing else None
        if screened is None:
            return
        task = work_up(self._people, screened)
        if screened.work_up is None:
            self.task_wanted.emit(task)
            return
        entry, filled = screened.work_up
        self.reading_wanted.emit(Reading(filled, task, SheetWanted(self._book, WORK_UP, entry)))

    def _on_stimulation(self) -> None:
        """The sheet about light, tone and touch to be begun, or read as it was answered."""
        asked = self._standing.stimulation if self._standing else None
        task = stimulation(self._people, self._book, asked)
        if asked is None:
            self.task_wanted.emit(task)
            return
        wanted = SheetWanted(self._book, STIMULATION, asked.entry)
        self.reading_wanted.emit(Reading(asked.filled, task, wanted))

    def _on_note(self, key: str) -> None:
        states = self._standing.screened.states if self._standing else ()
        state = next((one for one in states if one.item.key == key), None)
        if state is not None:
            self._asking.ask(note_ask(self._people, self._book, state))

    def _on_paper(self, filled: bool) -> None:
        entry = self._standing.screened.entry if self._standing and filled else None
        self.paper_wanted.emit(SheetWanted(self._book, SHEET, entry))

    def _on_ask_consent(self, kind: str) -> None:
        self.task_wanted.emit(ask_consent(self._people, self._book, kind))

    def _on_read_consent(self, entry: str) -> None:
        if state := self._consent(entry):
            task = correct_consent(self._people, self._book, state)
            wanted = SheetWanted(self._book, PREFIX + state.given.kind, state.entry)
            self.reading_wanted.emit(Reading(state.given.filled, task, wanted))

    def _on_withdraw(self, entry: str) -> None:
        if state := self._consent(entry):
            self._asking.ask(withdraw_ask(self._people, self._book, state))

    def _on_consent_blank(self, kind: str) -> None:
        self.paper_wanted.emit(SheetWanted(self._book, PREFIX + kind))

    def _on_ask_sheet(self, id_: str) -> None:
        offered = self._standing.offered if self._standing else ()
        if sheet := next((one for one in offered if one.id == id_), None):
            self.task_wanted.emit(ask_worksheet(self._people, self._book, sheet))

    def _on_read_answered(self, entry: str) -> None:
        answered = self._standing.answered if self._standing else ()
        if found := next((one for one in answered if one.entry == entry), None):
            task = correct_worksheet(self._people, self._book, found)
            wanted = SheetWanted(self._book, found.filled.sheet.id, found.entry)
            self.reading_wanted.emit(Reading(found.filled, task, wanted))

    def _on_sheet_blank(self, id_: str) -> None:
        self.paper_wanted.emit(SheetWanted(self._book, id_))

    def _consent(self, entry: str) -> ConsentState | None:
        history = self._standing.agreed.history if self._standing else ()
        return next((one for one in history if one.entry == entry), None)
