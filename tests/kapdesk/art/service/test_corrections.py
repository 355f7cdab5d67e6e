"""A line put right: both stay, at the line's own time."""

from __future__ import annotations

from kapdesk.art.model.images import ImageRated, OldPictureTried
from kapdesk.art.model.nouns import Comes, Measure, Moment
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import EntryId, SittingId
from tests.fakes.art import begin_work, picture_of, rate
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
