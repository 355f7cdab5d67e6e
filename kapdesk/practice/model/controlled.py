"""The practice's stock of controlled medicines: what came in, went back, was wasted outside a sitting, was counted."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.chart.model import Fact

RECEIVED, RETURNED, WASTED, COUNTED = "received", "returned", "wasted", "counted"
GIVEN = "given"
KINDS = (RECEIVED, RETURNED, WASTED, COUNTED)
STOCK_UNITS = ("mg", "µg", "g", "ml", "drops", "lozenges", "devices", "sprays")
"""The units a dose may be given in, so that stock and doses can be added up."""


class StockLine(Fact, frozen=True):
    """One line of the controlled-medicine log.  ``on`` is its day as ISO text, ``about`` what its kind asks for."""

    kind: ClassVar[str] = ""
    asks: ClassVar[str] = ""
    medicine: str
    lot: str
    amount: float
    unit: str
    on: str
    by: str
    witness: str = ""
    about: str = ""

    def words(self) -> str:
        """The line in words, so that a lot can be found."""
        return f"{self.medicine} {self.lot} {self.about} {self.by} {self.witness}"


class MedicineReceived(StockLine, frozen=True):
    """Some of a lot came in; ``about`` is the supplier."""

    kind: ClassVar[str] = RECEIVED
    asks: ClassVar[str] = "Supplier"


class MedicineReturned(StockLine, frozen=True):
    """Some of a lot left the practice unused; ``about`` is where it went."""

    kind: ClassVar[str] = RETURNED
    asks: ClassVar[str] = "Returned to"


class StockWasted(StockLine, frozen=True):
    """Some of a lot was made unusable outside a sitting; ``about`` says how and why."""

    kind: ClassVar[str] = WASTED
    asks: ClassVar[str] = "How and why"


class StockCounted(StockLine, frozen=True):
    """What was found of a lot when it was counted; ``about`` may say what was seen."""

    kind: ClassVar[str] = COUNTED
    asks: ClassVar[str] = "Remark"


class ControlledLogPrinted(Fact, frozen=True):
    """The log of a span of days, ISO text, was put on paper or into a file."""

    first: str
    last: str
    paper: str


LINES: tuple[type[StockLine], ...] = (
    MedicineReceived,
    MedicineReturned,
    StockWasted,
    StockCounted,
)
FACTS: tuple[type[Fact], ...] = (*LINES, ControlledLogPrinted)
