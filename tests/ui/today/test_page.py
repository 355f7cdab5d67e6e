"""The day's page, used by keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.today import PARTS, Look, Recheck, Waits
from kapdesk.people.parse.appointments import AppointmentDraft
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.service.people import People
from kapdesk.people.service.today import Day
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.ledgers import fresh_ledger
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.row_list import Row, RowList
from ui.today.page import TodayPage

TURNS = 4


@dataclass
class Desk:
    """A page of the day, and whoever sits before it."""

    qtbot: QtBot
    page: TodayPage
    people: People
    sittings: Sittings
    clerk: Clerk
    clock: FakeClock
    asked: list[tuple[str, str]] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.asked.connect(self._on_asked)
        self.page.noted.connect(self.noted.append)
        self.page.troubled.connect(self.troubles.append)

    def takes_in(self, code: str = "C-014") -> BookId:
        added = self.people.add(ClientDraft(code), confirmed=True)
        assert not isinstance(added, Refusals)
        return added[0].book

    def books(self, book: BookId, day: str, starts: str, ends: str) -> None:
        draft = AppointmentDraft("dosing", day, starts, ends)
        made = self.people.appointments.make(book, draft, confirmed=True)
        assert not isinstance(made, Refusals)

    def ends_a_session(self, book: BookId) -> str:
        sitting = self.sittings.open(book, "dosing")[0].sitting
        assert sitting is not None
        self.sittings.close(sitting)
        return sitting

    def opens(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.page.setFocus()
        self.page.opened()
        self.waits()

    def waits(self) -> None:
        for _ in range(TURNS):
            answers: list[None] = []
            self.clerk.ask(_nothing, owner=self.page, then=answers.append, failed=_fail)
            self.qtbot.waitUntil(partial(bool, answers))

    def presses(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)
            self.waits()

    def types(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.page, words)

    def rows(self, name: str) -> tuple[Row, ...]:
        return self.list_of(name).rows()

    def list_of(self, name: str) -> RowList:
        lists = self.page.findChildren(RowList)
        return next(one for one in lists if one.accessibleName() == name)

    def sees(self) -> str:
        labels = (one for one in self.page.findChildren(QLabel) if one.isVisible())
        return "\n".join(one.text() for one in labels)

    def button(self, words: str) -> QPushButton:
        buttons = self.page.findChildren(QPushButton)
        return next(one for one in buttons if one.text() == words and one.isVisible())

    def _on_asked(self, page: str, wanted: str) -> None:
        self.asked.append((page, wanted))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, clerk: Clerk) -> Iterator[Desk]:
    clock = FakeClock()
    ledger: Ledger = fresh_ledger(tmp_path / "vault", clock)
    people = People(ledger)
    day = Day(
        ledger,
        people.appointments,
        dosed=lambda sitting: True,
        waits=Waits,
        backed_up=lambda: NOON,
    )
    page = TodayPage(day, people, clerk, Entries(), back_up=partial(Path, "backup"))
    page.resize(1190, 700)
    qtbot.addWidget(page)
    yield Desk(qtbot, page, people, Sittings(ledger, ledger.vault, clock), clerk, clock)
    clerk.finish()
    ledger.vault.close()


def test_a_day_without_anyone_says_what_belongs_here_and_leads_on(desk: Desk) -> None:
    desk.opens()
    assert "Who comes today will stand here" in desk.sees()
    assert [hint.key for hint in desk.page.keys] == ["Ctrl+N"]
    desk.button("Take a client in").click()
    assert desk.asked == [("clients", "new")]


def test_an_appointment_is_made_by_keys_alone(desk: Desk) -> None:
    desk.takes_in()
    desk.opens()
    assert "Nobody is booked today" in desk.sees()
    desk.presses(Qt.Key.Key_A)
    for words in ("c-014", "", "today", "13", "15:30"):
        desk.types(words)
        desk.presses(Qt.Key.Key_Tab)
    assert "2 h 30 min" in desk.sees()
    desk.presses(Qt.Key.Key_Return)
    (row,) = desk.rows("Comes today")
    assert (row.title, row.detail, row.trailing) == (
        "13:00–15:30   C-014",
        "Dosing",
        "in 1 h 00 min",
    )


def test_what_cannot_be_taken_is_said_at_its_field_and_nothing_is_lost(desk: Desk) -> None:
    desk.takes_in()
    desk.opens()
    desk.presses(Qt.Key.Key_A)
    desk.types("nobody")
    desk.presses(Qt.Key.Key_Return)
    seen = desk.sees()
    assert "Nobody here matches “nobody”." in seen
    assert "An end is needed." in seen
    assert desk.rows("Comes today") == ()
    desk.presses(Qt.Key.Key_Escape, Qt.Key.Key_A)
    assert "and not saved, stands here again" in desk.sees()


def test_an_overlap_is_said_and_a_second_enter_confirms_it(desk: Desk) -> None:
    desk.books(desk.takes_in("C-003"), "today", "13", "14")
    desk.takes_in()
    desk.opens()
    desk.presses(Qt.Key.Key_A)
    for words in ("c-014", "", "today", "13:30", "15"):
        desk.types(words)
        desk.presses(Qt.Key.Key_Tab)
    desk.presses(Qt.Key.Key_Return)
    assert "C-003 is here then: dosing, 13:00–14:00." in desk.sees()
    assert len(desk.rows("Comes today")) == 1
    desk.presses(Qt.Key.Key_Return)
    assert len(desk.rows("Comes today")) == 2


def test_enter_opens_the_client_and_keys_say_whether_they_came(desk: Desk) -> None:
    book = desk.takes_in()
    desk.books(book, "today", "11", "14")
    desk.opens()
    desk.presses(Qt.Key.Key_K)
    assert desk.rows("Comes today")[0].trailing == "came"
    desk.presses(Qt.Key.Key_Return, Qt.Key.Key_B)
    assert desk.asked == [("clients", book), ("session", f"new:{book}")]


def test_who_cannot_have_missed_it_yet_is_said(desk: Desk) -> None:
    desk.books(desk.takes_in(), "today", "13", "14")
    desk.opens()
    desk.presses(Qt.Key.Key_X)
    assert desk.noted == ["It begins at 13:00; they may still come."]


def test_a_call_is_recorded_where_it_is_due_and_settles_it(desk: Desk) -> None:
    book = desk.takes_in()
    sitting = desk.ends_a_session(book)
    desk.opens()
    titles = [row.title for row in desk.rows("Due")]
    assert titles == [
        "Follow-up call   C-014",
        "No next contact booked   C-014",
        "Session not signed   C-014",
    ]
    desk.presses(Qt.Key.Key_Return)
    desk.types("slept, has eaten")
    desk.button("Record the call").click()
    desk.waits()
    assert [row.title for row in desk.rows("Due")] == titles[1:]
    desk.list_of("Due").setFocus()
    desk.presses(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert desk.asked == [("session", sitting)]


def test_a_sober_look_leads_to_the_client_s_work(desk: Desk) -> None:
    book = desk.takes_in()
    one = Recheck(book, "t7", "T7", NOON.plus_s(-3600), NOON.plus_s(23 * 3600))
    object.__setattr__(desk.page._day, "rechecks", lambda: (one,))
    desk.opens()
    row = next(row for row in desk.rows("Due") if "sober" in row.title)
    assert (row.title, row.detail, row.trailing) == (
        "Look at T7 again, sober   C-014",
        "finished under effect 11:00",
        "from tomorrow 11:00",
    )
    desk.list_of("Due").setFocus()
    desk.presses(Qt.Key.Key_Return)
    assert desk.asked == [("emdr", f"client:{book}")]


def test_a_look_at_a_finished_picture_leads_to_the_client_s_pictures(desk: Desk) -> None:
    book = desk.takes_in()
    one = Look(book, "p2", "Look at picture 2, a week later", NOON.plus_s(-3600))
    object.__setattr__(desk.page._day, "looks", lambda: (one,))
    desk.opens()
    assert [row.title for row in desk.rows("Due")] == ["Look at picture 2, a week later   C-014"]
    desk.list_of("Due").setFocus()
    desk.presses(Qt.Key.Key_Return)
    assert desk.asked == [("images", f"client:{book}")]


def test_what_parts_wait_for_leads_to_where_it_is_asked(desk: Desk) -> None:
    book = desk.takes_in()
    asks = "Ask how protectors took it, after a day"
    one = Look(book, "backlash 1 0", asks, NOON.plus_s(-3600), PARTS)
    object.__setattr__(desk.page._day, "looks", lambda: (one,))
    desk.opens()
    assert [row.title for row in desk.rows("Due")] == [f"{asks}   C-014"]
    desk.list_of("Due").setFocus()
    desk.presses(Qt.Key.Key_Return)
    assert desk.asked == [("parts", f"client:{book} backlash 1 0")]


def test_paper_is_kept_in_sight_until_it_is_entered(desk: Desk) -> None:
    book = desk.takes_in()
    desk.opens()
    desk.presses(Qt.Key.Key_P)
    desk.types("C-014")
    desk.presses(Qt.Key.Key_Return)
    (row,) = desk.rows("Due")
    assert (row.title, row.detail) == ("Paper to enter   C-014", "of 4 Mar 2026")
    desk.list_of("Due").setFocus()
    desk.presses(Qt.Key.Key_Return)
    assert desk.asked == [("session", f"new:{book}")]
    desk.presses(Qt.Key.Key_E)
    assert desk.rows("Due") == ()


def test_a_backup_is_made_where_it_is_due(desk: Desk) -> None:
    desk.takes_in()
    desk.clock.passes(25 * 3600)
    desk.opens()
    desk.presses(Qt.Key.Key_Return)
    assert desk.noted[-1] == "The backup is made, read back and whole: backup."


def test_a_failed_save_keeps_the_words_and_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.ends_a_session(desk.takes_in())
    desk.opens()
    desk.presses(Qt.Key.Key_Return)
    desk.types("slept, has eaten")

    def fails(*_: object, **__: object) -> None:
        raise Trouble("The disk is full.", "Free some space.")

    monkeypatch.setattr(Ledger, "commit", fails)
    desk.button("Record the call").click()
    desk.waits()
    assert "The disk is full. Free some space." in desk.sees()
    assert len(desk.rows("Due")) == 3


def _nothing() -> None:
    """Asks nothing of the lane but its turn."""


def _fail(trouble: Trouble) -> None:
    raise trouble
