"""Pictures and their queue: opened, described, ordered, linked, and how far each has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from kapdesk.art.model.images import (
    ImageDescribed,
    ImageLinked,
    ImageOpened,
    ImageStatusSet,
    QueueOrdered,
)
from kapdesk.art.model.nouns import SCENE, Kind, Linked, Source, Status
from kapdesk.art.model.rows import Tie
from kapdesk.art.model.state import ArtState, ImageState
from kapdesk.art.model.tried import RecollectionWritten, SurfacedLeft
from kapdesk.art.model.work import StatementWritten
from kapdesk.art.parse.images import against_description
from kapdesk.art.parse.said import against_said
from kapdesk.art.service.writing import NO_PICTURE, Writing
from kapdesk.art.shelf import USUAL, template_ids
from kapdesk.chart.caught import Caught
from kapdesk.chart.gates import against_reason
from kapdesk.chart.sealed import SealChosen
from kapdesk.chart.sealing import ClientSeal
from kapdesk.chart.workbook import Clears, Written
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, ImageId, SittingId, new_id
from kapdesk.kernel.instant import Instant

SCENE_SEALED = refused("name", "The scene is sealed; it opens with the client's passphrase alone.")
BY_HAND = (Status.QUEUED, Status.OPEN, Status.INCOMPLETE, Status.SET_ASIDE)
"""What a therapist may set by hand; a picture is complete by its closing alone."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one vault's clients.  thread: the record lane.  ``caught_in`` is what other sessions caught.

    A verb with a sitting writes into it; without one it belongs to the client, between meetings.
    """

    writing: Writing
    caught_in: Callable[[BookId], tuple[Caught, ...]]

    def open(
        self,
        book: BookId,
        described: ImageDescribed,
        template: str = USUAL,
        *,
        status: Status = Status.OPEN,
        surfaced_in: EntryId | None = None,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Open a picture under the client's next number, with its first description.

        One that surfaced in a dosing session is of unknown origin, and counts its minutes from the dose.
        """
        caught = self._caught(book, surfaced_in)
        if isinstance(caught, Refusals):
            return caught
        if caught is not None:
            described = _surfaced(described)
        refusals = [*_items(against_description(described)), *_against_new(template, status)]
        if refusals:
            return Refusals(tuple(refusals))
        opened = self._opened(book, template, status, caught)
        facts = (opened, msgspec.structs.replace(described, image=opened.image))
        return self.writing.keep(book, facts, sitting=sitting, at=at, clears=clears)

    def open_sealed(
        self,
        seal: ClientSeal,
        template: str = USUAL,
        *,
        status: Status = Status.OPEN,
        surfaced_in: EntryId | None = None,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Open a picture under the client's next number, its scene sealed before a word of it is written.

        Nothing names it but its number; what it is goes into its box: ``SealedWork.describe``.
        """
        caught = self._caught(seal.book, surfaced_in)
        if isinstance(caught, Refusals):
            return caught
        if refusals := _against_new(template, status):
            return Refusals(tuple(refusals))
        opened = self._opened(seal.book, template, status, caught)
        facts = (opened, SealChosen(opened.image, SCENE))
        return self.writing.keep(seal.book, facts, sitting=sitting, at=at, clears=clears)

    def describe(
        self,
        book: BookId,
        described: ImageDescribed,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a new version of what a picture is; nothing where it says the same."""
        known = self._state(book).picture(described.image)
        if known is None:
            return NO_PICTURE
        if known.seal_of(SCENE) is not None:
            return SCENE_SEALED
        if against := against_description(described, known):
            return against
        before = known.made_of
        if (
            before is not None
            and msgspec.structs.replace(described, number=before.number) == before
        ):
            return ()
        return self.writing.keep(book, (described,), sitting=sitting, at=at, clears=clears)

    def recollect(
        self,
        book: BookId,
        image: ImageId,
        text: str,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what the client remembered before the picture came; by this it may be called a memory."""
        said = RecollectionWritten(image, text.strip())
        return self._say(book, said, sitting, clears)

    def write_statement(
        self,
        book: BookId,
        image: ImageId,
        text: str,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write, dated, what the client remembers before the work; its digest is in the chain.

        Refuses it once the picture was worked on.
        """
        if any(True for one in self._state(book).meetings for _ in one.of(image)):
            return refused("text", "The picture was worked on; a statement of before is too late.")
        return self._say(book, StatementWritten(image, text.strip()), sitting, clears)

    def order(self, book: BookId, images: tuple[ImageId, ...]) -> Written:
        """Write the order of the queue; refuses one that leaves a picture of it out."""
        queue = tuple(one.id for one in self._state(book).queue)
        if sorted(images) != sorted(queue):
            return refused("order", "The order names each picture that waits once.")
        return () if images == queue else self.writing.keep(book, (QueueOrdered(images),))

    def set_status(
        self,
        book: BookId,
        image: ImageId,
        status: Status,
        why: str = "",
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Set by hand how far a picture has come; refuses complete, and setting aside without its reason."""
        known = self._state(book).picture(image)
        if known is None:
            return NO_PICTURE
        if status not in BY_HAND:
            return refused("status", "A picture is complete by its closing.")
        if status is known.status:
            return ()
        explained = {status, known.status} & {Status.SET_ASIDE, Status.COMPLETE}
        if explained and (unsaid := against_reason(why, "Write why.")):
            return unsaid
        fact = ImageStatusSet(image, status, why.strip())
        return self.writing.keep(book, (fact,), sitting=sitting, clears=clears)

    def link(
        self,
        book: BookId,
        image: ImageId,
        kind: Linked,
        to: str,
        *,
        tied: bool = True,
        sitting: SittingId | None = None,
    ) -> Written:
        """Write that a picture belongs with a target, a part or a rung, or no longer does; nothing where it is so."""
        known = self._state(book).picture(image)
        if known is None:
            return NO_PICTURE
        if not to.strip():
            return refused("to", "Say what it belongs with.")
        if (Tie(kind, to) in known.ties) is tied:
            return ()
        return self.writing.keep(book, (ImageLinked(image, kind, to, tied),), sitting=sitting)

    def surfaced(self, book: BookId) -> tuple[Caught, ...]:
        """What other sessions caught and nobody made a picture of or left yet, in the order it happened."""
        state = self._state(book)
        done = {one.opened.surfaced_in for one in state.pictures} | set(state.left)
        return tuple(one for one in self.caught_in(book) if one.entry not in done)

    def leave(self, book: BookId, entry: EntryId) -> Written:
        """Write that something caught is not to become a picture; refuses what was not caught."""
        if all(one.entry != entry for one in self.surfaced(book)):
            return refused("entry", "That is not among what was caught.")
        return self.writing.keep(book, (SurfacedLeft(entry),))

    def of(self, book: BookId, number: int) -> ImageState | None:
        """The picture of a number."""
        return self._state(book).numbered(number)

    def _opened(
        self, book: BookId, template: str, status: Status, caught: Caught | None
    ) -> ImageOpened:
        image = ImageId(new_id(self.writing.ledger.clock.now().utc_us // 1000))
        number = 1 + max((one.number for one in self._state(book).pictures), default=0)
        if caught is None:
            return ImageOpened(image, number, template, status)
        return ImageOpened(image, number, template, status, caught.entry, caught.since_dose_min)

    def _say(
        self,
        book: BookId,
        fact: RecollectionWritten | StatementWritten,
        sitting: SittingId | None,
        clears: Clears,
    ) -> Written:
        if self._state(book).picture(fact.image) is None:
            return NO_PICTURE
        if against := against_said(fact):
            return against
        return self.writing.keep(book, (fact,), sitting=sitting, clears=clears)

    def _caught(self, book: BookId, entry: EntryId | None) -> Caught | Refusals | None:
        if entry is None:
            return None
        found = next((one for one in self.surfaced(book) if one.entry == entry), None)
        if found is None:
            return refused(
                "surfaced_in", "That was not caught, or a picture was made of it already."
            )
        return found

    def _state(self, book: BookId) -> ArtState:
        return self.writing.state(book)


def _surfaced(described: ImageDescribed) -> ImageDescribed:
    return msgspec.structs.replace(described, kind=Kind.UNKNOWN, source=Source.DOSING)


def _items(against: Refusals | None) -> tuple[Refusal, ...]:
    return against.items if against is not None else ()


def _against_new(template: str, status: Status) -> list[Refusal]:
    found = []
    if template not in template_ids():
        named = ", ".join(template_ids())
        words = f"“{template[:40]}” is no way of working here; there are: {named}."
        found.append(Refusal("template", words))
    if status not in (Status.QUEUED, Status.OPEN):
        found.append(Refusal("status", "A new picture is open, or it waits."))
    return found
