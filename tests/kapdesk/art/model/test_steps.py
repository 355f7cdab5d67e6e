"""What each fact does to a picture, its storyboard and its meeting."""

from __future__ import annotations

from kapdesk.art.model.images import (
    ImageClosed,
    ImageLinked,
    ImageOpened,
    ImageStatusSet,
    LookedAgain,
    OldPictureTried,
    PanelSet,
    PanelTaken,
    QueueOrdered,
    SensationFelt,
)
from kapdesk.art.model.nouns import Comes, Linked, Measure, Moment, Row, Status, Step
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.tried import ReminderMet, SurfacedLeft
from kapdesk.art.model.work import ImageGatePassed, NightLogged, StatementWritten
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.stamps import Stamp, StampsPutRight
from kapdesk.chart.kinds import EMDR
from kapdesk.chart.model import Redone, SittingSigned, Undone
from kapdesk.chart.sealed import SealChosen
from kapdesk.kernel.ids import EntryId, PanelId, PersonId
from tests.kapdesk.art.told import P1, P2, Work


def words(work: Work, row: Row = Row.OLD) -> list[str]:
    return [one.words for one in work.picture.board.row(row)]


def test_a_picture_has_its_number_its_name_and_its_status() -> None:
    work = Work()
    work.opens()
    seen = [work.picture.status]
    work.say(ImageStatusSet(P1, Status.SET_ASIDE, "another first"))
    seen.append(work.picture.status)
    work.say(ImageClosed(P1, Status.COMPLETE, work.now))
    seen.append(work.picture.status)
    assert work.picture.name == "P1 the corridor"
    assert seen == [Status.OPEN, Status.SET_ASIDE, Status.COMPLETE]
    assert len(work.picture.closings) == 1
    assert work.state.numbered(1) == work.picture


def test_a_set_belongs_to_the_step_and_the_picture_it_began_at() -> None:
    work = Work()
    work.opens()
    work.enters(Step.WATCHING)
    work.runs(6)
    work.enters(Step.SETTLE)
    work.runs(3)
    (meeting,) = work.state.meetings
    assert [(one.step, one.number, one.distress) for one in meeting.sets] == [
        (Step.WATCHING, 1, 6),
        (Step.SETTLE, 2, 3),
    ]
    assert [one.value for one in work.picture.rated(Measure.DISTRESS, Moment.AFTER)] == [6, 3]
    assert [one.number for one in meeting.of(P1, Step.SETTLE)] == [2]


def test_a_set_of_other_work_in_the_same_meeting_is_about_no_picture() -> None:
    work = Work()
    work.opens()
    work.enters(Step.WATCHING)
    work.runs(6, work=EMDR)
    (done,) = work.state.meetings[0].sets
    assert (done.step, done.image) == (None, None)
    assert work.picture.ratings == ()


def test_a_gesture_is_taken_back_and_put_back_whole() -> None:
    work = Work()
    work.opens()
    work.lays("a", "the door", gesture=1)
    both = (work.lays("b", "the stair", gesture=2), work.lays("c", "the yard", gesture=2))
    assert work.picture.board.done.last(work.sitting) == both
    work.say(Undone(both))
    assert words(work) == ["the door"]
    work.say(Redone(both))
    assert words(work) == ["the door", "the stair", "the yard"]


def test_what_was_taken_back_cannot_be_put_back_after_a_new_stroke() -> None:
    work = Work()
    work.opens()
    first = work.lays("a", "the door")
    work.say(Undone((first,)))
    assert sum(work.picture.board.done.off, ()) == (first,)
    work.lays("b", "the stair")
    assert not work.picture.board.done.off
    work.say(Redone((first,)))
    assert words(work) == ["the stair"]


def test_a_gesture_of_an_earlier_meeting_is_not_taken_back() -> None:
    work = Work()
    work.opens()
    work.lays("a", "the door")
    work.meets(24.0)
    assert work.picture.board.done.last(work.sitting) == ()


