"""A set asked for in the working room while the client's side is still being made ready."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut

from kapdesk.bilateral.model.facts import SetStarted
from kapdesk.emdr.model.work import GuardOverridden
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.work import Work
from ui.sets.stage_side import TUNING
from ui.sets.wish import WAITS
from ui.stage.messages import Begin

Key = Qt.Key


def in_time(work: Work) -> None:
    """Everything for a set is there, but for the sound."""
    done.process(work.desk, work.sitting)
    work.anew()
    work.stage.stands(audible=False)
    work.room.setFocus()


def minutes_left(work: Work, minutes: int) -> None:
    """The end of the session is fixed anew."""
    ends = work.desk.sittings.clock(work.sitting).now().plus_s(minutes * 60)
    taken(work.desk.emdr.work.fix_end(work.sitting, ends))
    work.anew()


def short_of_time(work: Work) -> None:
    """The same, and so little time is left that a reason is asked."""
    in_time(work)
    minutes_left(work, 6)
    work.keys(Key.Key_A)
    work.types("one short set to end on")
    work.presses("Go on all the same")


def begun(work: Work) -> int:
    """How many sets the stage was asked for; the last of them moves."""
    found = work.stage.asked(Begin)
    if found:
        work.stage.moves(work.room.side.runner._steady())
    return found


def test_space_is_kept_until_the_sound_is_ready(work: Work) -> None:
    in_time(work)
    assert TUNING in work.reads()
    work.keys(Key.Key_Space)
    assert (WAITS in work.reads(), work.stage.asked(Begin)) == (True, 0)
    work.stage.stands()
    assert begun(work) == 1
    assert len(work.facts(SetStarted)) == 1


def test_escape_takes_it_back_and_space_begins_it_later(work: Work) -> None:
    in_time(work)
    work.keys(Key.Key_Space, Key.Key_Escape)
    work.stage.stands()
    assert work.stage.asked(Begin) == 0
    work.keys(Key.Key_Space)
    assert begun(work) == 1


def test_a_reason_given_early_is_written_with_the_set(work: Work) -> None:
    short_of_time(work)
    assert (WAITS in work.reads(), work.stage.asked(Begin)) == (True, 0)
    work.stage.stands()
    assert begun(work) == 1
    assert [one.reason for one in work.facts(GuardOverridden)] == ["one short set to end on"]


def test_a_reason_is_let_go_with_the_wait(work: Work) -> None:
    short_of_time(work)
    work.keys(Key.Key_Escape)
    minutes_left(work, 50)
    work.keys(Key.Key_Space)
    assert WAITS in work.reads()
    minutes_left(work, 6)
    assert WAITS not in work.reads()
    work.stage.stands()
    assert work.stage.asked(Begin) == 0
    assert "6 minutes left" in work.reads()


def test_a_key_that_is_held_begins_one_set_and_steps_on(work: Work) -> None:
    found = work.room.findChildren(QShortcut)
    goes_on = {one.objectName(): one.autoRepeat() for one in found}
    assert [goes_on[f"key {key}"] for key in ("Space", "PgDown", "Left")] == [False, False, True]
