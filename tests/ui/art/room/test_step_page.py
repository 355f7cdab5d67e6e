"""What the steps ask: sheets, numbers, the body, the old picture, what is said; each written as it is given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.art.model.images import ImageRated, OldPictureTried, SensationFelt
from kapdesk.art.model.nouns import Comes, Measure, Moment, Step
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.art.model.work import ImageStepAnswered
from kapdesk.art.wording import ASKS
from kapdesk.body.model import BodyMark, Quality
from kapdesk.kernel.ids import ImageId
from kapdesk.vault.errors import VaultDamaged
from tests.fakes import art as done
from tests.fakes.sets import taken
from tests.ui.art.room.conftest import Reopens
from tests.ui.art.room.work import CONTROL, Work
from ui.art.room.asking import ENDS
from ui.art.room.sheet_part import SheetPart

TIGHT = BodyMark(regions=("I.M.chest",), quality=Quality.TIGHT, intensity=6, id="m1")


def at(work: Work, step: Step) -> ImageId:
    """The work is at a step."""
    image = done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, step, why="to see it"))
    work.anew()
    return image


def test_every_measure_is_asked_in_words_and_its_ends_are_named() -> None:
    assert set(ASKS) == set(ENDS) == set(Measure)


def test_a_sheet_is_kept_as_typed_and_cleared_by_its_save(work: Work, reopens: Reopens) -> None:
    image = at(work, Step.CLOSING)
    work.types("1")
    work.waits()
    again = reopens()
    again.opens()
    sheet = again.room.middle.page(Step.CLOSING).parts["sheet"]
    assert isinstance(sheet, SheetPart)
    assert sheet.form.texts() == {"scan": "clear"}
    sheet.form.start()
    again.types("1")
    again.keys(Qt.Key.Key_Return, held=CONTROL)
    assert "to look at before it can be saved" in again.reads()
    assert again.desk.drafts.every() != ()
    again.types("2")
    again.keys(Qt.Key.Key_Return, held=CONTROL)
    answered = again.facts(ImageStepAnswered)[-1]
    assert (answered.filled.sheet.id, answered.image) == ("art-closing", image)
    assert again.desk.drafts.every() == ()


def test_each_measure_has_its_own_scale(work: Work) -> None:
    at(work, Step.BASELINE)
    work.presses("Valence, before -3")
    work.fills({"Nowness, before": "85"})
    work.keys(Qt.Key.Key_Return)
    rated = {one.measure: one.value for one in work.facts(ImageRated)}
    assert (rated[Measure.VALENCE], rated[Measure.NOWNESS]) == (-3, 85)


def test_a_number_that_cannot_be_is_refused_in_its_place(work: Work) -> None:
    at(work, Step.BASELINE)
    work.fills({"Nowness, before": "101"})
    work.keys(Qt.Key.Key_Return)
    assert "A whole number from 0 to 100." in work.reads()
    assert work.line("Nowness, before").text() == "101"
    assert Measure.NOWNESS not in {one.measure for one in work.facts(ImageRated)}


def test_a_one_waits_for_its_ten(work: Work) -> None:
    at(work, Step.CLEAR)
    work.keys(Qt.Key.Key_S)
    work.types("10")
    assert work.facts(ImageRated)[-1].value == 10
    assert work.facts(ImageRated)[-1].moment is Moment.CLEAR


def test_a_rating_that_was_not_written_is_not_shown_as_pressed(work: Work) -> None:
    at(work, Step.CLEAR)
    work.lane.trouble = VaultDamaged()
    work.presses("Distress, clear pass 4")
    assert not work.button("Distress, clear pass 4").isChecked()


def test_the_body_is_marked_quiet_or_does_not_shift(work: Work) -> None:
    image = at(work, Step.SETTLE)
    assert not work.button("It does not shift").isEnabled()
    taken(work.desk.art.ratings.feel(work.sitting, image, Moment.AFTER, (TIGHT,)))
    work.anew()
    work.presses("It does not shift")
    assert work.facts(SensationFelt)[-1].stuck
    assert "The sensation has not shifted in two repeats." in work.reads()
    work.presses("Nothing is felt")
    assert work.facts(SensationFelt)[-1].marks == ()
    assert "In the body: nothing is felt." in work.reads()


def test_a_key_opens_the_body_where_the_step_asks_it(work: Work) -> None:
    at(work, Step.SETTLE)
    work.keys(Qt.Key.Key_Y)
    assert "What is felt in the body now, and where?" in work.reads()
    work.presses("Put away")
    assert work.facts(SensationFelt) == []


@pytest.mark.parametrize(
    ("words", "comes"), [("No", Comes.NO), ("Faint", Comes.FAINT), ("The same", Comes.SAME)]
)
def test_the_old_picture_is_asked_for(work: Work, words: str, comes: Comes) -> None:
    at(work, Step.OLD_PICTURE)
    work.presses(words)
    assert work.facts(OldPictureTried)[-1].comes is comes
    assert work.button(words).isChecked()


def test_a_reminder_is_written_with_its_distress_in_one_save(work: Work) -> None:
    at(work, Step.REMINDERS)
    work.types("the smell of smoke")
    work.presses("Distress, with a reminder 3")
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert work.facts(ReminderMet)[-1].text == "the smell of smoke"
    assert work.facts(ImageRated)[-1].value == 3
    assert "the smell of smoke distress 3" in work.reads()
    assert work.desk.drafts.every() == ()


def test_a_reminder_without_a_word_is_refused_in_its_place(work: Work) -> None:
    at(work, Step.REMINDERS)
    work.presses("Distress, with a reminder 3")
    work.presses("Write")
    assert "Name the reminder in a word or two." in work.reads()
    assert work.button("Distress, with a reminder 3").isChecked()


def test_a_rehearsal_is_kept_as_typed(work: Work, reopens: Reopens) -> None:
    at(work, Step.REHEARSAL)
    work.fills({"The coming situation": "the family dinner", "What it begins by": "the bell"})
    work.waits()
    again = reopens()
    again.opens()
    assert again.line("What it begins by").text() == "the bell"
    again.presses("Write")
    walked = again.facts(RehearsalWalked)[-1]
    assert (walked.situation, walked.cue) == ("the family dinner", "the bell")


def test_without_a_picture_the_numbers_say_how_to_choose_one(work: Work) -> None:
    done.agree(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.BASELINE, why="to see it"))
    work.anew()
    assert "Choose a picture first: X." in work.reads()


def test_the_parts_of_a_step_follow_each_other_by_a_key(work: Work) -> None:
    at(work, Step.CLOSING)
    work.room.setFocus()
    work.keys(Qt.Key.Key_J)
    assert "How strong is the distress now?" in work.reads()
