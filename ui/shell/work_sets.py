"""What sets beside some work are told by the rest of the desk, whatever the work is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.practice.model.settings import OFF, ON
from ui.sets.opening import OpenWay
from ui.shell.stimulation import bounds_of, presets_of, rated_in, runner_of, said_in, stage_of
from ui.work.sets_way import SetsWay

if TYPE_CHECKING:
    from kapdesk.bilateral.model.plan import SetPlan
    from kapdesk.bilateral.service.guarded import GuardedSets
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import SittingId
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written
    from ui.work.sets_way import Clears

ASK_EACH = "emdr_ask_each_set"
"""The setting: whether the distress is asked after each set; otherwise at what is worked on alone."""


def sets_way_of(desk: Desk, clerk: Clerk, entries: Entries, guarded: GuardedSets) -> SetsWay:
    """Everything a set there asks for; ``guarded`` begins one by the rules of the work."""
    sets = desk.stimulation.sets
    return SetsWay(
        runner=runner_of(desk, clerk, entries),
        stage=stage_of(desk, clerk, entries),
        presets=partial(presets_of, desk),
        bounds=partial(bounds_of, desk),
        start=partial(_start, guarded),
        opens=OpenWay(sets.note_pursuit, sets.open_lock, sets.open_rule),
        end=sets.end,
        say=partial(said_in, desk),
        rate=partial(rated_in, desk),
        drafts=desk.drafts,
        asks_each=partial(_asks_each, desk),
        ask_each=partial(_ask_each, desk),
    )


def _start(
    guarded: GuardedSets,
    sitting: SittingId,
    plan: SetPlan,
    preset: str,
    amplitude_deg: float,
    why: tuple[str, Clears],
) -> Written:
    start = partial(guarded.start, reason=why[0], clears=why[1])
    return start(sitting, plan, preset, amplitude_deg=amplitude_deg)


def _asks_each(desk: Desk) -> bool:
    return desk.practice.view().setting(ASK_EACH) == ON


def _ask_each(desk: Desk, asked: bool) -> Written:
    return desk.practice.choose_setting(ASK_EACH, ON if asked else OFF)
