"""How it stands with a part."""

from __future__ import annotations

from kapdesk.ifs.model.nouns import Measure
from kapdesk.ifs.model.work import BlendBegan, BlendEnded, PartRated, StatusSet
from kapdesk.kernel.ids import PartId
from kapdesk.vault.errors import VaultDamaged
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import saves
from tests.ui.ifs.visit import Visit, state
from ui.ifs.inspector.part_tab import PartTab

SCANNER = PartId("scanner")


def test_each_press_is_a_rating(visit: Visit) -> None:
    tab_of(visit, PartTab)
    visit.button("How far it trusts Self 4").click()
    visit.button("How far it trusts Self 7").click()
    assert [one.value for one in visit.wrote() if isinstance(one, PartRated)] == [4, 7]
    assert state(visit).last(SCANNER, Measure.TRUST) == 7
    assert "4  ·  7" in visit.reads()


def test_a_rating_that_was_not_written_is_not_shown_as_pressed(visit: Visit) -> None:
    tab_of(visit, PartTab)
    visit.lane.trouble = VaultDamaged()
    button = visit.button("How active it is now 5")
    button.click()
    assert not button.isChecked()


def test_a_step_off_the_way_takes_its_reason(visit: Visit) -> None:
    tab_of(visit, PartTab)
    visit.button("How far the work has come").click()
    saves(visit)
    assert [one.status.value for one in visit.wrote() if isinstance(one, StatusSet)] == ["met"]


def test_who_has_the_seat_is_written_and_given_back(visit: Visit) -> None:
    tab_of(visit, PartTab)
    visit.button("It took the seat").click()
    visit.types("my own voice went quiet")
    saves(visit)
    assert "It has the seat now." in visit.reads()
    visit.button("It gave the seat back").click()
    saves(visit)
    kinds = [type(one) for one in visit.wrote() if isinstance(one, BlendBegan | BlendEnded)]
    assert kinds == [BlendBegan, BlendEnded]
