"""What is closed, and how it is opened from the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.facts import OnboardRuleOpened
from kapdesk.bilateral.model.guard import (
    LengthLock,
    Lock,
    Locks,
    Onboard,
    Pursuit,
    SubstanceState,
)
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.narrowing import allowed, pursuit_check
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import SittingId
from tests.ui.stimulation.test_page import Visit, visit
from ui.sets.opening_sheet import OpeningSheet
from ui.sets.recording import Written

__all__ = ["visit"]

SEIZURES = Lock("seizures", Channel.VISUAL, "Seizures were answered with yes.", closes=True)


class Bounds:
    """What may be chosen, as a test wishes, and what was written to open it."""

    def __init__(self, visit: Visit, locks: Locks, onboard: Onboard) -> None:
        self.locks, self.onboard = locks, onboard
        self.pursuit: Pursuit | None = None
        self.opened: list[tuple[str, str]] = []
        visit.page._on_bounds(self.now())

    def now(self) -> Allowed:
        return allowed(self.locks, self.onboard, pursuit=self.pursuit)


def sheet(visit: Visit) -> OpeningSheet:
    return visit.page.findChildren(OpeningSheet)[0]


def test_a_lock_says_why_and_opens_with_a_reason(visit: Visit) -> None:
    visit.opens()
    Bounds(visit, Locks((SEIZURES,)), Onboard())
    opened: list[tuple[str, str]] = []
    sheet(visit).opened.connect(lambda key, reason: opened.append((key, reason)))
    QTest.keyClick(visit.page, Qt.Key.Key_W)
    assert "The light: closed. Seizures were answered with yes." in visit.reads()
    visit.button("Open seizures").click()
    assert "Opening needs its reason." in visit.reads()
    assert opened == []


@pytest.mark.parametrize("seen", list(Pursuit))
def test_the_light_opens_by_what_the_eyes_show(visit: Visit, seen: Pursuit) -> None:
    visit.opens()
    Bounds(visit, Locks(), Onboard(SubstanceState.COMEDOWN, 100.0))
    noted: list[Pursuit] = []

    def note(_sitting: SittingId, what: Pursuit) -> Written:
        noted.append(what)
        return ()

    object.__setattr__(visit.page._opening._way, "note_pursuit", note)
    start = visit.page.runner
    visit.page.turn.belong_to(None, None)
    start._rested_at -= 10
    QTest.keyClick(visit.page, Qt.Key.Key_W)
    visit.button("Begin the slow light").click()
    assert visit.stage.begun.plan == pursuit_check()
    visit.stage.moves(start._steady())
    assert "0.25 Hz · 20 s" in visit.reads()
    visit.stage.ends(5)
    visit.button(f"The eyes showed: {seen}").click()
    assert noted == [seen]
    assert not sheet(visit).isVisible()


def _opened(visit: Visit) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    sheet(visit).rule_opened.connect(lambda rule, reason: found.append((rule, reason)))
    return found


def test_the_light_and_the_rate_are_opened_at_the_height_with_a_reason(visit: Visit) -> None:
    visit.opens()
    Bounds(visit, Locks(), Onboard(SubstanceState.PEAK, 45.0))
    found = _opened(visit)
    QTest.keyClick(visit.page, Qt.Key.Key_W)
    said = visit.reads()
    assert "The light is closed while the medicine is at its height" in said
    assert "While an effect lasts, sets go at most at 0.8 Hz." in said
    assert "It closes again with the next dose and with the end of the session." in said
    assert "Begin the slow light" not in [
        one.text() for one in visit.page.findChildren(QPushButton)
    ]
    visit.button("Open the light for this session").click()
    assert "Opening needs its reason." in visit.reads()
    for words in ("light", "rate"):
        field = visit.line(f"Why against the rule, as it is recorded: {words}")
        field.setText("asked for")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert found == [("light", "asked for"), ("rate", "asked for")]


def test_with_the_light_on_again_the_rate_can_still_be_opened(visit: Visit) -> None:
    visit.opens()
    bounds = Bounds(visit, Locks(), Onboard(SubstanceState.COMEDOWN, 100.0))
    bounds.pursuit = Pursuit.SMOOTH
    visit.page._on_bounds(bounds.now())
    assert visit.button("What is closed …").isVisible()
    QTest.keyClick(visit.page, Qt.Key.Key_W)
    assert visit.button("Open faster rates for this session").isVisible()
    assert "Light" not in visit.reads().split("What is closed")[-1].splitlines()


def test_what_is_opened_is_written_and_told_on_the_page(visit: Visit) -> None:
    visit.opens()
    sitting = SittingId(visit.page.place())
    sets = visit.desk.stimulation.sets
    at_height = Onboard(SubstanceState.PEAK, 45.0, 45.0)
    object.__setattr__(sets, "onboard_at", lambda _sitting, _now: at_height)
    visit.page._read()
    QTest.keyClick(visit.page, Qt.Key.Key_W)
    visit.line("Why against the rule, as it is recorded: light").setText("followed it before")
    visit.button("Open the light for this session").click()
    assert not sheet(visit).isVisible()
    (opened,) = [one for one in visit.facts() if isinstance(one, OnboardRuleOpened)]
    assert (opened.rule, opened.substance) == (OnboardRule.LIGHT, SubstanceState.PEAK)
    assert sets.around(sitting).opened[0].reason == "followed it before"
    told = "The light is open for this session although the medicine is at its height"
    assert f"{told}: followed it before." in visit.reads()
    QTest.keyClick(visit.page, Qt.Key.Key_F6)
    assert Channel.VISUAL in visit.page.choice.plan.channels


def test_when_nothing_is_closed_the_key_does_nothing(
    visit: Visit, qtbot: QtBot, desk: Desk
) -> None:
    visit.opens()
    Bounds(visit, Locks(), Onboard())
    QTest.keyClick(visit.page, Qt.Key.Key_W)
    assert not sheet(visit).isVisible()


def test_what_only_narrows_is_opened_with_a_reason_too(visit: Visit) -> None:
    visit.opens()
    slow = Lock("balance", Channel.VISUAL, "Balance: yes.", most_hz=0.6)
    length = LengthLock("age-6", 20, "At this age, 20 passes.", "child-6")
    Bounds(visit, Locks((slow,), length=length), Onboard())
    found: list[tuple[str, str]] = []
    sheet(visit).opened.connect(lambda key, reason: found.append((key, reason)))
    QTest.keyClick(visit.page, Qt.Key.Key_W)
    assert "The light: at most 0.6 Hz. Balance: yes." in visit.reads()
    assert "At this age, 20 passes." in visit.reads()
    for key in ("balance", "age-6"):
        visit.button(f"Open {key}").click()
        field = visit.line(f"Why it is opened, as it is recorded: {key}")
        field.setText("agreed")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert found == [("balance", "agreed"), ("age-6", "agreed")]
