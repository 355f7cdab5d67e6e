"""An order read against what is to be given, by someone who may."""

from __future__ import annotations

from kapdesk.chart.model import Fact
from kapdesk.kernel.ids import EntryId


class OrderVerified(Fact, frozen=True):
    """A named prescriber or nurse of the practice verified an order, on an ISO day.  source kap-2.3."""

    order: EntryId
    by: str
    role: str
    on: str

    def words(self) -> str:
        """Who verified it."""
        return self.by


VERIFIED_FACTS: tuple[type[Fact], ...] = (OrderVerified,)
