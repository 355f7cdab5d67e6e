"""The rules of stimulation and EMDR, each chosen beside what it rests on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kapdesk.practice.model.on_board import EYES, RULES
from tests.ui.settings.visit import Visit


def test_every_rule_stands_beside_what_it_rests_on(visit: Visit) -> None:
    said = visit.words()
    for rule in RULES.values():
        assert any(one.startswith(rule.name) for one in said)
        assert rule.rests_on in said
    assert said.count(EYES) == 2


def test_a_choice_is_written_at_once(visit: Visit) -> None:
    visit.presses("The light while the medicine is at its height: After the check of the eyes")
    visit.qtbot.waitUntil(lambda: visit.view().setting("onboard_light_peak") != "closed")
    assert visit.view().setting("onboard_light_peak") == "check"


@pytest.mark.parametrize("by", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_number_is_written_on_enter_and_when_it_is_left(visit: Visit, by: Qt.Key) -> None:
    line = visit.line(RULES["onboard_most_hz"].name)
    line.setFocus()
    line.setText("0,6")
    QTest.keyClick(line, by)
    visit.qtbot.waitUntil(lambda: visit.view().setting("onboard_most_hz") == "0.6")
    visit.qtbot.waitUntil(lambda: line.text() != "0,6")
    assert (line.text(), visit.view().setting("onboard_most_hz")) == ("0.6", "0.6")


def test_a_number_that_cannot_be_taken_says_why_and_stays(visit: Visit) -> None:
    line = visit.line(RULES["emdr_sober_h"].name)
    line.setText("1")
    QTest.keyClick(line, Qt.Key.Key_Return)
    visit.reads("It is a whole number between 12 and 336 h.")
    assert (line.text(), visit.view().setting("emdr_sober_h")) == ("1", "24")


def test_leaving_the_page_keeps_what_was_typed(visit: Visit) -> None:
    visit.line(RULES["emdr_closing_min"].name).setText("20")
    visit.page.left()
    visit.qtbot.waitUntil(lambda: visit.view().setting("emdr_closing_min") != "15")
    assert visit.view().setting("emdr_closing_min") == "20"
