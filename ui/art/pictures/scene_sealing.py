"""How the scene of a picture comes under the client's seal, and how it is opened, told further and put away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.images import ImageDescribed, ImageOpened
from kapdesk.art.model.nouns import SCENE
from kapdesk.art.model.rows import Version
from kapdesk.art.model.state import ImageState
from kapdesk.art.service.sealing import SealedWork
from kapdesk.chart.model import Entry
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from ui.art.around import Around
from ui.art.pictures.picture_texts import described_of
from ui.art.pictures.scene_sheet import SceneSheet
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import Spot, kept_texts
from ui.sets.recording import Written
from ui.work.pen import Pen
from ui.work.seal.asking import SealAsking
from ui.work.seal.boxed_store import BoxedStore
from ui.work.seal.hold import SealHold
from ui.work.seal.sealed_form import Clears, Opened, SealedForm

SEAL_THE_SCENE, OPEN_THE_SCENE = "Seal the scene of P{}", "Open the sealed scene of P{}"
SEAL_A_NEW = "A new picture, sealed before anything is written"
SEALED, SAVED = "The scene is sealed. K opens it.", "Saved under the seal."
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
    ``refused`` with what no sheet says, ``begun`` with a new picture whose scene is sealed before its first word.
    """

    noted = Signal(str)
    begun = Signal(str)
    refused = Signal(Refusals)

    def __init__(
        self, host: QWidget, around: Around, clerk: Clerk, pen: Pen, hold: SealHold
    ) -> None:
        super().__init__(host)
        self._host, self._drafts, self._clerk, self._pen = host, around.drafts, clerk, pen
        self._hold = hold
        self._work = around.art.sealed
        self._asking = SealAsking(host, clerk, self._work, self._hold)
        self._asking.troubled.connect(pen.troubled)
        self._asking.refused.connect(self.refused)
        self._form = SealedForm(clerk, pen, self)
        self._form.noted.connect(self.noted)
        self._form.troubled.connect(pen.troubled)
        self._form.closed.connect(hold.let_go)
        hold.closing.connect(self._form.put_away)

    def seal(self, scene: Scene) -> None:
        """Asks before a scene is sealed; its drafts go with what stood open."""
        then = partial(self._have_sealed, scene)
        what = SEAL_THE_SCENE.format(scene.picture.number)
        self._asking.seal(scene.book, what, then, later=scene.picture.made_of is not None)

    def begin(self, book: BookId, make: Callable[[ClientSeal], Written]) -> None:
        """Asks before a new picture is made under the seal."""
        self._asking.seal(book, SEAL_A_NEW, partial(self._make, make), later=False)

    def open(self, scene: Scene) -> None:
        """Asks for the passphrase, then opens a sealed scene."""
        if not self._form.is_open:
            what = OPEN_THE_SCENE.format(scene.picture.number)
            self._asking.open(scene.book, what, partial(self._read, scene))

    def put_away(self) -> None:
        """Nothing is asked any more, and what is open under the seal is put away, kept in its box."""
        self._hold.let_go()

    def _have_sealed(self, scene: Scene, seal: ClientSeal) -> None:
        sealed = partial(self._work.seal, seal, scene.picture.id, SCENE)
        clears = (scene.spot.draft, scene.new_version.draft)
        work = partial(sealed, sitting=scene.sitting, clears=clears)
        refused, failed = self._asking.refuse, self._asking.fail
        self._pen.write(work, then=self._on_sealed, refused=refused, failed=failed)

    def _make(self, make: Callable[[ClientSeal], Written], seal: ClientSeal) -> None:
        refused, failed = self._asking.refuse, self._asking.fail
        self._pen.write(partial(make, seal), then=self._on_made, refused=refused, failed=failed)

    def _on_made(self, entries: tuple[Entry, ...]) -> None:
        self._asking.done()
        for fact in (one.fact for one in entries):
            if isinstance(fact, ImageOpened):
                self.begun.emit(fact.image)

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
        if self._hold.of(scene.book) is not store.seal or self._form.is_open:
            return
        if isinstance(told, Refusals):
            self._asking.refuse(told)
            return
        self._asking.done()
        sheet = SceneSheet(self._host, _with(scene.picture, told), kept)
        offer = partial(self._offer, scene, store.seal, sheet)
        self._form.open(Opened(sheet, store, scene.boxed, offer, SAVED), kept)

    def _offer(
        self, scene: Scene, seal: ClientSeal, sheet: SceneSheet, clears: Clears
    ) -> tuple[Callable[[], Written], Callable[[], object]]:
        told = described_of(scene.picture.id, sheet.form.whole())
        work = partial(self._work.describe, seal, told, sitting=scene.sitting, clears=clears)
        return work, partial(sheet.form.renew, _with(scene.picture, told))


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
