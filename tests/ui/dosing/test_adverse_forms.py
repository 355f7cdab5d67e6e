"""The adverse event form as a person fills it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import fill, form, give_dose, key, log, press, record, words
from ui.dosing.page import SessionPage

FILLED = {"category": "Nausea", "severity": "mild", "serious": "no", "text": "felt sick"}


def test_the_minutes_from_the_first_dose_are_offered_and_can_be_changed(
    desk: SessionDesk, page: SessionPage
) -> None:
    give_dose(page)
    desk.clock.passes(2130)
    key(page, "e")
    press(page, "Adverse event")
    panel = form(page)
    assert panel is not None
    assert "35" in [field.text() for field in panel.findChildren(QLineEdit)]
    assert "many expected rises of pressure" in words(panel)
    fill(page, **FILLED, onset="20", action="bowl, cool cloth", outcome="over", lasted="15")
    record(page)
    entry, event = page.view().facts_of(AdverseEventRecorded)[0]
    assert (event.onset_min, entry.at.hm()) == (20.0, "12:20")
    said = next(line for line in log(page) if "adverse event" in line)
    for part in ("nausea: felt sick", "mild", "20 min from the first dose", "serious: no", "bowl"):
        assert part in said


def test_what_is_missing_is_said_at_each_field(page: SessionPage) -> None:
    page._open("adverse")
    record(page)
    said = words(page)
    assert "Choose what it was from the list." in said
    assert "How severe it was is one of" in said
    assert "Whether it was serious is one of" in said
    press(page, "Therapeutic distress instead")
    panel = form(page)
    assert panel is not None
    assert panel.form.title == "Therapeutic distress"


def test_it_is_followed_up_and_corrected(desk: SessionDesk, page: SessionPage) -> None:
    page._open("adverse")
    fill(page, **FILLED)
    record(page)
    desk.clock.passes(1200)
    page._open("more")
    press(page, "Follow-up …")
    press(page, "12:00 nausea")
    fill(page, text="well again", outcome="over", lasted="20")
    record(page)
    assert log(page)[-1].endswith(
        "adverse event, later: well again; lasted 20 min; how it ended: over"
    )
    entry = page.view().facts_of(AdverseEventRecorded)[0][0]
    page._on_line(entry.id)
    fill(page, severity="moderate", reason="looked again")
    record(page)
    assert page.view().facts_of(AdverseEventRecorded)[0][1].severity == "moderate"
    page._on_line(page.view().facts_of(AdverseEventFollowed)[0][0].id)
    fill(page, text="well again by noon", reason="more exact")
    record(page)
    assert page.view().facts_of(AdverseEventFollowed)[0][1].outcome == "over"
