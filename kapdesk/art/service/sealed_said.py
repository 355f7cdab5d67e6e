"""Statements under the client's own passphrase: said into a box from their first word, and opened by it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from kapdesk.art.model.nouns import RATED, Measure, Moment, Spoke
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.tried import SPOKE, Statement
from kapdesk.art.parse.images import against_value
from kapdesk.art.parse.said import against_said
from kapdesk.art.service.ratings import Ratings
from kapdesk.art.service.sealing import NOT_SEALED, SealedWork
from kapdesk.art.service.writing import NO_PICTURE, Writing
from kapdesk.chart.model import Fact, Line
from kapdesk.chart.sealed import SealChosen
from kapdesk.chart.sealing import ClientSeal, Content
from kapdesk.chart.workbook import NO_SESSION, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, ImageId, SittingId, new_id
from kapdesk.kernel.instant import Instant

NO_STATEMENT = refused("entry", "That is no statement that stands open and can be sealed.")


@dataclass(frozen=True, slots=True)
class SealedSaid:
    """What clients say of their pictures under their own seals.  thread: the record lane.

    There is no verb here for the statement of before the work: it is signed, and belongs to the practice.
    """

    sealed: SealedWork
    ratings: Ratings

    def say(
        self,
        seal: ClientSeal,
        fact: Statement,
        distress: int | None = None,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a statement into a box of its own, in one save with the choice to seal it, made before its first word.

        ``distress`` is that of a reminder or a rehearsal, 0 to 10, and stays readable.
        """
        picture = self._writing.state(seal.book).picture(fact.image)
        if picture is None:
            return NO_PICTURE
        if against := against_said(fact):
            return against
        kind = SPOKE[type(fact)]
        place = self._place(kind)
        content = Content(replace(fact, number=picture.number))
        boxed = seal.sealed(content, picture.id, place)
        facts: list[Fact] = [SealChosen(picture.id, place), boxed]
        if kind in RATED:
            rated = self._rated(picture, RATED[kind], distress, sitting, at)
            if isinstance(rated, Refusals):
                return rated
            facts += rated
        return self._writing.keep(seal.book, facts, sitting=sitting, at=at, clears=clears)

    def seal_later(
        self,
        seal: ClientSeal,
        image: ImageId,
        entry: EntryId,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Seal a statement that stands open: it is boxed, and it and every line it put right are erased in one save.

        The distress that was written with it stays where it stands.
        """
        picture = self._writing.state(seal.book).picture(image)
        if picture is None:
            return NO_PICTURE
        lines = {one.entry.id: one for one in self._writing.reading.view(seal.book).timeline.lines}
        line = lines.get(entry)
        fact = line.entry.fact if line is not None and line.standing else None
        if not isinstance(fact, Statement) or fact.image != image:
            return NO_STATEMENT
        at = self._writing.moment(seal.book, sitting)
        if isinstance(at, Refusals):
            return at
        place = self._place(SPOKE[type(fact)])
        return self.sealed.sealing.seal_later(
            seal,
            Content(fact),
            _every_version(lines, entry),
            of=image,
            place=place,
            sitting=sitting,
            at=at,
            clears=clears,
        )

    def said(self, seal: ClientSeal, image: ImageId, place: str) -> Statement | Refusals:
        """What a client said at a place.  raises SealBroken."""
        content = self.sealed.content(seal, image, place)
        if isinstance(content, Refusals):
            return content
        fact = content.fact if content is not None else None
        return fact if isinstance(fact, Statement) else NOT_SEALED

    def say_anew(
        self,
        seal: ClientSeal,
        place: str,
        fact: Statement,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what is said at a place from now on; nothing where it says the same.  raises SealBroken."""
        before = self.said(seal, fact.image, place)
        if isinstance(before, Refusals):
            return before
        if against := against_said(fact):
            return against
        fact = replace(fact, number=before.number)
        if fact == before:
            return ()
        boxed = seal.sealed(Content(fact), fact.image, place)
        return self._writing.keep(seal.book, (boxed,), sitting=sitting, clears=clears)

    def _rated(
        self,
        picture: ImageState,
        moment: Moment,
        distress: int | None,
        sitting: SittingId | None,
        at: Instant | None,
    ) -> list[Fact] | Refusals:
        if sitting is None:
            return NO_SESSION
        if distress is None:
            return []
        if against := against_value(Measure.DISTRESS, distress):
            return against
        about = self._writing.about(sitting, picture.id, at)
        if isinstance(about, Refusals):
            return about
        return [self.ratings.rated(about[0], picture.id, Measure.DISTRESS, distress, moment)]

    def _place(self, kind: Spoke) -> str:
        return f"{kind} {new_id(self._writing.ledger.clock.now().utc_us // 1000)}"

    @property
    def _writing(self) -> Writing:
        return self.sealed.writing


def _every_version(lines: Mapping[EntryId, Line], entry: EntryId) -> list[EntryId]:
    """A line and all that it put right, one after the other."""
    found: list[EntryId] = []
    at: EntryId | None = entry
    while at is not None:
        found.append(at)
        at = lines[at].entry.corrects if at in lines else None
    return found
