"""Pictures of the other parts of the page of parts work: beside the map, the council, what changed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.golden.album import FULL, shot
from tests.golden.emdr_work import CLIENT
from tests.golden.ifs_curve import CURVED
from tests.golden.ifs_map import GROWN, MAPPED
from tests.golden.practice import Laid
from tests.golden.shots_ifs import parts
from tests.golden.stage import Stage
from ui.ifs.changes.panel import ChangesPanel
from ui.ifs.page import IfsPage
from ui.ifs.panel.map_panel import MapPanel


def _beside(stage: Stage, key: str, thing: str = "scanner") -> None:
    """One part or bond looked at beside the map."""
    parts(stage)
    page = stage.room.findChildren(IfsPage)[0]
    panel = page.panels["map"]
    assert isinstance(panel, MapPanel)
    panel.field.select((thing,))
    panel.field.bring(key)
    stage.settles()


def _council(stage: Stage, vault: Laid = MAPPED) -> None:
    parts(stage, vault)
    stage.keys(Qt.Key.Key_F4)
    stage.settles()


@shot("parts-beside", FULL, main=True)
def _(stage: Stage) -> None:
    _beside(stage, "part")


@shot("parts-beside", "refused")
def _(stage: Stage) -> None:
    _beside(stage, "part")
    stage.types("What it is called", " ")
    stage.control(Qt.Key.Key_Return)


@shot("parts-beside", "in-trouble")
def _(stage: Stage) -> None:
    _beside(stage, "part")
    stage.types("What it is called", "The lookout on the roof")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("parts-six", FULL)
def _(stage: Stage) -> None:
    _beside(stage, "six")


@shot("parts-permission", FULL)
def _(stage: Stage) -> None:
    _beside(stage, "permission")


@shot("parts-unburden", FULL)
def _(stage: Stage) -> None:
    _beside(stage, "unburden", "young")


@shot("parts-history", FULL)
def _(stage: Stage) -> None:
    _beside(stage, "history")


@shot("parts-bond", FULL)
def _(stage: Stage) -> None:
    _beside(stage, "bond", "2")


@shot("parts-council", "empty")
def _(stage: Stage) -> None:
    _council(stage, CLIENT)


@shot("parts-council", FULL, main=True)
def _(stage: Stage) -> None:
    _council(stage)
    stage.keys(Qt.Key.Key_Return, "2")
    stage.types("On what terms, in the part’s own words", "only with the lamp on")


@shot("parts-council", "refused")
def _(stage: Stage) -> None:
    _council(stage)
    stage.keys("h")


@shot("parts-council", "in-trouble")
def _(stage: Stage) -> None:
    _council(stage)
    stage.keys(Qt.Key.Key_Return, "1")
    stage.breaks()
    stage.presses("Hold the council")


@shot("parts-changes", "empty")
def _(stage: Stage) -> None:
    parts(stage, CLIENT)
    stage.keys(Qt.Key.Key_F5)


@shot("parts-changes", FULL, main=True)
def _(stage: Stage) -> None:
    parts(stage, GROWN)
    stage.keys(Qt.Key.Key_F5, "s")


@shot("parts-changes", "curve")
def _(stage: Stage) -> None:
    _curve(stage)


@shot("parts-changes", "curve-listed")
def _(stage: Stage) -> None:
    _curve(stage)
    stage.keys("l")


def _curve(stage: Stage) -> None:
    """The curve of a part with the distress of its target beside it."""
    parts(stage, CURVED)
    stage.keys(Qt.Key.Key_F5, "c")
    panel = stage.room.findChildren(IfsPage)[0].panels["changes"]
    assert isinstance(panel, ChangesPanel)
    stage.settles()
    (key,) = (one.key for one in panel.curve._numbers if one.words.startswith("Distress of T1"))
    panel.curve.beside.set_key(key)
    panel.curve.beside.chosen.emit(key)
    stage.settles()
