"""A wrong line put right in the room: by key and by hand, both kept, refusals in their place, words never lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.targets import BodyFelt, TargetRated
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import TargetId
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.work import Work

CTRL = Qt.KeyboardModifier.ControlModifier
RECORD = "Record the correction"


def working(work: Work, distress: int = 8) -> TargetId:
    """A target that is worked on, rated once at the target."""
    target = done.process(work.desk, work.sitting)
    work.clock.passes(60)
    done.rate(work.desk, work.sitting, target, distress)
    work.anew()
    return target


def values(work: Work, target: TargetId) -> list[int]:
    return [one.value for one in work.target(target).rated(Measure.DISTRESS)]


def test_a_rating_is_put_right_by_keys_alone(work: Work) -> None:
    target = working(work, 3)
    work.keys(Qt.Key.Key_E)
    assert "Distress 3, at the target" in work.reads()
    work.keys(Qt.Key.Key_Return)
    work.types("5")
    work.focuses("Why it is corrected")
    work.types("misheard")
    work.keys(Qt.Key.Key_Return, held=CTRL)
    assert values(work, target) == [8, 5]
    entry = work.visit.entered()[-1]
    assert (entry.corrects is not None, entry.reason) == (True, "misheard")
    assert "corrected, before: 3 (misheard)" in work.reads().lower()


def test_the_block_offers_its_last_rating_and_says_what_is_missing(work: Work) -> None:
    target = working(work, 3)
    at = work.target(target).ratings[-1].at.hm()
    work.presses(f"Correct 3 of {at} …")
    work.presses(RECORD)
    assert "A correction needs its reason." in work.reads()
    work.types("slip")
    work.presses(RECORD)
    assert "That is what the line says already." in work.reads()
    work.presses("Distress as it should be 0")
    work.presses(RECORD)
    assert values(work, target) == [8, 0]
    assert RECORD not in work.reads()


def test_one_line_so_far_leads_to_itself_and_a_set_to_what_was_said_after_it(work: Work) -> None:
    target = working(work)
    started = done.ran(work.desk, work.sitting)
    after = work.desk.stimulation.afterwards
    taken(after.rate(work.sitting, started, 7))
    taken(after.say_came_up(work.sitting, started, "a doro", ("memory",)))
    work.anew()
    work.presses("So far")
    work.room.middle.start()
    work.keys(Qt.Key.Key_Return)
    told = work.reads()
    assert "Distress 7, after set 1" in told
    assert "What came up in set 1 a doro · memory" in told
    work.keys(Qt.Key.Key_Return)
    work.presses("Another line")
    work.keys(Qt.Key.Key_Down, Qt.Key.Key_Return)
    work.types("2")
    work.focuses("Why it is corrected")
    work.types("misheard")
    work.keys(Qt.Key.Key_Return, held=CTRL)
    assert [one.distress for one in work.facts(SetRated)] == [7, 2]
    assert values(work, target)[-1] == 2
    assert "before: 7 (misheard)" in work.reads()


def test_what_came_up_is_put_right_with_its_ticks(work: Work) -> None:
    working(work)
    started = done.ran(work.desk, work.sitting)
    after = work.desk.stimulation.afterwards
    taken(after.say_came_up(work.sitting, started, "a doro", ("memory",)))
    work.anew()
    work.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    work.presses("It was: image")
    work.focuses("Why it is corrected")
    work.types("mistyped")
    work.keys(Qt.Key.Key_Return, held=CTRL)
    assert work.facts(CameUp)[-1].tags == ("image", "memory")


def test_the_body_is_marked_anew(work: Work) -> None:
    target = working(work)
    marks = done.KITCHEN.body
    taken(work.desk.emdr.ratings.feel(work.sitting, target, Moment.AT_TARGET, marks))
    work.anew()
    work.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    work.presses("Mark the body anew …")
    work.types("stomach tight 5")
    work.keys(Qt.Key.Key_Return)
    work.keys(Qt.Key.Key_Return, held=CTRL)
    work.types("the other place as well")
    work.keys(Qt.Key.Key_Return, held=CTRL)
    felt = work.facts(BodyFelt)
    assert len(felt) == 2
    assert len(felt[-1].marks) == 2


def test_a_failed_write_is_not_shown_as_saved_and_keeps_every_word(work: Work) -> None:
    target = working(work, 3)
    work.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    work.types("5")
    work.focuses("Why it is corrected")
    work.types("misheard")
    work.visit.lane.trouble = Trouble("The disk is full.", "Free some space.")
    work.keys(Qt.Key.Key_Return, held=CTRL)
    work.visit.lane.trouble = None
    assert values(work, target) == [8, 3]
    assert RECORD in work.reads()
    work.keys(Qt.Key.Key_Return, held=CTRL)
    assert values(work, target) == [8, 5]


def test_under_the_card_after_a_set_the_key_is_the_cards_own(work: Work) -> None:
    working(work)
    work.runs()
    work.keys(Qt.Key.Key_E)
    assert work.phase is Phase.CLOSURE
    assert "Which line?" not in work.reads()


def test_with_nothing_written_it_says_so(work: Work) -> None:
    work.keys(Qt.Key.Key_E)
    assert "Nothing stands here yet that could be corrected." in work.reads()
    assert work.facts(TargetRated) == []


def test_what_was_typed_survives_a_kill_and_goes_with_the_correction(
    work: Work, reopens: Callable[[], Work]
) -> None:
    target = working(work, 3)
    work.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    work.types("5")
    work.focuses("Why it is corrected")
    work.types("misheard")
    work.waits()
    again = reopens()
    again.goes_on()
    again.keys(Qt.Key.Key_E, Qt.Key.Key_Return)
    again.keys(Qt.Key.Key_Return, held=CTRL)
    assert values(again, target) == [8, 5]
    assert again.visit.entered()[-1].reason == "misheard"
    assert again.desk.drafts.every() == ()
