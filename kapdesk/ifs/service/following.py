"""What comes of a line that is put right: facts of the same save, each put right or written beside it in turn."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.chart.model import Act
from kapdesk.ifs.model.moves import PartDescribed
from kapdesk.ifs.model.nouns import Measure, Moment
from kapdesk.ifs.model.reasons import worded
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import PartAnswered, PartRated, StatusSet, StatusWorded
from kapdesk.ifs.parse.answers import others_in, ratings_in
from kapdesk.ifs.parse.flowing import flowed
from kapdesk.ifs.rules.allowed import against
from kapdesk.kernel.errors import Refusals, refused

NOT_EMPTIED = refused(
    "answers", "A rating that was given is put right by another one; it is not taken away."
)


def status_acts(state: IfsState, row: Row, better: StatusSet, reason: str) -> Iterator[Act]:
    """A status put right, and why it was set: as it is said now, else as it stood before, kept apart either way."""
    yield Act(replace(better, why=""), row.at, row.entry, reason)
    known = worded(state.rows, row)
    before = known.fact.words() if known is not None else getattr(row.fact, "why", "")
    text = better.why.strip() or before
    fact = StatusWorded(better.part, better.status, text, better.number)
    if known is not None and known.fact != fact:
        yield Act(fact, row.at, known.entry, reason)
    elif known is None and text:
        yield Act(fact, row.at)


def answer_acts(
    state: IfsState,
    row: Row,
    better: PartAnswered,
    reason: str,
    *,
    onboard: Onboard,
) -> tuple[Act, ...] | Refusals:
    """An answer put right; the part as it comes to be told, a gesture of its own; and the ratings among the answers.

    Refuses a scale that is emptied, and what a part cannot hold.
    """
    fact = row.fact
    if not isinstance(fact, PartAnswered):
        raise TypeError(type(fact).__name__)
    acts = [Act(replace(better, others=others_in(better.filled)), row.at, row.entry, reason)]
    told = flowed(state, row, better.filled)
    if told != state.drawn.parts[fact.part]:
        move = PartDescribed(told, state.gestures.number + 1)
        if found := against(state.drawn, (move,)):
            return found
        acts.append(Act(move, row.at))
    before, after = dict(ratings_in(fact.filled)), dict(ratings_in(better.filled))
    if before.keys() - after.keys():
        return NOT_EMPTIED
    for measure, value in after.items():
        if value != before.get(measure):
            acts += _rated(state, row, PartRated(better.part, measure, value), reason, onboard)
    return tuple(acts)


def _rated(
    state: IfsState, row: Row, rated: PartRated, reason: str, onboard: Onboard
) -> Iterator[Act]:
    """The rating of an answer as it should have been; one more where the answer had none."""
    known = _rating_of(state, row, rated.measure)
    if known is None:
        number = getattr(row.fact, "number", 0)
        stamped = replace(
            rated, substance=onboard.state, since_dose_min=onboard.minutes, number=number
        )
        yield Act(stamped, row.at)
    elif isinstance(known.fact, PartRated) and known.fact.value != rated.value:
        yield Act(replace(known.fact, value=rated.value), row.at, known.entry, reason)


def _rating_of(state: IfsState, row: Row, measure: Measure) -> Row | None:
    """The rating that was written with an answer: the first behind it of its part, measure and moment."""
    fact = row.fact
    if not isinstance(fact, PartAnswered) or measure not in dict(ratings_in(fact.filled)):
        return None
    for one in state.rows:
        said = one.fact
        if isinstance(said, PartRated) and (one.at, one.sitting) == (row.at, row.sitting):
            of_it = (said.part, said.measure, said.moment) == (fact.part, measure, Moment.IN_WORK)
            if of_it and one.seq > row.seq:
                return one
    return None
