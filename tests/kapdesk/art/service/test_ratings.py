"""What the client says of a picture, stamped and in one save."""

from __future__ import annotations

import pytest

from kapdesk.art.model.images import ImageRated, OldPictureTried
from kapdesk.art.model.nouns import Comes, Measure, Moment
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.art.model.work import NightLogged
from kapdesk.bilateral.model.facts import SetRated
from kapdesk.body.model import BodyMark
from kapdesk.chart.listing import due_between
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import EntryId, ImageId, SittingId
from kapdesk.kernel.instant import Instant
from tests.fakes.art import CLOSED, begin_work, book_of, picture_of, ran, rate, state_of
from tests.fakes.sets import refusal, taken

Room = tuple[Desk, SittingId]
CHEST = (BodyMark(("F.M.chest",), intensity=6),)


def test_a_distress_after_a_set_is_that_sets_own(room: Room) -> None:
    desk, sitting = room
    image, ratings = begin_work(desk, sitting), desk.art.ratings
    started = ran(desk, sitting)
    said = (sitting, image, Measure.DISTRESS, 5, Moment.AFTER)
    (entry,) = taken(ratings.rate(*said, started=started))
    assert isinstance(entry.fact, SetRated)
    last = picture_of(desk, image).last(Measure.DISTRESS)
    assert last is not None
    assert (last.value, last.started) == (5, started)
    assert "not there" in refusal(ratings.rate(*said, started=EntryId("none")))
    vivid = (sitting, image, Measure.NEW_VIVIDNESS, 6, Moment.NEW_VERSION)
    (entry,) = taken(ratings.rate(*vivid, started=started))
    assert isinstance(entry.fact, ImageRated)


def test_a_rating_has_its_span_its_picture_and_its_meeting(room: Room) -> None:
    desk, sitting = room
    image, rated = begin_work(desk, sitting), desk.art.ratings.rate
    assert "between" in refusal(rated(sitting, image, Measure.VALENCE, 6, Moment.BEFORE))
    taken(rated(sitting, image, Measure.VALENCE, -5, Moment.BEFORE))
    nobody = ImageId("none")
    assert "no such picture" in refusal(rated(sitting, nobody, Measure.DISTRESS, 6, Moment.BEFORE))
    assert "no such session" in refusal(
        rated(SittingId("none"), image, Measure.DISTRESS, 6, Moment.BEFORE)
    )


def test_a_body_is_felt_quiet_or_stuck(room: Room) -> None:
    desk, sitting = room
    image, feel = begin_work(desk, sitting), desk.art.ratings.feel
    taken(feel(sitting, image, Moment.AFTER, CHEST))
    taken(feel(sitting, image, Moment.AFTER))
    assert "does not shift" in refusal(feel(sitting, image, Moment.AFTER, stuck=True))
    assert "no such picture" in refusal(feel(sitting, ImageId("none"), Moment.AFTER))
    assert len(picture_of(desk, image).felt) == 2


def test_the_old_picture_and_a_reminder_are_written_with_their_distress(room: Room) -> None:
    desk, sitting = room
    image, ratings = begin_work(desk, sitting), desk.art.ratings
    old, rating = taken(ratings.try_old(sitting, image, Comes.FAINT, 2))
    assert isinstance(old.fact, OldPictureTried)
    assert isinstance(rating.fact, ImageRated)
    assert rating.fact.moment is Moment.OLD_PICTURE
    (met,) = taken(ratings.remind(sitting, image, "the smell of paint"))
    assert isinstance(met.fact, ReminderMet)
    assert "Name the reminder" in refusal(ratings.remind(sitting, image, " "))
    assert "between" in refusal(ratings.remind(sitting, image, "paint", 11))
    walked = RehearsalWalked(image, "the stairs at work", response="hand on the rail")
    taken(ratings.rehearse(sitting, walked, 1))
    assert "Name the situation" in refusal(ratings.rehearse(sitting, RehearsalWalked(image, "")))
    found = picture_of(desk, image)
    assert [len(one) for one in (found.tries, found.reminded, found.rehearsed)] == [1, 1, 1]
    assert [one.value for one in found.rated(Measure.DISTRESS, Moment.REHEARSAL)] == [1]


def test_a_look_after_a_week_settles_what_was_due(room: Room) -> None:
    desk, sitting = room
    image, look = begin_work(desk, sitting), desk.art.ratings.look_again
    taken(desk.art.work.answer(sitting, "art-closing", CLOSED))
    rate(desk, sitting, image, 0)
    taken(desk.art.work.close(sitting, image, complete=True, reason="done"))

    def due() -> list[str]:
        found = due_between(desk.ledger, Instant(0), Instant(2**60))
        return [one.words for one in found if one.key.startswith("image ")]

    assert len(due()) == 2
    assert "a week, or after a month" in refusal(look(sitting, image, Moment.BEFORE))
    taken(look(sitting, image, Moment.WEEK, Comes.NO, 0))
    assert due() == ["picture 1, a month later"]
    assert len(picture_of(desk, image).looks) == 1


def test_a_night_is_logged_in_a_meeting_or_between(room: Room) -> None:
    desk, sitting = room
    log, book = desk.art.ratings.log_night, book_of(desk)
    taken(log(book, NightLogged("2026-03-01", nightmare=True, intensity=7)))
    taken(log(book, NightLogged("2026-03-02", nightmare=False), sitting=sitting))
    assert [one.sitting for one in state_of(desk).nights] == [None, sitting]
    assert "lies ahead" in refusal(log(book, NightLogged("2031-03-02", nightmare=False)))


@pytest.mark.parametrize("value", [-1, 11])
def test_a_distress_beyond_its_ends_leaves_nothing_behind(room: Room, value: int) -> None:
    desk, sitting = room
    image = begin_work(desk, sitting)
    assert "between" in refusal(desk.art.ratings.try_old(sitting, image, Comes.NO, value))
    assert picture_of(desk, image).tries == ()
