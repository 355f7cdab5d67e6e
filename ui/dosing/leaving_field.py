"""One item of the discharge list: ticked, or passed over with a reason, with the chart's word beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.model.protocol import CheckItem
from ui.dosing.answer_field import AnswerField
from ui.dosing.tick_field import TICKED, tick_box
from ui.kit.buttons import ToggleButton
from ui.kit.field import Field
from ui.kit.surface import Hairline, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import CONTROL_PX, GRID_PX

OVER = "over: "
NOTHING_SAID = "Nothing in the chart about it; only a person can tell."
PASS_OVER_PX = 128


class LeavingField(AnswerField):
    """Never ticks by itself.  Its text is ``yes``, or ``over:`` and the reason, or nothing."""

    def __init__(self, item: CheckItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = tick_box(item.words)
        self._pass = ToggleButton("Pass over", name=f"Pass over: {item.words}")
        self._pass.setMinimumWidth(PASS_OVER_PX)
        self._why = Field("Why it is passed over", name=f"Why this is passed over: {item.words}")
        self._chart = Hint(NOTHING_SAID)
        self.setFocusProxy(self._box)
        self._lay_out(item)
        self._show_state()
        self._box.clicked.connect(self._on_ticked)
        self._pass.clicked.connect(self._on_passed)
        self._why.typed.connect(self._on_typed)

    def text(self) -> str:
        """How the item stands."""
        if self._pass.isChecked():
            return f"{OVER}{self._why.text()}"
        return TICKED if self._box.isChecked() else ""

    def set_text(self, text: str) -> None:
        """Puts it as it was kept."""
        self._box.setChecked(text == TICKED)
        self._pass.setChecked(text.startswith(OVER))
        if text.startswith(OVER):
            self._why.set_text(text.removeprefix(OVER))
        self._show_state()

    def tell(self, words: str) -> None:
        """Shows what the chart says."""
        said = f"Chart: {words}" if words else NOTHING_SAID
        if said != self._chart.text():
            self._chart.setText(said)

    def _lay_out(self, item: CheckItem) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(item.words, wrap=True))
        words.addWidget(self._chart)
        words.addWidget(self._below)
        line = row(self._box)
        line.addLayout(words, 1)
        if item.medical:
            line.addWidget(Hint("prescriber or nurse", wrap=False))
        line.addWidget(self._pass)
        inner = QVBoxLayout()
        inner.setContentsMargins(CONTROL_PX + 2 * GRID_PX, 0, 0, 0)
        inner.addWidget(self._why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(line)
        column.addLayout(inner)
        column.addWidget(Hairline())

    def _show_state(self) -> None:
        self._box.setText("✓" if self._box.isChecked() else "")
        self._why.setVisible(self._pass.isChecked())

    def _on_ticked(self) -> None:
        self._pass.setChecked(False)
        self._changed()

    def _on_passed(self) -> None:
        self._box.setChecked(False)
        self._changed()
        if self._pass.isChecked():
            self._why.setFocus()

    def _on_typed(self, _text: str) -> None:
        self._changed()

    def _changed(self) -> None:
        self.refuse("")
        self._show_state()
        self.typed.emit(self.text())


def passed_over(text: str) -> str | None:
    """The reason an item's text gives for passing it over; None when it is not passed over."""
    return text.removeprefix(OVER).strip() if text.startswith(OVER) else None
