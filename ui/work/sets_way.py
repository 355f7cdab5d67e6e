"""What the set beside some work is told by the rest of the desk, and how the work stands to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.model.preset import Preset
from kapdesk.body.model import BodyMarks
from kapdesk.kernel.ids import EntryId, SittingId
from ui.bridge.keeper import FormStore
from ui.sets.choice import SetChoice
from ui.sets.opening import OpenWay
from ui.sets.recording import Written
from ui.sets.runner import SetRunner
from ui.sets.stage_side import StageSide

Clears = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SetsWay:
    """Everything a set beside some work asks for.

    thread: the record lane, but for ``runner`` and ``stage``, which the screen makes.  Each raises Trouble.

    ``start`` begins one by the rules of the work, with the name of its preset, how wide the light goes in degrees, and
    a reason where something is missing with the draft it clears; ``end``, ``say`` and ``rate`` write what became of it
    and what was said after;
    ``presets`` are those of the sitting's client, ``bounds`` what narrows them; ``asks_each`` whether the distress is
    asked after each set, and ``ask_each`` chooses that for everybody here.
    """

    runner: SetRunner
    stage: StageSide
    presets: Callable[[SittingId], tuple[Preset, ...]]
    bounds: Callable[[SittingId], Allowed]
    opens: OpenWay
    start: Callable[[SittingId, SetPlan, str, float, tuple[str, Clears]], Written]
    end: Callable[[SittingId, EntryId, Outcome], Written]
    say: Callable[[SittingId, EntryId, str, tuple[str, ...], Clears], Written]
    rate: Callable[[SittingId, EntryId, int, Clears], Written]
    drafts: FormStore
    asks_each: Callable[[], bool]
    ask_each: Callable[[bool], Written]


@dataclass(frozen=True, slots=True, repr=False)
class Stand:
    """How the work stands to a set at one moment.

    ``missing`` is what the rules miss before one, ``hard`` whether no reason goes past it; ``entered`` names the stay
    the session is in, and ``suit`` the preset that suits it; ``feel`` writes what was felt after the set of an entry,
    where there is something it is about, and ``felt`` is what was felt before; ``offers_target`` whether the card leads
    back to a target.
    """

    open: bool
    missing: tuple[str, ...]
    entered: EntryId | None
    suit: Callable[[tuple[Preset, ...], SetChoice], Preset | None]
    feel: Callable[[EntryId, BodyMarks, Clears], Written] | None = None
    felt: BodyMarks = ()
    offers_target: bool = False
    hard: bool = False
