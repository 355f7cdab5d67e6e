"""What other rooms keep of a client as dated numbers, to stand beside the ratings of a part; parts work knows them not.

Questionnaires with a total are kept nowhere: a screening is answered with yes or no.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kapdesk.art.model import nouns as art_nouns
from kapdesk.art.model.rows import Night
from kapdesk.art.model.rows import Rating as PictureRating
from kapdesk.art.model.state import ArtState
from kapdesk.art.service.art import Art
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import sittings
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.rules.onboard import onboard
from kapdesk.dosing.service.dosing import KIND
from kapdesk.emdr.model.nouns import SPANS, Measure
from kapdesk.emdr.model.rows import Rating as TargetRating
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.seen.beside import Beside, Value
from kapdesk.kernel.ids import BookId
from kapdesk.kernel.instant import Instant

NAMES = {Measure.DISTRESS: "Distress", Measure.VOC: "VOC"}
WORDS = {Measure.DISTRESS: "Distress of", Measure.VOC: "How true the belief feels, of"}
TICKS = {Measure.DISTRESS: (0, 5, 10), Measure.VOC: (1, 4, 7)}


@dataclass(frozen=True, slots=True)
class PartsBeside:
    """The numbers of other rooms.  thread: the record lane."""

    ledger: Ledger
    emdr: Emdr
    art: Art

    def of(self, book: BookId) -> tuple[Beside, ...]:
        """Every one that has a value: targets and pictures by their numbers, then dosing sessions and nights."""
        art = self.art.view(book).state
        found = (
            *_targets(self.emdr.view(book).state),
            *_pictures(art),
            Beside(
                "dosing", "Dosing", "", "Distress in dosing sessions", tuple(self._sessions(book))
            ),
            Beside("nights", "Nights", "", "How bad nightmares were", _nights(art)),
        )
        return tuple(one for one in found if one.values)

    def _sessions(self, book: BookId) -> Iterator[Value]:
        for row in sittings(self.ledger, book):
            if row.kind == KIND:
                yield from _readings(view_of(self.ledger.sitting(row.id)))


def _targets(state: EmdrState) -> Iterator[Beside]:
    for target in sorted(state.targets, key=lambda one: one.number):
        for measure in Measure:
            yield _target(target, measure)


def _target(target: TargetState, measure: Measure) -> Beside:
    span = SPANS[measure]
    return Beside(
        f"target {target.id} {measure}",
        NAMES[measure],
        f"T{target.number}",
        f"{WORDS[measure]} {target.name}",
        tuple(_rated(one) for one in target.rated(measure)),
        int(span.low),
        int(span.high),
        TICKS[measure],
        Linked.TARGET,
        target.id,
    )


def _pictures(state: ArtState) -> Iterator[Beside]:
    for one in sorted(state.pictures, key=lambda picture: picture.number):
        span = art_nouns.SPANS[art_nouns.Measure.DISTRESS]
        yield Beside(
            f"image {one.id}",
            "Distress",
            f"P{one.number}",
            f"Distress of {one.name}",
            tuple(_rated(rating) for rating in one.rated(art_nouns.Measure.DISTRESS)),
            int(span.low),
            int(span.high),
            kind=Linked.IMAGE,
            of=one.id,
        )


def _rated(one: TargetRating | PictureRating) -> Value:
    words = str(one.moment)
    return Value(one.entry, one.at, one.seq, one.sitting, one.value, words, one.hollow)


def _readings(view: DosingView) -> Iterator[Value]:
    for entry, fact in view.readings:
        if fact.vitals.distress is not None:
            hollow = onboard(view, entry.at).state in UNDER_EFFECT
            value = fact.vitals.distress
            yield Value(entry.id, entry.at, entry.seq, entry.sitting, value, "", hollow)


def _nights(state: ArtState) -> tuple[Value, ...]:
    """Nights with a nightmare by the day each began on, as it was written last."""
    latest = {one.fact.night: one for one in state.nights}
    found = (latest[night] for night in sorted(latest))
    return tuple(
        Value(one.entry, _day_of(one), one.seq, None, one.fact.intensity, hour=False)
        for one in found
        if one.fact.nightmare and one.fact.intensity is not None
    )


def _day_of(one: Night) -> Instant:
    """The first moment of a night's day, by the wall it was written at."""
    day = datetime.fromisoformat(one.fact.night)
    return Instant.of(day.replace(tzinfo=one.at.local().tzinfo))
