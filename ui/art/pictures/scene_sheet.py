"""A sealed scene, open over the page: told and saved as on the page itself, kept in its box as it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.state import ImageState
from kapdesk.kernel.errors import Refusals
from ui.art.pictures.picture_form import PictureForm
from ui.kit.buttons import PrimaryButton
from ui.work.seal.sealed_sheet import SealedSheet

TITLE = "The sealed scene of P{}"
WIDTH_PX = 1080


class SceneSheet(SealedSheet):
    """The form of a picture, over the page."""

    def __init__(self, host: QWidget, picture: ImageState, kept: Mapping[str, str]) -> None:
        super().__init__(host, TITLE.format(picture.number), width_px=WIDTH_PX, whole=True)
        self._empty = replace(picture, versions=())
        self.form = PictureForm(QWidget(), QWidget())
        self.form.show_picture(picture, kept)
        self._save = PrimaryButton("Save   Ctrl+Enter", symbol="check")
        self.head.insertWidget(self.head.count() - 1, self._save)
        self.body.addWidget(self.form, 1)
        self._save.clicked.connect(self.offer)
        self.form.typed.connect(self.on_typed)

    def start(self) -> None:
        """Opens where one begins."""
        self.open(self.form.name)

    def texts(self) -> Mapping[str, str]:
        """What was typed and is not saved."""
        return self.form.texts()

    def refuse(self, refusals: Refusals) -> None:
        """Says what was not taken in its place; it stays."""
        if rest := self.form.refuse(refusals):
            self.strip.say(rest, tone="notice")

    def forget(self) -> None:
        """Shows the picture as it stands in the open in place of what was told."""
        self.form.show_picture(self._empty, {})
