"""Pictures of what lies over the page of sets: more about a set, what fits a client, presets of one's own."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt

from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.bilateral.model.plan import Channel
from tests.golden.album import FULL, shot
from tests.golden.shots_stimulation import session
from tests.golden.stage import Stage
from ui.sets.music_part import MusicPart
from ui.stimulation.preset_sheet import PresetSheet

NAME = "Name of the preset"
RATE = "Comfortable up to, Hz"


def _more(stage: Stage, part: str) -> None:
    session(stage)
    stage.keys("d")
    stage.presses(part)


def _fits(stage: Stage) -> None:
    session(stage)
    stage.presses("Light")
    stage.keys("f")


def _presets(stage: Stage) -> None:
    session(stage)
    stage.keys("a")


@shot("sets-more", FULL, main=True)
def _(stage: Stage) -> None:
    _more(stage, "Movement")


@shot("sets-more-sound", FULL)
def _(stage: Stage) -> None:
    _more(stage, "Sound")
    stage.types("Pitch left, Hz", "220")


@shot("sets-more-sound", "refused")
def _(stage: Stage) -> None:
    _more(stage, "Sound")
    stage.types("Loudness left, %", "140")
    stage.keys(Qt.Key.Key_Return)


@shot("sets-more-sound", "in-trouble")
def _(stage: Stage) -> None:
    _more(stage, "Sound")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lake.mp3"
        path.write_text("no music", encoding="utf-8")
        stage.shown.findChildren(MusicPart)[0].read(str(path))


@shot("sets-more-colours", FULL)
def _(stage: Stage) -> None:
    _more(stage, "Colours")
    stage.presses("Colours: sky on deep blue")


@shot("sets-more-colours", "refused")
def _(stage: Stage) -> None:
    _more(stage, "Colours")
    stage.types("Colour of the light", "#FF0000")
    stage.keys(Qt.Key.Key_Return)


@shot("sets-fits", "empty")
def _(stage: Stage) -> None:
    _fits(stage)


@shot("sets-fits", FULL)
def _(stage: Stage) -> None:
    session(stage)
    client = stage.client("D-020")
    fitted = StimulationFitted(1.2, (Channel.TACTILE,))
    stage.desk.stimulation.arranging.fit(client, fitted)
    stage.keys("f")


@shot("sets-fits", "refused")
def _(stage: Stage) -> None:
    _fits(stage)
    stage.types(RATE, "3")
    stage.keys(Qt.Key.Key_Return)


@shot("sets-fits", "in-trouble")
def _(stage: Stage) -> None:
    _fits(stage)
    stage.breaks()
    stage.presses("Keep for this client")


@shot("sets-fits-kept", FULL)
def _(stage: Stage) -> None:
    _fits(stage)
    stage.presses("Keep for this client")


@shot("sets-presets", "refused")
def _(stage: Stage) -> None:
    _presets(stage)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "garden.toml"
        path.write_text('rate_hz = 9\nvoice = "drum"\n', encoding="utf-8")
        stage.shown.findChildren(PresetSheet)[0].read.emit(str(path))
        stage.settles()


@shot("sets-presets", "in-trouble")
def _(stage: Stage) -> None:
    _presets(stage)
    stage.types(NAME, "Garden")
    stage.breaks()
    stage.presses("For this client")
