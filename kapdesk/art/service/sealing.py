"""Sealing in image work: a panel or a scene kept under the client's own passphrase, and opened by it again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from kapdesk.art.model.images import ImageDescribed, PanelSet
from kapdesk.art.model.nouns import SCENE
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.state import ArtState
from kapdesk.art.parse.images import against_description, against_panel
from kapdesk.art.service.board import NO_PANEL
from kapdesk.art.service.filling import filled
from kapdesk.art.service.writing import NO_PICTURE, Writing
from kapdesk.chart.blobs import digest_of
from kapdesk.chart.model import Entry, Fact
from kapdesk.chart.sealed import SealChosen
from kapdesk.chart.sealing import ClientSeal, Content, Sealing
from kapdesk.chart.workbook import BOTH, Clears, Written
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, ImageId, PanelId, SittingId

NEVER = "The statement of before the work never is."
NOT_SEALED = refused("seal", "This is not sealed.")
SEALED_ALREADY = refused("seal", "This is sealed already.")


class Shown(Discreet, frozen=True):
    """What is on a sealed panel while its seal is open: as it is kept, each empty where there is none."""

    words: str = ""
    drawing: bytes = b""
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class SealedWork:
    """What is sealed of one vault's pictures.  thread: the record lane.

    The statement of before the work has no verb here: it is signed, and belongs to the practice.
    """

    writing: Writing
    sealing: Sealing

    @property
    def never(self) -> str:
        """What of this work is never sealed, in a sentence."""
        return NEVER

    def known(self, book: BookId) -> bool:
        """Whether the client has made a seal."""
        return bool(self.sealing.made(book))

    def seal(
        self,
        seal: ClientSeal,
        image: ImageId,
        place: str,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Seal a panel or the scene of a picture.

        Before its first word or stroke this is chosen and written down, no more; later what stands is boxed and every
        open entry that ever said it is erased, drafts and pictures with it, in the same save.
        """
        picture = self._state(seal.book).picture(image)
        panel = picture.board.panel(PanelId(place)) if picture is not None else None
        if picture is None:
            return NO_PICTURE
        if panel is None and place != SCENE:
            return NO_PANEL
        if picture.seal_of(place) is not None:
            return SEALED_ALREADY
        said = [one for one in self._entries(seal.book, image, place) if _says(one.fact)]
        if not said:
            chosen = SealChosen(image, place)
            return self.writing.keep(seal.book, (chosen,), sitting=sitting, clears=clears)
        at = self.writing.moment(seal.book, sitting)
        if isinstance(at, Refusals):
            return at
        stands = said[-1].fact if panel is None else PanelSet(image, panel)
        left = () if panel is None else (PanelSet(image, _with(panel, Shown())),)
        return self.sealing.seal_later(
            seal,
            self.sealing.content_of(stands),
            [one.id for one in said],
            of=image,
            place=place,
            sitting=sitting,
            at=at,
            leaves=self.writing.numbered(left, self._state(seal.book)),
            clears=clears,
        )

    def panel(self, seal: ClientSeal, image: ImageId, panel: PanelId) -> Shown | Refusals:
        """What is on a sealed panel; empty where nothing was put on it yet.  raises SealBroken."""
        content = self.content(seal, image, panel)
        if isinstance(content, Refusals):
            return content
        if content is None or not isinstance(content.fact, PanelSet):
            return Shown()
        kept = {digest_of(one): one for one in content.pictures}
        known = content.fact.panel
        return Shown(known.words, kept.get(known.drawing, b""), kept.get(known.picture, b""))

    def fill(
        self,
        seal: ClientSeal,
        image: ImageId,
        panel: PanelId,
        *,
        words: str | None = None,
        drawing: bytes | None = None,
        picture: bytes | None = None,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write, draw or picture a sealed panel; what is None stays, what is empty is taken off it.

        The box alone is written.  Nothing is where it says the same.  raises SealBroken.
        """
        known = self._state(seal.book).picture(image)
        stands = known.board.panel(panel) if known is not None else None
        if stands is None:
            return NO_PANEL
        before = self.panel(seal, image, panel)
        if isinstance(before, Refusals):
            return before
        after = Shown(
            before.words if words is None else words.strip(),
            before.drawing if drawing is None else drawing,
            before.picture if picture is None else picture,
        )
        kept = tuple(one for one in (after.drawing, after.picture) if one)
        fact = PanelSet(image, _with(stands, after))
        if against := against_panel(fact.panel, kept):
            return against
        if after == before:
            return ()
        boxed = seal.sealed(Content(fact, kept), image, panel)
        return self.writing.keep(seal.book, (boxed,), sitting=sitting, clears=clears)

    def scene(self, seal: ClientSeal, image: ImageId) -> ImageDescribed | Refusals | None:
        """What a picture was described by; None where nothing was written of it yet.  raises SealBroken."""
        content = self.content(seal, image, SCENE)
        if isinstance(content, Refusals):
            return content
        fact = content.fact if content is not None else None
        return fact if isinstance(fact, ImageDescribed) else None

    def describe(
        self,
        seal: ClientSeal,
        described: ImageDescribed,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write anew what a picture with a sealed scene is; nothing where it says the same.  raises SealBroken."""
        known = self._state(seal.book).picture(described.image)
        if known is None:
            return NO_PICTURE
        before = self.scene(seal, described.image)
        if isinstance(before, Refusals):
            return before
        if against := against_description(described, known):
            return against
        described = replace(described, number=known.number)
        if described == before:
            return ()
        boxed = seal.sealed(Content(described), described.image, SCENE)
        return self.writing.keep(seal.book, (boxed,), sitting=sitting, clears=clears)

    def content(self, seal: ClientSeal, image: ImageId, place: str) -> Content | Refusals | None:
        """What lies in the box of a place; None where nothing was put into it yet.  raises SealBroken."""
        picture = self._state(seal.book).picture(image)
        if picture is None:
            return NO_PICTURE
        if picture.seal_of(place) is None:
            return NOT_SEALED
        return self.sealing.content(seal, image, place)

    def _entries(self, book: BookId, image: ImageId, place: str) -> Iterator[Entry]:
        """Every entry that ever said what is at a place, also what was taken back since."""
        for entry in self.writing.ledger.book(book, drawers=BOTH):
            fact = entry.fact
            described = isinstance(fact, ImageDescribed) and place == SCENE
            laid = isinstance(fact, PanelSet) and fact.panel.id == place
            if (described or laid) and getattr(fact, "image", None) == image:
                yield entry

    def _state(self, book: BookId) -> ArtState:
        return self.writing.state(book)


def _says(fact: Fact) -> bool:
    return bool(fact.words() or fact.pictures())


def _with(panel: Panel, shown: Shown) -> Panel:
    return filled(panel, shown.words, shown.drawing, shown.picture)
