"""A client's parts for the album: six on the map, one put away, bonds, a frame and a note."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.moves import (
    BondDrawn,
    BondsEnded,
    FrameDrawn,
    Move,
    NotePinned,
    PartMet,
    PartMoved,
    PartsPutAway,
)
from kapdesk.ifs.model.nouns import Certainty, Epistemic, Kind, Measure, Pattern, Seen, Tie
from kapdesk.ifs.model.parts import Bond, Frame, Note, Part, Place, Placed
from kapdesk.kernel.ids import BondId, BookId, PartId, ThingId
from tests.golden.emdr_work import BEFORE, CLIENT, taken, whose
from tests.golden.practice import Laid
from tests.golden.stage import MORNING

SCANNER = Part(
    PartId("scanner"),
    1,
    "The lookout",
    own_words="always on the roof, never asleep",
    kind=Kind.MANAGER,
    certainty=Certainty.LIKELY,
    job="sees it coming before anybody else does",
    intent="that nobody is taken by surprise again",
    fear_if_stops="then it happens again and nobody is there",
    emotions=("worry",),
    triggers=("phone at night", "a raised voice"),
    trailhead="the phone rings",
    age_seems="about twelve",
)
PARTS = (
    (SCANNER, Place(-150.0, -195.0, 92.0)),
    (
        Part(PartId("pusher"), 2, "The one with the list", kind=Kind.MANAGER),
        Place(170.0, -230.0),
    ),
    (
        Part(PartId("escape"), 3, "Out of here", kind=Kind.FIREFIGHTER, pattern=Pattern.STRIPES),
        Place(300.0, 90.0, 100.0),
    ),
    (
        Part(PartId("young"), 4, "The small one", kind=Kind.EXILE, epistemic=Epistemic.SYMBOLIC),
        Place(20.0, 395.0, 76.0, 40),
    ),
    (
        Part(
            PartId("judge"),
            5,
            "The voice",
            kind=Kind.CRITIC,
            epistemic=Epistemic.GUESSED,
            seen_by=Seen.CLINICIAN,
        ),
        Place(-330.0, 120.0),
    ),
    (Part(PartId("grey"), 6, "Grey", epistemic=Epistemic.SEEN), Place(-90.0, 130.0, 70.0)),
    (Part(PartId("joker"), 7, "The joker"), Place(480.0, -300.0)),
)
BONDS = (
    Bond(BondId("1"), PartId("scanner"), PartId("young"), Tie.PROTECTS, 8),
    Bond(BondId("2"), PartId("scanner"), PartId("escape"), Tie.POLARISED, 6),
    Bond(
        BondId("3"), PartId("judge"), PartId("young"), Tie.SUPPRESSES, epistemic=Epistemic.GUESSED
    ),
    Bond(BondId("4"), PartId("pusher"), PartId("scanner"), Tie.ALLIED),
)


def mapped(desk: Desk, book: BookId) -> None:
    """The whole map, laid in three gestures."""
    lay(desk, book, *(PartMet(part, place) for part, place in PARTS))
    lay(
        desk,
        book,
        *(BondDrawn(one) for one in BONDS),
        FrameDrawn(Frame(ThingId("frame"), -240.0, -300.0, 500.0, 150.0, "when the phone rings")),
        NotePinned(Note(ThingId("note"), 330.0, 330.0, words="ask the small one in spring")),
    )
    lay(desk, book, PartsPutAway((PartId("joker"),), "was a joke about me"))


def lay(desk: Desk, book: BookId, *moves: Move) -> None:
    """One gesture."""
    taken(desk.ifs.map.gesture(book, moves))


def grown(desk: Desk, book: BookId) -> None:
    """The map of two days ago, typed in from paper, and what changed since: nearer, more trust, a bond that ended."""
    sitting = taken(desk.ifs.meetings.begin(book, at=BEFORE))[0].sitting
    assert sitting is not None
    at = BEFORE.plus_s(600)
    first = [PartMet(part, place) for part, place in PARTS]
    taken(desk.ifs.map.gesture(book, first, sitting=sitting, at=at))
    later = at.plus_s(300)
    bonds = [BondDrawn(one) for one in BONDS]
    taken(desk.ifs.map.gesture(book, bonds, sitting=sitting, at=later))
    rate = desk.ifs.work.rate
    taken(rate(book, PartId("scanner"), Measure.TRUST, 2, sitting=sitting, at=later))
    taken(desk.ifs.meetings.finish(sitting, at=BEFORE.plus_s(3000)))
    taken(desk.ifs.kept.name_version(book, "before the dose"))
    nearer = Placed(PartId("scanner"), Place(-60.0, -130.0, 92.0))
    lay(desk, book, PartMoved((nearer,)), BondsEnded((BondId("2"),), "they spoke to each other"))
    taken(rate(book, PartId("scanner"), Measure.TRUST, 6))
    lay(desk, book, PartsPutAway((PartId("joker"),), "was a joke about me"))


def _grown(desk: Desk) -> None:
    grown(desk, whose(desk))


def _mapped(desk: Desk) -> None:
    mapped(desk, whose(desk))


MAPPED = Laid("ifs-mapped", CLIENT, MORNING, _mapped)
GROWN = Laid("ifs-grown", CLIENT, MORNING, _grown)
