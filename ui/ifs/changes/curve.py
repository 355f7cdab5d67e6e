"""Trust, activation and blending of one part over the sessions, with how many doses had been given by each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.nouns import TEN, Measure
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.curves import Point, curves_of
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.ids import PartId, SittingId
from kapdesk.kernel.many import many
from kapdesk.kernel.plot import Marker
from kapdesk.kernel.rating_plot import LEGEND, Dot, RatingPlot, RatingRow, Stretch
from ui.ifs.outline.choices import others
from ui.kit.field import ChoiceField
from ui.kit.plot.ratings import RatingPicture
from ui.kit.row_list import Row, RowList
from ui.kit.surface import Scroll, column
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

NAMES: Mapping[Measure, str] = MappingProxyType(
    {Measure.TRUST: "Trust", Measure.ACTIVATION: "Activation", Measure.BLEND: "Blending"}
)
COLOURS = MappingProxyType(
    {Measure.TRUST: "#1E957B", Measure.ACTIVATION: "#D1701A", Measure.BLEND: "#9A6BC4"}
)
MARKERS = MappingProxyType(
    {Measure.TRUST: Marker.SQUARE, Measure.ACTIVATION: Marker.DOT, Measure.BLEND: Marker.DIAMOND}
)
BETWEEN = "between sessions"
NONE = "This part was not rated yet: it is, beside the map."
LIST_PX = 150


class PartCurve(QWidget):
    """One part's ratings, drawn, and the same as a list."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = IfsState()
        self._doses: tuple[Dose, ...] = ()
        self.part = ChoiceField("Part", [])
        self.picture = RatingPicture("Ratings of the part")
        self.rows = RowList("Ratings of the part, as a list", by_click=False)
        self.rows.setFixedHeight(LIST_PX)
        self._none = Hint(NONE)
        self._legend = Hint(LEGEND["hollow"])
        self._scroll = Scroll()
        self._scroll.column.addWidget(self.picture, 1)
        laid = column(self.part, self._none, gap_px=GRID_PX)
        laid.addWidget(self._scroll, 1)
        laid.addWidget(self._legend)
        laid.addWidget(self.rows)
        self.setLayout(laid)
        self.part.chosen.connect(self._show)

    def show_state(self, state: IfsState, doses: Sequence[Dose]) -> None:
        """The ratings as they stand; the part that was chosen stays."""
        chosen = self.part.key()
        self._state, self._doses = state, tuple(doses)
        self.part.offer(others(state.drawn))
        self.part.set_key(chosen)
        self._show()

    def _show(self) -> None:
        plot = plot_of(self._state, PartId(self.part.key()), self._doses)
        there = bool(plot.rows)
        self.picture.show_plot(plot)
        self.rows.show_rows(
            [Row(dot.key, f"{row.name} {dot.value}", dot.words) for row, dot in plot.in_order()]
        )
        self._none.setVisible(not there)
        for one in (self._scroll, self._legend, self.rows):
            one.setVisible(there)


def plot_of(state: IfsState, part: PartId, doses: Sequence[Dose]) -> RatingPlot:
    """Every rating of a part in the order of time, meeting by meeting."""
    found = curves_of(state, part, doses)
    said = {row.entry: (row.at, row.seq) for row in state.rows}
    points = sorted(
        (one for curve in found.curves for one in curve.points), key=lambda one: said[one.entry]
    )
    places = {one.entry: place for place, one in enumerate(points)}
    numbers = {one.sitting: number for number, one in enumerate(state.meetings, 1)}
    stretches = tuple(_stretches(state, points, numbers, doses))
    rows = (
        RatingRow(
            NAMES[curve.measure],
            f"{TEN.low:g}–{TEN.high:g}",
            int(TEN.low),
            int(TEN.high),
            (0, 5, 10),
            COLOURS[curve.measure],
            MARKERS[curve.measure],
            tuple(_dot(state, one, places[one.entry]) for one in curve.points),
        )
        for curve in found.curves
        if curve.points
    )
    return RatingPlot(stretches, tuple(rows))


def _stretches(
    state: IfsState,
    points: Sequence[Point],
    numbers: Mapping[SittingId, int],
    doses: Sequence[Dose],
) -> Iterator[Stretch]:
    start = 0
    for sitting, found in groupby(points, lambda one: one.sitting):
        held = list(found)
        row = state.found(held[0].entry)
        number = numbers.get(sitting) if sitting is not None else None
        name = BETWEEN if number is None else f"Session {number}"
        if row is not None:
            given = sum(dose.at <= row.at for dose in doses)
            note = f"after {many(given, 'dose')}" if given else ""
            short = row.at.day().rpartition(" ")[0]
            yield Stretch(start, start + len(held), name, short, note, row.at.day())
        start += len(held)


def _dot(state: IfsState, one: Point, place: int) -> Dot:
    row = state.found(one.entry)
    when = f"{row.at.day()}, {row.at.hm()}" if row is not None else ""
    words = ", ".join(said for said in (one.moment.value, when) if said)
    return Dot(one.entry, place, one.value, words, hollow=one.under_effect)
