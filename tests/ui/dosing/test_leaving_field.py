"""The discharge list on the page: ticked or passed over, the chart's word beside each, refused at its place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.facts import DischargeRecorded
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import form, press, record, words
from ui.dosing.form import FormPanel
from ui.dosing.leaving_field import LeavingField
from ui.dosing.page import SessionPage
from ui.kit.surface import Scroll


def leaving(page: SessionPage) -> FormPanel:
    page._open("discharge")
    panel = form(page)
    assert panel is not None
    return panel


def passed(panel: FormPanel) -> dict[str, str]:
    return {
        ask.key: "over: the client left early" for ask in panel.form.asks if ask.key[:5] == "item "
    }


def test_what_the_chart_holds_stands_beside_each_item_and_ticks_nothing(page: SessionPage) -> None:
    panel = leaving(page)
    assert "not borne out: no dose in the chart" in words(panel)
    assert "Nothing in the chart about it; only a person can tell." in words(panel)
    assert {field.text() for field in page.findChildren(LeavingField)} == {""}
    assert "0 ticked, 0 passed over, 12 open" in words(panel)


def test_an_open_item_is_refused_where_it_stands_and_nothing_is_recorded(page: SessionPage) -> None:
    panel = leaving(page)
    record(page)
    assert words(panel).count("Tick it, or pass it over with a reason.") == 12
    assert "Who goes through the list must be named." in words(panel)
    assert page.view().last_of(DischargeRecorded) is None


def test_medical_items_are_answered_for_by_a_clinician_of_the_practice(page: SessionPage) -> None:
    panel = leaving(page)
    panel.restore(passed(panel) | {"by": "therapist 1"})
    record(page)
    assert "need a prescriber or nurse" in words(panel)
    panel.restore({"medical_by": "nurse 1"})
    record(page)
    list_ = page.view().last_of(DischargeRecorded)
    assert list_ is not None
    assert len(list_.overridden) == 12
    assert (list_.by, list_.by_role) == ("therapist 1", "therapist")
    assert (list_.medical_by, list_.medical_role) == ("nurse 1", "nurse")


def test_a_half_made_list_survives_a_crash(desk: SessionDesk, page: SessionPage) -> None:
    panel = leaving(page)
    panel.restore({"item walking": "yes", "item contact": "over: will call", "escort": "escort 1"})
    page.left()
    desk.crash()
    fresh = desk.page()
    fresh.opened(desk.sittings.open_now()[0].id)
    found = form(fresh)
    assert found is not None
    kept = found.texts()
    assert (kept["item walking"], kept["item contact"]) == ("yes", "over: will call")
    fresh.deleteLater()


def test_someone_added_in_the_settings_meanwhile_can_be_named(
    desk: SessionDesk, page: SessionPage
) -> None:
    assert "nurse 2" not in _names(leaving(page))
    desk.team = (*desk.team, Colleague("nurse 2", "nurse"))
    page._room.shelf.put_away()
    page.left()
    page.opened()
    assert "nurse 2" in _names(leaving(page))


def _names(panel: FormPanel) -> tuple[str, ...]:
    return next(ask.choices for ask in panel.form.asks if ask.key == "medical_by")


def test_the_reason_for_passing_over_opens_in_sight(page: SessionPage, qtbot: QtBot) -> None:
    panel = leaving(page)
    field = page.findChildren(LeavingField)[-1]
    below = panel.findChildren(Scroll)[0].viewport()
    press(page, f"Pass over: {panel.form.asks[-3].label}")

    def in_sight() -> bool:
        return below.rect().contains(QRect(field.mapTo(below, QPoint(0, 0)), field.size()))

    qtbot.waitUntil(in_sight)
