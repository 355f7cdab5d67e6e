"""Installation: the belief asked anew, how true it feels, and taking what is left as fitting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.emdr.model.targets import PositiveChecked
from kapdesk.kernel.ids import TargetId
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.work import Work


def installing(work: Work) -> TargetId:
    """A target without distress, its belief at hand."""
    target = done.process(work.desk, work.sitting)
    done.rate(work.desk, work.sitting, target, 0)
    for _ in range(2):
        taken(work.desk.emdr.ratings.go_back(work.sitting, target, Found.NOTHING))
    taken(work.desk.emdr.work.enter(work.sitting, Phase.INSTALLATION))
    work.anew()
    return target


def test_the_belief_fits(work: Work) -> None:
    installing(work)
    assert "“I am safe now”" in work.reads()
    work.presses("They fit")
    assert [one.fits for one in work.facts(PositiveChecked)] == [True]
    assert "Asked once in this session: it fitted." in work.reads()


def test_words_that_fit_better_become_a_version_and_the_earlier_stays(work: Work) -> None:
    target = installing(work)
    work.presses("Others fit better")
    work.keys(Qt.Key.Key_Return)
    assert "Write the words that fit better." in work.reads()
    work.types("I can leave")
    work.keys(Qt.Key.Key_Return)
    said = [one.fact.positive for one in work.target(target).versions]
    assert said == ["I am safe now", "I can leave"]
    assert [one.fits for one in work.facts(PositiveChecked)] == [False]
    assert "“I can leave”" in work.reads()


def test_how_true_it_feels_is_one_key_and_a_digit(work: Work) -> None:
    target = installing(work)
    work.keys(Qt.Key.Key_V)
    work.types("8")
    work.types("6")
    last = work.target(target).last(Measure.VOC)
    assert last is not None
    assert (last.value, last.moment) == (6, Moment.INSTALLATION)
    work.presses("It fits what happened …")
    work.types("the trial is still to come")
    work.keys(Qt.Key.Key_Return)
    assert work.room.rail.told(Phase.BODY_SCAN) == "open"


def test_better_words_survive_a_kill_and_go_with_the_version(
    work: Work, reopens: Callable[[], Work]
) -> None:
    target = installing(work)
    work.presses("Others fit better")
    work.types("I can lea")
    work.waits()
    again = reopens()
    again.goes_on()
    again.presses("Others fit better")
    again.types("ve")
    again.keys(Qt.Key.Key_Return)
    assert again.target(target).versions[-1].fact.positive == "I can leave"
    assert again.desk.drafts.every() == ()
