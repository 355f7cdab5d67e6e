"""A client's work leaves one vault and comes into another, equal; what is refused changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.chart.blobs import digest_of
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Measure, Permission, Purpose, Status
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.rules.permissions import standing
from kapdesk.ifs.service.exchanging import AHEAD, NOT_EMPTY
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, PartId
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened, play
from tests.fakes.ifs import bond, ifs_desk, made, met, parts_meeting, state_of
from tests.fakes.pictures import png
from tests.fakes.sets import taken
from tests.ui.shell.sittings import known_client

Room = tuple[Desk, BookId]
A = PartId("scanner")


@pytest.fixture
def year(room: Room) -> Room:
    """Parts, a picture, a bond, and what was said."""
    desk, book = room
    picture = png()
    pictured = PartMet(Part(PartId("young"), 2, "young", picture=digest_of(picture)))
    taken(desk.ifs.map.gesture(book, (met("scanner", 1, 200), pictured), blobs=(picture,)))
    made(desk, book, (bond("scanner", "young"),))
    taken(desk.ifs.work.rate(book, A, Measure.TRUST, 4))
    taken(desk.ifs.work.set_status(book, A, Status.MET))
    taken(desk.ifs.work.permit(book, A, Purpose.TALK, Permission.GIVEN))
    made(desk, book, (met("nobody", 3),))
    desk.ifs.map.undo(book)
    return desk, book


def test_a_new_vault_holds_an_equal_map_and_equal_rows(
    year: Room, tmp_path: Path, clock: FakeClock
) -> None:
    desk, book = year
    data = desk.ifs.exchanging.export(book)
    here = state_of(desk, book)
    with ifs_desk(new_vault(tmp_path / "another"), clock) as (other, empty):
        taken(other.ifs.exchanging.take_in(empty, data))
        there = state_of(other, empty)
        assert there.drawn == here.drawn
        assert [(row.fact, row.at) for row in there.rows] == [
            (row.fact, row.at) for row in here.rows
        ]
        assert other.ifs.exchanging.export(empty) == data
        assert other.ifs.exchanging.take_in(empty, data) == NOT_EMPTY


def test_a_year_of_work_goes_out_and_comes_into_a_new_vault_equal(tmp_path: Path) -> None:
    clock = ScriptClock(Instant.from_iso("2025-03-01T06:00:00+00:00"))
    with opened(new_vault(tmp_path / "year"), clock) as desk:
        text = shipped_script("parts-year").read_text(encoding="utf-8")
        assert play(desk, clock, text).outcome is None
        book = desk.people.clients()[0].book
        here, data = state_of(desk, book), desk.ifs.exchanging.export(book)
    later = ScriptClock(clock.now().plus_s(60))
    with opened(new_vault(tmp_path / "another"), later) as other:
        empty = known_client(other)
        taken(other.ifs.exchanging.take_in(empty, data))
        there = state_of(other, empty)
        assert there.drawn.digest() == here.drawn.digest()
        assert there.drawn == here.drawn
        assert [(row.fact, row.at) for row in there.rows] == [
            (row.fact, row.at) for row in here.rows
        ]
        assert there.links == here.links
        assert verify(other.ledger).ok


def test_what_is_allowed_lapses_after_the_sessions_that_are_left(
    year: Room, clock: FakeClock, tmp_path: Path
) -> None:
    desk, book = year
    work = desk.ifs.work
    taken(work.permit(book, A, Purpose.EXILE, Permission.GIVEN, sessions=4))
    session(desk, book, clock)
    data = desk.ifs.exchanging.export(book)
    apart = FakeClock(clock.now())
    with ifs_desk(new_vault(tmp_path / "another"), apart) as (other, empty):
        taken(other.ifs.exchanging.take_in(empty, data))
        seen = []
        for _ in range(4):
            here, there = stands(desk, book), stands(other, empty)
            assert here == there
            seen.append((here[Purpose.TALK], here[Purpose.EXILE]))
            session(desk, book, clock)
            session(other, empty, apart)
        given, lapsed = Permission.GIVEN, Permission.LAPSED
        assert seen == [(given, given), (given, given), (lapsed, given), (lapsed, lapsed)]
        assert [one.closed for one in state_of(other, empty).meetings if one.has_work] == []
        assert verify(other.ledger).ok


def session(desk: Desk, book: BookId, clock: FakeClock) -> None:
    """A session of parts work in which nothing is said."""
    clock.passes(86_400.0)
    sitting = parts_meeting(desk, book)
    clock.passes(3_600.0)
    taken(desk.ifs.meetings.finish(sitting))


def stands(desk: Desk, book: BookId) -> dict[Purpose, Permission]:
    state = state_of(desk, book)
    return {purpose: standing(state, A, purpose) for purpose in Purpose}


def test_a_file_that_is_refused_changes_nothing(
    year: Room, tmp_path: Path, clock: FakeClock
) -> None:
    desk, book = year
    data = desk.ifs.exchanging.export(book)
    with ifs_desk(new_vault(tmp_path / "another"), clock) as (other, empty):
        before = len(other.ledger.book(empty))
        assert isinstance(other.ifs.exchanging.take_in(empty, data[:-9]), Refusals)
        loose = data.replace(b'"b": "young"', b'"b": "gone"')
        assert isinstance(other.ifs.exchanging.take_in(empty, loose), Refusals)
        assert len(other.ledger.book(empty)) == before
        assert state_of(other, empty).drawn.empty


def test_what_lies_ahead_is_not_taken(year: Room, tmp_path: Path) -> None:
    desk, book = year
    data = desk.ifs.exchanging.export(book)
    with ifs_desk(new_vault(tmp_path / "another"), FakeClock()) as (other, empty):
        ahead = data.replace(b'"utc_us": 1', b'"utc_us": 9')
        assert other.ifs.exchanging.take_in(empty, ahead) == AHEAD


def test_nothing_goes_out_as_nothing_and_comes_in_as_nothing(room: Room) -> None:
    desk, book = room
    assert desk.ifs.exchanging.take_in(book, desk.ifs.exchanging.export(book)) == ()
