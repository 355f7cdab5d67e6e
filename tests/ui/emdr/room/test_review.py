"""Looking back: what is owed, the target as it is now, the body, and what is decided."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Decision, Measure, Moment, Phase
from kapdesk.emdr.model.targets import BodyScanned, TargetReviewed
from kapdesk.kernel.ids import TargetId
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.work import Work


def back(work: Work) -> TargetId:
    """The session after one that was closed before the end, looking back."""
    target = done.process(work.desk, work.sitting)
    done.rate(work.desk, work.sitting, target, 4)
    done.close_up(work.desk, work.sitting)
    work.anew()
    begun = taken(work.desk.emdr.meetings.begin(work.visit.book))
    work.visit.entries.announce(begun)
    work.settles()
    work.keys(Qt.Key.Key_N)
    return target


def test_the_target_now_is_rated_and_decided(work: Work) -> None:
    target = back(work)
    work.keys(Qt.Key.Key_Escape, Qt.Key.Key_S)
    work.types("2")
    last = work.target(target).last(Measure.DISTRESS)
    assert last is not None
    assert (last.value, last.moment) == (2, Moment.REVIEW)
    assert "Still to be looked at: T1" in work.reads()
    work.presses("Go on with it")
    assert [one.decision for one in work.facts(TargetReviewed)] == [Decision.RESUME]
    assert work.visit.button("Go on with it").isChecked()
    assert "Everything that was owed is looked at." in work.reads()
    assert work.phase is Phase.REVIEW


def test_what_comes_of_it_is_decided_by_a_key(work: Work) -> None:
    back(work)
    work.keys(Qt.Key.Key_Escape, Qt.Key.Key_T, Qt.Key.Key_Space)
    assert [one.decision for one in work.facts(TargetReviewed)] == [Decision.RESUME]


def test_no_set_before_what_is_owed_was_decided(work: Work) -> None:
    back(work)
    work.goes(Phase.DESENSITISATION)
    assert "look at it again first, and decide how to go on" in work.reads()


def test_the_body_now_is_said(work: Work) -> None:
    back(work)
    work.presses("The body now")
    work.presses("Clear")
    scan = work.facts(BodyScanned)[-1]
    assert (scan.clear, scan.moment) == (True, Moment.REVIEW)
