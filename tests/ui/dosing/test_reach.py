"""What a closed and a signed session still let one do, by key, by button and by a press on a line."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.chart.model import AddendumWritten, SittingClosed
from kapdesk.dosing.model.facts import EventNoted
from tests.fakes.session_room import SessionDesk
from tests.fakes.vault import PASSPHRASE
from tests.ui.dosing.hands import fill, form, give_dose, key, log, one, quick, record, words
from ui.dosing.flags import FlagList
from ui.dosing.page import SessionPage


def keys(page: SessionPage) -> str:
    return "".join(hint.key for hint in page.keys)


def closes(page: SessionPage, **texts: str) -> None:
    page._open("close")
    fill(page, **texts)
    record(page)


def signs(page: SessionPage) -> None:
    key(page, "g")
    fill(page, meaning="Written by me.", passphrase=PASSPHRASE)
    record(page)


def test_the_keys_on_show_are_those_that_do_something(page: SessionPage) -> None:
    assert keys(page) == "VDONESWQXBCAUFLKMP"
    closes(page)
    assert keys(page) == "AFLMPG"
    signs(page)
    assert keys(page) == "AFLMP"


def test_a_key_out_of_reach_opens_nothing_and_says_what_can_be_done(
    desk: SessionDesk, page: SessionPage
) -> None:
    key(page, "g")
    assert (form(page), desk.said[-1]) == (None, "The session is still open; close it first.")
    closes(page)
    key(page, "d")
    assert form(page) is None
    assert desk.said[-1] == "The session is closed. Its lines can be corrected, and words added."
    signs(page)
    key(page, "n")
    assert desk.said[-1] == "The session is signed. Words can be added."


def test_a_line_is_corrected_after_closing_and_not_after_signing(
    desk: SessionDesk, page: SessionPage
) -> None:
    key(page, "n")
    fill(page, text="watr")
    record(page)
    (note, _), *_ = page.view().facts_of(EventNoted)
    closes(page)
    page._on_line(note.id)
    fill(page, text="water", reason="slip")
    record(page)
    assert any("note: water" in line for line in log(page))
    signs(page)
    page._on_line(page.view().facts_of(EventNoted)[0][0].id)
    assert form(page) is None
    assert desk.said[-1].startswith("The session is signed.")


def test_several_addenda_are_added_in_order(page: SessionPage) -> None:
    closes(page)
    signs(page)
    for text in ("they called", "well at home"):
        key(page, "a")
        fill(page, text=text)
        record(page)
    added = [fact.text for _, fact in page.view().facts_of(AddendumWritten)]
    assert added == ["they called", "well at home"]


def test_a_session_that_was_broken_off_says_so(page: SessionPage) -> None:
    closes(page, ended="interrupted")
    closed = page.view().last_of(SittingClosed)
    assert closed is not None
    assert closed.ended == "interrupted"


def test_a_flag_left_open_asks_for_nothing_once_closed(page: SessionPage) -> None:
    give_dose(page)
    quick(page, "170/104 90 97")
    flags = one(page, FlagList)
    assert "What was done" in words(flags)
    closes(page)
    assert "above 160/100" in words(flags)
    assert "What was done" not in words(flags)


def test_ticks_left_from_before_the_end_do_not_cover_the_signed_session(
    desk: SessionDesk, page: SessionPage, qtbot: QtBot
) -> None:
    page._open("discharge")
    fill(page, escort="escort 1")
    page._room.shelf.put_away()
    closes(page, ended="interrupted")
    signs(page)
    page.left()
    again = desk.page()
    qtbot.addWidget(again)
    again.show()
    again.opened(page.place())
    assert form(again) is None


def test_words_typed_before_the_end_are_in_sight_again(
    desk: SessionDesk, page: SessionPage, qtbot: QtBot
) -> None:
    key(page, "n")
    fill(page, text="half a note")
    page.left()
    sitting = page.place()
    desk.dosing.ending.close(desk.sittings.open_now()[0].id)
    again = desk.page()
    qtbot.addWidget(again)
    again.show()
    again.opened(sitting)
    kept = form(again)
    assert kept is not None
    assert kept.texts()["text"] == "half a note"
