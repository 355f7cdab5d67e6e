"""What moved after each step of the ladder that was tried with a client: counted, each kind of movement by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from kapdesk.body.comparing import Kind, changes_between
from kapdesk.body.model import BodyMarks
from kapdesk.chart.met import Said, later
from kapdesk.emdr.model.nouns import AGAIN, Measure, Moment
from kapdesk.emdr.model.rows import Rating, Rung
from kapdesk.emdr.model.state import EmdrState, MeetingState, TargetState
from kapdesk.emdr.rules.blocked import STILL
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.instant import Instant

NEW_TAGS = frozenset(("image", "thought", "emotion", "body", "memory", "insight", "positive"))
"""What was ticked after a set that says that something came, unless it was the same again.  source kd-moved"""

S = TypeVar("S", bound=Said)


class Moved(StrEnum):
    """What can move after a step, in the order it is told.  source kd-moved"""

    DISTRESS = "distress lower"
    BELIEF = "belief truer"
    CAME = "something new"
    BODY = "body changed"


class Count(Discreet, frozen=True):
    """One kind of movement: how often it came, and after how many tries anything was said of it at all."""

    what: Moved
    came: int
    of: int


class Tally(Discreet, frozen=True):
    """How one step of the ladder went with this client: how often it was tried, and what came after.

    ``moved`` counts the tries after which anything of it moved, ``still`` those after which nothing did of what was
    said, ``unsaid`` those after which nothing was said of any.  It counts; it says nothing about why.
    """

    rung: str
    category: str
    tried: int
    moved: int
    still: int
    unsaid: int
    counts: tuple[Count, ...]

    @property
    def sentence(self) -> str:
        """The counts in words: all of it together, then each kind of movement that was asked about."""
        times = "once" if self.tried == 1 else f"{self.tried} times"
        parts = [f"something moved afterwards {self.moved}", f"nothing moved {self.still}"]
        if self.unsaid:
            parts.append(f"nothing was said {self.unsaid}")
        each = ", ".join(f"{one.what} {one.came} of {one.of}" for one in self.counts)
        told = f" {each.capitalize()}." if each else ""
        return f"Tried {times}: {', '.join(parts)}.{told}"


_Outcome = dict[Moved, bool]
"""What was said after one try: each kind that was asked about, and whether it moved."""


def tallies(state: EmdrState) -> tuple[Tally, ...]:
    """What was tried with this client over all targets and meetings, in the order it was first tried."""
    outcomes: dict[tuple[str, str], list[_Outcome]] = {}
    for target in state.targets:
        for number, rung in enumerate(target.rungs):
            rest = target.rungs[number + 1 :]
            until = next((one for one in rest if one.sitting == rung.sitting), None)
            span = _Span(target, rung, until, state.meeting(rung.sitting))
            outcomes.setdefault((rung.fact.rung, rung.fact.category), []).append(span.outcome())
    return tuple(_tally(rung, category, found) for (rung, category), found in outcomes.items())


def _tally(rung: str, category: str, found: list[_Outcome]) -> Tally:
    moved = sum(any(one.values()) for one in found)
    unsaid = sum(not one for one in found)
    asked = ((what, [one[what] for one in found if what in one]) for what in Moved)
    counts = tuple(Count(what, sum(said), len(said)) for what, said in asked if said)
    return Tally(rung, category, len(found), moved, len(found) - moved - unsaid, unsaid, counts)


class _Span(Discreet, frozen=True):
    """What was said of a target after a step was tried and before the next one, in that meeting.

    Of each kind the first thing said counts, so that a long stretch of work does not speak for one step.
    """

    target: TargetState
    rung: Rung
    until: Rung | None
    meeting: MeetingState | None

    def outcome(self) -> _Outcome:
        """Each kind that something was said of, and whether it moved."""
        asked = {
            Moved.DISTRESS: self._distress(),
            Moved.BELIEF: self._belief(),
            Moved.CAME: self._came(),
            Moved.BODY: self._body(),
        }
        return {what: moved for what, moved in asked.items() if moved is not None}

    def _distress(self) -> bool | None:
        """Whether the distress was lower; None where none was known when it was tried, or none was given after."""
        if self.rung.fact.distress is None:
            return None
        rated = self.target.rated(Measure.DISTRESS)
        before = self._last_before(rated)
        was = before.value if before is not None else self.rung.fact.distress
        after = self._first_rated(rated)
        return None if after is None else after.value < was

    def _belief(self) -> bool | None:
        rated = self.target.rated(Measure.VOC)
        before, after = self._last_before(rated), self._first_rated(rated)
        return None if before is None or after is None else after.value > before.value

    def _came(self) -> bool | None:
        """Whether something new or good came, by the first set or return that says of what kind it was."""
        sets = self.meeting.of(self.target.id) if self.meeting is not None else ()
        ticked = ((one, frozenset(one.came_up.tags)) for one in sets if one.came_up is not None)
        said: list[tuple[Said, bool]] = [
            (one, not tags.intersection(AGAIN))
            for one, tags in ticked
            if tags & NEW_TAGS or tags.intersection(AGAIN)
        ]
        said += [(one, one.fact.found not in STILL) for one in self.target.returns]
        new = {one.entry: moved for one, moved in said}
        first = self._first(one for one, _ in said)
        return None if first is None else new[first.entry]

    def _body(self) -> bool | None:
        """Whether the marks are others than before; None where there were none before, or none were made after."""
        marked = list(self._marked())
        before = self._last_before(one for one, _ in marked)
        after = self._first(one for one, _ in marked)
        if before is None or after is None:
            return None
        marks = {one.entry: what for one, what in marked}
        changes = changes_between(marks[before.entry], marks[after.entry])
        return any(one.kind is not Kind.SAME for one in changes)

    def _marked(self) -> Iterator[tuple[Said, BodyMarks]]:
        yield from ((one, one.fact.body) for one in self.target.versions if one.fact.body)
        yield from ((one, one.fact.marks) for one in self.target.felt)

    def _first_rated(self, ratings: Iterable[Rating]) -> Rating | None:
        return self._first(one for one in ratings if one.moment is not Moment.BESIDE)

    def _first(self, rows: Iterable[S]) -> S | None:
        """What was said first after the step and before the next one."""
        here = [
            one
            for one in rows
            if one.sitting == self.rung.sitting and later(one, self.rung)
            if self.until is None or not later(one, self.until)
        ]
        return min(here, default=None, key=_moment)

    def _last_before(self, rows: Iterable[S]) -> S | None:
        """What was said last until the step, in any meeting."""
        return max((one for one in rows if not later(one, self.rung)), default=None, key=_moment)


def _moment(one: Said) -> tuple[Instant, int]:
    return one.at, one.seq
