"""Desensitisation: at the target, the ladder and its honest counts, what happened so far."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.emdr.model.targets import BodyFelt, FittingAccepted, RungTried, TargetReturned
from kapdesk.kernel.ids import TargetId
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.work import Work
from ui.emdr.room.desensitisation import DesensitisationStep


def working(work: Work) -> TargetId:
    """A target that is worked on."""
    target = done.process(work.desk, work.sitting)
    work.anew()
    return target


def step(work: Work) -> DesensitisationStep:
    """The step in sight."""
    found = work.room.middle.step(Phase.DESENSITISATION)
    assert isinstance(found, DesensitisationStep)
    return found


def test_a_return_is_written_and_nothing_goes_on_by_itself(work: Work) -> None:
    target = working(work)
    work.keys(Qt.Key.Key_T)
    work.keys(Qt.Key.Key_Return)
    assert [one.found for one in work.facts(TargetReturned)] == [Found.NEW]
    assert "Returns so far: something new." in work.reads()
    assert work.phase is Phase.DESENSITISATION
    assert work.target(target).last(Measure.DISTRESS) == work.target(target).ratings[-1]


def test_the_distress_at_the_target_is_one_key_and_a_digit(work: Work) -> None:
    target = working(work)
    work.keys(Qt.Key.Key_S)
    work.types("5")
    last = work.target(target).last(Measure.DISTRESS)
    assert last is not None
    assert (last.value, last.moment) == (5, Moment.AT_TARGET)
    assert "8  ·  5" in work.reads()


def test_a_distress_that_fits_is_taken_with_its_reason(work: Work) -> None:
    working(work)
    work.keys(Qt.Key.Key_S)
    work.types("3")
    assert "It fits what happened" not in work.reads()
    work.keys(Qt.Key.Key_S)
    work.types("2")
    work.presses("It fits what happened …")
    work.keys(Qt.Key.Key_Return)
    assert "Write why it fits." in work.reads()
    work.types("the anniversary is near")
    work.keys(Qt.Key.Key_Return)
    assert work.facts(FittingAccepted)[-1].value == 2
    assert "Taken as fitting: the anniversary is near" in work.reads()


def test_what_is_felt_at_the_target_is_marked_by_keyboard(work: Work) -> None:
    target = working(work)
    work.keys(Qt.Key.Key_Y)
    work.types("chest heavy 6")
    work.keys(Qt.Key.Key_Return)
    work.keys(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    felt = work.facts(BodyFelt)[-1]
    assert (felt.target, felt.moment) == (target, Moment.AT_TARGET)
    assert "heavy 6" in work.reads()


def test_marks_that_were_put_away_come_back(work: Work) -> None:
    working(work)
    work.keys(Qt.Key.Key_Y)
    work.types("chest heavy 6")
    work.keys(Qt.Key.Key_Return)
    work.presses("Put away")
    assert work.facts(BodyFelt) == []
    work.keys(Qt.Key.Key_Y)
    assert "heavy 6" in work.reads()


def test_work_that_stands_still_leads_to_the_ladder_the_set_first(work: Work) -> None:
    target = working(work)
    for _ in range(3):
        done.rate(work.desk, work.sitting, target, 6)
        taken(work.desk.emdr.ratings.go_back(work.sitting, target, Found.SAME))
    work.anew()
    assert "3 returns to the target without movement." in work.room.middle.prompts.words()
    work.keys(Qt.Key.Key_L)
    told = work.reads()
    assert told.index("First the set") < told.index("Direction") < told.index("Interweave")
    work.presses("Speed: tried")
    assert [(one.rung, one.distress) for one in work.facts(RungTried)] == [("speed", 6)]
    assert "Tried once" in step(work).ladder.words_of("speed")
    assert "nothing was said 1" in step(work).ladder.words_of("speed")
    done.rate(work.desk, work.sitting, target, 4)
    work.anew()
    assert step(work).ladder.words_of("speed") == (
        "Tried once: something moved afterwards 1, nothing moved 0. Distress lower 1 of 1."
    )


def test_an_interweave_is_written_with_its_kind(work: Work) -> None:
    working(work)
    work.keys(Qt.Key.Key_L)
    work.presses("Safety: tried")
    tried = work.facts(RungTried)[-1]
    assert (tried.rung, tried.category) == ("interweave", "safety")


def test_what_happened_so_far_is_told_latest_first(work: Work) -> None:
    target = working(work)
    done.ran(work.desk, work.sitting)
    work.clock.passes(60)
    taken(work.desk.emdr.ratings.go_back(work.sitting, target, Found.NEW))
    work.anew()
    work.presses("So far")
    told = work.reads()
    assert told.index("Back to the target: something new") < told.index("Set 1")
    assert "24 passes" in told


def test_the_reason_that_it_fits_survives_a_kill(work: Work, reopens: Callable[[], Work]) -> None:
    working(work)
    work.keys(Qt.Key.Key_S)
    work.types("2")
    work.presses("It fits what happened …")
    work.types("the anniversary")
    work.waits()
    again = reopens()
    again.goes_on()
    again.presses("It fits what happened …")
    assert again.texts()["Why this fits what happened"] == "the anniversary"
    again.keys(Qt.Key.Key_Return)
    assert again.facts(FittingAccepted)[-1].reason == "the anniversary"
    assert again.desk.drafts.every() == ()
