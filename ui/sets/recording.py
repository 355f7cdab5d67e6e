"""How the sets of one sitting are recorded, as plain callables; a test run has none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId

Written = tuple[Entry, ...] | Refusals


@dataclass(frozen=True, slots=True)
class Recording:
    """Where sets go.  thread: the record lane.  Each raises Trouble.

    ``start`` takes plan, preset and width in degrees, and gives the entry that the stage is then told as the set's key;
    ``end`` takes that entry and what became of the set.
    """

    start: Callable[[SetPlan, str, float], Written]
    end: Callable[[EntryId, Outcome], Written]
