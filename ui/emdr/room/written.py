"""What was written in a session and can be put right, in words: each line as it stands, and what it said before."""

from __future__ import annotations

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.body.words import marks_words
from kapdesk.chart.model import Fact
from kapdesk.emdr.model.nouns import SPANS, Found, Measure
from kapdesk.emdr.model.targets import BodyFelt, BodyScanned, TargetRated, TargetReturned
from kapdesk.kernel.ids import TargetId
from ui.emdr.room.look import Look
from ui.emdr.room.rating_words import NAMES
from ui.work.correct_asks import Ask, chosen, either, marks, number, ticks, words
from ui.work.written import Lines, set_words

KINDS = (TargetRated, SetRated, CameUp, BodyFelt, TargetReturned, BodyScanned)
"""What can be put right here: numbers, what came up, the body, what was found on going back."""

CLEAR, LEFT = "clear", "something was left"


def line_words(look: Look, fact: Fact) -> str:
    """What a line is and says, in one line; another target than the one at hand is named by its number."""
    match fact:
        case TargetRated(measure=measure, moment=moment):
            said = f"{NAMES[measure]} {value_words(fact)}, {moment}"
        case SetRated(started=started):
            said = f"Distress {value_words(fact)}, after {set_words(look.meeting, started)}"
        case CameUp(started=started):
            said = f"What came up in {set_words(look.meeting, started)}"
        case BodyFelt(started=None, moment=moment):
            said = f"The body, {moment}"
        case BodyFelt(started=started):
            said = f"The body, after {set_words(look.meeting, started)}"
        case TargetReturned():
            said = f"Back to the target: {value_words(fact)}"
        case BodyScanned():
            said = f"The body gone through: {value_words(fact)}"
        case _:
            raise TypeError(type(fact).__name__)
    return said + _elsewhere(look, getattr(fact, "target", None))


def value_words(fact: Fact) -> str:
    """What a line says, alone: its number, its words, its marks."""
    match fact:
        case TargetRated(value=value) | SetRated(distress=value):
            return str(value)
        case CameUp(text=text, tags=tags):
            return " · ".join(part for part in (text, ", ".join(tags)) if part)
        case BodyFelt(marks=marks):
            return "; ".join(marks_words(marks))
        case TargetReturned(found=found):
            return str(found)
        case BodyScanned(clear=clear):
            return CLEAR if clear else LEFT
        case _:
            raise TypeError(type(fact).__name__)


def detail_words(fact: Fact) -> str:
    """The words of a line that do not stand in its title."""
    return value_words(fact) if isinstance(fact, CameUp | BodyFelt) else ""


def _asks(fact: Fact) -> tuple[Ask, ...]:
    """The values of a line that may be put right."""
    match fact:
        case TargetRated(measure=measure):
            return (number("value", NAMES[measure], SPANS[measure]),)
        case SetRated():
            distress = Measure.DISTRESS
            return (number("distress", NAMES[distress], SPANS[distress]),)
        case CameUp():
            return words("text"), ticks("tags")
        case BodyFelt():
            return (marks("marks"),)
        case TargetReturned():
            return (chosen("found", Found),)
        case BodyScanned():
            return (either("clear", CLEAR, LEFT),)
        case _:
            raise TypeError(type(fact).__name__)


def _elsewhere(look: Look, target: TargetId | None) -> str:
    if target is None or (look.target is not None and look.target.id == target):
        return ""
    found = look.state.target(target)
    return f" · T{found.number}" if found is not None else ""


LINES = Lines(KINDS, _asks, line_words, value_words, detail_words)
