"""What is said of a part: stamped by the dosing clock, and held to the way of a permission and of a status."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.chart.model import Drawer
from kapdesk.chart.workbook import BOTH
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import DoseGiven, OrderRecorded
from kapdesk.ifs.model.nouns import Kind, Measure, Moment, Permission, Purpose, Quality, Status
from kapdesk.ifs.model.view import view_of
from kapdesk.ifs.model.work import (
    PartRated,
    PermissionSet,
    PermissionWorded,
    SelfRead,
    StatusSet,
    StatusWorded,
)
from kapdesk.ifs.rules.permissions import standing
from kapdesk.kernel.ids import BookId, PartId, SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.ifs import met_three, parts_meeting, state_of
from tests.fakes.sets import refusal, taken
from tests.ui.shell.sittings import begin, give_dose, sitting_of

Room = tuple[Desk, BookId]
SCANNER, YOUNG, ESCAPE = PartId("scanner"), PartId("young one"), PartId("escape")
DOSE = DoseGiven(150.0, "mg", "sublingual", "nurse 1")
ORDER = OrderRecorded("150 mg", "sublingual", "prescriber 1", amount=150.0, unit="mg")


def test_a_rating_says_where_it_stood_in_the_dose(room: Room, clock: FakeClock) -> None:
    desk, book = room
    met_three(desk, book)
    sitting = sitting_of(begin(desk, book))
    give_dose(desk, sitting)
    clock.passes(60.0 * 60.0)
    rated = desk.ifs.work.rate(book, SCANNER, Measure.TRUST, 4, Moment.PEAK, sitting=sitting)
    (entry,) = taken(rated)
    assert isinstance(entry.fact, PartRated)
    assert (entry.fact.number, entry.fact.since_dose_min) == (1, 60.0)
    assert entry.fact.substance is not SubstanceState.NONE
    (home,) = taken(desk.ifs.work.rate(book, SCANNER, Measure.TRUST, 5, Moment.HOME))
    assert isinstance(home.fact, PartRated)
    assert (home.fact.substance, home.fact.since_dose_min) == (SubstanceState.NONE, None)
    assert state_of(desk, book).last(SCANNER, Measure.TRUST) == 5


def test_a_rating_beyond_ten_and_one_of_nobody_are_refused(room: Room) -> None:
    desk, book = room
    rate = desk.ifs.work.rate
    assert "between 0 and 10" in refusal(rate(book, SCANNER, Measure.TRUST, 11))
    assert "not on the map" in refusal(rate(book, SCANNER, Measure.TRUST, 1))
    met_three(desk, book)
    nowhere = SittingId("none")
    assert "no such session" in refusal(rate(book, SCANNER, Measure.TRUST, 1, sitting=nowhere))


def test_a_reading_of_self_asks_at_least_one_quality(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    read = desk.ifs.work.read_self
    none: list[int | None] = [None] * 8
    assert "at least one" in refusal(read(book, Moment.PRE, none))
    assert "between" in refusal(read(book, Moment.PRE, [1, 2]))
    assert "between" in refusal(read(book, Moment.PRE, [11, *none[1:]]))
    assert "not on the map" in refusal(read(book, Moment.PRE, [4, *none[1:]], PartId("x")))
    (entry,) = taken(read(book, Moment.PRE, [4, *none[1:]], ESCAPE))
    assert isinstance(entry.fact, SelfRead)
    assert (entry.fact.value(Quality.CALM), entry.fact.number) == (4, 3)
    assert entry.fact.value(Quality.COURAGE) is None


def test_a_status_goes_on_by_hand_and_off_its_way_with_a_reason(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    to = desk.ifs.work.set_status
    taken(to(book, SCANNER, Status.MET))
    assert to(book, SCANNER, Status.MET) == ()
    assert "Write why" in refusal(to(book, SCANNER, Status.RELIEVED))
    said, words = taken(to(book, SCANNER, Status.RELIEVED, " it laid its work down by itself "))
    assert said.fact == StatusSet(SCANNER, Status.RELIEVED, "", 1)
    why = "it laid its work down by itself"
    assert words.fact == StatusWorded(SCANNER, Status.RELIEVED, why, 1)
    assert (said.drawer, words.drawer) == (Drawer.CHART, Drawer.PROCESS)
    assert (said.at, said.recorded) == (words.at, words.recorded)
    assert "at most" in refusal(to(book, SCANNER, Status.KNOWN, "x" * 5000))
    assert "Write why" in refusal(to(book, SCANNER, Status.KNOWN))
    assert state_of(desk, book).status(SCANNER) is Status.RELIEVED
    assert "not on the map" in refusal(to(book, PartId("x"), Status.MET))


def test_a_permission_and_its_words_are_one_save(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    permit = desk.ifs.work.permit
    on_terms = Permission.CONDITIONAL
    assert "terms" in refusal(permit(book, SCANNER, Purpose.EXILE, on_terms))
    said, words = taken(permit(book, SCANNER, Purpose.EXILE, on_terms, "only if I may stop it"))
    assert isinstance(said.fact, PermissionSet)
    assert isinstance(words.fact, PermissionWorded)
    assert (said.fact.sessions, words.fact.number, said.recorded) == (3, 1, words.recorded)
    assert "taken back, not refused" in refusal(
        permit(book, SCANNER, Purpose.EXILE, Permission.REFUSED)
    )
    taken(permit(book, SCANNER, Purpose.EXILE, Permission.WITHDRAWN, "too fast"))
    assert state_of(desk, book).permission(SCANNER, Purpose.EXILE) is Permission.WITHDRAWN
    assert "could be taken back" in refusal(
        permit(book, SCANNER, Purpose.EXILE, Permission.WITHDRAWN)
    )
    assert "reckoned" in refusal(permit(book, SCANNER, Purpose.EXILE, Permission.LAPSED))
    assert "one session at least" in refusal(
        permit(book, SCANNER, Purpose.TALK, Permission.GIVEN, sessions=0)
    )
    assert "up to" in refusal(permit(book, SCANNER, Purpose.TALK, Permission.ASKED, "x" * 5000))


def test_a_permission_lapses_after_its_sessions(room: Room, clock: FakeClock) -> None:
    desk, book = room
    met_three(desk, book)
    taken(desk.ifs.work.permit(book, SCANNER, Purpose.EXILE, Permission.GIVEN, sessions=2))
    for expected in (Permission.GIVEN, Permission.LAPSED):
        clock.passes(3600.0)
        sitting = parts_meeting(desk, book)
        clock.passes(3600.0)
        taken(desk.ifs.meetings.finish(sitting))
        assert standing(state_of(desk, book), SCANNER, Purpose.EXILE) is expected
    assert state_of(desk, book).drawn.parts[SCANNER].kind is Kind.MANAGER


def test_a_dose_written_down_late_stamps_what_was_rated_anew(room: Room, clock: FakeClock) -> None:
    desk, book = room
    met_three(desk, book)
    sitting = sitting_of(begin(desk, book))
    clock.passes(30 * 60.0)
    taken(desk.ifs.work.rate(book, SCANNER, Measure.BLEND, 6, sitting=sitting))
    before = state_of(desk, book).ratings(SCANNER, Measure.BLEND)[0].fact
    assert isinstance(before, PartRated)
    assert before.since_dose_min is None
    ten_ago = desk.clock.now().plus_s(-600.0)
    taken(desk.dosing.doses.order(sitting, ORDER, at=ten_ago))
    taken(desk.dosing.doses.give(sitting, DOSE, at=ten_ago))
    after = state_of(desk, book).ratings(SCANNER, Measure.BLEND)[0].fact
    assert isinstance(after, PartRated)
    assert after.since_dose_min == 10.0
    again = view_of(desk.ledger.book(book, drawers=BOTH))
    assert again.state == state_of(desk, book)
