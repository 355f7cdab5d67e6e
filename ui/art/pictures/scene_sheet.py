"""A sealed scene, open over the page: told and saved as on the page itself, kept in its box as it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.state import ImageState
from kapdesk.kernel.errors import Refusals, Trouble
from ui.art.pictures.picture_form import PictureForm
from ui.kit.buttons import PrimaryButton
from ui.kit.layers import Sheet
from ui.kit.strip import Strip

TITLE = "The sealed scene of P{}"
WIDTH_PX = 1080


class SceneSheet(Sheet):
    """``offered`` when it is to be saved, ``typed`` with every change."""

    offered = Signal()
    typed = Signal()

    def __init__(self, host: QWidget, picture: ImageState, kept: Mapping[str, str]) -> None:
        super().__init__(host, TITLE.format(picture.number), width_px=WIDTH_PX, whole=True)
        self.form = PictureForm(QWidget(), QWidget())
        self.form.show_picture(picture, kept)
        self._strip = Strip()
        self._save = PrimaryButton("Save   Ctrl+Enter", symbol="check")
        self.head.insertWidget(self.head.count() - 1, self._save)
        self.body.addWidget(self._strip)
        self.body.addWidget(self.form, 1)
        self._save.clicked.connect(self.offered)
        self.form.typed.connect(self._on_typed)

    def start(self) -> None:
        """Opens where one begins."""
        self.open(self.form.name)

    def refuse(self, refusals: Refusals) -> None:
        """Says what was not taken in its place; it stays."""
        if rest := self.form.refuse(refusals):
            self._strip.say(rest, tone="notice")

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; it stays."""
        self._strip.show_trouble(trouble)

    def forget(self, empty: ImageState) -> None:
        """Shows the picture as it stands in the open in place of what was told."""
        self.form.show_picture(empty, {})

    def _on_typed(self) -> None:
        self._strip.clear()
        self.typed.emit()

    def _keep_key(self, event: QEvent) -> bool:
        """Ctrl+Enter is the sheet's own, whatever the page beneath would save by it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _saves(event):
            event.accept()
            return True
        return super()._keep_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if _saves(event):
            self.offered.emit()
        else:
            super()._on_key(event)


def _saves(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
