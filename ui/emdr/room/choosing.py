"""Which target comes next: the client's targets in the order of their plan, those owed a look first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Prong, Status
from kapdesk.emdr.model.state import TargetState
from ui.emdr.room.look import Look
from ui.emdr.room.pinned import last_words
from ui.kit.layers import Sheet
from ui.kit.row_list import Row, RowList
from ui.kit.text import Hint
from ui.theme.fonts import wide_px

HIGH_PX = 400
NOTHING = "There is no target in the plan yet. The plan is where one is made: F3."
SAID = "Chosen for the phase you enter next; nothing begins by it."
DUE = "to be looked at again first"
_ASIDE = (Status.SET_ASIDE,)


class TargetSheet(Sheet):
    """``chosen`` with the id of a target."""

    chosen = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Which target", width_px=640)
        self._said = Hint("")
        self._rows = RowList("Targets")
        self._rows.setFixedHeight(wide_px(HIGH_PX))
        self.body.addWidget(self._said)
        self.body.addWidget(self._rows)
        self._rows.chosen.connect(self._on_chosen)

    def ask(self, look: Look) -> None:
        """Opens with the targets as they stand."""
        targets = _in_order(look)
        owed = {one.id for one in look.standing.due}
        self._rows.show_rows([_row(one, due=one.id in owed) for one in targets])
        self._rows.setVisible(bool(targets))
        self._said.setText(SAID if targets else NOTHING)
        self.open(self._rows if targets else None)

    def _on_chosen(self, target: str) -> None:
        self.dismiss()
        self.chosen.emit(target)


def _in_order(look: Look) -> tuple[TargetState, ...]:
    owed = [one.id for one in look.standing.due]
    planned = [one for prong in Prong for one in look.state.column(prong)]
    standing = [one for one in planned if one.status not in _ASIDE]
    return tuple(sorted(standing, key=lambda one: one.id not in owed))


def _row(target: TargetState, *, due: bool) -> Row:
    said = [f"{target.prong}, {target.role}", last_words(target)]
    trailing = DUE if due else str(target.status)
    return Row(target.id, target.name, " · ".join(said), trailing, "notice" if due else "quiet")
