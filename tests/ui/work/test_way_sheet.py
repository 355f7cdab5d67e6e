"""A reason to go on survives a kill, a refusal and a failed write, and goes with what it lets happen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.kernel.errors import Trouble
from tests.fakes import emdr as done
from tests.ui.emdr.room.work import Work

Reopens = Callable[[], Work]
WHY = "agreed a week ago"


def shut(work: Work) -> None:
    """The way to the positive belief is shut: the distress is still high."""
    target = done.process(work.desk, work.sitting)
    done.rate(work.desk, work.sitting, target, 5)
    work.anew()
    work.goes(Phase.INSTALLATION)
    work.types(WHY)


def reasons(work: Work) -> set[str]:
    return {one.reason for one in work.facts(GuardOverridden)}


def test_a_reason_to_go_on_survives_a_kill(work: Work, reopens: Reopens) -> None:
    shut(work)
    work.waits()
    again = reopens()
    again.goes_on()
    again.goes(Phase.INSTALLATION)
    again.presses("Go on all the same")
    assert again.phase is Phase.INSTALLATION
    assert reasons(again) == {WHY}
    assert again.desk.drafts.every() == ()


def test_a_reason_that_was_put_away_comes_back_for_the_same_way_alone(work: Work) -> None:
    shut(work)
    work.presses("Go back")
    work.goes(Phase.BODY_SCAN)
    assert WHY not in work.notes()
    work.presses("Go back")
    work.goes(Phase.INSTALLATION)
    assert WHY in work.notes()


def test_a_failed_write_keeps_the_reason(work: Work, reopens: Reopens) -> None:
    shut(work)
    work.waits()
    work.visit.lane.trouble = Trouble("The disk is full.", "Free some space.")
    work.presses("Go on all the same")
    assert work.phase is Phase.DESENSITISATION
    assert WHY in work.notes()
    work.visit.lane.trouble = None
    again = reopens()
    again.goes_on()
    again.goes(Phase.INSTALLATION)
    assert WHY in again.notes()


def test_the_reason_of_a_set_goes_with_the_set(work: Work, reopens: Reopens) -> None:
    target = done.process(work.desk, work.sitting)
    done.rate(work.desk, work.sitting, target, 5)
    soon = work.desk.sittings.clock(work.sitting).now().plus_s(5 * 60.0)
    work.desk.emdr.work.fix_end(work.sitting, soon)
    work.anew()
    work.keys(Qt.Key.Key_A)
    work.types("one short one")
    work.waits()
    again = reopens()
    again.goes_on()
    again.keys(Qt.Key.Key_A)
    assert "one short one" in again.notes()
    again.presses("Go on all the same")
    again.stage.moves(again.room.side.runner._steady())
    assert reasons(again) == {"one short one"}
    assert again.desk.drafts.every() == ()
