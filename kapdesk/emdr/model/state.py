"""How a client's EMDR work stands, as values: targets, resources, meetings, and the sets in them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kapdesk.bilateral.model.done import Done
from kapdesk.chart.met import Met, Said
from kapdesk.emdr.model.nouns import Kind, Measure, Phase, Prong, Role, Status, Theme, Tie
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.rows import (
    Checked,
    Felt,
    Fitting,
    Rating,
    Returned,
    Reviewed,
    Rung,
    Scan,
    Standing,
    Version,
)
from kapdesk.emdr.model.targets import (
    TargetDescribed,
    TargetOpened,
)
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, ResourceId, SittingId, TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.sheets.model import Filled


class TargetState(Discreet, frozen=True):
    """One target as it stands.  Every row is in ledger order; ``ratings`` are placed in time."""

    opened: TargetOpened
    entry: EntryId
    at: Instant
    prong: Prong
    role: Role
    theme: Theme | None
    variant: str
    versions: tuple[Version, ...] = ()
    statuses: tuple[Standing, ...] = ()
    ratings: tuple[Rating, ...] = ()
    fittings: tuple[Fitting, ...] = ()
    scans: tuple[Scan, ...] = ()
    felt: tuple[Felt, ...] = ()
    returns: tuple[Returned, ...] = ()
    checks: tuple[Checked, ...] = ()
    rungs: tuple[Rung, ...] = ()
    reviews: tuple[Reviewed, ...] = ()

    @property
    def id(self) -> TargetId:
        """Its id."""
        return self.opened.target

    @property
    def number(self) -> int:
        """Its number in the client's plan; it is called T and this number."""
        return self.opened.number

    @property
    def status(self) -> Status:
        """How far it has come."""
        return self.statuses[-1].status if self.statuses else self.opened.status

    @property
    def made_of(self) -> TargetDescribed | None:
        """What it is made of now; None where nobody may see it or nothing was said."""
        return self.versions[-1].fact if self.versions else None

    @property
    def name(self) -> str:
        """Its number, and its cue where it may be seen."""
        made = self.made_of
        return f"T{self.number} {made.cue}" if made is not None and made.cue else f"T{self.number}"

    def rated(self, measure: Measure) -> tuple[Rating, ...]:
        """Its ratings of one measure, placed in time."""
        return tuple(one for one in self.ratings if one.measure is measure)

    def last(self, measure: Measure) -> Rating | None:
        """Its latest rating of one measure."""
        found = self.rated(measure)
        return found[-1] if found else None


class SetDone(Done, frozen=True):
    """A set within EMDR work, and the phase and target it belongs to."""

    phase: Phase | None = None
    target: TargetId | None = None


class Visit(Said, frozen=True):
    """A stay in a phase, from its moment until the next."""

    phase: Phase
    target: TargetId | None
    variant: str
    held: bool


class Override(Said, frozen=True):
    """A rule that was passed with a reason."""

    fact: GuardOverridden


class Answers(Said, frozen=True):
    """A sheet of a phase as it was answered."""

    phase: Phase
    target: TargetId | None
    filled: Filled


class MeetingState(Met, frozen=True):
    """One meeting as EMDR work sees it."""

    visits: tuple[Visit, ...] = ()
    sets: tuple[SetDone, ...] = ()
    overrides: tuple[Override, ...] = ()
    answers: tuple[Answers, ...] = ()
    ends: Instant | None = None

    @property
    def here(self) -> Visit | None:
        """Where it is now."""
        return self.visits[-1] if self.visits else None

    @property
    def has_work(self) -> bool:
        """Whether any phase was entered in it."""
        return bool(self.visits)

    def of(self, target: TargetId, phase: Phase | None = None) -> Iterator[SetDone]:
        """The sets of a target, in one phase where one is named."""
        return (one for one in self.sets if one.target == target and phase in (None, one.phase))

    def answered(self, sheet: str) -> Filled | None:
        """A sheet as it was answered last in this meeting."""
        found = [one.filled for one in self.answers if one.filled.sheet.id == sheet]
        return found[-1] if found else None


class Practised(Said, frozen=True):
    """A resource was practised."""

    fact: ResourcePractised


class ResourceState(Discreet, frozen=True):
    """One resource as it stands."""

    made: ResourceMade
    at: Instant
    described: tuple[ResourceDescribed, ...] = ()
    practised: tuple[Practised, ...] = ()

    @property
    def id(self) -> ResourceId:
        """Its id."""
        return self.made.resource

    @property
    def kind(self) -> Kind:
        """Its kind."""
        return self.made.kind

    @property
    def text(self) -> ResourceDescribed | None:
        """What it is, as it was last described; None where nobody may see it."""
        return self.described[-1] if self.described else None

    @property
    def turned(self) -> bool:
        """Whether it ever turned unpleasant."""
        return any(one.fact.turned for one in self.practised)

    @property
    def works(self) -> bool:
        """Whether it was practised, felt no worse afterwards, and never turned."""
        tried = [
            one.fact
            for one in self.practised
            if one.fact.before is not None and one.fact.after is not None
        ]
        return bool(tried) and not self.turned and (tried[-1].after or 0) >= (tried[-1].before or 0)


class TieState(msgspec.Struct, frozen=True):
    """Two targets that belong together."""

    one: TargetId
    other: TargetId
    tie: Tie


class EmdrState(Discreet, frozen=True):
    """Everything of one client's EMDR work.  ``order`` holds the order of each column that was arranged."""

    targets: tuple[TargetState, ...] = ()
    ties: tuple[TieState, ...] = ()
    order: tuple[tuple[Prong, tuple[TargetId, ...]], ...] = ()
    resources: tuple[ResourceState, ...] = ()
    meetings: tuple[MeetingState, ...] = ()
    left: tuple[EntryId, ...] = ()

    def target(self, target: TargetId | None) -> TargetState | None:
        """The target of an id."""
        return next((one for one in self.targets if one.id == target), None)

    def numbered(self, number: int) -> TargetState | None:
        """The target of a number."""
        return next((one for one in self.targets if one.number == number), None)

    def resource(self, resource: ResourceId) -> ResourceState | None:
        """The resource of an id."""
        return next((one for one in self.resources if one.id == resource), None)

    def meeting(self, sitting: SittingId | None) -> MeetingState | None:
        """The meeting of a sitting."""
        return next((one for one in self.meetings if one.sitting == sitting), None)

    def column(self, prong: Prong) -> tuple[TargetState, ...]:
        """The targets of one column, in the order they were put in; new ones last, by number."""
        ids = next((ids for key, ids in self.order if key is prong), ())
        place = {target: number for number, target in enumerate(ids)}
        found = [one for one in self.targets if one.prong is prong]
        return tuple(sorted(found, key=lambda one: (place.get(one.id, len(place)), one.number)))
