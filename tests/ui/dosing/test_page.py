"""The session page as a person uses it, on a real vault."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    choices_open,
    fill,
    form,
    give_dose,
    key,
    log,
    press,
    quick,
    record,
    typed_words,
    words,
)
from ui.dosing.page import SessionPage


def test_nothing_stands_in_the_dose_form_not_even_after_an_order(page: SessionPage) -> None:
    key(page, "o")
    fill(
        page,
        text="150 mg",
        route="sublingual",
        prescriber="prescriber 1",
        ordered_on="3 Mar 2026",
    )
    record(page)
    key(page, "d")
    panel = form(page)
    assert panel is not None
    assert set(typed_words(panel)) == {""}
    assert set(choices_open(panel)) == {""}


def test_an_empty_dose_names_every_field_at_once(page: SessionPage) -> None:
    key(page, "d")
    record(page)
    panel = form(page)
    assert panel is not None
    said = words(panel)
    for part in ("amount must be a number", "Unit is one of", "Route is one of", "must be named"):
        assert part in said


def test_a_correction_keeps_both_lines_and_the_reason(desk: SessionDesk, page: SessionPage) -> None:
    quick(page, "168/104 96 97")
    desk.clock.passes(120)
    wrong = page.view().readings[0][0]
    page._on_line(wrong.id)
    fill(page, line="166/104 96 97", reason="misread")
    record(page)
    shown = log(page)
    assert "168/104" in shown[-2]
    assert "corrected below" in shown[-2]
    assert "166/104" in shown[-1]
    assert "misread" in shown[-1]
    assert page.view().readings[-1][0].at == wrong.at


def test_a_line_typed_in_late_stands_where_it_happened(
    desk: SessionDesk, page: SessionPage
) -> None:
    desk.clock.passes(1800)
    quick(page, "128/82 74 98")
    key(page, "n")
    fill(page, text="asked for water", at="-20")
    record(page)
    assert log(page)[-2] == "12:10 note: asked for water · written 12:30"


def test_distress_is_one_press_or_two_keys(page: SessionPage) -> None:
    press(page, "Distress 7")
    assert log(page)[-1].endswith("distress 7")
    key(page, "s")
    focused = page.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "10")
    assert len(log(page)) == 3
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert log(page)[-1].endswith("distress 10")


def test_a_process_note_is_kept_apart_from_the_log(desk: SessionDesk, page: SessionPage) -> None:
    page._open("process")
    fill(page, text="about the father")
    record(page)
    assert len(log(page)) == 2
    assert desk.said == ["The note is kept, apart from the record."]


def test_closing_says_first_what_is_missing_and_signing_asks_the_passphrase(
    desk: SessionDesk, page: SessionPage
) -> None:
    page._open("close")
    assert "No dose in the chart" in words(page)
    press(page, "Close all the same")
    press(page, "Sign")
    fill(page, meaning="written by me", passphrase="not it")
    record(page)
    assert "This is not the vault's passphrase" in words(page)
    fill(page, passphrase="four quiet words here")
    record(page)
    assert page.view().signed is not None
    press(page, "Add words")
    fill(page, text="the escort called")
    record(page)
    assert log(page)[-1].endswith("addendum: the escort called")


def test_a_recorded_reading_takes_its_draft_with_it(desk: SessionDesk, page: SessionPage) -> None:
    quick(page, "128/82 74 98", enter=False)
    page._keeper.keep()
    assert len(desk.drafts.every()) == 1
    quick(page, "128/82 74 98")
    assert desk.drafts.every() == ()
    page._keeper.keep()
    assert desk.drafts.every() == ()


def test_an_unlikely_value_is_asked_about_also_after_a_reading_without_it(
    page: SessionPage,
) -> None:
    quick(page, "124/78 70 99")
    press(page, "Distress 7")
    quick(page, "210/78 70 99")
    assert len(page.view().readings) == 2
    quick(page, "210/78 70 99", enter=False)
    field = quick(page, "210/78 70 99")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(page.view().readings) == 3


def test_a_reading_before_the_dose_that_was_not_taken_can_be_left_out_later(
    desk: SessionDesk, page: SessionPage
) -> None:
    give_dose(page)
    page._tell_time()
    assert "15 min" in page._room.side.due_words()
    page._open("more")
    press(page, "Not taken …")
    press(page, "15 min before")
    fill(page, reason="refused")
    record(page)
    assert log(page)[-1].endswith("left out: refused")
