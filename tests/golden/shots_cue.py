"""Pictures of the tick in the therapist's own ear as it is set up, and of the record of a session of sets."""

from __future__ import annotations

import msgspec

from tests.fakes.stages import QuietStage
from tests.golden.album import FULL, shot
from tests.golden.shots_stimulation import runs, session
from tests.golden.stage import Stage
from ui.sets.setup_sheet import SetupSheet
from ui.sets.stage_side import StageSide


def _part(stage: Stage, *, on: bool = False, device: str = "") -> None:
    """The part of the tick, on a computer with two sound devices of which the client hears one."""
    session(stage)
    stage.shown.findChildren(QuietStage)[0].stands()
    side = stage.shown.findChildren(StageSide)[0]
    side.put(msgspec.structs.replace(side.kept, quiet_cue=on, cue_device=device))
    stage.shown.findChildren(SetupSheet)[0].ask("cue")


@shot("sets-set-up-cue", FULL)
def _(stage: Stage) -> None:
    _part(stage, on=True, device="Loudspeakers")


@shot("sets-set-up-cue", "empty")
def _(stage: Stage) -> None:
    _part(stage)


@shot("sets-set-up-cue", "refused")
def _(stage: Stage) -> None:
    _part(stage, on=True, device="Headphones")


@shot("sets-record", "empty")
def _(stage: Stage) -> None:
    session(stage)
    stage.presses("The record on paper")


@shot("sets-record", FULL)
def _(stage: Stage) -> None:
    client_side, _ = runs(stage)
    client_side.ends(24)
    stage.presses("Distress 3")
    stage.keys("c")
    stage.presses("The record on paper")
