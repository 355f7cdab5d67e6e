"""What dosing sessions caught, sorted with the client."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.chart.caught import Catch, Caught
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.kernel.ids import EntryId, SittingId
from tests.ui.ifs.panel.test_map_panel import chooses, saves
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.panel.besides import NOTHING_CAUGHT


@pytest.fixture
def caught(visit: Visit) -> tuple[Caught, ...]:
    """Two things that were caught."""
    laid(visit)
    at = state(visit).gestures.edits[0].at
    found = tuple(
        Caught(EntryId(one), SittingId("dose"), at, Catch.PART, one, 31.0)
        for one in ("someone at the door", "a bird")
    )
    object.__setattr__(visit.desk.ifs.work, "caught_in", lambda _book: found)
    return found


def test_it_was_a_part_that_is_known(visit: Visit, caught: tuple[Caught, ...]) -> None:
    visit.keys(Qt.Key.Key_D)
    assert "someone at the door" in visit.reads()
    visit.button("It is a part").click()
    chooses(visit, "2 young")
    saves(visit)
    said = [(one.entry, one.part) for one in visit.wrote() if isinstance(one, SeenInDose)]
    assert said == [(caught[0].entry, "young")]


def test_it_was_a_new_part_which_is_on_the_map_at_once(
    visit: Visit, caught: tuple[Caught, ...]
) -> None:
    visit.keys(Qt.Key.Key_D)
    visit.button("It is a part").click()
    visit.keys(Qt.Key.Key_Tab)
    visit.types("the visitor")
    saves(visit)
    *_, new = state(visit).drawn.present()
    assert new.name == "the visitor"
    assert [one.number for one in visit.wrote() if isinstance(one, SeenInDose)] == [new.number]


def test_it_was_no_part_and_nothing_waits_any_more(
    visit: Visit, caught: tuple[Caught, ...]
) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    for _ in caught:
        visit.keys(Qt.Key.Key_D)
        visit.button("Leave it").click()
    visit.keys(Qt.Key.Key_D)
    assert told == [NOTHING_CAUGHT]
    assert [one.part for one in visit.wrote() if isinstance(one, SeenInDose)] == [None, None]
