"""What the working room is told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.practice.model.practice import OFF, ON
from ui.emdr.room.way import WorkWay
from ui.sets.opening import OpenWay
from ui.shell.stimulation import bounds_of, presets_of, rated_in, runner_of, said_in, stage_of

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written

ASK_EACH = "emdr_ask_each_set"
"""The setting: whether the distress is asked after each set; otherwise at the target alone."""


def around_work(desk: Desk, clerk: Clerk, entries: Entries) -> WorkWay:
    """Everything the room asks for."""
    sets = desk.stimulation.sets
    return WorkWay(
        emdr=desk.emdr,
        runner=runner_of(desk, clerk, entries),
        stage=stage_of(desk, clerk, entries),
        presets=partial(presets_of, desk),
        bounds=partial(bounds_of, desk),
        opens=OpenWay(sets.note_pursuit, sets.open_lock, sets.open_rule),
        end=sets.end,
        say=partial(said_in, desk),
        rate=partial(rated_in, desk),
        drafts=desk.drafts,
        asks_each=partial(_asks_each, desk),
        ask_each=partial(_ask_each, desk),
    )


def _asks_each(desk: Desk) -> bool:
    return desk.practice.view().setting(ASK_EACH) == ON


def _ask_each(desk: Desk, asked: bool) -> Written:
    return desk.practice.choose_setting(ASK_EACH, ON if asked else OFF)
