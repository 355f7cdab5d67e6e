"""While a medicine acts most strongly nothing is mapped."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.panel.peak_note import WORDS


def test_it_is_said_leads_to_the_session_and_the_map_takes_nothing(visit: Visit) -> None:
    laid(visit)
    visit.begins()
    object.__setattr__(
        visit.desk.ifs.writing, "onboard", lambda _one, _at: Onboard(SubstanceState.PEAK, 20.0)
    )
    the_map(visit).opened()
    assert WORDS in visit.reads()
    assert not the_map(visit).field.canvas._table.takes
    visit.button("To the session").click()
    assert visit.asked[-1][0] == "session"
