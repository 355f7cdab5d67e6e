"""A line put right: both stay, at the line's own time."""

from __future__ import annotations

from kapdesk.art.model.images import ImageRated, OldPictureTried, SensationFelt
from kapdesk.art.model.nouns import Comes, Measure, Moment
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.bilateral.model.facts import SetRated
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import EntryId, SittingId
from tests.fakes.art import begin_work, picture_of, ran, rate, state_of
from tests.fakes.sets import refusal, taken

Room = tuple[Desk, SittingId]


def test_a_rating_is_put_right_at_its_own_time(room: Room) -> None:
    desk, sitting = room
    image, correct = begin_work(desk, sitting), desk.art.corrections.correct
    (first,) = rate(desk, sitting, image, 8, Moment.CLEAR)
    better = ImageRated(image, Measure.DISTRESS, 3, Moment.CLEAR)
    assert "needs its reason" in refusal(correct(sitting, first.id, better, " "))
    (entry,) = taken(correct(sitting, first.id, better, "misheard"))
    assert (entry.at, entry.corrects, entry.reason) == (first.at, first.id, "misheard")
    ratings = picture_of(desk, image).rated(Measure.DISTRESS, Moment.CLEAR)
    assert [one.value for one in ratings] == [3]
    assert "not there" in refusal(correct(sitting, first.id, better, "again"))
    assert "not there" in refusal(correct(sitting, EntryId("none"), better, "again"))


def test_only_a_line_of_its_kind_takes_its_place(room: Room) -> None:
    desk, sitting = room
    image, correct = begin_work(desk, sitting), desk.art.corrections.correct
    (first,) = rate(desk, sitting, image, 8)
    other = OldPictureTried(image, Comes.NO)
    assert "not there" in refusal(correct(sitting, first.id, other, "misheard"))
    beyond = ImageRated(image, Measure.DISTRESS, 11, Moment.AFTER)
    assert "between" in refusal(correct(sitting, first.id, beyond, "misheard"))
    assert "no such session" in refusal(correct(SittingId("none"), first.id, beyond, "misheard"))


def test_what_was_said_is_put_right_with_its_words(room: Room) -> None:
    desk, sitting = room
    image, correct = begin_work(desk, sitting), desk.art.corrections.correct
    said, distress = taken(desk.art.ratings.remind(sitting, image, "the stares", 4))
    empty = ReminderMet(image, " ", 1)
    assert "Name the reminder" in refusal(correct(sitting, said.id, empty, "slip"))
    assert "already" in refusal(correct(sitting, said.id, said.fact, "slip"))
    (entry,) = taken(correct(sitting, said.id, ReminderMet(image, "the stairs", 1), "slip"))
    assert (entry.at, entry.corrects) == (said.at, said.id)
    picture = picture_of(desk, image)
    assert [one.fact.text for one in picture.reminded] == ["the stairs"]
    assert [one.entry for one in picture.rated(Measure.DISTRESS, Moment.REMINDER)] == [distress.id]


def test_a_walk_and_the_body_are_put_right_within_what_their_verbs_take(room: Room) -> None:
    desk, sitting = room
    image, correct = begin_work(desk, sitting), desk.art.corrections.correct
    walked = RehearsalWalked(image, "the stairs at night")
    (walk,) = taken(desk.art.ratings.rehearse(sitting, walked))
    nothing = RehearsalWalked(image, "", number=1)
    assert "Name the situation" in refusal(correct(sitting, walk.id, nothing, "slip"))
    (felt,) = taken(desk.art.ratings.feel(sitting, image, Moment.AFTER))
    stuck = SensationFelt(image, Moment.AFTER, (), stuck=True, number=1)
    assert "Mark what does not shift" in refusal(correct(sitting, felt.id, stuck, "slip"))


def test_a_distress_after_a_set_is_put_right_for_the_set_and_the_picture(room: Room) -> None:
    desk, sitting = room
    image, correct = begin_work(desk, sitting), desk.art.corrections.correct
    started = ran(desk, sitting)
    (said,) = taken(
        desk.art.ratings.rate(sitting, image, Measure.DISTRESS, 6, Moment.AFTER, started=started)
    )
    (entry,) = taken(correct(sitting, said.id, SetRated(started, 2), "misheard"))
    assert entry.reason == "misheard"
    assert picture_of(desk, image).rated(Measure.DISTRESS, Moment.AFTER)[-1].value == 2
    assert state_of(desk).meetings[-1].sets[-1].distress == 2
