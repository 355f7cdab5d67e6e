"""Everything there is of one part in time."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.ifs.model.moves import PartsPutAway
from kapdesk.ifs.model.nouns import Measure
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import made
from tests.fakes.sets import taken
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.visit import Visit, laid
from ui.ifs.inspector.history_tab import HistoryTab, history
from ui.kit.row_list import Row


def shown(visit: Visit, part: str) -> tuple[Row, ...]:
    view = visit.desk.ifs.view(visit.book)
    return history(view.state, PartId(part), view.timeline)


def test_moves_and_what_was_said_stand_together_the_latest_first(visit: Visit) -> None:
    laid(visit)
    taken(visit.desk.ifs.work.rate(visit.book, PartId("young"), Measure.TRUST, 3))
    made(visit.desk, visit.book, (PartsPutAway((PartId("young"),), "not now"),))
    lines = [(row.title, row.detail) for row in shown(visit, "young")]
    assert lines == [
        ("1 part put away", "not now"),
        ("Part 2 trust in Self 3 of 10, in the work", ""),
        ("A bond drawn", "scanner protects young"),
        ("Part 2 is on the map", "young"),
    ]


def test_an_answer_that_was_put_right_stays_with_the_reason_it_was(visit: Visit) -> None:
    laid(visit)
    ifs, young = visit.desk.ifs, PartId("young")
    (first,) = taken(ifs.work.another_spoke(visit.book, young, PartId("escape"), "go"))
    better = replace(first.fact, text="go away")
    taken(ifs.corrections.correct(visit.book, first.id, better, "misheard"))
    details = [row.detail for row in shown(visit, "young")[:2]]
    assert details == ["go away", "go · put right: misheard"]
    assert "put right" not in "".join(row.detail for row in shown(visit, "scanner"))


def test_it_is_read_beside_the_map(visit: Visit) -> None:
    tab = tab_of(visit, HistoryTab, "escape", "history")
    assert tab.rows.rows()[-1].title == "Part 3 is on the map"
