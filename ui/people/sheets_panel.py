"""A client's worksheets beside the card: what was answered, and what may be filled in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.chart.model import Drawer
from kapdesk.people.rules.worksheets import how_far
from kapdesk.people.service.worksheets import AnsweredSheet
from kapdesk.sheets.model import Sheet
from ui.kit.surface import Scroll
from ui.kit.text import Heading, Hint
from ui.people.lines import act, fill, line
from ui.people.standing import Standing
from ui.people.tasks import worksheet_spot
from ui.theme.tokens import GRID_PX

NONE_TO_FILL_IN = (
    "There is no worksheet to fill in yet. In the settings, Worksheets, one that ships is copied or a new one written; "
    "it stands here from then on. The sheets of EMDR and of image rescripting are answered where that work is done."
)
NONE_ANSWERED = "None yet."


class SheetsPanel(QWidget):
    """Shows worksheets; asks its page for everything else.

    ``ask_wanted`` and ``blank_wanted`` carry a sheet's name, ``read_wanted`` the entry of an answered one.
    """

    ask_wanted = Signal(str)
    read_wanted = Signal(str)
    blank_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = Scroll(gap_px=2 * GRID_PX)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._lines)

    def show_standing(self, standing: Standing | None) -> None:
        """Shows a client's worksheets; none empties it."""
        fill(self._lines.column, self._parts(standing) if standing else ())

    def _parts(self, standing: Standing) -> list[QWidget]:
        answered = [self._answered(one) for one in standing.answered]
        offered = [self._offered(one, standing) for one in standing.offered]
        return [
            Heading("To fill in", level=2),
            *(offered or [Hint(NONE_TO_FILL_IN)]),
            Heading("Answered", level=2),
            *(answered or [Hint(NONE_ANSWERED)]),
        ]

    def _offered(self, sheet: Sheet, standing: Standing) -> QWidget:
        begun = worksheet_spot(standing.book, sheet).form in standing.begun
        asks = sum(1 for _ in sheet.prompts())
        told = [f"Version {sheet.version}", "1 question" if asks == 1 else f"{asks} questions"]
        told += ["begun, and kept as far as it is"] if begun else []
        asked = "Go on" if begun else "Fill in"
        acts = (
            act("Blank", "printer", sheet.id, sheet.title, self._on_blank),
            act(asked, "pencil-simple", sheet.id, sheet.title, self._on_ask),
        )
        return line(sheet.title, (" · ".join(told),), acts)

    def _answered(self, one: AnsweredSheet) -> QWidget:
        sheet = one.filled.sheet
        told = [f"{one.at.day()}, {one.at.hm()}", f"version {sheet.version}", how_far(one.filled)]
        told += ["corrected"] if one.corrected else []
        told += ["with your own notes, apart"] if one.drawer is Drawer.PROCESS else []
        called = f"{sheet.title}, {one.at.day()}"
        read = act("Read", "file-text", one.entry, called, self._on_read)
        return line(sheet.title, (" · ".join(told),), (read,))

    def _on_ask(self) -> None:
        self.ask_wanted.emit(self.sender().objectName())

    def _on_blank(self) -> None:
        self.blank_wanted.emit(self.sender().objectName())

    def _on_read(self) -> None:
        self.read_wanted.emit(self.sender().objectName())
