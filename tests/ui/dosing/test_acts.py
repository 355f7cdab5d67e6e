"""A whole session typed in afterwards from paper: every line at the time that stands there."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import fill, form, key, log, one, press, quick, record, words
from ui.dosing.begin import BeginPanel
from ui.dosing.head import SessionHead
from ui.dosing.page import SessionPage
from ui.dosing.side import SideColumn
from ui.kit.field import Field

PROTOCOL = "Sublingual 1 · adopted by prescriber 1 on 2026-03-01"


def begun(desk: SessionDesk, qtbot: QtBot, day: str, time: str) -> SessionPage:
    page = desk.page()
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    page.opened("new:client-1")
    press(page, "Typed in afterwards from paper")
    fields = one(page, BeginPanel).findChildren(Field)
    for field, text in zip(fields, (day, time), strict=True):
        field.set_text(text)
    press(page, PROTOCOL)
    page.setFocus()
    return page


def yesterday(desk: SessionDesk) -> str:
    return desk.clock.now().plus_s(-86_400).local().date().isoformat()


def test_a_date_that_cannot_be_read_is_said_at_its_field(desk: SessionDesk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot, "the other day", "09:30")
    assert "Write it as 1984-03-02" in words(page)
    assert desk.sittings.open_now() == ()


def test_the_clock_does_not_run_and_says_why(desk: SessionDesk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot, yesterday(desk), "09:30")
    assert "typed in from paper" in words(one(page, SessionHead))
    assert "--:--:--" in words(one(page, SessionHead))
    assert "Typed in from paper" in words(one(page, SideColumn))
    assert "from paper" in log(page)[0]


def test_each_line_takes_the_time_on_the_paper_and_says_when_it_was_written(
    desk: SessionDesk, qtbot: QtBot
) -> None:
    page = begun(desk, qtbot, yesterday(desk), "09:30")
    page._room.shelf.live.when.set_text("09:32")
    quick(page, "124/78 70 99")
    written = desk.clock.now()
    assert log(page)[-1].startswith("09:32 124/78")
    assert log(page)[-1].endswith(f"written {written.day()} {written.hm()}")
    key(page, "n")
    panel = form(page)
    assert panel is not None
    assert panel.texts()["at"] == ""
    fill(page, text="asked for water")
    record(page)
    assert log(page)[-1].startswith("09:32 note: asked for water")


def test_a_line_without_its_time_is_refused_and_stays(desk: SessionDesk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot, yesterday(desk), "09:30")
    page._room.shelf.live.when.set_text("")
    field = quick(page, "124/78 70 99")
    assert "Write the time that stands on the paper" in words(page)
    assert field.text() == "124/78 70 99"


def test_it_is_closed_at_the_time_on_the_paper(desk: SessionDesk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot, yesterday(desk), "09:30")
    page._open("close")
    fill(page, at="12:00")
    record(page)
    assert log(page)[-1].startswith("12:00 session closed")
