"""How the scene of a picture comes under the client's seal, and how it is opened, told further and put away."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import SCENE
from kapdesk.art.model.rows import Version
from kapdesk.art.model.state import ImageState
from kapdesk.art.service.sealing import SealedWork
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from ui.art.around import Around
from ui.art.pictures.picture_texts import described_of
from ui.art.pictures.scene_sheet import SceneSheet
from ui.art.seal.asking import SealAsking
from ui.art.seal.boxed_store import BoxedStore
from ui.art.seal.hold import SealHold
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.work.pen import Pen

SEAL_THE_SCENE, OPEN_THE_SCENE = "Seal the scene of P{}", "Open the sealed scene of P{}"
SEALED, SAVED = "The scene is sealed. K opens it.", "Saved under the seal."
UNSAVED = (
    "What was typed and not saved is kept under the seal, and stands there when it is opened again."
)
_Read = tuple[ImageDescribed | Refusals | None, dict[str, str]]


@dataclass(frozen=True, slots=True, repr=False)
class Scene:
    """One picture's scene: whose it is, the session it is told in if there is one, the draft of its open words."""

    book: BookId
    picture: ImageState
    sitting: SittingId | None
    spot: Spot

    @property
    def new_version(self) -> Spot:
        """The draft of its new version, where that was typed in the working room."""
        return version_spot(self.book, self.picture.id)

    @property
    def boxed(self) -> Spot:
        """The draft of its words under the seal."""
        return Spot(self.book, f"sealed scene {self.picture.id}")


def version_spot(book: BookId, image: ImageId) -> Spot:
    """Where the new version of a picture is kept while it is typed in the working room."""
    return Spot(book, f"new version of {image}")


