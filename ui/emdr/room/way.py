"""What the working room is told by the rest of the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.narrowing import Allowed
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.kernel.ids import EntryId, SittingId
from ui.bridge.keeper import FormStore
from ui.sets.opening import OpenWay
from ui.sets.recording import Written
from ui.sets.runner import SetRunner
from ui.sets.stage_side import StageSide

Clears = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class WorkWay:
    """Everything the room asks for.

    thread: the record lane, but for ``runner`` and ``stage``, which the screen makes.  Each raises Trouble.

    ``emdr`` holds the verbs; ``end``, ``say`` and ``rate`` write what became of a set and what was said after it;
    ``presets`` are those of the sitting's client, ``bounds`` what narrows them; ``asks_each`` whether the distress is
    asked after each set, and ``ask_each`` chooses that for everybody here.
    """

    emdr: Emdr
    runner: SetRunner
    stage: StageSide
    presets: Callable[[SittingId], tuple[Preset, ...]]
    bounds: Callable[[SittingId], Allowed]
    opens: OpenWay
    end: Callable[[SittingId, EntryId, Outcome], Written]
    say: Callable[[SittingId, EntryId, str, tuple[str, ...], Clears], Written]
    rate: Callable[[SittingId, EntryId, int, Clears], Written]
    drafts: FormStore
    asks_each: Callable[[], bool]
    ask_each: Callable[[bool], Written]
