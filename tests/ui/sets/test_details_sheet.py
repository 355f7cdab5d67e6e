"""Someone looking at more of a set than the panel shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.guard import Lock, Locks, Onboard
from kapdesk.bilateral.model.plan import At, Channel, Look, Profile, Side, Sound, Voice
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.narrowing import allowed
from tests.fakes.lane import InlineClerk
from tests.ui.sets.conftest import PLAN
from ui.sets.choice import BETWEEN_SETS, SetChoice
from ui.sets.details_sheet import DetailsSheet
from ui.sets.runner import SetRunner

WIDE = Geometry(1920, 1080, 36.2, 100.0)


@dataclass
class Sheet:
    """The sheet over a page, and the plan it is about."""

    page: QWidget
    choice: SetChoice
    runner: SetRunner
    sheet: DetailsSheet

    def reads(self) -> str:
        return "\n".join(one.text() for one in self.sheet.findChildren(QLabel) if one.isVisible())

    def presses(self, name: str) -> None:
        buttons = self.sheet.findChildren(QAbstractButton)
        next(one for one in buttons if one.accessibleName() == name and one.isVisible()).click()

    def types(self, name: str, text: str, *, enter: bool = True) -> None:
        lines = self.sheet.findChildren(QLineEdit)
        line = next(one for one in lines if one.accessibleName() == name and one.isVisible())
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        if enter:
            QTest.keyClick(line, Qt.Key.Key_Return)

    def stands(self, name: str) -> str:
        lines = self.sheet.findChildren(QLineEdit)
        return next(one for one in lines if one.accessibleName() == name).text()


@pytest.fixture
def sheet(qtbot: QtBot, runner: SetRunner) -> Sheet:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    choice = SetChoice(runner, page)
    choice.take_preset(Preset("One", PLAN))
    made = Sheet(page, choice, runner, DetailsSheet(page, choice, InlineClerk()))
    made.sheet.ask(WIDE)
    return made


def music(path: Path) -> Path:
    soundfile.write(path, np.zeros((96_000, 2)), 48_000)
    return path


def test_how_it_moves_is_chosen_and_the_line_of_truth_follows(sheet: Sheet) -> None:
    assert "rounded linear" in sheet.reads()
    sheet.presses("Motion from edge to edge: sine")
    sheet.presses("First to the client's own: left")
    sheet.types("Pause at each edge, s", "0.1")
    plan = sheet.choice.plan
    assert (plan.profile, plan.first, plan.edge_pause_s) == (Profile.SINE, Side.LEFT, 0.1)
    assert "sine" in sheet.reads()


def test_how_it_sounds_is_typed_side_by_side(sheet: Sheet) -> None:
    sheet.presses("Sound")
    sheet.presses("A tone sounds: at the midline")
    sheet.types("Pitch left, Hz", "220")
    sheet.types("Loudness right, %", "40 %")
    sheet.types("Heard in the other ear, %", "10", enter=False)
    sheet.types("Pitch right, Hz", "330", enter=False)
    sheet.sheet.dismiss()
    assert sheet.choice.plan.sound == Sound(
        pitch_left_hz=220.0,
        pitch_right_hz=330.0,
        gain_right=0.4,
        cross_feed=0.1,
        at=At.MIDLINE,
    )


def test_how_it_feels_is_typed(sheet: Sheet) -> None:
    sheet.presses("Touch")
    sheet.presses("A pulse is felt: at the midline")
    sheet.types("Strength, %", "80")
    sheet.types("Length of a pulse, ms", "120")
    touch = sheet.choice.plan.touch
    assert (touch.strength, touch.pulse_ms, touch.at) == (0.8, 120.0, At.MIDLINE)


def test_a_refusal_stands_at_its_field_with_what_was_typed(sheet: Sheet) -> None:
    sheet.presses("Sound")
    sheet.types("Loudness left, %", "140")
    assert "Loudness left must be a number, 0 to 100 %." in sheet.reads()
    sheet.types("Loudness right, %", "30")
    assert sheet.stands("Loudness left, %") == "140"
    assert (sheet.choice.plan.sound.gain_left, sheet.choice.plan.sound.gain_right) == (0.25, 0.3)
    sheet.sheet.ask(WIDE, "sound")
    assert sheet.stands("Loudness left, %") == "25"
    assert "must be a number" not in sheet.reads()


def test_nothing_is_louder_than_the_screening_leaves(sheet: Sheet) -> None:
    lock = Lock("hearing", Channel.TONE, "Ears that ring.", most_db=-12.0)
    sheet.choice.narrow(allowed(Locks((lock,)), Onboard()))
    sheet.presses("Sound")
    sheet.types("Loudness left, %", "60")
    assert "Ears that ring." in sheet.reads()
    assert sheet.choice.plan.sound.gain_left == 0.25


def test_colours_are_taken_by_a_swatch_or_by_number(sheet: Sheet) -> None:
    sheet.presses("Colours")
    sheet.presses("Colours: sky on deep blue")
    assert sheet.choice.plan.look == Look("#BCD6EA", "#16222F")
    sheet.types("Colour of the light", "#ff0000")
    assert "cannot be saturated red" in sheet.reads()
    assert sheet.choice.plan.look.colour == "#BCD6EA"
    sheet.types("Colour of the light", "e4d3b4")
    assert sheet.choice.plan.look == Look("#E4D3B4", "#16222F")
    assert "cannot be saturated red" not in sheet.reads()


def test_what_has_no_meaning_for_a_plan_says_so(sheet: Sheet) -> None:
    sheet.choice.choose_voice(Voice.SURF)
    sheet.presses("Sound")
    assert "“Slow surf” is one unbroken sound." in sheet.reads()


def test_ones_own_music_is_read_and_played_and_forgotten_with_the_session(
    sheet: Sheet, tmp_path: Path
) -> None:
    sheet.choice.choose_voice(Voice.MUSIC)
    assert sheet.choice.music_missing
    sheet.presses("Sound")
    path = music(tmp_path / "lake.wav")
    sheet.sheet.music.read(str(path))
    assert "lake.wav · 0:02 min" in sheet.reads()
    assert sheet.choice.plan.sound.file == str(path)
    sheet.choice.choose_voice(Voice.DRUM)
    assert sheet.choice.plan.sound.file == ""
    sheet.choice.choose_voice(Voice.MUSIC)
    assert sheet.choice.plan.sound.file == str(path)
    sheet.choice.begin_session()
    assert sheet.choice.music_missing


def test_music_that_cannot_be_read_says_so_in_place(sheet: Sheet, tmp_path: Path) -> None:
    sheet.presses("Sound")
    (tmp_path / "words.mp3").write_text("no music", encoding="utf-8")
    sheet.sheet.music.read(str(tmp_path / "words.mp3"))
    assert "This music file cannot be read." in sheet.reads()
    assert (sheet.choice.plan.sound.voice, sheet.choice.plan.sound.file) == (Voice.DRUM, "")


def test_nothing_of_it_changes_while_a_set_runs(sheet: Sheet) -> None:
    sheet.runner.start(sheet.choice.plan, preset="One", by=sheet.choice)
    before = sheet.choice.plan
    sheet.types("Pause at each edge, s", "0.1")
    assert BETWEEN_SETS in sheet.reads()
    louder = msgspec.structs.replace(before, profile=Profile.SINE)
    sheet.choice.detail(louder, "profile")
    assert sheet.choice.plan == before
