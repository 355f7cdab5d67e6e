"""The client's seal at a picture's page: the scene, what is said beside it, and a picture that begins under it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import SCENE, Spoke, Status
from kapdesk.chart.caught import Caught
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from ui.art.around import Around
from ui.art.pictures.scene_sealing import Scene, SceneSealing
from ui.art.seal.said_sealing import SaidAt, SaidSealing
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import kept_texts
from ui.work.pen import Pen
from ui.work.seal.hold import SealHold

SAVE_FIRST = "Save what was typed first; then it is sealed with the rest."
SAVE_THERE = (
    "The new version was typed in the working room and is not saved yet: save it there first; then it is sealed with "
    "the rest."
)


class PageSealing(QObject):
    """One thing at a time; the key is let go with each.

    ``noted`` with a plain sentence, ``not_sealed`` with why something is not sealed, ``begun`` with a new picture.
    """

    noted = Signal(str)
    not_sealed = Signal(str)
    begun = Signal(str)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, pen: Pen) -> None:
        super().__init__(host)
        self._around, self._clerk, self._pen = around, clerk, pen
        self._wanted: Scene | None = None
        self._hold = SealHold()
        self._scene = SceneSealing(host, around, clerk, pen, self._hold)
        self._said = SaidSealing(host, around.art, around.drafts, clerk, pen, self._hold)
        self._said.closed.connect(self._hold.let_go)
        self._scene.begun.connect(self.begun)
        self._scene.noted.connect(self.noted)
        self._said.noted.connect(self.noted)
        self._scene.refused.connect(self._on_refused)
        self._said.refused.connect(self._on_refused)

    def turn(self, scene: Scene, *, typed: bool) -> None:
        """A scene that stands open is asked to be sealed, where nothing ``typed`` waits; a sealed one to be opened."""
        if scene.picture.seal_of(SCENE) is not None:
            self._scene.open(scene)
        elif typed:
            self.not_sealed.emit(SAVE_FIRST)
        else:
            self._wanted = scene
            work = partial(kept_texts, self._around.drafts, scene.new_version)
            then, failed = partial(self._on_may_seal, scene), self._pen.troubled.emit
            self._clerk.ask(work, owner=self, then=then, failed=failed)

    def begin(
        self,
        book: BookId,
        sitting: SittingId | None,
        caught: Caught | None,
        chosen: Mapping[str, str],
    ) -> None:
        """Has a new picture made whose scene is sealed before its first word, worked on as it was chosen."""
        make = partial(
            self._around.art.pictures.open_sealed,
            template=chosen["template"],
            status=Status(chosen["status"]),
            surfaced_in=caught.entry if caught is not None else None,
            sitting=sitting,
        )
        self._scene.begin(book, make)

    def say(self, scene: Scene, spoke: Spoke) -> None:
        """Has something said of a picture under the seal."""
        self._said.say(SaidAt(scene.book, scene.picture, scene.sitting, spoke))

    def seal_remembered(self, scene: Scene) -> None:
        """Asks before what was remembered, as it was written last, is sealed; nothing where none stands open."""
        if scene.picture.recollected:
            at = SaidAt(scene.book, scene.picture, scene.sitting, Spoke.RECOLLECTION)
            self._said.seal(at, scene.picture.recollected[-1].entry)

    def open(self, scene: Scene, place: str) -> None:
        """Opens what was said at a place."""
        sealed = scene.picture.seal_of(place)
        if sealed is not None and sealed.spoke is not None:
            at = SaidAt(scene.book, scene.picture, scene.sitting, sealed.spoke, place)
            self._said.open(at)

    def put_away(self) -> None:
        """Nothing is asked any more, and what is open under the seal is put away, kept in its box."""
        self._wanted = None
        self._hold.let_go()

    def _on_may_seal(self, scene: Scene, typed: dict[str, str] | None) -> None:
        """What was typed of it in the working room is lost by no seal, and left open by none."""
        if typed:
            self.not_sealed.emit(SAVE_THERE)
        elif self._wanted is scene:
            self._scene.seal(scene)

    def _on_refused(self, refusals: Refusals) -> None:
        self.not_sealed.emit(refusals.sentences())
