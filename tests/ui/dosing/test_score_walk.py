"""Walking the moments of a score."""

from __future__ import annotations

from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.score import moments_of
from tests.kapdesk.dosing.session import DOSE, Session
from ui.dosing.score_walk import Walk


def walk() -> Walk:
    session = Session()
    session.add(DOSE, 0)
    session.add(EventNoted("quote", "the room breathes"), 20)
    session.add(MomentBookmarked("the door"), 30)
    session.add(EventNoted("quote", "the room is quiet"), 40)
    return Walk(moments_of(session.view()))


def test_one_step_goes_to_the_next_moment_on_that_side_and_ends_at_the_ends() -> None:
    beyond = walk().beside(20, 1)
    before = walk().beside(20, -1)
    assert beyond is not None
    assert before is not None
    assert (before.minute, beyond.minute) == (0, 30)
    assert walk().beside(40, 1) is None


def test_a_leap_goes_from_bookmark_to_bookmark() -> None:
    marked = walk().bookmarks().beside(0, 1)
    assert marked is not None
    assert marked.minute == 30
    assert walk().bookmarks().beside(30, 1) is None


def test_what_is_found_is_gone_through_in_a_round() -> None:
    found = walk().found("room")
    assert [one.minute for one in found] == [20, 40]
    assert walk().place_after(found, 20) == 1
    assert walk().place_after(found, 40) == 0


def test_at_a_minute_stands_what_lies_there() -> None:
    here = walk().here(20.01)
    assert here is not None
    assert here.minute == 20
    assert walk().here(25) is None