def test_the_left_over_list_empties_as_its_pictures_are_replaced_or_taken() -> None:
    work = Work()
    work.opens()
    work.lays("a", "a shoe", Row.LEFT)
    work.lays("b", "a lamp", Row.LEFT)
    assert [one.words for one in work.picture.board.left_over] == ["a shoe", "a lamp"]
    work.say(PanelTaken(P1, PanelId("a")))
    assert [one.words for one in work.picture.board.left_over] == ["a lamp"]


def test_what_a_picture_is_tied_to_comes_and_goes() -> None:
    work = Work()
    work.opens()
    work.say(ImageLinked(P1, Linked.TARGET, "t1"))
    work.say(ImageLinked(P1, Linked.TARGET, "t1"))
    assert [one.to for one in work.picture.ties] == ["t1"]
    work.say(ImageLinked(P1, Linked.TARGET, "t1", tied=False))
    assert work.picture.ties == ()


def test_the_queue_has_its_order_and_new_ones_come_last() -> None:
    work = Work()
    work.say(ImageOpened(P1, 1, "passes", Status.QUEUED))
    work.say(ImageOpened(P2, 2, "passes", Status.QUEUED))
    assert [one.id for one in work.state.queue] == [P1, P2]
    work.say(QueueOrdered((P2,)))
    assert [one.id for one in work.state.queue] == [P2, P1]


def test_every_other_fact_is_kept_where_it_belongs() -> None:
    work = Work()
    work.opens()
    work.enters(Step.OLD_PICTURE)
    work.say(OldPictureTried(P1, Comes.FAINT))
    work.say(SensationFelt(P1, Moment.AFTER, stuck=True))
    work.say(ReminderMet(P1, "the smell of paint"))
    work.say(StatementWritten(P1, "what I remember"))
    work.say(LookedAgain(P1, Moment.WEEK, Comes.NO))
    work.say(NightLogged("2026-03-01", nightmare=True))
    work.say(SurfacedLeft(EntryId("there")))
    work.say(ImageGatePassed("fit", Step.PROBLEM, P1, ("missing",), "known for years"))
    one, (meeting,) = work.picture, work.state.meetings
    kept = (one.tries, one.felt, one.reminded, one.statements, one.looks, work.state.nights)
    assert [len(rows) for rows in kept] == [1] * 6
    assert work.state.left == (EntryId("there"),)
    assert len(meeting.overrides) == 1
    assert meeting.worked == (P1,)
    work.say(SittingSigned(PersonId("author"), "", "", 0, ""))
    assert work.state.meetings[0].signed


def test_a_dose_put_right_stamps_sets_and_ratings_anew() -> None:
    work = Work()
    work.opens()
    work.enters(Step.WATCHING)
    rated = work.rates(7)
    started = work.runs(6)
    peak = SubstanceState.PEAK
    work.say(StampsPutRight((Stamp(rated, peak, 30.0), Stamp(started, peak, 31.0))))
    (done,) = work.state.meetings[0].sets
    assert (done.started.since_dose_min, work.picture.ratings[0].since_dose_min) == (31.0, 30.0)
    assert [one.hollow for one in work.picture.ratings] == [True, False]


def test_what_is_sealed_stays_so_and_is_no_gesture_to_take_back() -> None:
    work = Work()
    work.opens()
    first = work.lays("a", "the door", gesture=1)
    work.say(SealChosen(P1, "a"))
    work.say(SealChosen(P1, "a", later=True))
    work.say(PanelSet(P1, Panel(PanelId("a"), Row.OLD, 0)))
    (row,) = work.picture.sealed
    assert (row.place, row.later) == ("a", False)
    assert work.picture.sealed_places == {"a"}
    assert work.picture.seal_of("b") is None
    assert work.picture.board.done.last(work.sitting) == (first,)
    work.say(SealChosen("another thing", "a"))
    assert len(work.picture.sealed) == 1
