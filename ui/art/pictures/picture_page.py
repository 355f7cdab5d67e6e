"""One picture on a page of its own: what it is, as the client tells it, and what it belongs with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import SCENE, Spoke
from kapdesk.art.model.rows import Tie
from kapdesk.art.model.state import ArtState, ImageState
from kapdesk.art.model.view import ArtView
from kapdesk.chart.caught import Caught
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from ui.art.around import Around, Linkings, Offered
from ui.art.pictures.asking import (
    LINK,
    RECOLLECT,
    SEAL,
    SEAL_REMEMBERED,
    STATEMENT,
    STATUS,
    WORDS,
)
from ui.art.pictures.before_part import BeforePart
from ui.art.pictures.links_list import LinksList
from ui.art.pictures.page_sealing import PageSealing
from ui.art.pictures.picture_form import PictureForm
from ui.art.pictures.picture_head import PictureHead
from ui.art.pictures.picture_texts import described_of, told_of
from ui.art.pictures.scene_sealing import Scene
from ui.art.pictures.sealed_card import SealedCard
from ui.art.pictures.sealed_said import SealedSaid
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.kit.strip import Strip
from ui.theme.tokens import GRID_PX
from ui.work.leaf import Leaf
from ui.work.pen import Pen
from ui.work.version_sheet import VersionSheet

SAVED = "Saved."
ACTS = (
    (LINK, "L", "link to a target"),
    (STATUS, "S", "how far it is"),
    (RECOLLECT, "R", "what was remembered before it"),
    (STATEMENT, "T", "statement of before the work"),
    (SEAL, "K", "seal the scene, or open it"),
    (WORDS, "W", "words under the seal"),
    (SEAL_REMEMBERED, "M", "seal what was remembered before it"),
)
"""What can be asked about the picture: the act, its key, and how the key bar says it."""


class PicturePage(Leaf[Around, ArtView]):
    """``act_wanted`` with what is to be asked about the picture, and the picture.

    ``begun`` with a new one that was sealed before its first word.
    """

    title = "Pictures"
    over = "Pictures"
    act_wanted = Signal(str, str)
    begun = Signal(str)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._state = ArtState()
        self._picture: ImageState | None = None
        self._offered: Offered = ()
        self._linked: Linkings = {}
        self._links = LinksList()
        self._before = BeforePart()
        self._versions = VersionSheet(host, told_of)
        self.form = PictureForm(self._links, self._before)
        self._head = PictureHead(self.back)
        self._strip = Strip()
        self._pen = Pen(clerk, entries, self)
        self._sealing = PageSealing(host, around, clerk, self._pen)
        self._sealed, self._said = SealedCard(), SealedSaid()
        self._keeper = FormKeeper(clerk, around.drafts, self._typed, self)
        self._lay_out()
        self._connect()

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's words leave the screen at once."""
        if book != self._book:
            self._keeper.belong_to(None, {})
            self._book, self._picture, self._state = book, None, ArtState()
            self._offered, self._linked = (), {}
        self._sitting = sitting

    def show_view(self, view: ArtView) -> None:
        """The picture as it stands now; what was typed stays."""
        self._state = view.state
        if self._picture is not None:
            self._picture = view.state.picture(self._picture.id)
            self._show()

    def show_picture(self, image: str) -> None:
        """Brings a picture into sight, with what was typed of it before."""
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self._picture = self._state.picture(ImageId(image))
        self._strip.clear()
        if self._picture is None:
            return
        self.form.show_picture(self._picture, {})
        self._show()
        self.form.name.setFocus()
        spot = self._spot()
        kept = partial(kept_texts, self.around.drafts, spot)
        then = partial(self._on_kept, spot)
        self.clerk.ask(kept, owner=self, then=then, failed=self.troubled.emit)
        offered = partial(self.around.offered, self._book)
        then_offered = partial(self._on_offered, self._book)
        self.clerk.ask(offered, owner=self, then=then_offered, failed=self.troubled.emit)
        linked = partial(self.around.linked, self._book)
        then_linked = partial(self._on_linked, self._book)
        self.clerk.ask(linked, owner=self, then=then_linked, failed=self.troubled.emit)

    def left(self) -> None:
        """Keeps what was typed; nothing stays open under the client's seal."""
        self._keeper.keep()
        self._sealing.put_away()

    def covered(self) -> None:
        """Nothing stays open under the client's seal beneath a cover."""
        self._sealing.put_away()

    def begin_sealed(self, caught: Caught | None, chosen: Mapping[str, str]) -> None:
        """Has a new picture made whose scene is sealed before its first word."""
        self._sealing.begin(self._book, self._here(), caught, chosen)

    def open_scene(self) -> None:
        """Opens the scene of the picture in sight, where it is sealed."""
        if self._picture is not None and self._picture.seal_of(SCENE) is not None:
            self._on_seal()

    def recollect_sealed(self, image: str) -> None:
        """Has what was remembered before a picture said under the seal."""
        if self._picture is not None and self._picture.id == image:
            self._say(Spoke.RECOLLECTION)

    def save(self) -> None:
        """Writes what the picture is, as a new version of it."""
        picture, spot = self._picture, self._spot()
        if picture is None or picture.seal_of(SCENE) is not None:
            return
        if not self._keeper.may_hand_over(spot):
            return
        self._keeper.hand_over()
        work = partial(
            self.around.art.pictures.describe,
            self._book,
            described_of(picture.id, self.form.whole()),
            sitting=self._here(),
            clears=(spot.draft,),
        )
        self._pen.write(
            work,
            then=partial(self._on_saved, spot),
            refused=partial(self._on_refused, spot),
            failed=partial(self._on_not_saved, spot),
        )

    def _here(self) -> SittingId | None:
        return self.open_session(self._state, self._sitting)

    def _scene(self) -> Scene | None:
        picture = self._picture
        return (
            Scene(self._book, picture, self._here(), self._spot()) if picture is not None else None
        )

    def _say(self, spoke: Spoke) -> None:
        if (scene := self._scene()) is not None:
            self._sealing.say(scene, spoke)

    def _on_said(self, place: str) -> None:
        if (scene := self._scene()) is not None:
            self._sealing.open(scene, place)

    def _spot(self) -> Spot:
        return Spot(self._book, f"picture {self._picture.id if self._picture is not None else ''}")

    def _typed(self) -> dict[str, str]:
        return self.form.texts() if self._picture is not None else {}

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if self._picture is None or spot != self._spot():
            return
        if kept:
            self.form.show_picture(self._picture, {**kept, **self.form.texts()})
            self._show_unsaved()
        self._keeper.belong_to(spot, kept or {})

    def _on_offered(self, book: BookId, offered: Offered) -> None:
        if book == self._book:
            self._offered = offered
            self._show()

    def _on_linked(self, book: BookId, linked: Linkings) -> None:
        if book == self._book:
            self._linked = linked
            self._show()

    def _on_saved(self, spot: Spot, _entries: object) -> None:
        if spot == self._spot():
            self._keeper.belong_to(spot, {})
            self._keeper.soon()
            self._strip.clear()
            self._show_unsaved()
            self.noted.emit(SAVED)

    def _on_refused(self, spot: Spot, refusals: Refusals) -> None:
        if spot != self._spot():
            return
        self._keeper.take_back()
        if rest := self.form.refuse(refusals):
            self._strip.say(rest, tone="notice")

    def _on_not_saved(self, spot: Spot, trouble: Trouble) -> None:
        if spot == self._spot():
            self._keeper.take_back()
        self._on_not_kept(trouble)

    def _on_not_kept(self, trouble: Trouble) -> None:
        """Said where the words stand, or by the window where they are out of sight."""
        tell = self._strip.show_trouble if self.isVisible() else self.troubled.emit
        tell(trouble)

    def _on_unlinked(self, tie: Tie) -> None:
        picture = self._picture
        if picture is not None:
            link = partial(self.around.art.pictures.link, self._book, picture.id, tie.kind, tie.to)
            here = self._here()
            self._pen.write(partial(link, tied=False, sitting=here), failed=self._on_not_kept)

    def _on_act(self, act: str) -> None:
        if act == SEAL:
            self._on_seal()
        elif act == WORDS:
            self._say(Spoke.WORDS)
        elif act == SEAL_REMEMBERED:
            self._on_seal_remembered()
        elif self._picture is not None:
            self.act_wanted.emit(act, self._picture.id)

    def _on_seal_remembered(self) -> None:
        if (scene := self._scene()) is not None:
            self._sealing.seal_remembered(scene)

    def _on_versions(self) -> None:
        picture = self._picture
        if picture is not None and picture.seal_of(SCENE) is None:
            self._versions.ask(picture.versions)

    def _on_seal(self) -> None:
        if (scene := self._scene()) is not None:
            self._sealing.turn(scene, typed=bool(self._typed()))

    def _on_not_sealed(self, words: str) -> None:
        self._strip.say(words, tone="notice")

    def _on_typed(self) -> None:
        self._strip.clear()
        self._keeper.soon()
        self._show_unsaved()

    def _show(self) -> None:
        picture = self._picture
        if picture is None:
            return
        self._head.show_picture(picture)
        self._links.show_links(picture.ties, self._offered, self._linked.get(picture.id, ()))
        self._before.show_picture(picture)
        self.form.renew(picture)
        self.form.setVisible(picture.seal_of(SCENE) is None)
        for part in (self._sealed, self._said):
            part.show_picture(picture)
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        self._head.show_unsaved(bool(self._typed()))

    def _lay_out(self) -> None:
        self.column.setSpacing(GRID_PX)
        self.column.addWidget(self._head)
        self.column.addWidget(self._strip)
        self.column.addWidget(self.form, 1)
        self.column.addWidget(self._sealed, 1)
        self.column.addWidget(self._said)

    def _connect(self) -> None:
        self.form.typed.connect(self._on_typed)
        self._keeper.troubled.connect(self._on_not_kept)
        self._pen.refused.connect(self._on_not_linked)
        self._links.unlinked.connect(self._on_unlinked)
        self._head.save.clicked.connect(self.save)
        self._before.wanted.connect(self._on_act)
        self._head.act_wanted.connect(self._on_act)
        self._head.versions.clicked.connect(self._on_versions)
        self._sealed.wanted.connect(self._on_seal)
        self._said.wanted.connect(self._on_said)
        self._said.said.connect(partial(self._on_act, WORDS))
        self._sealing.noted.connect(self.noted)
        self._sealing.not_sealed.connect(self._on_not_sealed)
        self._sealing.begun.connect(self.begun)
        self.bind("Ctrl+Return", "save", self.save)
        self.bind("V", "versions", self._on_versions)
        for act, key, hint in ACTS:
            self.bind(key, hint, partial(self._on_act, act))

    def _on_not_linked(self, refusals: Refusals) -> None:
        self._strip.say(refusals.sentences(), tone="notice")
