"""While a medicine acts most strongly nothing is mapped."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from tests.fakes.sets import taken
from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.outline.acts import CARRY, FETCH, SEAL, SELF, SORT
from ui.ifs.panel.peak_note import NOT_NOW, WORDS
from ui.kit.layers import Sheet


def comes_to_the_peak(visit: Visit) -> None:
    """A map, and a session in which the medicine acts most strongly."""
    laid(visit)
    visit.begins()
    object.__setattr__(
        visit.desk.ifs.writing, "onboard", lambda _one, _at: Onboard(SubstanceState.PEAK, 20.0)
    )
    the_map(visit).opened()


def test_it_is_said_leads_to_the_session_and_the_map_takes_nothing(visit: Visit) -> None:
    comes_to_the_peak(visit)
    assert WORDS in visit.reads()
    assert not the_map(visit).field.canvas._table.takes
    visit.button("To the session").click()
    assert visit.asked[-1][0] == "session"


def test_it_is_said_as_soon_as_the_page_is_opened_in_the_midst_of_it(visit: Visit) -> None:
    begun = taken(visit.desk.ifs.meetings.begin(visit.book))
    object.__setattr__(
        visit.desk.ifs.writing, "onboard", lambda _one, _at: Onboard(SubstanceState.PEAK, 20.0)
    )
    visit.page.opened(begun[0].sitting or "")
    assert WORDS in visit.reads()


def test_every_key_that_would_lay_something_says_why_it_does_not(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    comes_to_the_peak(visit)
    before = len(visit.wrote())
    keys = Qt.Key
    visit.keys(keys.Key_N, keys.Key_W, keys.Key_T, keys.Key_K, keys.Key_1, keys.Key_D, keys.Key_U)
    visit.keys(keys.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert told == [NOT_NOW] * 8
    canvas = the_map(visit).field.canvas
    for key in (keys.Key_W, keys.Key_Delete):
        visit.keys(keys.Key_F7, keys.Key_Tab, key)
        assert canvas.said_now == NOT_NOW
    assert len(visit.wrote()) == before
    assert not any(one.isVisible() for one in visit.page.findChildren(Sheet))


def test_the_list_of_what_can_be_done_says_so_and_leaves_the_rest(visit: Visit) -> None:
    comes_to_the_peak(visit)
    panel = the_map(visit)
    assert {panel.missing(act) for act in (SEAL, SORT, FETCH)} == {NOT_NOW}
    assert {panel.missing(act) for act in (SELF, CARRY)} == {""}
