"""What changed, on paper: every sentence with when it was written, between the two stops that were named."""

from __future__ import annotations

import pytest

from kapdesk.ifs.handout.changes_page import ALONE, NO_MEASURE, changes_page
from kapdesk.ifs.seen.difference import NOTHING, difference
from kapdesk.ifs.seen.history import Dose, History
from kapdesk.ifs.seen.stop_keys import first_stop
from tests.fakes.parts_map import HEADING
from tests.fakes.told import NINE
from tests.kapdesk.emdr.handout.reading import says
from tests.kapdesk.ifs.handout.told import whole_work
from tests.kapdesk.ifs.told import Work

SIZES = [(paper, large) for paper in ("A4", "Letter") for large in (False, True)]


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_every_sentence_stands_on_it(paper: str, large: bool) -> None:
    view = whole_work().view
    pdf = changes_page(view, (), HEADING, paper=paper, large=large)
    history = History.of(view)
    found = difference(history, first_stop(history), history.now())
    assert found
    assert [one.text for one in found if not says(pdf, one.text)] == []
    for words in ("From before anything", NO_MEASURE, ALONE, "Mon 2 Mar 2026, 09:02"):
        assert says(pdf, words), words


def test_it_is_told_between_the_stops_that_were_named_whichever_comes_first() -> None:
    view, doses = whole_work().view, (Dose(NINE.plus_s(86400.0)),)
    one = changes_page(view, doses, HEADING, since="now", until="sitting 1", paper="A4")
    assert says(one, "From the end of session 1, Mon 2 Mar 2026 to now")
    assert says(changes_page(view, doses, HEADING, paper="A4"), "From dose 1, Tue 3 Mar 2026")
    with pytest.raises(LookupError):
        changes_page(view, doses, HEADING, since="dose 2", paper="A4")


def test_where_nothing_changed_it_says_so() -> None:
    assert says(changes_page(Work().view, (), HEADING, paper="A4"), NOTHING)
