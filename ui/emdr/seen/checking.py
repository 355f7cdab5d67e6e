"""The checks with what each rests on: a strip above, the entries beneath."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.seen.checks.account import Screened
from kapdesk.emdr.seen.checks.catalogue import Finding, count_words
from kapdesk.emdr.seen.entries import lines_of
from ui.emdr.seen.check_picture import CheckPicture
from ui.emdr.seen.rows import check_rows, evidence_rows
from ui.emdr.seen.viewing import Viewing
from ui.kit.row_list import RowList
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

LEGEND = "Filled: the record shows it. Open: it does not. A point: it does not apply here."
NO_TARGET = "As soon as there is a target, what the record shows of the work stands here."
RESTS_ON = "It rests on:"
ON_NOTHING = "No entry speaks of it."


class Checking(QWidget):
    """``chosen`` with the entry that is to be gone to."""

    chosen = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = EmdrView()
        self._screened: tuple[Screened, ...] = ()
        self._found: tuple[Finding, ...] = ()
        self.picture = CheckPicture("What the record shows")
        self.viewing = Viewing(self.picture, "What the record shows")
        self.viewing.hug()
        self._count = Label(strong=True, wrap=True)
        self._rests = Hint(RESTS_ON)
        self.evidence = RowList("Entries it rests on")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID_PX)
        for part in (self._count, self.viewing, self._rests, self.evidence):
            self._column.addWidget(part)
        self._column.addStretch(0)
        self.viewing.turned.connect(self._share)
        self.viewing.pointed.connect(self._on_pointed)
        self.viewing.chosen.connect(self._on_check)
        self.evidence.chosen.connect(self.chosen)

    def show_findings(
        self, view: EmdrView, found: tuple[Finding, ...], screened: tuple[Screened, ...]
    ) -> None:
        """What the record of a target answers."""
        self._view, self._found, self._screened = view, found, screened
        self._count.setText(count_words(found) if found else "")
        self._count.setVisible(bool(found))
        self.picture.show_findings(found)
        self.viewing.show_rows(check_rows(found), empty=NO_TARGET, legend=LEGEND if found else "")
        self._show_evidence(self.viewing.key())

    def _on_pointed(self, key: str) -> None:
        self._show_evidence(key)

    def _on_check(self, _key: str) -> None:
        """Enter on a check goes to what it rests on."""
        if self.evidence.rows():
            self.evidence.setFocus()

    def _show_evidence(self, key: str) -> None:
        found = next((one for one in self._found if one.check.key == key), None)
        entries = found.evidence if found is not None else ()
        self.evidence.show_rows(evidence_rows(lines_of(self._view, entries, self._screened)))
        self._rests.setText(RESTS_ON if entries else ON_NOTHING)
        self._rests.setVisible(found is not None)
        self.evidence.setVisible(bool(entries))
        self._share()

    def _share(self) -> None:
        """The strip has what it needs and the entries the rest; the list of checks and the entries share the room."""
        listed = self.viewing.rows.isVisibleTo(self.viewing)
        self._column.setStretchFactor(self.viewing, 3 if listed else 0)
        self._column.setStretchFactor(self.evidence, 2)
        self._column.setStretch(
            self._column.count() - 1, int(not listed and not self.evidence.rows())
        )
