"""The day laid out: who comes and who comes next at the left, what is due at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.instant import Instant
from kapdesk.people.model.today import PAPER, Task, Today, Visit
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.surface import Hairline, row
from ui.kit.text import Heading
from ui.theme.tokens import GRID_PX
from ui.today.rows import coming_rows, counted, task_rows, visit_rows
from ui.today.section import Section

NO_VISITS = "Nobody is booked today. Press A to make an appointment; it stands here with its times."
NO_COMING = "Nobody is booked in the seven days after."
NO_TASKS = (
    "Nothing is due. Calls after a session, appointments to make, paper to type in, records to sign "
    "and the backup stand here when their time comes."
)
CHOOSE = "Choose an appointment first."


class Board(QWidget):
    """Shows one reading of the day.  ``visit_chosen`` and ``task_chosen`` carry what a person chose."""

    visit_chosen = Signal(object)
    task_chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = Today(Instant(0))
        self._date = Heading("Today")
        self.make = PrimaryButton("Appointment", symbol="calendar-blank")
        self.paper = Button("Paper to enter", symbol="file-text")
        self.came = Button("Came", symbol="check")
        self.missed = Button("Did not come")
        self.change = Button("Change", symbol="pencil-simple")
        self.open = Button("Open", symbol="arrow-right")
        self.entered = Button("Paper is entered", symbol="check")
        self._visits = Section("Comes today", NO_VISITS, by_click=False)
        self._coming = Section("The next seven days", NO_COMING, by_click=False)
        self._tasks = Section("Due", NO_TASKS)
        self._lay()
        for section in (self._visits, self._coming):
            section.chosen.connect(self._on_visit)
            section.current_changed.connect(self._on_current)
        for section in (self._visits, self._coming, self._tasks):
            section.attended.connect(partial(self._on_attended, section))
        self._later = False
        self._tasks.chosen.connect(self._on_task)
        self._tasks.current_changed.connect(self._on_current)

    def show_day(self, today: Today) -> None:
        """Shows a reading of the day; what was current stays so where it is still there."""
        self.today = today
        self._date.setText(today.now.day())
        self._visits.show_rows(
            visit_rows(today.visits), counted(len(today.visits), "person", "people")
        )
        self._coming.show_rows(coming_rows(today.coming))
        overdue = sum(task.overdue for task in today.tasks)
        aside = f"{overdue} overdue" if overdue else ""
        self._tasks.show_rows(task_rows(today.tasks, today.now), aside)
        self._on_current()

    def focus_first(self) -> None:
        """Puts the focus where there is something to choose: who comes, else what is due."""
        for section in (self._visits, self._tasks, self._coming):
            if section.current_key():
                section.rows.setFocus()
                return

    def visit(self) -> Visit | None:
        """The appointment the acts are about: of the days after where that list was looked at last, else of today."""
        later = self._later or not self.today.visits
        key = (self._coming if later else self._visits).current_key()
        all_of = self.today.coming if later else self.today.visits
        return next((one for one in all_of if one.appointment.id == key), None)

    def paper_task(self) -> Task | None:
        """The paper that waits, when it is current among what is due."""
        key = self._tasks.current_key()
        found = (one for one in self.today.tasks if one.key == key and one.kind == PAPER)
        return next(found, None)

    def _lay(self) -> None:
        for button in (self.open, self.came, self.missed, self.change):
            self._visits.acts.addWidget(button)
        self._visits.acts.addStretch(1)
        self._tasks.acts.addWidget(self.entered)
        self._tasks.acts.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(2 * GRID_PX)
        left.addWidget(self._visits, 3)
        left.addWidget(Hairline())
        left.addWidget(self._coming, 2)
        parts = row(gap_px=3 * GRID_PX)
        parts.addLayout(left, 1)
        parts.addWidget(Hairline(upright=True))
        parts.addWidget(self._tasks, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID_PX)
        lines.addLayout(row(self._date, None, self.paper, self.make))
        lines.addWidget(Hairline())
        lines.addLayout(parts, 1)

    def _on_attended(self, attended: Section) -> None:
        for section in (self._visits, self._coming, self._tasks):
            section.mark(section is attended)
        if attended is not self._tasks:
            self._later = attended is self._coming
        self._on_current()

    def _on_visit(self, key: str) -> None:
        for visit in (*self.today.visits, *self.today.coming):
            if visit.appointment.id == key:
                self.visit_chosen.emit(visit)

    def _on_task(self, key: str) -> None:
        for task in self.today.tasks:
            if task.key == key:
                self.task_chosen.emit(task)

    def _on_current(self) -> None:
        missing = "" if self.visit() else CHOOSE
        for button in (self.open, self.came, self.missed, self.change):
            button.needs(missing)
            button.setVisible(bool(self.today.visits or self.today.coming))
        self.entered.setVisible(any(one.kind == PAPER for one in self.today.tasks))
        self.entered.needs("" if self.paper_task() else "Choose paper among what is due first.")
