"""One runner, one stage and one way for late ends in a window, whoever asks for them."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from ui.bridge.entries import Entries
from ui.sets.late import LateEnds
from ui.shell.stimulation import around_stimulation, link_of, runner_of, stage_of


def test_whoever_asks_gets_the_same(desk: Desk) -> None:
    lane, entries = InlineClerk(), Entries()
    stage = stage_of(desk, lane, entries)
    around = around_stimulation(desk, lane, entries)
    assert (around.stage, around.runner) == (stage, runner_of(desk, lane, entries))
    assert link_of(desk, entries) is link_of(desk, entries)
    assert len(entries.findChildren(LateEnds)) == 1


def test_a_stage_that_does_not_answer_is_looked_for_anew_once(desk: Desk) -> None:
    lane, entries = InlineClerk(), Entries()
    stage_of(desk, lane, entries)
    link = link_of(desk, entries)
    assert isinstance(link, QuietStage)
    link.start()
    runner_of(desk, lane, entries).stuck.emit()
    assert link.started == 2
