"""A client's part over several meetings for the album: rated before and after doses, with a target and Self beside."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import DoseGiven, VitalsRecorded
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.emdr.model import nouns as emdr
from kapdesk.emdr.model.said import Description
from kapdesk.emdr.model.targets import TargetOpened
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Linked, Measure, Moment
from kapdesk.kernel.ids import BookId, PartId, SittingId, TargetId
from kapdesk.kernel.instant import Instant
from tests.golden.emdr_work import CLIENT, taken, whose
from tests.golden.ifs_map import PARTS
from tests.golden.practice import Laid
from tests.golden.stage import MORNING

FIRST = Instant.from_iso("2026-01-12T10:00:00+00:00")
DAY_S, MINUTE_S = 86_400.0, 60.0
SCANNER = PartId("scanner")
MEETINGS = (
    (0, 2, 8, 7, 8, (3, 2, 4, 3, 2, 2, 3, 3)),
    (7, 3, 8, 6, 7, (4, 4, 4, 3, 3, 2, 3, None)),
    (22, 5, 6, 4, 5, (5, 5, 4, 5, 4, 4, 4, 5)),
    (43, 7, 4, 2, 2, (7, 6, 6, 7, 6, 5, 6, 7)),
)
"""Day, trust, activation, blending, distress of the target, and Self by its qualities."""


def curved(desk: Desk, book: BookId) -> None:
    """Four meetings of parts work, two dosing sessions and one that was about nothing of this."""
    _met(desk, book)
    target = _target(desk, book)
    taken(desk.ifs.work.link(book, SCANNER, Linked.TARGET, target))
    for day, trust, activation, blending, distress, read in MEETINGS:
        sitting, at = _meets(desk, book, day)
        values = zip(Measure, (trust, activation, blending), strict=True)
        for number, (measure, value) in enumerate(values):
            then = at.plus_s((5 + number) * MINUTE_S)
            taken(desk.ifs.work.rate(book, SCANNER, measure, value, sitting=sitting, at=then))
        then = at.plus_s(20 * MINUTE_S)
        taken(desk.ifs.work.read_self(book, Moment.IN_WORK, read, sitting=sitting, at=then))
        asked = emdr.Moment.AT_TARGET
        desk.emdr.ratings.rate(
            sitting, target, emdr.Measure.DISTRESS, distress, asked, at=at.plus_s(30 * MINUTE_S)
        )
        taken(desk.ifs.meetings.finish(sitting, at=at.plus_s(3000)))
    for day in (15, 36):
        _dosed(desk, book, day)


def _met(desk: Desk, book: BookId) -> None:
    sitting, at = _meets(desk, book, -1)
    met = [PartMet(part, place) for part, place in PARTS]
    taken(desk.ifs.map.gesture(book, met, sitting=sitting, at=at.plus_s(MINUTE_S)))
    taken(desk.ifs.meetings.finish(sitting, at=at.plus_s(3000)))


def _target(desk: Desk, book: BookId) -> TargetId:
    opened = desk.emdr.targets.open(
        book,
        emdr.Prong.PAST,
        emdr.Role.TOUCHSTONE,
        emdr.Theme.SAFETY,
        "standard",
        Description("kitchen, age 9"),
    )
    fact = taken(opened)[0].fact
    assert isinstance(fact, TargetOpened)
    return fact.target


def _meets(desk: Desk, book: BookId, day: int) -> tuple[SittingId, Instant]:
    at = FIRST.plus_s(day * DAY_S)
    sitting = taken(desk.ifs.meetings.begin(book, at=at))[0].sitting
    assert sitting is not None
    return sitting, at


def _dosed(desk: Desk, book: BookId, day: int) -> None:
    """A dosing session that was typed in from paper, with a dose and how the client was."""
    at = FIRST.plus_s(day * DAY_S)
    sitting = taken(desk.dosing.begin(book, protocol="sublingual", at=at))[0].sitting
    assert sitting is not None
    dose = DoseGiven(150.0, "mg", "sublingual", "nurse 1")
    for minute, fact in (
        (5, VitalsRecorded(Vitals(distress=4))),
        (10, dose),
        (40, VitalsRecorded(Vitals(distress=7))),
        (120, VitalsRecorded(Vitals(distress=2))),
    ):
        desk.sittings.record(sitting, [fact], at=at.plus_s(minute * MINUTE_S))
    desk.sittings.close(sitting, at=at.plus_s(180 * MINUTE_S))


def _curved(desk: Desk) -> None:
    curved(desk, whose(desk))


CURVED = Laid("ifs-curved", CLIENT, MORNING, _curved)
