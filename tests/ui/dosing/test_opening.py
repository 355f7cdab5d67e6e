"""A session opened again: after a crash, beside the live page, with what was being typed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.dosing.model.facts import SamplesTaken
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    fill,
    give_dose,
    key,
    log,
    opened,
    press,
    quick,
    record,
    state,
    typed_words,
)
from ui.dosing.page import SessionPage


def test_what_was_typed_is_there_again_after_a_crash(
    desk: SessionDesk, page: SessionPage, qtbot: QtBot
) -> None:
    key(page, "q")
    fill(page, text="I can see the")
    quick(page, "128/8", enter=False)
    page._keeper.keep()
    page._second.stop()
    desk.crash()
    again = opened(desk, qtbot)
    assert {"I can see the", "128/8"} <= set(typed_words(again))
    assert log(again) == log(page)


def test_recorded_words_leave_no_draft(desk: SessionDesk, page: SessionPage) -> None:
    quick(page, "128/82 74 98", enter=False)
    page._keeper.keep()
    assert len(desk.drafts.every()) == 1
    quick(page, "128/82 74 98")
    page._keeper.keep()
    assert desk.drafts.every() == ()


def test_a_passphrase_is_never_kept_as_a_draft(desk: SessionDesk, page: SessionPage) -> None:
    page._open("close")
    press(page, "Close all the same")
    press(page, "Sign")
    fill(page, meaning="mine", passphrase="four quiet words here")
    page._keeper.keep()
    assert all(b"four quiet" not in draft.body for draft in desk.drafts.every())


def test_the_page_opened_anew_shows_what_the_live_page_shows(
    desk: SessionDesk, page: SessionPage, qtbot: QtBot
) -> None:
    quick(page, "124/78 70 99 rr14")
    desk.clock.passes(600)
    give_dose(page)
    desk.clock.passes(900)
    quick(page, "168/104 96 97 d6")
    page._on_line(page.view().readings[-1][0].id)
    fill(page, line="166/104 96 97 d6", reason="misread")
    record(page)
    press(page, "Phase seen: Onset")
    began = desk.sittings.clock(desk.sittings.open_now()[0].id).now()
    samples = SamplesTaken(began, 1.0, (80.0,) * 60, (97.0,) * 60)
    desk.entries.announce(desk.sittings.record(desk.sittings.open_now()[0].id, (samples,)))
    page._tell_time()
    again = opened(desk, qtbot)
    assert state(again) == state(page)
    assert again.view() == page.view()
    assert again._room.plot.plot.grab().toImage() == page._room.plot.plot.grab().toImage()
