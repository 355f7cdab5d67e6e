"""What the stimulation page is told by the rest of the desk, as plain callables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.kernel.ids import EntryId, SittingId
from ui.bridge.keeper import FormStore
from ui.sets.here import Here
from ui.sets.opening import OpenWay
from ui.sets.recording import Written
from ui.sets.runner import SetRunner
from ui.sets.sittings import SittingWay
from ui.sets.stage_side import StageSide
from ui.stimulation.fitting import FitWay
from ui.stimulation.presets import PresetWay

Clears = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SetBook:
    """How sets and the words after them are written into a sitting.  thread: the record lane.  Each raises Trouble."""

    start: Callable[[SittingId, SetPlan, str, float], Written]
    end: Callable[[SittingId, EntryId, Outcome], Written]
    say: Callable[[SittingId, EntryId, str, tuple[str, ...], Clears], Written]
    rate: Callable[[SittingId, EntryId, int, Clears], Written]
    opens: OpenWay


@dataclass(frozen=True, slots=True)
class Around:
    """Everything the page asks for.  thread: the record lane, but for ``stage`` and ``runner``, which the screen makes.

    ``in_progress`` is the sitting sets would go into now, ``find`` one by name; ``presets`` what can be
    chosen and kept, ``fits`` what suits the client; ``sittings`` opens, closes and signs one; ``pdf`` is the record
    of a sitting and ``note_printing`` that it went out.
    """

    runner: SetRunner
    stage: StageSide
    in_progress: Callable[[], Here | None]
    find: Callable[[SittingId], Here | None]
    bounds: Callable[[SittingId], Allowed]
    presets: PresetWay
    fits: FitWay
    sittings: SittingWay
    book: SetBook
    pdf: Callable[[SittingId], bytes]
    note_printing: Callable[[SittingId], None]
    drafts: FormStore
