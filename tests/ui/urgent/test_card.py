"""The urgent card, press by press."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import (
    END,
    SEEN,
    STRIKE,
    CardTexts,
    Mark,
    Press,
    UrgentNow,
)
from kapdesk.practice.parse.urgent import shipped
from kapdesk.vault.errors import DiskFull
from tests.fakes.clock import FakeClock
from tests.fakes.lane import InlineClerk
from ui.kit.text import Label
from ui.urgent.around import AroundUrgent, Opening, Standing
from ui.urgent.card import UrgentCard
from ui.urgent.head import NO_NUMBER
from ui.urgent.stamps import NOT_SAVED, TAKEN_BACK

TEXTS = CardTexts(number="112", address="Quay 12, blue door", prompts=shipped())


@dataclass
class Room:
    """A host with the card over it, and everything it was asked to write."""

    card: UrgentCard
    clerk: InlineClerk
    clock: FakeClock
    pressed: list[Press] = field(default_factory=list)
    now: UrgentNow = field(default_factory=UrgentNow)
    words: list[str] = field(default_factory=list)
    texts: CardTexts = TEXTS

    def open(self, *, locked: bool = False, shows_words: bool = True) -> None:
        self.card.open(
            AroundUrgent(
                clock=self.clock.now,
                read=lambda: Opening(self.texts, Standing(self.now)),
                press=self.press,
                shows_words=shows_words,
                keep_words=None if locked else self.words.append,
                handover=None if locked else lambda: b"%PDF",
                no_sheet="Unlock first." if locked else "",
            )
        )

    def press(self, press: Press, opened: Instant, at: Instant) -> Standing | Refusals:
        self.pressed.append(press)
        marks = self.now.marks
        if press.what == STRIKE:
            marks = tuple(_struck(mark) if mark.n == press.n else mark for mark in marks)
        else:
            mark = Mark("c", len(marks) + 1, press.what, press.key, at, press.text)
            marks = (*marks, mark)
        self.now = UrgentNow() if press.what == END else UrgentNow(opened, marks)
        return Standing(self.now)

    def key(self, letter: str) -> None:
        QTest.keyClicks(self.card, letter)

    def said(self) -> str:
        QApplication.processEvents()
        labels = self.card.findChildren(Label)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def button(self, name: str) -> QPushButton:
        found = self.card.findChildren(QPushButton)
        return next(one for one in found if one.accessibleName() == name)


def _struck(mark: Mark) -> Mark:
    return Mark(mark.card, mark.n, mark.what, mark.key, mark.at, mark.text, struck=True)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1280, 800)
    host.show()
    clerk = InlineClerk()
    return Room(UrgentCard(host, clerk), clerk, FakeClock())


def test_the_number_and_the_address_stand_first(room: Room) -> None:
    room.open()
    assert "112" in room.said()
    assert "We are at: Quay 12, blue door" in room.said()


def test_without_a_number_it_says_what_to_do(room: Room) -> None:
    room.texts = CardTexts(prompts=shipped())
    room.open()
    assert NO_NUMBER in room.said()


def test_one_key_stamps_a_time_at_once(room: Room) -> None:
    room.open()
    room.clock.passes(7)
    room.key("1")
    assert room.card.times() == ("12:00:07  Help called",)


def test_a_letter_shows_what_to_do_and_is_seen_once(room: Room) -> None:
    room.open()
    room.key("i")
    assert "Protect the head" in room.said()
    assert "Not yet reviewed by your practice" in room.said()
    room.key("i")
    assert room.pressed == [Press(SEEN, "seizure")]


def test_every_event_and_stamp_can_be_pressed(room: Room) -> None:
    room.open()
    room.button("Fall").click()
    room.button("Oxygen on").click()
    assert [press.key for press in room.pressed] == ["fall", "oxygen"]


def test_what_is_taken_back_stays_struck(room: Room) -> None:
    room.open()
    room.key("13z")
    assert [TAKEN_BACK in line for line in room.card.times()] == [False, True]
    room.key("zz")
    assert [press.what for press in room.pressed].count(STRIKE) == 2


def test_a_press_that_could_not_be_saved_never_looks_saved(room: Room) -> None:
    room.open()
    room.clerk.trouble = DiskFull()
    room.key("1")
    (line,) = room.card.times()
    assert NOT_SAVED in line
    room.clerk.trouble = None
    room.key("2")
    assert len(room.card.times()) == 2
    assert any(NOT_SAVED in one for one in room.card.times())


def test_typed_words_are_stamped_kept_and_come_back_when_saving_failed(room: Room) -> None:
    room.open()
    room.key("w")
    line = room.card.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "window 1")
    room.card.keep()
    assert room.words[-1] == "window 1"
    room.clerk.trouble = DiskFull()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "window 1"
    room.clerk.trouble = None
    room.clock.passes(1)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert room.card.times()[-1].endswith("window 1")
    assert room.pressed[-1] == Press("stamp", "other", "window 1")
    assert line.text() == ""


def test_the_end_puts_it_away_and_esc_leaves_it_running(room: Room) -> None:
    room.open()
    room.key("1")
    QTest.keyClick(room.card, Qt.Key.Key_Escape)
    assert room.card.isHidden()
    room.open()
    assert room.card.times() == ("12:00:00  Help called",)
    room.button("It is over").click()
    assert room.card.isHidden()
    assert room.pressed[-1].what == END


def test_putting_it_away_gives_the_focus_back(room: Room, qtbot: QtBot) -> None:
    window = room.card.window()
    line = QLineEdit(window)
    line.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    room.open()
    assert not line.hasFocus()
    QTest.keyClick(room.card, Qt.Key.Key_Escape)
    assert line.hasFocus()


def test_esc_leaves_the_words_first(room: Room) -> None:
    room.open()
    room.key("w")
    QTest.keyClick(room.card.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    assert room.card.isVisible()


def test_the_clock_counts_from_the_opening_of_a_card_that_still_runs(room: Room) -> None:
    room.now = UrgentNow(room.clock.now().plus_s(-90), ())
    room.open()
    assert "00:01:30" in room.said()


def test_before_unlocking_there_is_no_sheet_and_it_says_why(room: Room) -> None:
    room.open(locked=True)
    assert not room.button("Print the hand-over sheet").isEnabled()
    assert "Unlock first." in room.said()
    assert not room.card.findChildren(QLineEdit)[0].isVisible()
    room.key("w")
    room.key("2")
    assert room.pressed[-1].key == "emergency"


def test_over_the_cover_nobodys_words_are_in_sight(room: Room) -> None:
    at = room.clock.now()
    room.now = UrgentNow(at, (Mark("c", 1, "stamp", "other", at, "she said her name"),))
    room.open(shows_words=False)
    assert room.card.times() == ("12:00:00  Something else",)
