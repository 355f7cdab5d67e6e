"""The view that is kept up is the view that is read anew, whatever is written in between."""

from __future__ import annotations

from kapdesk.chart.model import Drawer
from kapdesk.chart.workbook import BOTH
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Measure, Moment
from kapdesk.emdr.model.targets import TargetRated
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.service.reading import Reading
from kapdesk.kernel.ids import SittingId
from tests.fakes.emdr import book_of, process, ran, rate
from tests.fakes.sets import taken

Room = tuple[Desk, SittingId]


def test_it_is_kept_up_to_what_was_written(room: Room) -> None:
    desk, sitting = room
    kept, book = Reading(desk.ledger), book_of(desk)
    kept.view(book)
    target = process(desk, sitting)
    ran(desk, sitting)
    (entry,) = rate(desk, sitting, target, 5)
    assert kept.view(book) == view_of(desk.ledger.book(book, drawers=BOTH))
    right = TargetRated(target, Measure.DISTRESS, 4, Moment.AT_TARGET)
    taken(desk.emdr.corrections.correct(sitting, entry.id, right, "misheard"))
    fresh = view_of(desk.ledger.book(book, drawers=BOTH))
    assert kept.view(book).state == fresh.state
    assert kept.view(book).timeline == fresh.timeline


def test_words_that_were_taken_out_are_gone_from_it(room: Room) -> None:
    desk, sitting = room
    kept, book = Reading(desk.ledger), book_of(desk)
    target = process(desk, sitting)
    found = kept.view(book).state.target(target)
    assert found is not None
    with desk.ledger.transaction() as pen:
        pen.erase(desk.ledger.entry(found.versions[0].entry), "asked for", at=desk.clock.now())
    again = kept.view(book).state.target(target)
    assert again is not None
    assert again.made_of is None


def test_another_client_is_read_apart(room: Room) -> None:
    desk, sitting = room
    kept, book = Reading(desk.ledger), book_of(desk)
    process(desk, sitting)
    other = desk.people.known("C-015", "1990-01-01")
    assert isinstance(other, str)
    assert kept.view(book).state.targets
    assert kept.view(other).state.targets == ()
    assert kept.view(book).state.targets


def test_whose_a_sitting_is_is_known_as_it_opens(room: Room) -> None:
    desk, sitting = room
    kept = Reading(desk.ledger)
    assert kept.book_of(sitting) == book_of(desk)
    assert kept.book_of(SittingId("none")) is None
    assert desk.emdr.view(book_of(desk), drawers=(Drawer.CHART,)).state.meeting(sitting) is not None
