"""The worksheets a practice can take up: its own, each in its latest version, and what ships, to be copied."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.service.sheets import OwnSheets, SheetLine
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.surface import Hairline, column, empty, row
from ui.kit.text import Hint, Label
from ui.practice.pen import Pen
from ui.settings.section import Section
from ui.settings.sheet_editor import SheetEditor

SENTENCE = (
    "Copy one that ships, or write one of your own. Each change is kept as a version; whoever answered an earlier one "
    "keeps it as it was asked."
)


class SheetsSection(Section):
    """A line for each sheet, with the act that opens it in the editor."""

    place = "sheets"

    def __init__(self, pen: Pen, clerk: Clerk, sheets: OwnSheets, editor: SheetEditor) -> None:
        super().__init__(pen, "Worksheets", SENTENCE)
        self._clerk = clerk
        self._sheets = sheets
        self._editor = editor
        self._shown: tuple[SheetLine, ...] = ()
        self._new = Button("New worksheet", symbol="plus")
        self._new.clicked.connect(partial(editor.open_sheet, None))
        self._listed = QVBoxLayout()
        self._listed.setSpacing(8)
        self.column.addLayout(row(self._new, None))
        self.column.addLayout(self._listed)
        self.end()

    def show_practice(self, view: PracticeView) -> None:
        """Asks anew what there is."""
        del view
        work, failed = self._sheets.shelf, self.pen.troubled.emit
        self._clerk.ask(work, owner=self, then=self._show, failed=failed)

    def take_keys(self) -> None:
        """Gives the keyboard to a new one."""
        self._new.setFocus()

    def keep(self) -> None:
        """Keeps what was typed in the editor."""
        self._editor.keep_draft()

    def _show(self, lines: tuple[SheetLine, ...]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        empty(self._listed)
        for number, line in enumerate(lines):
            if number:
                self._listed.addWidget(Hairline())
            self._listed.addWidget(self._line(line))

    def _line(self, line: SheetLine) -> QWidget:
        act = "Change" if line.own else "Copy"
        button = Button(act, name=f"{act} {line.title}")
        button.clicked.connect(partial(self._editor.open_sheet, line))
        whose = "this practice’s own, " if line.own else ""
        asks = f"{line.asks} questions" if line.asks != 1 else "1 question"
        words = column(
            Label(line.title),
            Hint(f"Version {line.version}, {whose}{asks}."),
            gap_px=4,
        )
        across = row(gap_px=16)
        across.addLayout(words, 1)
        across.addWidget(button)
        held = QWidget()
        held.setLayout(across)
        held.setMinimumHeight(held.sizeHint().height())
        return held
