"""A sitting's sets in one line."""

from __future__ import annotations

from kapdesk.bilateral.handout.frame import sets_summed
from kapdesk.bilateral.model.facts import SetRun, SetStarted
from kapdesk.bilateral.model.view import RanSet
from tests.fakes.entries import entry
from tests.fakes.sets import CALM


def test_one_set_of_one_pass_is_said_as_one() -> None:
    started = SetStarted(CALM)
    begun = entry(started, 1)
    run = SetRun(begun.id, 1, 1.7, "stopped")
    assert (
        sets_summed((RanSet(1, begun, started, run),))
        == "1 set, 1 pass, 2 s of stimulation in all."
    )
    assert sets_summed(()) == "0 sets, 0 passes, 0 s of stimulation in all."
