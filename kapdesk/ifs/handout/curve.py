"""The curve of one part on paper: drawn meeting by meeting, and beneath it the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.beside import CurveWanted
from kapdesk.ifs.seen.curves import by_day, curve, legend
from kapdesk.ifs.seen.history import Dose
from kapdesk.press.page import Block
from kapdesk.press.paper import Page
from kapdesk.press.ratings import ratings_blocks
from kapdesk.press.tables import Row, prose, table

NOT_RATED = "It was not rated yet."
DAY = "Day"


def curve_blocks(
    on: Page, state: IfsState, doses: Sequence[Dose], wanted: CurveWanted
) -> Iterator[Block]:
    """Every rating of a part with the doses, and what stands beside it where that was chosen."""
    part = state.drawn.parts.get(wanted.part)
    title = (part.name or f"Part {part.number}") if part is not None else ""
    plot = curve(state, wanted.part, doses, wanted.beside)
    if not plot.rows:
        yield prose(on, title, [NOT_RATED])
        return
    yield from ratings_blocks(on, plot, title=title, explained=False)
    columns = (DAY, *(row.told or row.name for row in plot.rows))
    rows = [Row((day, *(cells or ("",) * len(plot.rows)))) for day, cells in by_day(plot)]
    yield table(on, "", columns, rows, under=legend(plot))
