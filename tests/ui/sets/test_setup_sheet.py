"""Someone setting the client's side up, with a stage that notes what it was told."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.kept import StageSetup
from kapdesk.bilateral.model.plan import Channel, Side
from kapdesk.chart.model import Entry
from tests.fakes.lane import InlineClerk
from tests.fakes.stage import LEFT, RIGHT
from tests.fakes.stages import QuietStage
from tests.ui.sets.conftest import Steady
from ui.kit.field import Field
from ui.sets.arranged import setup_for
from ui.sets.setup_sheet import SetupSheet
from ui.sets.setup_sound import SoundSetup
from ui.sets.stage_side import NO_TOUCH, STARTED_AGAIN, StageSide
from ui.stage.messages import (
    NO_VSYNC,
    Arrange,
    BeatForTrim,
    CheckSide,
    Ended,
    ShowCard,
    ShowNumbers,
    Standing,
)


@dataclass
class Room:
    """A page with a set-up over it."""

    page: QWidget
    stage: QuietStage
    side: StageSide
    sheet: SetupSheet
    kept: list[StageSetup] = field(default_factory=list)

    def button(self, words: str) -> QAbstractButton:
        found = self.sheet.findChildren(QAbstractButton)
        return next(one for one in found if one.isVisible() and one.text().startswith(words))

    def field(self, name: str) -> Field:
        return next(one for one in self.sheet.findChildren(Field) if _named(one, name))

    def reads(self) -> str:
        return "\n".join(one.text() for one in self.sheet.findChildren(QLabel) if one.isVisible())

    def sent(self, kind: type[object]) -> list[object]:
        return [one for one in self.stage.sent if isinstance(one, kind)]


def _named(one: Field, name: str) -> bool:
    inner = one.focusProxy()
    return inner is not None and inner.accessibleName() == name


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    page, stage = QWidget(), QuietStage()
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    kept: list[StageSetup] = []

    def keep(setup: StageSetup) -> tuple[Entry, ...]:
        kept.append(setup)
        return ()

    side = StageSide(InlineClerk(), StageSetup, keep, page)
    side.use(stage)
    side.open(page)
    stage.stands()
    made = Room(page, stage, side, SetupSheet(page, side), kept)
    made.sheet.ask()
    return made


def test_the_only_other_display_is_the_clients(room: Room) -> None:
    arranged = room.sent(Arrange)[-1]
    assert isinstance(arranged, Arrange)
    assert arranged.setup.display == RIGHT.identity
    assert room.button("2   Right").isChecked()
    assert "1   Left" not in [one.text() for one in room.sheet.findChildren(QAbstractButton)]


def test_touch_goes_nowhere_until_a_device_is_chosen_and_there(room: Room) -> None:
    assert room.side.untouched == NO_TOUCH
    room.side.put(replace(room.side.kept, touch_device="Gamepad"))
    assert room.side.untouched == "Touch goes nowhere: Gamepad is not connected."
    room.stage.stands(touch=("Gamepad",))
    assert room.side.untouched == ""
    room.side.put_away()
    assert room.side.untouched == ""


def test_numbers_stand_on_the_displays_while_one_is_chosen(room: Room) -> None:
    assert room.stage.sent[-1] == ShowNumbers(True)
    room.sheet.dismiss()
    assert ShowNumbers(False) in room.stage.sent


def test_a_card_and_a_distance_make_degrees(room: Room) -> None:
    room.button("Show the outline").click()
    before = room.sent(ShowCard)[-1]
    QTest.keyClick(QWidget.focusWidget(room.sheet), Qt.Key.Key_Up)
    grown = room.sent(ShowCard)[-1]
    assert isinstance(before, ShowCard)
    assert isinstance(grown, ShowCard)
    assert grown.px_per_cm > before.px_per_cm
    room.field("Distance, cm").set_text("3")
    room.button("Keep this measure").click()
    assert "between 30 and 500 cm" in room.reads()
    room.field("Distance, cm").set_text("80")
    room.button("Keep this measure").click()
    kept = room.kept[-1].screens[RIGHT.identity]
    assert (kept.px_per_cm, kept.distance_cm) == (round(grown.px_per_cm, 3), 80.0)
    assert room.side.geometry.measured
    arranged = room.sent(Arrange)[-1]
    assert isinstance(arranged, Arrange)
    assert arranged.setup.measured is not None


def test_each_display_is_drawn_in_step_or_not_and_a_refusal_is_said(room: Room) -> None:
    assert NO_VSYNC not in room.reads()
    room.button("Draw in step").click()
    assert RIGHT.identity in room.kept[-1].in_step
    arranged = room.sent(Arrange)[-1]
    assert isinstance(arranged, Arrange)
    assert arranged.setup.vsync
    room.stage.stands(told=(NO_VSYNC,))
    assert NO_VSYNC in room.reads()
    assert room.button("Draw in step").isChecked()
    assert not setup_for(room.kept[-1], "another", "").vsync
    room.button("Draw in step").click()
    room.stage.stands()
    assert RIGHT.identity not in room.kept[-1].in_step
    assert NO_VSYNC not in room.reads()


def test_what_a_client_bears_reaches_the_stage_after_a_set(room: Room) -> None:
    room.stage.stands(running="e1")
    room.side.bound(-12.0)
    before = room.sent(Arrange)[-1]
    assert isinstance(before, Arrange)
    assert before.setup.most_db == 0.0
    nothing = TimingCertificate(passes=0, seconds=0.0)
    room.stage.says(Ended("e1", 0, 0.0, "finished", (), (), nothing))
    after = room.sent(Arrange)[-1]
    assert isinstance(after, Arrange)
    assert after.setup.most_db == -12.0


def offered(room: Room) -> bool:
    """Whether the usual device is offered."""
    return room.side.silent


def test_a_set_that_lost_its_device_can_have_the_usual_one(room: Room) -> None:
    displays, none = (LEFT, RIGHT), ()
    room.stage.says(Standing(displays, RIGHT.identity, none, "", None))
    assert not offered(room)
    room.side.put(StageSetup(device="Headphones"))
    room.stage.says(Standing(displays, RIGHT.identity, none, "", None, running="e1"))
    assert offered(room)
    room.side.use_usual()
    wanted = room.sent(Arrange)[-1]
    assert isinstance(wanted, Arrange)
    assert wanted.setup.device == ""
    room.stage.stands(running="e1")
    assert not offered(room)


def test_one_side_sounds_at_a_time_and_sides_are_changed_over(room: Room) -> None:
    room.button("Sound").click()
    room.button("Left").click()
    assert room.sent(CheckSide)[-1] == CheckSide(Side.LEFT)
    room.button("Sides changed over").click()
    assert room.kept[-1].swapped
    room.sheet.dismiss()
    assert CheckSide(None) in room.stage.sent


def test_taps_find_the_delay_of_the_device(room: Room) -> None:
    room.button("Sound").click()
    steady = Steady()
    part = room.sheet.findChildren(SoundSetup)[0]
    part._steady = steady
    room.button("Start the beat").click()
    for words, late in (("Tap with the light", 0.0), ("Tap with the tone", 0.18)):
        for beat in range(6):
            steady.now = 2000.0 + beat + late
            room.button(words).pressed.emit()
    assert room.kept[-1].trims_ms == {"Headphones": 180.0}
    assert room.sent(BeatForTrim)[-1] == BeatForTrim(180.0)
    assert "Tones are made 180 ms earlier." in room.reads()
    room.button("Stop the beat").click()
    assert room.sent(BeatForTrim)[-1] == BeatForTrim(None)
    arranged = room.sent(Arrange)[-1]
    assert isinstance(arranged, Arrange)
    assert arranged.setup.trim_ms == 180.0


def test_touch_is_asked_about_on_its_own_channel(room: Room) -> None:
    room.button("Touch").click()
    room.button("Right").click()
    assert room.sent(CheckSide)[-1] == CheckSide(Side.RIGHT, (Channel.TACTILE,))


def test_the_breathing_circle_and_the_count_are_kept(room: Room) -> None:
    room.button("Between sets").click()
    room.field("Shown for, seconds").set_text("9999")
    room.button("Keep").click()
    assert "Between 0 and 600 seconds." in room.reads()
    room.field("Shown for, seconds").set_text("30")
    room.button("Keep").click()
    assert (room.kept[-1].breathe_s, room.kept[-1].breathe_out_s) == (30.0, 6.0)
    room.button("Count single sweeps").click()
    assert room.kept[-1].sweeps


def test_a_stage_that_comes_back_is_set_up_again(room: Room) -> None:
    before = len(room.sent(Arrange))
    room.stage.dies()
    assert (room.stage.started, len(room.sent(Arrange))) == (2, before + 1)


def test_a_stage_that_does_not_stay_is_not_started_for_ever(room: Room) -> None:
    for _ in range(STARTED_AGAIN + 2):
        room.stage.dies()
    assert room.stage.started == 1 + STARTED_AGAIN
    assert room.side.missing.startswith("The client's display was lost, and its program")
