"""What a client has to hold on to: made, described, practised, offered when a session closes."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.emdr.model.nouns import Kind, Phase
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.state import ResourceState
from kapdesk.emdr.rules.closing import to_hold_on
from kapdesk.emdr.service.writing import Writing
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import BookId, ResourceId, SittingId, new_id
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.units import Span

FELT = Span(0, 10)
"""How well a client feels before and after.  unit 0 to 10, 10 the best.  source emdr-4.10"""
NO_RESOURCE = refused("resource", "There is no such resource.")


@dataclass(frozen=True, slots=True)
class Resources:
    """The preparation resources of one vault's clients.  thread: the record lane."""

    writing: Writing

    def make(
        self,
        book: BookId,
        kind: Kind,
        *,
        cue: str = "",
        text: str = "",
        preset: str = "",
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that a client has a resource, with its cue and its words where there are any."""
        resource = ResourceId(new_id(self.writing.ledger.clock.now().utc_us // 1000))
        facts: list[Fact] = [ResourceMade(resource, kind, preset.strip())]
        if cue.strip() or text.strip():
            facts.append(ResourceDescribed(resource, cue.strip(), text.strip()))
        return self.writing.keep(book, facts, sitting=sitting, at=at, clears=clears)

    def describe(
        self,
        book: BookId,
        resource: ResourceId,
        *,
        cue: str,
        text: str,
        preset: str,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Say anew what a resource is and which set goes with it; an earlier version stays."""
        known = self.writing.reading.view(book).state.resource(resource)
        if known is None:
            return NO_RESOURCE
        facts: list[Fact] = []
        if preset.strip() != known.made.preset:
            facts.append(ResourceMade(resource, known.kind, preset.strip()))
        said = ResourceDescribed(resource, cue.strip(), text.strip())
        if said != (known.text or ResourceDescribed(resource)):
            facts.append(said)
        if not facts:
            return ()
        return self.writing.keep(book, facts, sitting=sitting, at=at, clears=clears)

    def practise(
        self,
        sitting: SittingId,
        resource: ResourceId,
        *,
        before: int | None = None,
        after: int | None = None,
        turned: bool = False,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that a resource was practised in the phase the sitting is in, and how it served.

        unit 0 to 10, 10 the best.  One that turned unpleasant is never offered again.
        """
        found = self.writing.until_signed(sitting, at)
        if isinstance(found, Refusals):
            return found
        if found.state.resource(resource) is None:
            return NO_RESOURCE
        outside = [
            Refusal(field, f"How well it feels {field} is between {FELT}.")
            for field, value in (("before", before), ("after", after))
            if value is not None and value not in FELT
        ]
        if outside:
            return Refusals(tuple(outside))
        here = found.meeting.here
        phase = here.phase if here is not None else Phase.PREPARATION
        fact = ResourcePractised(resource, phase, before, after, turned)
        return self.writing.write(sitting, (fact,), at=at, clears=clears)

    def offered(self, book: BookId) -> tuple[ResourceState, ...]:
        """What can be offered when a session closes, what served best first; nothing that ever turned."""
        return to_hold_on(self.writing.reading.view(book).state)
