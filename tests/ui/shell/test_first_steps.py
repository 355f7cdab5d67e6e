"""The line that leads from a new vault to the first saved reading."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import load_protocol, protocol_to_json
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.practice.parse.practice import PracticeDraft
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.shell.first_steps import FirstStepsLine


class Beginner:
    """Someone new, and the line at the foot of their window."""

    def __init__(self, qtbot: QtBot, desk: Desk, clerk: Clerk) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.entries = Entries()
        self.line = FirstStepsLine(desk, clerk, self.entries)
        self.went: list[tuple[str, str]] = []
        self.said: list[str] = []
        self.line.wanted.connect(self._on_wanted)
        self.line.done.connect(self._on_done)
        qtbot.addWidget(self.line)
        self.line.read()

    def _on_wanted(self, page: str, wanted: str) -> None:
        self.went.append((page, wanted))

    def _on_done(self, sentence: str, advice: str) -> None:
        self.said.append(f"{sentence} {advice}")

    def does(self, result: object) -> None:
        assert isinstance(result, tuple)
        self.entries.announce(result)

    def reads(self, number: int) -> None:
        words = f"First steps {number} of 3"
        self.qtbot.waitUntil(lambda: self.line._number.text() == words and not self.line.isHidden())

    def presses(self, name: str) -> None:
        buttons = self.line.findChildren(QPushButton)
        next(one for one in buttons if name in (one.text(), one.accessibleName())).click()

    def is_sent(self) -> tuple[str, str]:
        self.presses("Go there")
        return self.went[-1]


@pytest.fixture
def beginner(qtbot: QtBot, desk: Desk, clerk: Clerk) -> Beginner:
    return Beginner(qtbot, desk, clerk)


def test_it_leads_through_every_step_and_goes(beginner: Beginner, desk: Desk) -> None:
    beginner.reads(1)
    assert beginner.is_sent() == ("clients", "new")
    added = desk.people.add(ClientDraft(code="C-014"))
    assert not isinstance(added, Refusals)
    beginner.does(added)
    beginner.reads(2)
    assert beginner.is_sent() == ("session", f"new:{added[0].book}")
    beginner.does(adopted(desk))
    begun = desk.dosing.begin(added[0].book)
    assert not isinstance(begun, Refusals)
    beginner.does(begun)
    beginner.reads(3)
    sitting = begun[0].sitting
    assert sitting is not None
    beginner.does(desk.dosing.readings.record(sitting, Vitals(pulse_bpm=74)))
    beginner.qtbot.waitUntil(beginner.line.isHidden)
    assert desk.first_steps.next() is None
    beginner.qtbot.waitUntil(lambda: bool(beginner.said))
    assert beginner.said == [
        "Your first reading is saved. Still to write, under Settings: "
        "your practice's name and the emergency number that F12 shows."
    ]


def test_whoever_is_there_already_is_not_sent_there(beginner: Beginner, desk: Desk) -> None:
    beginner.reads(1)
    for code in ("C-014", "C-015"):
        beginner.does(desk.people.add(ClientDraft(code=code)))
    beginner.reads(2)
    beginner.line.stand_on("session")
    assert not beginner.line._go.isHidden()
    beginner.line.stand_on("clients")
    assert beginner.line._go.isHidden()


def test_nothing_is_left_to_say_to_a_practice_with_an_emergency_number(desk: Desk) -> None:
    desk.practice.name_practice(PracticeDraft("A practice", emergency_number="112"))
    assert desk.first_steps.farewell() == ("Your first reading is saved.", "")


def test_put_away_it_stays_away(beginner: Beginner, desk: Desk) -> None:
    beginner.reads(1)
    beginner.presses("Put the first steps away")
    beginner.qtbot.waitUntil(beginner.line.isHidden)
    beginner.does(desk.practice.name_practice(PracticeDraft("A practice")))
    assert desk.first_steps.next() is None
    assert beginner.line.isHidden()
    assert desk.first_steps.farewell() == ("", "")
    assert beginner.said == []


def adopted(desk: Desk) -> object:
    body = protocol_to_json(load_protocol("sublingual"))
    return desk.practice.adopt("protocol", "sublingual", "1", "prescriber 1", "2026-03-01", body)
