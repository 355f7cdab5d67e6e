"""One number of a plan to type over: taken on Enter, and when the hand goes on to something else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.field import Field
from ui.theme.fonts import wide_px

NUMBER_PX = 160


class DetailField(Field):
    """``wanted`` gives what was typed, when it is other than what stands; what stands is shown, not remembered."""

    wanted = Signal(str)

    def __init__(
        self, label: str, *, hint: str = "", wide: int = NUMBER_PX, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint=hint, parent=parent)
        self._shown = ""
        self._line.setFixedWidth(wide_px(wide))
        self._line_of_inner.addStretch(1)
        self._line.editingFinished.connect(self._on_finished)

    def show_text(self, text: str) -> None:
        """Shows what stands; what is being typed, or was refused, stays until something else stands."""
        if text != self._shown:
            self._shown = text
            self.forget()

    def forget(self) -> None:
        """Goes back to what stands."""
        self.set_text(self._shown)
        self.refuse("")

    def needs(self, missing: str) -> None:
        """Closes it and says why; an empty sentence opens it."""
        self.setEnabled(not missing)
        self.setToolTip(missing)
        if missing or not self.refusal():
            self.echo(missing)

    def _on_finished(self) -> None:
        if self.text().strip() != self._shown and not self.refusal():
            self.wanted.emit(self.text())
