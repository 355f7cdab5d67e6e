"""Meetings of image work: what they leave incomplete, and what their end takes."""

from __future__ import annotations

from kapdesk.art.model.images import ImageStatusSet
from kapdesk.art.model.nouns import IMAGES, Status, Step
from kapdesk.chart.model import SittingClosed
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import SittingId
from tests.fakes.art import agree, begin_work, book_of, finish_work, picture_of, state_of
from tests.fakes.sets import refusal, taken
from tests.fakes.vault import PASSPHRASE

Room = tuple[Desk, SittingId]


def test_a_meeting_is_of_its_kind_and_one_at_a_time(room: Room) -> None:
    desk, sitting = room
    meeting = desk.art.meetings.of(sitting)
    assert meeting is not None
    assert meeting.kind == IMAGES
    assert desk.art.meetings.of(SittingId("none")) is None
    assert "already open" in refusal(desk.art.meetings.begin(book_of(desk)))


def test_a_meeting_without_work_simply_ends(room: Room) -> None:
    desk, sitting = room
    agree(desk, sitting)
    (entry,) = taken(desk.art.meetings.finish(sitting))
    assert entry.fact == SittingClosed()


def test_work_that_is_not_closed_is_broken_off_with_a_reason_and_kept_incomplete(
    room: Room,
) -> None:
    desk, sitting = room
    image = begin_work(desk, sitting)
    assert "closing is not answered" in refusal(desk.art.meetings.finish(sitting))
    passed, status, closed = taken(desk.art.meetings.finish(sitting, reason="the client left"))
    assert isinstance(status.fact, ImageStatusSet)
    assert isinstance(closed.fact, SittingClosed)
    assert closed.fact.ended == "interrupted"
    assert "P1 was worked on and is not closed." in closed.fact.missing
    assert picture_of(desk, image).status is Status.INCOMPLETE
    assert passed.recorded == closed.recorded


def test_a_picture_that_was_set_aside_or_closed_keeps_its_status(room: Room) -> None:
    desk, sitting = room
    image = begin_work(desk, sitting)
    finish_work(desk, sitting, image)
    taken(desk.art.work.close(sitting, image, complete=True))
    (entry,) = taken(desk.art.meetings.finish(sitting))
    assert entry.fact == SittingClosed()
    assert picture_of(desk, image).status is Status.COMPLETE
    taken(desk.art.meetings.add_addendum(sitting, "slept well"))
    taken(desk.art.meetings.sign(sitting, PASSPHRASE))
    assert state_of(desk).meetings[-1].signed
    assert "signed" in refusal(desk.art.work.go(sitting, Step.CLOSING))


def test_a_sitting_of_another_kind_keeps_what_was_begun_in_it(room: Room) -> None:
    desk, sitting = room
    begin_work(desk, sitting)
    came = desk.art.meetings.came_to(sitting, desk.sittings.clock(sitting).now())
    assert [type(one) for one in came.facts] == [ImageStatusSet]
    assert desk.art.meetings.came_to(SittingId("none"), desk.clock.now()).facts == ()
