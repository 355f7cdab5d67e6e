"""A client's pictures for the album: one at work, those that wait, one finished and one set aside."""

from __future__ import annotations

from kapdesk.art.model.images import Feeling, ImageDescribed, ImageOpened
from kapdesk.art.model.nouns import (
    SCENE,
    Author,
    Comer,
    Kind,
    Measure,
    Moment,
    Perspective,
    Sense,
    Status,
)
from kapdesk.art.model.tried import RecollectionWritten, WordsSaid
from kapdesk.art.service.sealed_said import SealedSaid
from kapdesk.art.service.sealing import SealedWork
from kapdesk.chart.sealing import ClientSeal, Sealing
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from kapdesk.vault.cost import FLOOR
from tests.golden.emdr_work import BEFORE, CLIENT, taken, whose
from tests.golden.practice import Laid
from tests.golden.stage import MORNING

NEW = ImageId("")
SEAL_WORDS = "four words of theirs"
NAMED = (
    ("the corridor", Kind.MEMORY, "passes", Status.OPEN),
    ("grey water", Kind.NIGHTMARE, "nightmare", Status.QUEUED),
    ("the lift stops", Kind.FUTURE, "future", Status.QUEUED),
    ("red face", Kind.SELF, "self-image", Status.QUEUED),
    ("the phone rings", Kind.BLEND, "updated", Status.OPEN),
    ("blue van", Kind.UNKNOWN, "passes", Status.OPEN),
)


def pictured(desk: Desk, book: BookId) -> tuple[ImageId, ...]:
    """Six pictures, rated in a meeting two days ago that was typed in from paper."""
    images = tuple(_opened(desk, book, *one) for one in NAMED)
    corridor, water, lift, _face, phone, van = images
    pictures, art = desk.art.pictures, desk.art
    sitting = _met(desk, book)
    for image, measure, value in (
        (corridor, Measure.DISTRESS, 7),
        (corridor, Measure.INTRUSIONS, 12),
        (water, Measure.INTRUSIONS, 3),
        (lift, Measure.DISTRESS, 6),
        (phone, Measure.DISTRESS, 4),
    ):
        at = BEFORE.plus_s(600)
        taken(art.ratings.rate(sitting, image, measure, value, Moment.BEFORE, at=at))
    taken(pictures.order(book, (lift, water, images[3])))
    taken(pictures.set_status(book, phone, Status.INCOMPLETE))
    taken(pictures.set_status(book, van, Status.SET_ASIDE, "after the hearing"))
    taken(art.meetings.finish(sitting, reason="entered from paper", at=BEFORE.plus_s(3000)))
    return images


def say_under_seal(desk: Desk, book: BookId) -> None:
    """What was remembered before the first picture, and free words about it, under the client's seal."""
    sealing = Sealing(desk.ledger, FLOOR)
    seal = sealing.make(book, SEAL_WORDS, SEAL_WORDS)
    assert isinstance(seal, ClientSeal)
    image = desk.art.view(book).state.pictures[0].id
    said = SealedSaid(SealedWork(desk.art.writing, sealing), desk.art.ratings)
    for fact in (RecollectionWritten(image, "the door"), WordsSaid(image, "a name")):
        taken(said.say(seal, fact))


def seal_scene(desk: Desk, book: BookId) -> None:
    """The first picture's scene sealed, with a passphrase of the client's own."""
    sealing = Sealing(desk.ledger, FLOOR)
    seal = sealing.make(book, SEAL_WORDS, SEAL_WORDS)
    assert isinstance(seal, ClientSeal)
    image = desk.art.view(book).state.pictures[0].id
    taken(SealedWork(desk.art.writing, sealing).seal(seal, image, SCENE))


def told(desk: Desk, book: BookId, image: ImageId) -> None:
    """The first picture, told whole."""
    described = ImageDescribed(
        image,
        "the corridor",
        Kind.MEMORY,
        event="age 9",
        senses=(Sense.SIGHT, Sense.SOUND),
        perspective=Perspective.OWN,
        start="The light under the door",
        hotspot="The door opens",
        end="Outside, in the cold",
        meaning="I am small and nobody comes",
        emotions=(Feeling("fear", 80), Feeling("shame", 40)),
        avoidance="Long corridors, hotels",
        needs=("somebody at my side",),
        helper=Comer.SELF_NOW,
        author=Author.CLIENT,
        new_version="I come in as I am now, and we leave together.",
        new_meaning="Somebody came",
    )
    taken(desk.art.pictures.describe(book, described))


def _opened(
    desk: Desk, book: BookId, name: str, kind: Kind, template: str, status: Status
) -> ImageId:
    opened = desk.art.pictures.open(book, ImageDescribed(NEW, name, kind), template, status=status)
    fact = taken(opened)[0].fact
    assert isinstance(fact, ImageOpened)
    return fact.image


def _met(desk: Desk, book: BookId) -> SittingId:
    sitting = taken(desk.art.meetings.begin(book, at=BEFORE))[0].sitting
    assert sitting is not None
    return sitting


def _pictured(desk: Desk) -> None:
    told(desk, whose(desk), pictured(desk, whose(desk))[0])


PICTURED = Laid("art-pictured", CLIENT, MORNING, _pictured)
