"""A client's EMDR work for the pictures: a plan with its ties and numbers, and what there is to hold on to."""

from __future__ import annotations

from kapdesk.body.model import BodyMark, Quality
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Kind, Measure, Moment, Prong, Role, Status, Theme, Tie
from kapdesk.emdr.model.said import Description
from kapdesk.emdr.model.targets import TargetOpened
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, ResourceId, SittingId, TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.people.parse.identity import ClientDraft
from tests.golden.practice import DEMO, Laid
from tests.golden.stage import MORNING

CODE = "D-020"
BEFORE = Instant.from_iso("2026-03-02T10:00:00+00:00")
TIGHT = (BodyMark(regions=("I.M.chest",), quality=Quality.TIGHT, intensity=7, id="m1"),)
PLAN = (
    (Prong.PAST, Role.TOUCHSTONE, Theme.SAFETY, "kitchen, age 9"),
    (Prong.PAST, Role.CLUSTER, Theme.SAFETY, "the stairs"),
    (Prong.PAST, Role.OTHER, Theme.WORTH, "what the teacher said"),
    (Prong.PRESENT, Role.TRIGGER, Theme.SAFETY, "raised voices at work"),
    (Prong.PRESENT, Role.TRIGGER, Theme.CONTROL, "waiting for a call"),
    (Prong.FUTURE, Role.TEMPLATE, Theme.SAFETY, "saying no in the meeting"),
)


def planned(desk: Desk, book: BookId) -> tuple[TargetId, ...]:
    """Six targets, tied and rated in a meeting two days ago that was typed in from paper."""
    targets = tuple(_opened(desk, book, *one) for one in PLAN)
    kitchen, stairs, teacher, voices, call, meeting = targets
    emdr = desk.emdr
    for one, other, tie in (
        (kitchen, stairs, Tie.TOUCHSTONE),
        (kitchen, voices, Tie.TOUCHSTONE),
        (teacher, call, Tie.FLOATBACK),
    ):
        taken(emdr.targets.tie(book, one, other, tie))
    sitting = _met(desk, book)
    for target, measure, value in (
        (kitchen, Measure.VOC, 2),
        (kitchen, Measure.DISTRESS, 8),
        (stairs, Measure.DISTRESS, 6),
        (voices, Measure.DISTRESS, 5),
        (meeting, Measure.VOC, 3),
    ):
        at = BEFORE.plus_s(600)
        taken(emdr.ratings.rate(sitting, target, measure, value, Moment.ASSESSMENT, at=at))
    taken(emdr.targets.set_status(book, kitchen, Status.INCOMPLETE))
    taken(emdr.targets.set_status(book, teacher, Status.CANDIDATE))
    taken(emdr.targets.set_status(book, call, Status.SET_ASIDE, "after the move"))
    _holds_on(desk, book, sitting)
    taken(desk.emdr.meetings.finish(sitting, at=BEFORE.plus_s(3000)))
    return targets


def described(desk: Desk, book: BookId, target: TargetId) -> None:
    """The first target, told whole; the title it had before stays readable."""
    for negative in ("I am not safe", "I am in danger"):
        told = Description(
            "kitchen, age 9",
            "Father comes home late, the door.",
            "The hand on the door",
            "the smell of cold smoke",
            negative,
            "It is past, and I am in safety today",
            ("fear", "shame"),
            TIGHT,
        )
        taken(desk.emdr.targets.describe(book, target, told))


def taken(written: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    """What was written; nothing of it is refused."""
    assert not isinstance(written, Refusals), written.sentences()
    return written


def whose(desk: Desk) -> BookId:
    """The client the work is with, whose first day here it is."""
    return next(row.book for row in desk.people.clients() if row.label == CODE)


def _added(desk: Desk) -> None:
    taken(desk.people.add(ClientDraft(CODE)))


def _planned(desk: Desk) -> None:
    described(desk, whose(desk), planned(desk, whose(desk))[0])


def _opened(desk: Desk, book: BookId, prong: Prong, role: Role, theme: Theme, cue: str) -> TargetId:
    variant = "future-template" if prong is Prong.FUTURE else "standard"
    opened = desk.emdr.targets.open(book, prong, role, theme, variant, Description(cue))
    fact = taken(opened)[0].fact
    assert isinstance(fact, TargetOpened)
    return fact.target


def _met(desk: Desk, book: BookId) -> SittingId:
    sitting = taken(desk.emdr.meetings.begin(book, at=BEFORE))[0].sitting
    assert sitting is not None
    return sitting


def _holds_on(desk: Desk, book: BookId, sitting: SittingId) -> None:
    resources = desk.emdr.resources
    for kind, cue, before, after, turned in (
        (Kind.CALM_PLACE, "lake", 4, 7, False),
        (Kind.CONTAINER, "the iron chest", 5, 6, False),
        (Kind.LIGHT_STREAM, "", 5, 3, True),
    ):
        made = taken(resources.make(book, kind, cue=cue, preset="Calm place, resource"))
        resource = ResourceId(getattr(made[0].fact, "resource", ""))
        at = BEFORE.plus_s(1200)
        taken(
            resources.practise(sitting, resource, before=before, after=after, turned=turned, at=at)
        )


CLIENT = Laid("emdr-client", DEMO, MORNING, _added)
PLANNED = Laid("emdr-planned", CLIENT, MORNING, _planned)
