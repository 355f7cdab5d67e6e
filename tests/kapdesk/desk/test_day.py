"""A target finished under effect waits on the day's page until it was looked at again, sober."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase, Status
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.kernel.ids import SittingId, TargetId
from kapdesk.people.model.today import SOBER, Task
from kapdesk.people.rules.today import HORIZON_S, by_words
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import assess, book_of, close_up, rate, target_of
from tests.fakes.sets import refusal, taken
from tests.ui.shell.sittings import begin, give_dose, sitting_of

HOUR_S = 3600.0


class Week:
    """A client whose target was worked on under effect, from 12:00 on the day of the dose."""

    def __init__(self, desk: Desk, clock: FakeClock) -> None:
        self.desk = desk
        self.clock = clock
        self.target = self.finishes_under_effect()

    def finishes_under_effect(self) -> TargetId:
        """A target taken up before the dose and finished as the effect goes, 80 minutes after it."""
        desk = self.desk
        self.dosing = sitting_of(begin(desk))
        target = assess(desk, self.dosing)
        taken(desk.emdr.work.enter(self.dosing, Phase.DESENSITISATION))
        give_dose(desk, self.dosing)
        self.clock.passes(80 * 60)
        self.says_it_whole(self.dosing, target, Moment.AT_TARGET)
        close = desk.emdr.work.close_phase(self.dosing)
        taken(close)
        taken(desk.dosing.ending.close(self.dosing))
        return target

    def says_it_whole(self, sitting: SittingId, target: TargetId, moment: Moment) -> None:
        for found in (Found.NOTHING, Found.POSITIVE):
            taken(self.desk.emdr.ratings.go_back(sitting, target, found))
        rate(self.desk, sitting, target, 0, moment)
        rate(self.desk, sitting, target, 7, moment, Measure.VOC)
        taken(self.desk.emdr.ratings.scan(sitting, target, clear=True))

    def looks_again(self) -> None:
        desk = self.desk
        sitting = sitting_of(taken(desk.emdr.meetings.begin(book_of(desk))))
        taken(desk.emdr.work.enter(sitting, Phase.REVIEW, self.target))
        self.says_it_whole(sitting, self.target, Moment.REVIEW)
        taken(desk.emdr.ratings.review(sitting, self.target, Decision.HOLDS))
        close_up(desk, sitting)

    @property
    def due(self) -> list[Task]:
        return [one for one in self.desk.day.read().tasks if one.kind == SOBER]

    @property
    def said(self) -> list[tuple[str, str]]:
        now = self.clock.now()
        return [(one.words, by_words(one, now)) for one in self.due]


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Week]:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        yield Week(desk, clock)


def test_it_is_due_from_a_day_after_it_was_finished_and_one_look_settles_it(week: Week) -> None:
    assert target_of(week.desk, week.target).status is Status.PROVISIONAL
    (task,) = week.due
    assert (task.words, task.label) == ("Look at T1 again, sober", "C-014")
    assert task.detail == "finished under effect 13:20"
    assert task.book == book_of(week.desk)
    assert week.said == [("Look at T1 again, sober", "from tomorrow 13:20")]
    week.clock.passes(20 * HOUR_S)
    week.looks_again()
    assert target_of(week.desk, week.target).status is Status.PROVISIONAL
    assert week.said == [("Look at T1 again, sober", "from 13:20")]
    week.clock.passes(4.1 * HOUR_S)
    assert week.said == [("Look at T1 again, sober", "since 13:20")]
    week.looks_again()
    assert target_of(week.desk, week.target).status is Status.COMPLETE
    assert week.due == []


def test_the_practice_says_how_long_and_a_later_dose_puts_it_off(week: Week) -> None:
    taken(week.desk.practice.choose_setting("emdr_sober_h", "48"))
    assert week.said[0][1] == "from Fri 6 Mar, 13:20"
    week.clock.passes(30 * HOUR_S)
    again = sitting_of(begin(week.desk))
    give_dose(week.desk, again)
    assert week.said[0][1] == "from Sat 7 Mar, 19:20"


def test_one_that_waited_too_long_leaves_the_list_and_one_set_aside_at_once(week: Week) -> None:
    (task,) = week.due
    assert task.opens is not None
    week.clock.passes(task.opens.seconds_since(week.clock.now()) + HORIZON_S)
    assert len(week.due) == 1
    week.clock.passes(60)
    assert week.due == []
    week.clock.passes(-2 * HOUR_S)
    assert len(week.due) == 1
    verbs = week.desk.emdr.targets
    taken(verbs.set_status(book_of(week.desk), week.target, Status.SET_ASIDE, "moved away"))
    assert week.due == []


def test_at_the_height_no_new_target_is_taken_up_without_a_reason(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        sitting = sitting_of(begin(desk))
        target = assess(desk, sitting)
        give_dose(desk, sitting)
        for minutes, words in ((5, "begins"), (40, "is at its height")):
            clock.passes(minutes * 60)
            said = refusal(desk.emdr.work.enter(sitting, Phase.DESENSITISATION))
            assert f"The medicine {words}: no new target is opened now." in said
        taken(desk.practice.choose_setting("emdr_new_target_under_effect", "on"))
        stands = desk.emdr.standing(sitting)
        assert "no new target" not in " ".join(one for way in stands.ways for one in way.missing)
        taken(desk.practice.choose_setting("emdr_new_target_under_effect", "off"))
        why = "agreed with the prescriber before the dose"
        entered = taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION, reason=why))
        (passed,) = [one.fact for one in entered if isinstance(one.fact, GuardOverridden)]
        assert (passed.target, passed.reason) == (target, why)
        rate(desk, sitting, target, 4)
        last = target_of(desk, target).ratings[-1]
        assert (last.substance, last.hollow) == (SubstanceState.PEAK, True)
