"""What was written in a session of image work and can be put right, in words: numbers, what was said, the body."""

from __future__ import annotations

from collections.abc import Mapping

from kapdesk.art.model.images import ImageRated, OldPictureTried, SensationFelt
from kapdesk.art.model.nouns import SPANS, Comes, Measure
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.body.words import marks_words
from kapdesk.chart.model import Fact
from kapdesk.kernel.ids import ImageId
from ui.art.room.asking import REHEARSED, REMINDED, named
from ui.art.room.look import Look
from ui.work.correct_asks import Ask, chosen, either, marks, number, ticks, words
from ui.work.written import Lines, set_words

KINDS = (
    ImageRated,
    SetRated,
    CameUp,
    SensationFelt,
    OldPictureTried,
    ReminderMet,
    RehearsalWalked,
)
"""What can be put right here: numbers, what was said, the body, how the old picture came."""

STUCK, SHIFTS = "it does not shift", "it shifts"
QUIET = "nothing is felt"

ASKS: Mapping[type[Fact], tuple[Ask, ...]] = {
    SetRated: (number("distress", named(Measure.DISTRESS), SPANS[Measure.DISTRESS]),),
    CameUp: (words("text"), ticks("tags")),
    SensationFelt: (marks("marks"), either("stuck", STUCK, SHIFTS, "How it is")),
    OldPictureTried: (chosen("comes", Comes),),
    ReminderMet: tuple(words(key, asks) for key, asks in REMINDED),
    RehearsalWalked: tuple(words(key, asks, key=key, lines=1) for key, asks in REHEARSED),
}
"""How each kind of line is asked anew; a rating by its own measure."""


def line_words(look: Look, fact: Fact) -> str:
    """What a line is and says, in one line; another picture than the one at hand is named by its number."""
    match fact:
        case ImageRated(measure=measure, moment=moment):
            said = f"{named(measure)} {value_words(fact)}, {moment}"
        case SetRated(started=started):
            said = f"{named(Measure.DISTRESS)} {value_words(fact)}, after {set_words(look.meeting, started)}"
        case CameUp(started=started):
            said = f"What came up in {set_words(look.meeting, started)}"
        case SensationFelt(started=None, moment=moment):
            said = f"The body, {moment}"
        case SensationFelt(started=started):
            said = f"The body, after {set_words(look.meeting, started)}"
        case OldPictureTried():
            said = f"The old picture comes: {value_words(fact)}"
        case ReminderMet():
            said = "A reminder"
        case RehearsalWalked():
            said = "A coming situation"
        case _:
            raise TypeError(type(fact).__name__)
    return said + _elsewhere(look, getattr(fact, "image", None))


def value_words(fact: Fact) -> str:
    """What a line says, alone: its number, its words, its marks."""
    match fact:
        case ImageRated(value=value) | SetRated(distress=value):
            return str(value)
        case CameUp(text=text, tags=tags):
            return " · ".join(part for part in (text, ", ".join(tags)) if part)
        case SensationFelt(marks=felt, stuck=stuck):
            return "; ".join((*marks_words(felt), *((STUCK,) if stuck else ()))) or QUIET
        case OldPictureTried(comes=comes):
            return str(comes)
        case ReminderMet(text=text):
            return text
        case RehearsalWalked():
            return " · ".join(filter(None, (getattr(fact, key) for key, _ in REHEARSED)))
        case _:
            raise TypeError(type(fact).__name__)


def detail_words(fact: Fact) -> str:
    """The words of a line that do not stand in its title."""
    apart = CameUp | SensationFelt | ReminderMet | RehearsalWalked
    return value_words(fact) if isinstance(fact, apart) else ""


def asks_of(fact: Fact) -> tuple[Ask, ...]:
    """The values of a line that may be put right."""
    if isinstance(fact, ImageRated):
        return (number("value", named(fact.measure), SPANS[fact.measure]),)
    return ASKS[type(fact)]


def _elsewhere(look: Look, image: ImageId | None) -> str:
    if image is None or (look.picture is not None and look.picture.id == image):
        return ""
    found = look.state.picture(image)
    return f" · P{found.number}" if found is not None else ""


LINES = Lines(KINDS, asks_of, line_words, value_words, detail_words)
