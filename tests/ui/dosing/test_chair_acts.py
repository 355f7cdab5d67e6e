"""The chair-side view as someone uses it whose eyes are on the client."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.dosing.model.facts import EventNoted, HoldEnded, PhaseNoted
from kapdesk.dosing.rules.moments import open_moments
from kapdesk.kernel.errors import Trouble
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import give_dose, key, log, opened, press, words
from ui.dosing.chair import ChairSide
from ui.dosing.page import SessionPage


def chair_of(page: SessionPage) -> ChairSide:
    """The view over the page's window."""
    (found,) = page.window().findChildren(ChairSide)
    return found


def keys(page: SessionPage, *pressed: str) -> int:
    """Presses keys wherever the keyboard is; how many it took."""
    for one in pressed:
        focused = QApplication.focusWidget()
        QTest.keyClicks(page if focused is None else focused, one)
    return len(pressed)


@pytest.fixture
def chair(page: SessionPage) -> ChairSide:
    """The view, opened by its one key."""
    QApplication.processEvents()
    key(page, "c")
    return chair_of(page)


EVENTS = {
    "touch": ("t",),
    "quote": ("q",),
    "note": ("n",),
    "tears": ("r",),
    "nausea": ("u",),
    "intervention": ("i",),
    "body": ("b",),
    "image": ("g",),
    "music": ("m",),
    "took": ("d",),
}


@pytest.mark.parametrize(("kind", "pressed"), EVENTS.items(), ids=list(EVENTS))
def test_each_event_is_one_key_and_stands_with_its_time(
    desk: SessionDesk, page: SessionPage, chair: ChairSide, kind: str, pressed: tuple[str, ...]
) -> None:
    desk.clock.passes(7320)
    assert keys(page, *pressed) == 1
    entry, event = page.view().facts_of(EventNoted)[-1]
    assert (event.kind, event.text, entry.at) == (kind, "", desk.clock.now())
    assert chair.said().endswith("14:02")


@pytest.mark.parametrize(("pressed", "value"), [("7", 7), ("0", 0)])
def test_distress_is_its_key_and_a_digit(
    page: SessionPage, chair: ChairSide, pressed: str, value: int
) -> None:
    assert keys(page, "s", pressed) == 2
    assert page.view().readings[-1][1].vitals.distress == value
    assert chair.said().startswith(f"Distress {value}")


def test_ten_is_a_one_and_a_nought_and_a_one_alone_stands_when_the_next_key_comes(
    page: SessionPage, chair: ChairSide
) -> None:
    keys(page, "s", "1", "0")
    keys(page, "s", "1", "t")
    assert [fact.vitals.distress for _, fact in page.view().readings] == [10, 1]
    assert page.view().facts_of(EventNoted)[-1][1].kind == "touch"


def test_a_one_that_nothing_follows_stands_by_itself(
    page: SessionPage, chair: ChairSide, qtbot: QtBot
) -> None:
    chair.findChildren(QTimer, "a one that may become ten")[0].setInterval(0)
    keys(page, "s", "1")
    qtbot.waitUntil(lambda: len(page.view().readings) == 1)
    assert page.view().readings[-1][1].vitals.distress == 1


def test_the_phase_is_its_key_and_its_digit(page: SessionPage, chair: ChairSide) -> None:
    keys(page, "p", "6")
    assert page.view().facts_of(PhaseNoted)[-1][1].phase == "peak"
    assert "Seen: Peak" in words(chair)


def test_a_reading_is_typed_in_one_line(page: SessionPage, chair: ChairSide) -> None:
    keys(page, "v")
    field = chair.quick.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "128/82 74 98")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.view().readings[-1][1].vitals.systolic_mmhg == 128
    keys(page, "t")
    assert page.view().facts_of(EventNoted)[-1][1].kind == "touch"


def test_letters_typed_into_a_field_are_letters(page: SessionPage, chair: ChairSide) -> None:
    keys(page, "v")
    field = chair.quick.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "rr14 t36.7")
    assert field.text() == "rr14 t36.7"
    assert page.view().facts_of(EventNoted) == ()
    keys(page, "\x1b")
    assert chair.isVisible()
    keys(page, "t")
    assert len(page.view().facts_of(EventNoted)) == 1


