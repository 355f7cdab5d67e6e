"""A part's ratings over the sessions, with the doses and measures beside them, ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence

from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.ifs.model.nouns import Measure, Moment
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import PartRated
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, PartId, SittingId
from kapdesk.kernel.instant import Instant

DAY_S = 86_400.0


class Point(Discreet, frozen=True):
    """One rating at its day since the first thing on the plot.  unit days; 0 to 10"""

    day: float
    value: int
    moment: Moment
    under_effect: bool
    sitting: SittingId | None
    entry: EntryId


class Curve(Discreet, frozen=True):
    """One measure of a part, in the order of time."""

    measure: Measure
    points: tuple[Point, ...]

    @property
    def first(self) -> int | None:
        """Its first rating."""
        return self.points[0].value if self.points else None

    @property
    def last(self) -> int | None:
        """Its latest rating."""
        return self.points[-1].value if self.points else None

    def words(self) -> str:
        """The curve in a line, as a screen reader says it: ``trust in Self 2, 4, 6``."""
        return f"{self.measure} {', '.join(str(one.value) for one in self.points)}"


class Beside(Discreet, frozen=True):
    """A measure that is none of parts work, as the desk hands it in: its name, its values and the ends of its scale."""

    name: str
    values: tuple[tuple[Instant, float], ...]
    low: float
    high: float


class Line(Discreet, frozen=True):
    """A measure beside, its values as a share of its scale from 0 to 1.  unit days"""

    name: str
    points: tuple[tuple[float, float], ...]


class Curves(Discreet, frozen=True):
    """Everything to be drawn of one part.  ``doses`` and ``sessions`` unit days since ``began``."""

    part: PartId
    began: Instant | None
    days: float
    curves: tuple[Curve, ...]
    doses: tuple[tuple[float, str], ...] = ()
    sessions: tuple[float, ...] = ()
    beside: tuple[Line, ...] = ()


def curves_of(
    state: IfsState, part: PartId, doses: Sequence[Dose] = (), beside: Sequence[Beside] = ()
) -> Curves:
    """Trust, activation and blending of a part over all sessions; only what was rated has a curve."""
    rows = {measure: state.ratings(part, measure) for measure in Measure}
    moments = [row.at for found in rows.values() for row in found]
    moments += [dose.at for dose in doses]
    moments += [at for one in beside for at, _ in one.values]
    if not moments:
        return Curves(part, None, 0.0, ())
    began, ended = min(moments), max(moments)

    def day(at: Instant) -> float:
        return at.seconds_since(began) / DAY_S

    curves = []
    for measure, found in rows.items():
        points = tuple(
            Point(
                day(row.at),
                row.fact.value,
                row.fact.moment,
                row.fact.substance in UNDER_EFFECT,
                row.sitting,
                row.entry,
            )
            for row in found
            if isinstance(row.fact, PartRated)
        )
        if points:
            curves.append(Curve(measure, points))
    return Curves(
        part=part,
        began=began,
        days=day(ended),
        curves=tuple(curves),
        doses=tuple((day(dose.at), dose.words) for dose in sorted(doses, key=lambda one: one.at)),
        sessions=tuple(day(one.opened) for one in state.meetings if began <= one.opened <= ended),
        beside=tuple(_line(one, began) for one in beside if one.values and one.high > one.low),
    )


def _line(one: Beside, began: Instant) -> Line:
    points = (
        (at.seconds_since(began) / DAY_S, (value - one.low) / (one.high - one.low))
        for at, value in sorted(one.values)
    )
    return Line(one.name, tuple(points))