class SceneSealing(QObject):
    """Seals and opens one scene at a time; its key is let go with the sheet.  ``noted`` with a plain sentence,
    ``refused`` with what no sheet says.
    """

    noted = Signal(str)
    refused = Signal(Refusals)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, pen: Pen) -> None:
        super().__init__(host)
        self._host, self._drafts, self._clerk, self._pen = host, around.drafts, clerk, pen
        self._hold = SealHold()
        self._work = around.art.sealed
        self._asking = SealAsking(host, clerk, self._work, self._hold)
        self._asking.troubled.connect(pen.troubled)
        self._asking.refused.connect(self.refused)
        self._now: _Open | None = None
        self._away: SceneSheet | None = None

    def seal(self, scene: Scene) -> None:
        """Asks before a scene is sealed; its drafts go with what stood open."""
        then = partial(self._have_sealed, scene)
        what = SEAL_THE_SCENE.format(scene.picture.number)
        self._asking.seal(scene.book, what, then, later=scene.picture.made_of is not None)

    def open(self, scene: Scene) -> None:
        """Asks for the passphrase, then opens a sealed scene."""
        if self._now is None:
            what = OPEN_THE_SCENE.format(scene.picture.number)
            self._asking.open(scene.book, what, partial(self._read, scene))

    def put_away(self) -> None:
        """Nothing is asked any more, and the scene that is open is put away, kept in its box."""
        if self._now is not None:
            self._now.sheet.dismiss()
        self._hold.let_go()

    def _have_sealed(self, scene: Scene, seal: ClientSeal) -> None:
        sealed = partial(self._work.seal, seal, scene.picture.id, SCENE)
        clears = (scene.spot.draft, scene.new_version.draft)
        work = partial(sealed, sitting=scene.sitting, clears=clears)
        refused, failed = self._asking.refuse, self._asking.fail
        self._pen.write(work, then=self._on_sealed, refused=refused, failed=failed)

    def _on_sealed(self, _entries: object) -> None:
        self._asking.done()
        self._hold.let_go()
        self.noted.emit(SEALED)

    def _read(self, scene: Scene, seal: ClientSeal) -> None:
        store = BoxedStore(self._drafts, seal, scene.picture.id)
        work = partial(_read, self._work, store, scene)
        then = partial(self._on_read, scene, store)
        self._clerk.ask(work, owner=self, then=then, failed=self._asking.fail)

    def _on_read(self, scene: Scene, store: BoxedStore, read: _Read) -> None:
        told, kept = read
        if self._hold.of(scene.book) is not store.seal or self._now is not None:
            return
        if isinstance(told, Refusals):
            self._asking.refuse(told)
            return
        self._asking.done()
        sheet = SceneSheet(self._host, _with(scene.picture, told), kept)
        keeper = FormKeeper(self._clerk, store, sheet.form.texts, self)
        keeper.belong_to(scene.boxed, kept)
        keeper.troubled.connect(self._pen.troubled)
        self._now = _Open(scene, store, sheet, keeper)
        sheet.typed.connect(keeper.soon)
        sheet.offered.connect(self._on_offered)
        sheet.closed.connect(self._on_closed)
        sheet.start()

    def _on_offered(self) -> None:
        now = self._now
        if now is None or not now.keeper.may_hand_over(now.scene.boxed):
            return
        now.keeper.hand_over()
        told = described_of(now.scene.picture.id, now.sheet.form.whole())
        write = partial(self._work.describe, now.store.seal, told)
        self._pen.write(
            partial(write, sitting=now.scene.sitting, clears=(now.scene.boxed.draft,)),
            then=partial(self._on_saved, now, told),
            refused=partial(self._on_refused, now),
            failed=partial(self._on_not_saved, now),
        )

    def _on_saved(self, now: _Open, told: ImageDescribed, _entries: object) -> None:
        self.noted.emit(SAVED)
        if self._now is now:
            now.sheet.form.renew(_with(now.scene.picture, told))
            now.keeper.belong_to(now.scene.boxed, {})
            now.keeper.soon()

    def _on_refused(self, now: _Open, refusals: Refusals) -> None:
        if self._now is now:
            now.keeper.take_back()
            now.sheet.refuse(refusals)

    def _on_not_saved(self, now: _Open, trouble: Trouble) -> None:
        if self._now is now:
            now.keeper.take_back()
            now.sheet.show_trouble(trouble)

    def _on_closed(self) -> None:
        now, self._now = self._now, None
        if now is None:
            return
        if now.sheet.form.texts():
            self.noted.emit(UNSAVED)
        now.keeper.keep()
        now.keeper.belong_to(None, {})
        now.sheet.forget(_with(now.scene.picture, None))
        # Held on to: collected at once, it would be gone beneath the key that closed it.
        self._away = now.sheet
        self._away.deleteLater()
        # Behind its last draft on the lane: a failure of that is still told, then its store and the key go.
        gone = partial(_let_go, now.keeper)
        self._clerk.ask(_nothing, owner=self, then=gone, failed=gone)
        self._hold.let_go()


@dataclass(frozen=True, slots=True, repr=False)
class _Open:
    """The scene that is open, where its draft is kept, and the sheet it stands on."""

    scene: Scene
    store: BoxedStore
    sheet: SceneSheet
    keeper: FormKeeper


def _read(work: SealedWork, store: BoxedStore, scene: Scene) -> _Read:
    """What is sealed, and what was typed and not saved.  thread: the record lane."""
    told = work.scene(store.seal, scene.picture.id)
    return told, kept_texts(store, scene.boxed) or {}


def _with(picture: ImageState, told: ImageDescribed | None) -> ImageState:
    """The picture as it was told under the seal; for the sheet alone."""
    if told is None:
        return replace(picture, versions=())
    version = Version(picture.entry, picture.at, 0, picture.sitting, told)
    return replace(picture, versions=(version,))


def _nothing() -> None:
    """thread: the record lane."""


def _let_go(keeper: FormKeeper, _how: object) -> None:
    keeper.deleteLater()
