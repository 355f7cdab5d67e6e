"""The sets of a sitting are the same however the entries come in."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

from kapdesk.bilateral.model.view import SetsView, sets_of, view_of
from kapdesk.chart.model import Drawer
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.sets import FINISHED, resourcing, started, taken


def test_folding_is_replaying(tmp_path: Path) -> None:
    with resourcing(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        room = desk.stimulation
        for distress in (7, 5):
            key = started(desk, sitting)
            taken(room.sets.end(sitting, key, FINISHED))
            taken(room.afterwards.rate(sitting, key, distress))
            taken(room.afterwards.say_came_up(sitting, key, "a lake"))
        started(desk, sitting)
        entries = desk.ledger.sitting(sitting, drawers=tuple(Drawer))
    view = view_of(entries)
    assert view == reduce(SetsView.after, entries, SetsView())
    assert view.sets == sets_of(view.timeline)
    assert [(s.number, s.runs, s.rated and s.rated.distress) for s in view.sets] == [
        (1, False, 7),
        (2, False, 5),
        (3, True, None),
    ]
