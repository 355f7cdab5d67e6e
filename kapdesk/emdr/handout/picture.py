"""One page about the work on a target that the client may keep: their own numbers, and what changed, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.emdr.handout.curves import plain_curve
from kapdesk.emdr.model.nouns import Measure, Status
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.kernel.ids import TargetId
from kapdesk.kernel.rating_plot import RatingPlot
from kapdesk.press.fields import Field, FieldBlock
from kapdesk.press.grid import Leaf
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.ratings import ratings_blocks
from kapdesk.press.tables import prose

TITLE = "A picture of our work"
FOR_YOU = "For you to keep"
ABOUT = "We worked on “{cue}”."
ABOUT_IT = "This is about one memory we worked on."
DREW = "Every dot is a number you said. Distress goes from 0, none, to 10, the most there could be."
DREW_VOC = "How true the good words feel goes from 1, not true at all, to 7, wholly true."
OPEN_DOTS = "An open dot is a number you gave while the medicine was working."
SHORTENED = "The first day and the latest ones are drawn."
BRIEF = "Of each day the first number and the last are drawn."
NOT_ASKED = "You have not given a number yet."

WORDS = {
    Status.COMPLETE: "We have come to the end with this memory. If something of it stirs again, tell us.",
    Status.PROVISIONAL: "We will look at it once more on a day when no medicine is working.",
    Status.INCOMPLETE: "We are not at the end yet, and that is all right. We will go on from here.",
    Status.OPEN: "We have only begun. There is no hurry.",
    Status.CANDIDATE: "We have not begun yet. There is no hurry.",
    Status.SET_ASIDE: "We have put this aside for now. It can wait until you want to go on.",
}
CLEAR = "You went through your whole body, and nothing in it was troubled any more."
NOT_CLEAR = "Something could still be felt in your body. We stay with that too."
YOURS = "This page is yours. Keep it, write on it, or throw it away."
OWN = (Field("In my own words", 3),)


def picture(
    state: EmdrState, target: TargetId, heading: PaperHeading, *, paper: str, large: bool = False
) -> bytes:
    """The page as PDF.  A state of the chart alone holds neither the cue nor the belief.  raises LookupError."""
    found = state.target(target)
    if found is None:
        raise LookupError(target)
    on = page(paper, large=large)
    return bound(_whole(on, state, found, heading), heading, page=on, title=TITLE)


@dataclass(frozen=True, slots=True)
class _Size:
    """How much of it is drawn: so many days at the most, how high, lines to write on, and how much of each day."""

    days: int
    share: float
    own: bool = True
    brief: bool = False


SIZES = (
    _Size(8, 1.3),
    _Size(8, 1.0),
    _Size(8, 0.8),
    _Size(8, 1.0, brief=True),
    _Size(8, 0.8, own=False),
    _Size(8, 0.8, own=False, brief=True),
    _Size(5, 0.8, own=False, brief=True),
    _Size(5, 0.5, own=False, brief=True),
)


def _whole(
    on: Page, state: EmdrState, target: TargetState, heading: PaperHeading
) -> tuple[Block, ...]:
    """Everything on one page, as large as it fits."""
    tries = [tuple(_blocks(on, state, target, heading, size)) for size in SIZES]
    fits = (one for one in tries if Leaf(on, one).filled_pt <= on.height_pt)
    return next(fits, tries[-1])


def _blocks(
    on: Page, state: EmdrState, target: TargetState, heading: PaperHeading, size: _Size
) -> Iterator[Block]:
    yield from titled(on, TITLE, " · ".join(part for part in (FOR_YOU, heading.reached) if part))
    yield prose(on, "", [_about(target)], gap_pt=8.0)
    plot = plain_curve(state, target.id, most=size.days, brief=size.brief)
    yield from ratings_blocks(on, plot, explained=False, share=size.share)
    drawn = tuple(_drawn(target, plot))
    yield prose(on, "", [" ".join(drawn)], on.quiet, gap_pt=4.0)
    yield prose(on, "What changed", tuple(changed(target)))
    if size.own:
        yield FieldBlock(on, OWN, gap_pt=on.body.leading_pt)
    yield prose(on, "", [YOURS], on.quiet, gap_pt=10.0)


def _about(target: TargetState) -> str:
    made = target.made_of
    return ABOUT.format(cue=made.cue) if made is not None and made.cue else ABOUT_IT


def _days(target: TargetState) -> int:
    return len({one.sitting or one.at.day() for one in target.ratings})


def _drawn(target: TargetState, plot: RatingPlot) -> Iterator[str]:
    """What the curves show, as far as they are there, and what of it was left out."""
    if not target.ratings:
        yield NOT_ASKED
        return
    yield DREW
    if target.rated(Measure.VOC):
        yield DREW_VOC
    dots = [dot for row in plot.rows for dot in row.dots]
    if any(dot.hollow for dot in dots):
        yield OPEN_DOTS
    shown = {dot.key for dot in dots}
    if len(plot.stretches) < _days(target):
        yield SHORTENED
    elif any(one.entry not in shown for one in target.ratings):
        yield BRIEF


def changed(target: TargetState) -> Iterator[str]:
    """What the client's own numbers say of the way, and where it stands; nothing they did not say."""
    yield from _moved(target.rated(Measure.DISTRESS), "The distress was", "of 10")
    yield from _moved(target.rated(Measure.VOC), f"How true {_belief(target)} felt:", "of 7")
    if target.scans:
        yield CLEAR if target.scans[-1].fact.clear else NOT_CLEAR
    yield WORDS[target.status]


def _belief(target: TargetState) -> str:
    made = target.made_of
    return f"“{made.positive}”" if made is not None and made.positive else "the good words"


def _moved(ratings: tuple[Rating, ...], begins: str, scale: str) -> Iterator[str]:
    """The first number and the last; of the last it is said when a medicine was working."""
    if not ratings:
        return
    first, last = ratings[0], ratings[-1]
    said = f"{begins} {first.value} {scale} when we first asked"
    if last is first:
        yield f"{said}."
    else:
        working = ", while the medicine was working" if last.hollow else ""
        yield f"{said}, and {last.value} when we last asked{working}."
