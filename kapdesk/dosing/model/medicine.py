"""What was left of a controlled medicine in a sitting: wasted before a witness, or counted as remaining."""

from __future__ import annotations

from kapdesk.chart.model import Fact


class MedicineWasted(Fact, frozen=True):
    """What was not given and was made unusable: how, by whom, and who saw it.  source kap-2.3 (D10)."""

    medicine: str
    amount: float
    unit: str
    lot: str
    how: str
    by: str
    witness: str

    def words(self) -> str:
        """The waste in words, so that a lot and a name can be found."""
        return f"{self.medicine} {self.lot} {self.how} {self.by} {self.witness}"


class RemainderCounted(Fact, frozen=True):
    """How much of a lot was left after the sitting, counted before a witness.  source kap-2.3 (D10)."""

    medicine: str
    amount: float
    unit: str
    lot: str
    by: str
    witness: str

    def words(self) -> str:
        """The count in words."""
        return f"{self.medicine} {self.lot} {self.by} {self.witness}"


Left = MedicineWasted | RemainderCounted
