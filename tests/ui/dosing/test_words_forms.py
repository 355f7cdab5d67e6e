"""Words that follow a moment: added to it, never a correction."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.rules.moments import open_moments
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import DOSE, fill, form, key, log, press, record
from ui.dosing.page import SessionPage


def buttons(page: SessionPage) -> list[str]:
    return [button.text() for button in page.findChildren(QPushButton)]


def stamp(page: SessionPage, kind: str) -> str:
    page._chair._on_kept(kind, kind)
    return page.view().facts_of(EventNoted)[-1][0].id


def test_one_key_opens_the_moment_and_its_words_stand_at_its_time(
    desk: SessionDesk, page: SessionPage
) -> None:
    stamp(page, "touch")
    desk.clock.passes(1800)
    assert any("Words to come: Touch 12:00" in words for words in buttons(page))
    key(page, "a")
    fill(page, text="hand on the shoulder")
    record(page)
    assert "12:00 touch, in words: hand on the shoulder · written 12:30" in log(page)
    assert not any("corrected" in line for line in log(page))
    assert open_moments(page.view()) == ()
    key(page, "a")
    assert desk.said == ["No moment waits for words."]


def test_several_moments_are_offered_to_choose_from(page: SessionPage) -> None:
    stamp(page, "touch")
    stamp(page, "quote")
    key(page, "a")
    press(page, "Quote 12:00")
    fill(page, text="the room is breathing with me")
    record(page)
    assert log(page)[-1].endswith("quote, in words: “the room is breathing with me”")


def test_a_line_without_words_asks_for_them_when_it_is_chosen(page: SessionPage) -> None:
    page._on_line(stamp(page, "touch"))
    panel = form(page)
    assert panel is not None
    assert panel.form.title == "Touch at 12:00"
    press(page, "It was something else")
    fill(page, kind="intervention", reason="wrong key")
    record(page)
    assert page.view().facts_of(EventNoted)[-1][1].kind == "intervention"


def test_a_dose_that_was_taken_is_written_at_the_very_moment(
    desk: SessionDesk, page: SessionPage
) -> None:
    desk.clock.passes(37)
    stamp(page, "took")
    taken = desk.clock.now()
    desk.clock.passes(600)
    key(page, "a")
    fill(page, **DOSE)
    record(page)
    assert page.view().t0 == taken
    assert open_moments(page.view()) == ()
