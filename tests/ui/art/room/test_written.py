"""What can be put right in a session of image work: numbers by their keys, words where they stand, both kept."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.art.model.images import OldPictureTried
from kapdesk.art.model.nouns import Comes, Measure, Moment, Step
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.kernel.ids import ImageId
from tests.fakes import art as done
from tests.fakes.sets import taken
from tests.ui.art.room.conftest import Reopens
from tests.ui.art.room.work import CONTROL, Work
from ui.kit.row_list import RowList
from ui.work.correct_sheet import WHY

RECORD = "Record the correction"


def working(work: Work) -> ImageId:
    image = done.begin_work(work.desk, work.sitting)
    work.anew()
    return image


def says_why(work: Work, words: str) -> None:
    """Types the reason and records the correction."""
    work.focuses(WHY)
    work.types(words)
    work.keys(Qt.Key.Key_Return, held=CONTROL)


def test_a_rating_is_put_right_by_keys_alone_and_says_what_it_was(work: Work) -> None:
    image = working(work)
    work.keys(Qt.Key.Key_E)
    assert "Distress 7, before" in work.reads()
    work.keys(Qt.Key.Key_Return)
    work.types("5")
    says_why(work, "misheard")
    assert [one.value for one in work.picture(image).rated(Measure.DISTRESS)] == [5]
    entry = work.entered()[-1]
    assert (entry.corrects is not None, entry.reason) == (True, "misheard")
    work.keys(Qt.Key.Key_E)
    assert "corrected, before: 7 (misheard)" in work.reads()


def test_a_number_of_a_hundred_is_typed_and_must_be_one(work: Work) -> None:
    image = working(work)
    done.rate(work.desk, work.sitting, image, 60, Moment.BEFORE, Measure.MEANING)
    work.anew()
    work.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    work.keys(Qt.Key.Key_A, held=CONTROL)
    work.types("most")
    says_why(work, "slip")
    assert "A whole number from 0 to 100." in work.reads()
    work.line("Belief in its meaning as it should be").setText("80")
    work.presses(RECORD)
    assert [one.value for one in work.picture(image).rated(Measure.MEANING)] == [80]


def test_what_was_said_is_put_right_from_its_own_row(work: Work) -> None:
    image = working(work)
    taken(work.desk.art.ratings.remind(work.sitting, image, "the stares", 4))
    taken(work.desk.art.work.go(work.sitting, Step.REMINDERS, why="asked for"))
    work.anew()
    [rows] = [
        one
        for one in work.page.findChildren(RowList)
        if one.isVisible() and one.accessibleName() == "Said so far"
    ]
    rows.setFocus()
    work.keys(Qt.Key.Key_Return)
    work.keys(Qt.Key.Key_A, held=CONTROL)
    work.types("the stairs")
    says_why(work, "mistyped")
    assert [one.text for one in work.facts(ReminderMet)] == ["the stares", "the stairs"]
    assert [one.fact.text for one in work.picture(image).reminded] == ["the stairs"]
    assert "before: the stares (mistyped)" in work.reads()
    assert "distress 4" in work.reads()


def test_a_rehearsal_and_the_old_picture_keep_what_was_not_touched(work: Work) -> None:
    image = working(work)
    walked = RehearsalWalked(image, "the stairs", cue="the light goes out")
    taken(work.desk.art.ratings.rehearse(work.sitting, walked))
    work.anew()
    work.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    work.types(" at night")
    says_why(work, "left out")
    found = work.facts(RehearsalWalked)[-1]
    assert (found.situation, found.cue) == ("the stairs at night", "the light goes out")
    taken(work.desk.art.ratings.try_old(work.sitting, image, Comes.SAME))
    work.anew()
    work.keys(Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Up)
    says_why(work, "misheard")
    assert work.facts(OldPictureTried)[-1].comes is Comes.FAINT


def test_under_the_card_after_a_set_the_key_is_the_cards_own(work: Work) -> None:
    working(work)
    work.starts()
    work.stage.ends(40)
    work.settles()
    work.keys(Qt.Key.Key_E)
    assert work.step is Step.CLOSING
    assert "Which line?" not in work.reads()


def test_what_was_typed_survives_a_kill_and_goes_with_the_correction(
    work: Work, reopens: Reopens
) -> None:
    image = working(work)
    work.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    work.types("5")
    work.waits()
    again = reopens()
    again.opens()
    again.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    says_why(again, "misheard")
    assert [one.value for one in again.picture(image).rated(Measure.DISTRESS)] == [5]
    assert again.desk.drafts.every() == ()
