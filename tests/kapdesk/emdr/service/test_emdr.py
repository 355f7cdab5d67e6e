"""The nouns put together: the view in the drawers asked for, the standing of a sitting, and what is not there."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Phase
from kapdesk.kernel.ids import SittingId, TargetId
from tests.fakes.emdr import KITCHEN, book_of, open_target, process, target_of

Room = tuple[Desk, SittingId]


def test_the_chart_alone_holds_no_word_of_a_target(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    assert target_of(desk, target).name == f"T1 {KITCHEN.cue}"
    chart = desk.emdr.view(book_of(desk), drawers=(Drawer.CHART,)).state.target(target)
    assert chart is not None
    assert (chart.name, chart.made_of, len(chart.ratings)) == ("T1", None, 2)


def test_a_sitting_stands_where_the_rules_say_it_does(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    stands = desk.emdr.standing(sitting)
    assert stands.phase is Phase.DESENSITISATION
    assert stands.target is not None
    assert stands.target.id == target
    assert stands.may_start.open
    other = open_target(desk)
    asked = desk.emdr.standing(sitting, other)
    assert asked.target is not None
    assert asked.target.id == other


def test_an_unknown_sitting_is_said_to_be_one(room: Room) -> None:
    desk, _ = room
    stranger = SittingId("none")
    for ask in (desk.emdr.book_of, desk.emdr.circumstances, desk.emdr.standing):
        with pytest.raises(LookupError):
            ask(stranger)
    assert desk.emdr.meetings.of(stranger) is None
    assert desk.emdr.targets.of(book_of(desk), 1) is None
    assert TargetId("x")
