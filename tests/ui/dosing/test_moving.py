"""A line in the wrong client's chart goes to the right one; both charts say so."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.kernel.ids import BookId
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import fill, form, log, press, quick, record, words
from ui.dosing.page import SessionPage


def test_both_charts_say_what_happened(desk: SessionDesk, page: SessionPage, qtbot: QtBot) -> None:
    right = desk.begin(client=BookId("client-2"))
    quick(page, "128/82 74 98")
    wrong = page.view().readings[0][0]
    desk.clock.passes(600)
    page._on_line(wrong.id)
    press(page, "Belongs to another chart")
    record(page)
    assert "Choose the session it belongs to." in words(page)
    fill(page, chart="chart of client-2")
    record(page)
    assert form(page) is None
    assert "12:10 entry of 12:00 removed, belonged to another chart" in log(page)
    assert not any("128/82" in line for line in log(page))
    page.opened(right)
    said = log(page)
    assert any("entry moved here; first written at 12:00 in another chart" in line for line in said)
    assert any(line.startswith("12:00 128/82") and "written 12:10" in line for line in said)


def test_without_another_chart_the_form_says_what_to_do(page: SessionPage) -> None:
    quick(page, "128/82 74 98")
    page._on_line(page.view().readings[0][0].id)
    press(page, "Belongs to another chart")
    assert "There is no other session" in words(page)


def test_a_line_that_frames_the_session_stays(page: SessionPage) -> None:
    page._on_line(page.view().timeline.lines[0].entry.id)
    assert form(page) is None
