"""Time in a meeting: at each part and way of working, and who had the seat for how long."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.ifs.model.nouns import Noticed
from kapdesk.ifs.model.state import IfsState, MeetingState
from kapdesk.ifs.model.work import BlendBegan, BlendEnded, PartEntered, Tab
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import PartId
from kapdesk.kernel.instant import Instant

MINUTE_S = 60.0
ESTIMATE = "by the therapist's estimate"
"""What stands beside minutes led from Self.  source art-2.7"""


class Stay(Discreet, frozen=True):
    """Time at one part by one way of working; at none where ``part`` is None.  unit seconds"""

    part: PartId | None
    tab: Tab
    began: Instant
    seconds: float


class Episode(Discreet, frozen=True):
    """A part in the seat: since when, how and by whom it was noticed, until when and what helped.

    ``ended`` is None where it still has the seat, ``by`` where nobody said.
    """

    part: PartId
    began: Instant
    noticed: str = ""
    ended: Instant | None = None
    helped: str = ""
    by: Noticed | None = None

    def seconds(self, now: Instant) -> float:
        """How long it had the seat, or has had it so far.  unit seconds"""
        return max(0.0, (self.ended or now).seconds_since(self.began))


class Led(Discreet, frozen=True):
    """How much of a meeting was led from Self, as the therapist estimates it.  unit minutes"""

    minutes: float
    of_minutes: float

    def words(self) -> str:
        """Both in a line: ``led from Self 34 of 50 min, by the therapist's estimate``."""
        return f"led from Self {self.minutes:.0f} of {self.of_minutes:.0f} min, {ESTIMATE}"


def stays(meeting: MeetingState, now: Instant) -> tuple[Stay, ...]:
    """Where the work of a meeting was, one after another, the last until now or until the meeting was closed."""
    end = meeting.closed_at or now
    rows = [(row, row.fact) for row in meeting.stays if isinstance(row.fact, PartEntered)]
    ends = [*(row.at for row, _ in rows[1:]), end]
    return tuple(
        Stay(fact.part, fact.tab, row.at, max(0.0, until.seconds_since(row.at)))
        for (row, fact), until in zip(rows, ends, strict=True)
    )


def time_at(meeting: MeetingState, part: PartId | None, tab: Tab, now: Instant) -> float:
    """How long the work of a meeting has been at a part by one way, all its stays together.  unit seconds"""
    return sum(one.seconds for one in stays(meeting, now) if (one.part, one.tab) == (part, tab))


def episodes(state: IfsState, meeting: MeetingState) -> tuple[Episode, ...]:
    """Who had the seat in a meeting, as they came; whoever still has it when the meeting closes gave it back then."""
    found: list[Episode] = []
    held: dict[PartId, int] = {}
    for row in state.rows:
        if row.sitting != meeting.sitting:
            continue
        match row.fact:
            case BlendBegan():
                part = state.drawn.lives_on(row.fact.part)
                if part not in held:
                    held[part] = len(found)
                    found.append(Episode(part, row.at, row.fact.noticed, by=row.fact.by))
            case BlendEnded():
                place = held.pop(state.drawn.lives_on(row.fact.part), None)
                if place is not None:
                    found[place] = replace(found[place], ended=row.at, helped=row.fact.helped)
    if meeting.closed_at is not None:
        for place in held.values():
            found[place] = replace(found[place], ended=meeting.closed_at)
    return tuple(found)


def led(state: IfsState, meeting: MeetingState, now: Instant) -> Led:
    """How long a meeting was led from Self: all of it but where a part had the seat, two at once counted once."""
    end = meeting.closed_at or now
    whole = max(0.0, end.seconds_since(meeting.opened))
    taken, until = 0.0, meeting.opened
    for one in sorted(episodes(state, meeting), key=lambda one: one.began):
        first, last = max(one.began, until), min(one.ended or end, end)
        if last > first:
            taken += last.seconds_since(first)
            until = last
    return Led(max(0.0, whole - taken) / MINUTE_S, whole / MINUTE_S)
