"""The six ways of getting to know a part."""

from __future__ import annotations

from kapdesk.ifs.model.work import AnotherSpoke, PartEntered, Tab
from tests.fakes.clock import FakeClock
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import chooses, saves
from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.inspector.six_tab import SixTab


def test_each_way_is_one_choice_away_and_in_a_session_the_work_is_there(visit: Visit) -> None:
    laid(visit)
    visit.begins()
    six = tab_of(visit, SixTab, key="six")
    six.ways.set_key(Tab.BEFRIEND)
    six.ways.chosen.emit(Tab.BEFRIEND)
    assert six.way is Tab.BEFRIEND
    stays = [one.tab for one in visit.wrote() if isinstance(one, PartEntered)]
    assert stays[-1] is Tab.BEFRIEND
    assert "In this step since" in visit.reads()
    assert "Part 1, scanner · befriend" in visit.reads()


def test_time_at_one_way_is_told_in_all_once_the_work_comes_back_to_it(
    visit: Visit, clock: FakeClock
) -> None:
    laid(visit)
    visit.begins()
    six = tab_of(visit, SixTab, key="six")
    for way, minutes in ((Tab.FEAR, 5), (Tab.FOCUS, 1), (Tab.FEAR, 2)):
        six.ways.set_key(way)
        six.ways.chosen.emit(way)
        clock.passes(minutes * 60.0)
    assert six.look is not None
    six.put_in(six.look)
    assert ", 2 min; 7 min in all" in visit.reads()


def test_without_a_session_there_is_no_time_and_no_stay(visit: Visit) -> None:
    tab_of(visit, SixTab, key="six")
    assert "In this step" not in visit.reads()
    assert not any(isinstance(one, PartEntered) for one in visit.wrote())


def test_another_part_that_speaks_is_opened(visit: Visit) -> None:
    tab_of(visit, SixTab, key="six")
    visit.button("Another part is speaking").click()
    chooses(visit, "3 escape")
    saves(visit)
    assert [one.other for one in visit.wrote() if isinstance(one, AnotherSpoke)] == ["escape"]
    assert "3 escape" in visit.reads()
    assert the_map(visit).outline.selected() == ("escape",)
