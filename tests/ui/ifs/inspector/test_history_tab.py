"""Everything there is of one part in time."""

from __future__ import annotations

from kapdesk.ifs.model.moves import PartsPutAway
from kapdesk.ifs.model.nouns import Measure
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import made
from tests.fakes.sets import taken
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.inspector.history_tab import HistoryTab, history


def test_moves_and_what_was_said_stand_together_the_latest_first(visit: Visit) -> None:
    laid(visit)
    taken(visit.desk.ifs.work.rate(visit.book, PartId("young"), Measure.TRUST, 3))
    made(visit.desk, visit.book, (PartsPutAway((PartId("young"),), "not now"),))
    lines = [(row.title, row.detail) for row in history(state(visit), PartId("young"))]
    assert lines == [
        ("1 part put away", "not now"),
        ("Part 2 trust in Self 3 of 10, in the work", ""),
        ("A bond drawn", "scanner protects young"),
        ("Part 2 is on the map", "young"),
    ]


def test_it_is_read_beside_the_map(visit: Visit) -> None:
    tab = tab_of(visit, HistoryTab, "escape", "history")
    assert tab.rows.rows()[-1].title == "Part 3 is on the map"
