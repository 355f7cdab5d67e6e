"""What is said after a set stands with it, in the drawer it belongs to."""

from __future__ import annotations

from pathlib import Path

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.chart.model import Drawer
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.sets import FINISHED, refusal, resourcing, started, taken


def test_words_and_rating_are_kept_apart_and_can_be_put_right(tmp_path: Path) -> None:
    with resourcing(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        room = desk.stimulation
        key = started(desk, sitting)
        taken(room.sets.end(sitting, key, FINISHED))
        assert refusal(room.afterwards.rate(sitting, key, 11)) == "Distress is from 0 to 10."
        (rated,) = taken(room.afterwards.rate(sitting, key, 6))
        assert refusal(room.afterwards.say_came_up(sitting, key, "  "))
        assert refusal(room.afterwards.say_came_up(sitting, key, "a lake", ("fish",)))
        taken(room.afterwards.say_came_up(sitting, key, "a lake", ("image",)))
        put_right = SetRated(key, 4)
        assert refusal(room.afterwards.correct(sitting, rated.id, put_right, " "))
        taken(room.afterwards.correct(sitting, rated.id, put_right, "misheard"))
        (chart,) = room.sets.view(sitting).sets
        (both,) = room.sets.view(sitting, drawers=(Drawer.CHART, Drawer.PROCESS)).sets
        assert (chart.rated, chart.came_up) == (SetRated(key, 4, SubstanceState.NONE), None)
        assert both.came_up == CameUp(key, "a lake", ("image",))
