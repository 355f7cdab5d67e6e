"""Orders with their date, later doses with what was decided, and nothing ever filled in."""

from __future__ import annotations

from kapdesk.dosing.model.beside import Weighed
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    fill,
    form,
    give_dose,
    key,
    log,
    one,
    press,
    quick,
    record,
    typed_words,
    words,
)
from ui.dosing.head import SessionHead
from ui.dosing.page import SessionPage


def test_an_order_without_its_date_is_refused_at_the_field(page: SessionPage) -> None:
    key(page, "o")
    fill(page, text="150 mg", route="sublingual", prescriber="prescriber 1")
    record(page)
    assert "The date on the order is missing." in words(page)
    fill(page, ordered_on="3 Mar 2026")
    record(page)
    assert page.view().orders[0][1].ordered_on == "2026-03-03"


def test_an_order_nobody_may_verify_by_that_name_is_refused_at_the_field(
    page: SessionPage,
) -> None:
    key(page, "o")
    fill(
        page,
        text="150 mg",
        route="sublingual",
        prescriber="prescriber 1",
        ordered_on="3 Mar 2026",
    )
    record(page)
    page._open("more")
    press(page, "Order verified")
    assert "Order: 150 mg sublingual, by prescriber 1." in words(page)
    fill(page, by="therapist 1")
    record(page)
    assert "verified by a prescriber or nurse on the practice's list" in words(page)


def test_a_later_dose_says_how_long_after_and_asks_who_decided(
    desk: SessionDesk, page: SessionPage
) -> None:
    give_dose(page)
    desk.clock.passes(600)
    quick(page, "128/82 74 98")
    desk.clock.passes(130)
    key(page, "d")
    said = words(page)
    assert "12 min after 150 mg at 12:00" in said
    assert "last reading 2 min before, at 12:10" in said
    panel = form(page)
    assert panel is not None
    assert set(typed_words(panel)) == {""}
    fill(page, amount="50", unit="mg", route="sublingual", given_by="nurse 1")
    record(page)
    assert "within the written order: yes or no" in words(page)
    assert "Who decided on this later dose must be named." in words(page)
    fill(page, within_order="yes", decided_by="prescriber 1")
    record(page)
    assert "booster 50 mg" in log(page)[-1]
    assert "within the order: yes, decided by prescriber 1" in log(page)[-1]


def test_a_dose_is_divided_by_the_weight_only_where_it_is_wanted_and_only_afterwards(
    desk: SessionDesk, page: SessionPage
) -> None:
    desk.weights = (Weighed(72.0, "2026-03-01"),)
    page.opened(page.place())
    key(page, "d")
    assert "mg/kg" not in words(page)
    give_dose(page)
    assert "150 mg ÷ 72 kg (1 Mar 2026) = 2.1 mg/kg" in words(one(page, SessionHead))
    key(page, "d")
    panel = form(page)
    assert panel is not None
    assert "mg/kg" not in words(panel)


def test_without_a_weight_nothing_is_said(page: SessionPage) -> None:
    give_dose(page)
    assert "÷" not in words(page)
