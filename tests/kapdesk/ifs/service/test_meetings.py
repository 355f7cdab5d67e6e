"""Meetings of parts work: one at a time, ended with what is open in them, signed and added to."""

from __future__ import annotations

from kapdesk.chart.model import SittingClosed
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.nouns import PARTS, Measure
from kapdesk.kernel.ids import BookId, PartId, SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.ifs import met_three, parts_meeting, state_of
from tests.fakes.sets import refusal, taken
from tests.fakes.vault import PASSPHRASE
from tests.ui.shell.sittings import begin, sitting_of

Room = tuple[Desk, BookId]


def test_a_meeting_is_of_its_kind_and_one_at_a_time(room: Room) -> None:
    desk, book = room
    sitting = parts_meeting(desk, book)
    meeting = desk.ifs.meetings.of(sitting)
    assert meeting is not None
    assert meeting.kind == PARTS
    assert not meeting.has_work
    assert desk.ifs.meetings.of(SittingId("none")) is None
    assert "already open" in refusal(desk.ifs.meetings.begin(book))
    (entry,) = taken(desk.ifs.meetings.finish(sitting))
    assert entry.fact == SittingClosed()


def test_a_meeting_ends_with_who_has_the_seat_still_and_is_signed(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    sitting = parts_meeting(desk, book)
    taken(desk.ifs.work.blend(book, PartId("escape"), sitting=sitting))
    (entry,) = taken(desk.ifs.meetings.finish(sitting))
    assert isinstance(entry.fact, SittingClosed)
    assert entry.fact.missing == ("Part 3 has the seat still.",)
    taken(desk.ifs.meetings.add_addendum(sitting, "slept well"))
    taken(desk.ifs.meetings.sign(sitting, PASSPHRASE))
    assert state_of(desk, book).meetings[-1].signed
    rate = desk.ifs.work.rate
    assert "signed" in refusal(rate(book, PartId("escape"), Measure.TRUST, 1, sitting=sitting))


def test_a_session_with_a_dose_holds_parts_work_too(room: Room, clock: FakeClock) -> None:
    desk, book = room
    met_three(desk, book)
    sitting = sitting_of(begin(desk, book))
    taken(desk.ifs.work.rate(book, PartId("escape"), Measure.BLEND, 7, sitting=sitting))
    clock.passes(60.0)
    meeting = desk.ifs.meetings.of(sitting)
    assert meeting is not None
    assert (meeting.kind, meeting.has_work) == ("dosing", True)
