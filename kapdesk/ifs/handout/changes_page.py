"""What changed between two moments of a map, on paper: sentence by sentence, with when each was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kapdesk.ifs.handout.curve import curve_blocks
from kapdesk.ifs.handout.words import beneath
from kapdesk.ifs.model.nouns import Seen
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.seen.beside import CurveWanted
from kapdesk.ifs.seen.change import Change
from kapdesk.ifs.seen.difference import NOTHING, difference
from kapdesk.ifs.seen.history import Dose, History
from kapdesk.ifs.seen.sources import rests_on
from kapdesk.ifs.seen.stop_keys import first_stop, stop_by, stop_words
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.tables import Row, prose, table

TITLE = "What changed on the map"
BETWEEN = "From {} to {}"
COLUMNS = ("", "What changed", "Written")
ALONE = "for the therapist alone"
NO_MEASURE = (
    "This says how the map was told and drawn. It is not a measure, and no cause is told from it."
)


def changes_page(
    view: IfsView,
    doses: Sequence[Dose],
    heading: PaperHeading,
    *,
    paper: str,
    since: str = "",
    until: str = "",
    large: bool = False,
    nouns: bool = True,
    curve: CurveWanted | None = None,
) -> bytes:
    """The written difference between two stops as PDF, from the first dose to now where none is named.

    Beneath it stands the ``curve`` of one part, over all sessions.  raises LookupError for a stop that is not there.
    """
    on, history = page(paper, large=large), History.of(view, doses)
    first = stop_by(history, since, first_stop(history))
    last = stop_by(history, until, history.now())
    first, last = sorted((first, last), key=lambda stop: stop.place)
    between = BETWEEN.format(stop_words(first), stop_words(last))
    found = difference(history, first, last, nouns=nouns)
    drawn = curve_blocks(on, view.state, doses, curve) if curve is not None else ()
    blocks = (*_blocks(on, view, found, heading, between), *drawn)
    return bound(blocks, heading, page=on, title=TITLE)


def _blocks(
    on: Page, view: IfsView, found: Sequence[Change], heading: PaperHeading, between: str
) -> Iterator[Block]:
    yield from titled(on, TITLE, heading.reached, between, NO_MEASURE)
    rows = [
        Row(
            (
                str(number),
                one.text,
                beneath(rests_on(view.state, one.sources, "")),
            ),
            () if one.seen_by is Seen.BOTH else (ALONE,),
        )
        for number, one in enumerate(found, 1)
    ]
    yield table(on, "", COLUMNS, rows) if rows else prose(on, "", [NOTHING])
