"""What sets in the working room are told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.practice.model.practice import OFF, ON
from ui.sets.opening import OpenWay
from ui.shell.stimulation import bounds_of, presets_of, rated_in, runner_of, said_in, stage_of
from ui.work.sets_way import SetsWay

if TYPE_CHECKING:
    from kapdesk.bilateral.model.plan import SetPlan
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import SittingId
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written
    from ui.work.sets_way import Clears

ASK_EACH = "emdr_ask_each_set"
"""The setting: whether the distress is asked after each set; otherwise at the target alone."""


def around_work(desk: Desk, clerk: Clerk, entries: Entries) -> SetsWay:
    """Everything a set there asks for."""
    sets = desk.stimulation.sets
    return SetsWay(
        runner=runner_of(desk, clerk, entries),
        stage=stage_of(desk, clerk, entries),
        presets=partial(presets_of, desk),
        bounds=partial(bounds_of, desk),
        start=partial(_start, desk),
        opens=OpenWay(sets.note_pursuit, sets.open_lock, sets.open_rule),
        end=sets.end,
        say=partial(said_in, desk),
        rate=partial(rated_in, desk),
        drafts=desk.drafts,
        asks_each=partial(_asks_each, desk),
        ask_each=partial(_ask_each, desk),
    )


def _start(
    desk: Desk,
    sitting: SittingId,
    plan: SetPlan,
    preset: str,
    amplitude_deg: float,
    why: tuple[str, Clears],
) -> Written:
    start = partial(desk.emdr.sets.start, reason=why[0], clears=why[1])
    return start(sitting, plan, preset, amplitude_deg=amplitude_deg)


def _asks_each(desk: Desk) -> bool:
    return desk.practice.view().setting(ASK_EACH) == ON


def _ask_each(desk: Desk, asked: bool) -> Written:
    return desk.practice.choose_setting(ASK_EACH, ON if asked else OFF)