def test_the_held_dose_is_spat_with_one_key(desk: SessionDesk, page: SessionPage) -> None:
    give_dose(page)
    key(page, "c")
    chair = chair_of(page)
    desk.clock.passes(600)
    page._tell_time()
    assert "In the mouth 10:00" in words(chair)
    keys(page, "x")
    assert page.view().facts_of(HoldEnded)[0][1].handling == "spat"
    keys(page, "x")
    assert chair.said() == "No dose is held in the mouth."


def test_hidden_numbers_leave_no_digit_in_sight(
    desk: SessionDesk, page: SessionPage, chair: ChairSide
) -> None:
    keys(page, "s", "7", "h", "t")
    page._tell_time()
    shown = words(chair)
    assert "Touch kept" in shown
    assert not any(sign.isdigit() for sign in shown)
    keys(page, "h")
    assert "00:00:00" in words(chair)


def test_every_target_is_large_and_named(page: SessionPage, chair: ChairSide) -> None:
    keys(page, "s")
    QApplication.processEvents()
    shown = [b for b in chair.findChildren(QPushButton) if b.isVisibleTo(chair)]
    assert len(shown) == 15 + 11
    assert min(button.height() for button in shown) >= 96
    assert all(button.accessibleName() for button in shown)


def test_a_slip_is_taken_back_and_both_lines_stay(page: SessionPage, chair: ChairSide) -> None:
    keys(page, "t")
    QTest.keyClick(chair, Qt.Key.Key_Backspace)
    assert log(page)[-2].endswith("corrected below")
    assert "a key pressed by mistake" in log(page)[-1]
    assert open_moments(page.view()) == ()
    QTest.keyClick(chair, Qt.Key.Key_Backspace)
    assert chair.said() == "There is no moment to take back."


@pytest.mark.parametrize("pressed", ["c", "\x1b"])
def test_one_key_leads_back_and_the_page_has_its_keys_again(
    page: SessionPage, chair: ChairSide, pressed: str
) -> None:
    keys(page, pressed)
    assert not chair.isVisible()
    key(page, "n")
    assert "Note" in words(page)


def test_what_is_not_saved_never_looks_kept(
    desk: SessionDesk, page: SessionPage, chair: ChairSide
) -> None:
    desk.clerk.trouble = Trouble("The disk is full.", "Make room.")
    keys(page, "t")
    assert chair.said() == "Not kept. The disk is full."
    desk.clerk.trouble = None
    keys(page, "t")
    assert chair.said().startswith("Touch")


def test_it_comes_back_after_the_power_was_lost(
    desk: SessionDesk, page: SessionPage, chair: ChairSide, qtbot: QtBot
) -> None:
    keys(page, "h", "t", "v")
    QTest.keyClicks(chair.quick.findChildren(QLineEdit)[0], "128/8")
    page._keeper.keep()
    chair.hide()
    desk.crash()
    again = chair_of(opened(desk, qtbot))
    assert again.isVisible()
    assert again.face.hidden
    assert again.quick.text() == "128/8"


def test_a_closed_session_has_none_and_says_why(desk: SessionDesk, page: SessionPage) -> None:
    page._open("close")
    press(page, "Close all the same")
    key(page, "c")
    assert page.window().findChildren(ChairSide) == []
    assert desk.said == ["The session is closed. Its lines can be corrected, and words added."]


def test_what_is_asked_of_the_page_from_elsewhere_comes_into_sight(
    page: SessionPage, chair: ChairSide
) -> None:
    page._open("dose")
    assert not chair.isVisible()
    assert "Dose given" in words(page)


def test_another_page_puts_it_by_and_coming_back_brings_it(
    page: SessionPage, chair: ChairSide
) -> None:
    page.left()
    assert not chair.isVisible()
    page.opened()
    assert chair.isVisible()
