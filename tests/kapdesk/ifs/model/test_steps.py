"""What each fact does to how parts work stands."""

from __future__ import annotations

from kapdesk.chart.model import SittingSigned
from kapdesk.ifs.model.moves import PartsMerged
from kapdesk.ifs.model.nouns import Linked, Measure, Permission, Purpose, Status
from kapdesk.ifs.model.state import Link
from kapdesk.ifs.model.work import BlendBegan, BlendEnded, PartEntered, PartLinked, Tab
from kapdesk.kernel.ids import EntryId, PartId
from tests.fakes.facts import whole
from tests.fakes.ifs import met
from tests.kapdesk.ifs.told import Work

A, B = PartId("a"), PartId("b")


def told() -> Work:
    work = Work()
    work.lays(met("a", 1), met("b", 2))
    return work


def test_a_meeting_knows_where_the_work_is_and_what_was_done_in_it() -> None:
    work = Work()
    assert not work.state.meetings[0].has_work
    work.say(PartEntered(A, Tab.FIND))
    work.say(PartEntered(A, Tab.FOCUS))
    meeting = work.state.meetings[0]
    assert meeting.here is not None
    assert (meeting.here.tab, meeting.has_work) == (Tab.FOCUS, True)
    work.meets(1.0)
    assert work.state.meetings[0].closed is not None
    assert work.state.meetings[1].here is None


def test_a_meeting_that_was_signed_says_so() -> None:
    work = Work()
    work.say(whole(SittingSigned, "word"))
    assert work.state.meetings[0].signed
    assert work.state.meeting(work.sitting) == work.state.meetings[0]


def test_links_are_tied_once_and_untied() -> None:
    work = told()
    work.say(PartLinked(A, Linked.TARGET, "t1"))
    work.say(PartLinked(A, Linked.TARGET, "t1"))
    work.say(PartLinked(A, Linked.IMAGE, "i1"))
    both = [Link(A, Linked.TARGET, "t1"), Link(A, Linked.IMAGE, "i1")]
    assert list(work.state.links) == both
    work.say(PartLinked(A, Linked.TARGET, "t1", tied=False))
    assert list(work.state.links) == [Link(A, Linked.IMAGE, "i1")]


def test_what_was_said_of_a_part_goes_on_with_whom_it_turned_out_to_be() -> None:
    work = told()
    work.rates("b", 4)
    work.sets("b", Status.MET)
    work.allows("b")
    assert work.state.last(A, Measure.TRUST) is None
    assert work.state.status(A) is Status.SENSED
    work.lays(PartsMerged(A, (B,)))
    assert work.state.last(A, Measure.TRUST) == 4
    assert work.state.status(A) is Status.MET
    assert work.state.permission(A, Purpose.EXILE) is Permission.GIVEN
    assert work.state.permission(A, Purpose.TALK) is Permission.NONE


def test_the_seat_is_taken_and_given_back() -> None:
    work = told()
    work.say(BlendBegan(A))
    work.say(BlendBegan(B))
    work.say(BlendEnded(A))
    assert work.state.seats() == (B,)
    assert work.state.has_seat(B)
    assert not work.state.has_seat(A)


def test_a_row_is_found_by_its_entry() -> None:
    work = told()
    entry = work.rates("a", 5)
    row = work.state.found(entry)
    assert row is not None
    assert row.seq == work.entries[-1].seq
    assert work.state.found(EntryId("none")) is None
