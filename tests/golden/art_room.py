"""Sessions pictures are worked on in, each laid on the one before it and as far as its shot needs."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import patch

from PySide6.QtCore import Qt

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import Measure, Moment, Row, Step
from kapdesk.art.model.tried import ReminderMet
from kapdesk.art.service.sealed_said import SealedSaid
from kapdesk.art.service.sealing import SealedWork
from kapdesk.bilateral.model.kept import Screen, StageSetup
from kapdesk.body.model import BodyMark, Quality
from kapdesk.chart.sealing import ClientSeal, Sealing
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import BookId, ImageId, PanelId, SittingId
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.sketch.model import Ink, Nib, Sketch, Stroke
from kapdesk.sketch.packing import packed
from kapdesk.vault.cost import FLOOR
from tests.fakes import art as work
from tests.fakes.sets import taken
from tests.fakes.stage import RIGHT
from tests.golden.practice import DEMO, Laid
from tests.golden.stage import Stage

PAGE, CODE = "images", "D-021"
SEAL_WORDS = "four words of theirs"
AT = "08:40:01"
WITH_WHOM = "tests.fakes.art.book_of"
CONTROL = Qt.KeyboardModifier.ControlModifier
CORRIDOR = ImageDescribed(work.NEW, "the corridor", hotspot="the door opens")
THROAT = (BodyMark(("I.M.throat",), Quality.TIGHT, 6, words="like a stone"),)

Act = Callable[[Desk, SittingId], object]
"""Something done in a session."""


def whose(desk: Desk) -> BookId:
    """The client the work is with, whose first day here it is."""
    return next(row.book for row in desk.people.clients() if row.label == CODE)


def picture(desk: Desk) -> ImageId:
    """The one picture there is."""
    return desk.art.view(whose(desk)).state.pictures[0].id


def room(stage: Stage, far: Laid, *acts: Act) -> SittingId:
    """The room, on a session as far as that, once more was done in it."""
    stage.lays(far, far.at)
    stage.patches(WITH_WHOM, whose)
    sitting = _sitting(stage.desk)
    for act in acts:
        act(stage.desk, sitting)
    stage.enters(PAGE, sitting)
    stage.keys(Qt.Key.Key_F4)
    return sitting


def go(step: Step, why: str = "as the client wishes") -> Act:
    """The work goes on to a step."""
    return lambda desk, sitting: taken(desk.art.work.go(sitting, step, why=why))


def rate(value: int, moment: Moment, measure: Measure = Measure.DISTRESS) -> Act:
    """A rating."""
    return lambda desk, sitting: work.rate(desk, sitting, picture(desk), value, moment, measure)


def feel(desk: Desk, sitting: SittingId) -> None:
    """What is felt after a pass, twice, not weaker."""
    for _ in range(2):
        taken(desk.art.ratings.feel(sitting, picture(desk), Moment.AFTER, THROAT))


def lay_board(desk: Desk, sitting: SittingId) -> None:
    """Two old panels, one of them drawn and the worst, and a new one."""
    book, image = whose(desk), picture(desk)
    first = work.lay(desk, image, "the corridor, dark", sitting=sitting)
    door = work.lay(desk, image, "the door", sitting=sitting)
    work.lay(desk, image, "the light goes on", Row.NEW, sitting)
    board = desk.art.board
    taken(board.fill(book, image, first, drawing=_drawn(), sitting=sitting))
    taken(board.mark_worst(book, image, door, sitting=sitting))


def seal_first(desk: Desk, sitting: SittingId) -> None:
    """The first old panel sealed with what is on it."""
    sealing = Sealing(desk.ledger, FLOOR)
    seal = sealing.make(whose(desk), SEAL_WORDS, SEAL_WORDS)
    assert isinstance(seal, ClientSeal)
    panel = desk.art.view(whose(desk)).state.pictures[0].board.row(Row.OLD)[0]
    sealed = SealedWork(desk.art.writing, sealing)
    taken(sealed.seal(seal, picture(desk), panel.id, sitting=sitting))


def say_under_seal(desk: Desk, sitting: SittingId) -> None:
    """A reminder in the open, and one under the client's seal."""
    image, sealing = picture(desk), Sealing(desk.ledger, FLOOR)
    taken(desk.art.ratings.remind(sitting, image, "the smell of floor polish", 3))
    seal = sealing.make(whose(desk), SEAL_WORDS, SEAL_WORDS)
    assert isinstance(seal, ClientSeal)
    said = SealedSaid(SealedWork(desk.art.writing, sealing), desk.art.ratings)
    taken(said.say(seal, ReminderMet(image, "the voice on the stairs"), 4, sitting=sitting))


def lay_left(desk: Desk, sitting: SittingId) -> None:
    """Two left-over pictures, one of them replaced."""
    book, image = whose(desk), picture(desk)
    taken(
        desk.art.board.mark_replaced(book, image, _left(desk, sitting, "the lamp"), sitting=sitting)
    )
    _left(desk, sitting, "the stairs at night")


def answer_closing(desk: Desk, sitting: SittingId) -> None:
    """The closing, answered."""
    taken(desk.art.work.answer(sitting, "art-closing", work.CLOSED))


def _left(desk: Desk, sitting: SittingId, words: str) -> PanelId:
    return work.lay(desk, picture(desk), words, Row.LEFT, sitting)


def _drawn() -> bytes:
    """A door at the end of a corridor, in five lines."""
    corners = ((0.4, 0.35), (0.6, 0.35), (0.6, 0.65), (0.4, 0.65))
    edges = zip(((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)), corners, strict=True)
    lines = [Stroke(Ink.BLUE, Nib.MEDIUM, edge) for edge in edges]
    door = Stroke(Ink.RED, Nib.BROAD, (*corners, corners[0]))
    found = packed(Sketch((*lines, door)))
    assert isinstance(found, bytes)
    return found


def _begin(desk: Desk) -> None:
    measured = StageSetup(screens={RIGHT.identity: Screen(36.2, 100.0)})
    desk.stimulation.arranging.arrange(measured)
    taken(desk.people.add(ClientDraft(CODE)))
    taken(desk.art.meetings.begin(whose(desk)))


def _sitting(desk: Desk) -> SittingId:
    return desk.sittings.open_now()[-1].id


def _as_far(name: str, on: Laid, *acts: Act) -> Laid:
    """A session as far as another, and then these."""

    def lay(desk: Desk) -> None:
        with patch(WITH_WHOM, whose):
            for act in acts:
                act(desk, _sitting(desk))

    return Laid(f"art-{name}", on, on.at, lay)


BEGUN = Laid("art-begun", DEMO, AT, _begin)
AGREED = _as_far("agreed", BEGUN, work.agree)
WORKED = _as_far("worked", BEGUN, work.begin_work)
