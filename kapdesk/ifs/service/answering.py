"""A sheet a part answered, as what is written of it: the answers, the ratings in them, the part as it is told now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.chart.gates import against_reason
from kapdesk.chart.model import Fact
from kapdesk.ifs.model.moves import Move, PartDescribed
from kapdesk.ifs.model.nouns import Moment
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.work import FlagPassed, PartAnswered, PartRated, Tab
from kapdesk.ifs.parse.answers import SHEETS, others_in, ratings_in, told_by
from kapdesk.ifs.rules.flags import NO_LEAVE
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.sheets.answering import filled
from kapdesk.sheets.shelf import load_sheet

NOBODY_ALLOWED = "No part that protects this one has given its permission. Ask it, or write why the work goes on."


@dataclass(frozen=True, slots=True)
class Answered:
    """What comes of a sheet: the gesture on the map, and what is said besides."""

    moves: tuple[Move, ...]
    also: tuple[Fact, ...]


def answered(
    known: Part,
    tab: Tab,
    texts: Mapping[str, str],
    *,
    onboard: Onboard,
    allowed: bool,
    why: str,
) -> Answered | Refusals:
    """What a part's answers become, or everything in them that cannot be taken.

    ``allowed`` says whether a permission to meet the part is on record; unburdening without one takes a reason.
    """
    if tab not in SHEETS:
        return refused("tab", "Nothing is asked there.")
    taken = filled(load_sheet(SHEETS[tab]), texts)
    if isinstance(taken, Refusals):
        return taken
    also: list[Fact] = [PartAnswered(known.id, tab, taken, others_in(taken))]
    also += [
        PartRated(known.id, measure, value, Moment.IN_WORK, onboard.state, onboard.minutes)
        for measure, value in ratings_in(taken)
    ]
    if tab is Tab.UNBURDEN and not allowed:
        if unsaid := against_reason(why, NOBODY_ALLOWED):
            return unsaid
        also.append(FlagPassed(NO_LEAVE, why.strip(), known.id))
    better = told_by(known, taken)
    return Answered((PartDescribed(better),) if better != known else (), tuple(also))
