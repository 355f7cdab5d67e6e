"""An adverse event of a session, and what was learned of it later."""

from __future__ import annotations

from kapdesk.chart.model import Fact
from kapdesk.kernel.ids import EntryId

SEVERITIES = ("mild", "moderate", "severe", "life-threatening")
RELATED = ("not related", "unlikely", "possible", "probable", "certain")
EXPECTED = ("yes", "no")
OUTCOMES = ("over", "easing", "goes on", "over, with something left", "died", "not known")
YES_NO = ("yes", "no")
OTHER = "other"


class AdverseEventRecorded(Fact, frozen=True):
    """Something unwanted that happened: what, from when, for how long, how severe, and what was done.

    ``category`` is a code of the list and ``name`` its words as they stood; ``onset_min`` counts from the first dose.
    ``severity`` is said in this session's words; ``ctcae`` is the general grade 1 to 5 where someone gave one.
    What was not judged is empty.  ``picture_digests`` name its pictures.  unit minutes; source kap-3.7.
    """

    category: str
    name: str
    text: str = ""
    onset_min: float | None = None
    lasted_min: float | None = None
    severity: str = ""
    ctcae: int | None = None
    related: str = ""
    expected: str = ""
    action: str = ""
    outcome: str = ""
    serious: str = ""
    reported_to: str = ""
    reported_on: str = ""
    follow_up: str = ""
    picture_digests: tuple[str, ...] = ()

    def pictures(self) -> tuple[str, ...]:
        """Its pictures; an erasure takes them along."""
        return self.picture_digests

    def words(self) -> str:
        """Everything said about it."""
        said = (self.name, self.text, self.action, self.reported_to, self.reported_on)
        return " ".join(part for part in (*said, self.follow_up) if part)


class AdverseEventFollowed(Fact, frozen=True):
    """What was learned later of an adverse event; the first entry stays as it was."""

    event: EntryId
    text: str
    outcome: str = ""
    lasted_min: float | None = None
    reported_to: str = ""
    reported_on: str = ""

    def words(self) -> str:
        """What was learned."""
        said = (self.text, self.reported_to, self.reported_on)
        return " ".join(part for part in said if part)


FACTS: tuple[type[Fact], ...] = (AdverseEventRecorded, AdverseEventFollowed)
