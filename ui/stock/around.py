"""What the controlled-medicine page is told by the rest of the desk, as plain callables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId
from kapdesk.practice.parse.controlled import StockDraft
from kapdesk.practice.rules.controlled import Stock
from ui.bridge.keeper import FormStore, Spot

Written = tuple[Entry, ...] | Refusals


@dataclass(frozen=True, slots=True)
class Around:
    """What the page asks for.  thread: the record lane.  Each raises Trouble.

    ``drafts`` hold at ``spot`` what is typed and not written yet; a written line lets it go in its own save.
    """

    stocks: Callable[[], tuple[Stock, ...]]
    today: Callable[[], date]
    write: Callable[[StockDraft], Written]
    correct: Callable[[EntryId, StockDraft, str], Written]
    pdf: Callable[[date, date], bytes]
    note_printing: Callable[[date, date], tuple[Entry, ...]]
    drafts: FormStore
    spot: Spot
