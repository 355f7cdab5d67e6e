"""What was written in a session and can be put right, in words: each line as it stands, and what it said before."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.body.words import marks_words
from kapdesk.chart.model import Fact, Line
from kapdesk.emdr.model.targets import BodyFelt, BodyScanned, TargetRated, TargetReturned
from kapdesk.kernel.ids import EntryId, TargetId
from ui.emdr.room.look import Look
from ui.emdr.room.rating_words import NAMES
from ui.kit.row_list import Row

KINDS = (TargetRated, SetRated, CameUp, BodyFelt, TargetReturned, BodyScanned)
"""What can be put right here: numbers, what came up, the body, what was found on going back."""

CLEAR, LEFT = "clear", "something was left"


def lines_of(look: Look, about: EntryId | None = None) -> tuple[Line, ...]:
    """The lines that stand and can be put right, the latest first; of one line, or of one set, where it is named."""
    found = [one for one in look.lines if one.standing and isinstance(one.entry.fact, KINDS)]
    if about is not None:
        found = [one for one in found if about in (one.entry.id, _set_of(one.entry.fact))]
    return tuple(sorted(found, key=lambda one: (one.entry.at, one.entry.seq), reverse=True))


def row_of(look: Look, line: Line) -> Row:
    """A line in a list: what it says, what it said before, and when that was."""
    entry = line.entry
    parts = (detail_words(entry.fact), earlier_words(look, entry.id))
    detail = " · ".join(part for part in parts if part)
    return Row(entry.id, line_words(look, entry.fact), detail, entry.at.hm())


def line_words(look: Look, fact: Fact) -> str:
    """What a line is and says, in one line; another target than the one at hand is named by its number."""
    match fact:
        case TargetRated(measure=measure, moment=moment):
            said = f"{NAMES[measure]} {value_words(fact)}, {moment}"
        case SetRated(started=started):
            said = f"Distress {value_words(fact)}, after {_set_words(look, started)}"
        case CameUp(started=started):
            said = f"What came up in {_set_words(look, started)}"
        case BodyFelt(started=None, moment=moment):
            said = f"The body, {moment}"
        case BodyFelt(started=started):
            said = f"The body, after {_set_words(look, started)}"
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


def earlier_words(look: Look, entry: EntryId) -> str:
    """What a line said before it was put right, with each reason, the latest first; empty where it never was."""
    return " · ".join(_earlier(look, entry))


def _earlier(look: Look, entry: EntryId) -> Iterator[str]:
    known = {one.entry.id: one.entry for one in look.lines}
    now = known.get(entry)
    while now is not None and now.corrects is not None:
        before = known.get(now.corrects)
        if before is not None and isinstance(before.fact, KINDS):
            yield f"corrected, before: {value_words(before.fact)} ({now.reason})"
        now = before


def _set_of(fact: Fact) -> EntryId | None:
    """The set a line belongs to, if it was said after one."""
    return getattr(fact, "started", None)


def _set_words(look: Look, started: EntryId | None) -> str:
    sets = look.meeting.sets if look.meeting is not None else ()
    number = next((one.number for one in sets if one.entry == started), None)
    return f"set {number}" if number is not None else "a set"


def _elsewhere(look: Look, target: TargetId | None) -> str:
    if target is None or (look.target is not None and look.target.id == target):
        return ""
    found = look.state.target(target)
    return f" · T{found.number}" if found is not None else ""
