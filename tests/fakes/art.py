"""Image work on a real desk: a client who agreed to it, a picture of theirs, and a meeting that is about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kapdesk.art.model.images import ImageDescribed, ImageOpened
from kapdesk.art.model.nouns import Comes, Measure, Moment, Row, Step
from kapdesk.art.model.state import ArtState, ImageState
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import BookId, EntryId, ImageId, PanelId, SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import opened
from tests.fakes.sets import taken
from tests.ui.shell.sittings import known_client, sitting_of

NEW = ImageId("")
CORRIDOR = ImageDescribed(NEW, "the corridor", hotspot="the door opens", meaning="I am small")
AGREED = {
    "explained": "yes",
    "changes": "yes",
    "consents": "yes",
    "stop-agreed": "yes",
    "stop-signal": "a raised hand",
    "legal": "no",
    **dict.fromkeys(
        (
            "seizures",
            "eyes",
            "vertigo",
            "psychosis",
            "dissociation",
            "intoxicated",
            "home",
            "pregnancy",
            "heart",
        ),
        "no",
    ),
}
CLOSED = {"scan": "clear", "oriented": "yes", "afterwards": "told"}
LIGHT = SetPlan(rate_hz=1.0, passes=40, amplitude_deg=20.0)
DONE = Outcome(40, 40.0, "finished")


@contextmanager
def art_desk(folder: Path, clock: FakeClock) -> Iterator[tuple[Desk, SittingId]]:
    """An open desk with a meeting of image work that has just begun."""
    with opened(folder, clock) as desk:
        yield desk, sitting_of(taken(desk.art.meetings.begin(known_client(desk))))


def book_of(desk: Desk) -> BookId:
    """The one client."""
    return desk.people.clients()[0].book


def state_of(desk: Desk) -> ArtState:
    """How their work stands."""
    return desk.art.view(book_of(desk)).state


def picture_of(desk: Desk, image: ImageId) -> ImageState:
    """A picture as it stands."""
    found = state_of(desk).picture(image)
    assert found is not None
    return found


def open_image(
    desk: Desk,
    described: ImageDescribed = CORRIDOR,
    sitting: SittingId | None = None,
    template: str = "passes",
) -> ImageId:
    """A picture of the client's."""
    written = taken(desk.art.pictures.open(book_of(desk), described, template, sitting=sitting))
    fact = written[0].fact
    assert isinstance(fact, ImageOpened)
    return fact.image


def agree(desk: Desk, sitting: SittingId, **answers: str) -> None:
    """Fit and consent, answered."""
    taken(desk.art.work.go(sitting, Step.FIT))
    taken(desk.art.work.answer(sitting, "art-fit", AGREED | answers))


def begin_work(desk: Desk, sitting: SittingId, distress: int = 7) -> ImageId:
    """A client who agreed, a picture that is rated, and its scene watched from now on."""
    agree(desk, sitting)
    image = open_image(desk, sitting=sitting)
    taken(desk.art.work.go(sitting, Step.BASELINE, image, why="the scene is known"))
    rate(desk, sitting, image, distress, Moment.BEFORE)
    taken(desk.art.work.go(sitting, Step.WATCHING, why="the sets are known"))
    return image


def rate(
    desk: Desk,
    sitting: SittingId,
    image: ImageId,
    value: int,
    moment: Moment = Moment.AFTER,
    measure: Measure = Measure.DISTRESS,
) -> tuple[Entry, ...]:
    """A rating."""
    return taken(desk.art.ratings.rate(sitting, image, measure, value, moment))


def ran(desk: Desk, sitting: SittingId) -> EntryId:
    """A set that no stage ran."""
    return taken(desk.art.sets.note(sitting, LIGHT, DONE))[0].id


def lay(
    desk: Desk, image: ImageId, words: str, row: Row = Row.OLD, sitting: SittingId | None = None
) -> PanelId:
    """A panel with words on it."""
    book = book_of(desk)
    taken(desk.art.board.lay(book, image, row, sitting=sitting))
    panel = picture_of(desk, image).board.row(row)[-1].id
    taken(desk.art.board.fill(book, image, panel, words=words, sitting=sitting))
    return panel


def finish_work(desk: Desk, sitting: SittingId, image: ImageId) -> None:
    """Everything that makes a picture finished, and the closing answered."""
    rate(desk, sitting, image, 8, Moment.NEW_VERSION, Measure.NEW_VIVIDNESS)
    taken(desk.art.ratings.try_old(sitting, image, Comes.NO, 0))
    taken(desk.art.work.go(sitting, Step.CLOSING))
    taken(desk.art.work.answer(sitting, "art-closing", CLOSED))
