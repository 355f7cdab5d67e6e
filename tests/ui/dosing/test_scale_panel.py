"""Saying how awake the client is, with one key and large buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.dosing.model.sedation import POSS, SEDATION
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.instant import Instant
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import key, log, one, opened, press, words
from ui.dosing.level_button import LevelButton
from ui.dosing.page import SessionPage
from ui.dosing.scale_panel import ScalePanel
from ui.dosing.when import Times
from ui.kit.buttons import LargeButton
from ui.theme.tokens import SESSION_CONTROL_PX


def panel_of(page: SessionPage) -> ScalePanel:
    key(page, "w")
    found = one(page, ScalePanel)
    assert isinstance(found, ScalePanel)
    return found


def test_a_level_is_shown_with_its_words_and_the_caution_stands_with_it(page: SessionPage) -> None:
    said = words(panel_of(page))
    assert "awake, answers a quiet call at once" in said
    assert "Never use a painful stimulus as routine." in said


def test_keys_choose_and_enter_records(page: SessionPage) -> None:
    panel = panel_of(page)
    press(panel, "RASS")
    QTest.keyClicks(panel, "-2iy")
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert any(
        "RASS −2, inward, answers when addressed, able to talk" in line for line in log(page)
    )
    assert not page.findChildren(ScalePanel) or not panel.isVisible()


def test_a_press_chooses_and_nothing_is_written_until_it_is_recorded(page: SessionPage) -> None:
    before = log(page)
    panel = panel_of(page)
    press(panel, "MOAA/S 4: answers a quiet call slowly, heavy")
    assert panel.level() == 4
    assert log(page) == before
    press(panel, "Record")
    assert "MOAA/S 4" in log(page)[-1]


def test_without_a_choice_the_act_says_what_is_missing(page: SessionPage) -> None:
    act = panel_of(page).findChildren(LargeButton)[0]
    assert not act.isEnabled()
    assert "Choose a level" in act.toolTip()


def test_what_does_not_go_together_is_refused_and_stays(page: SessionPage) -> None:
    panel = panel_of(page)
    press(panel, "RASS")
    QTest.keyClicks(panel, "-4i")
    press(panel, "Record")
    assert "the client answers when addressed" in words(panel)
    assert panel.level() == -4


def test_the_practice_says_which_scales_are_offered(desk: SessionDesk, qtbot: QtBot) -> None:
    desk.sedation_scales = ("ramsay",)
    page = opened(desk, qtbot)
    page._open("awake")
    said = words(one(page, ScalePanel))
    assert "calm, oriented, works with you" in said
    assert "RASS" not in said


@pytest.mark.parametrize("name", SEDATION)
def test_every_level_is_as_large_as_an_act_of_the_session(name: str, qtbot: QtBot) -> None:
    panel = ScalePanel((SEDATION[name],), Times(Instant(0)))
    qtbot.addWidget(panel)
    panel.resize(360, 500)
    panel.show()
    heights = {button.height() for button in panel.findChildren(LevelButton)}
    assert min(heights) >= SESSION_CONTROL_PX


def test_asleep_and_easy_to_wake_is_a_level_of_its_own(qtbot: QtBot) -> None:
    panel = ScalePanel((POSS,), Times(Instant(0)))
    qtbot.addWidget(panel)
    told: list[Vitals] = []
    panel.scored.connect(told.append)
    QTest.keyClicks(panel, "0")
    press(panel, "Record")
    assert [(one.poss, one.typed) for one in told] == [(0, "posss")]


def test_a_session_from_paper_asks_for_the_time_that_stands_there(
    desk: SessionDesk, qtbot: QtBot
) -> None:
    sitting = desk.begin(at=desk.clock.now().plus_s(-7200))
    page = desk.page()
    qtbot.addWidget(page)
    page.opened(sitting)
    page._open("awake")
    panel = one(page, ScalePanel)
    assert isinstance(panel, ScalePanel)
    assert panel.when.isVisibleTo(panel)
    panel._choose(4)
    panel.when.set_text("soon")
    panel._on_act()
    assert "Write the time that stands on the paper" in words(panel)
    began = page.view().opened
    assert began is not None
    panel.when.set_text(began.at.plus_s(600).hm())
    panel._on_act()
    assert log(page)[-1].startswith(began.at.plus_s(600).hm())
    assert "MOAA/S 4" in log(page)[-1]
