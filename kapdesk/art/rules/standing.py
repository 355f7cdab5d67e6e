"""THE answer: where a meeting stands, what comes next and why, what is missing.  It drives nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.art.model.nouns import Measure, Moment, Step
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.template import StepShape, Templates
from kapdesk.art.rules.case import Case
from kapdesk.art.rules.gates import Way, close_gate, done_gate, end_gate, set_gate, way_to
from kapdesk.art.rules.rail import Next, next_on
from kapdesk.chart.gates import Gate
from kapdesk.kernel.discreet import Discreet
from kapdesk.sheets.use import SheetUse


class SheetAsk(Discreet, frozen=True):
    """A sheet a step asks, and whether it was answered in this meeting."""

    use: SheetUse
    answered: bool


class RateAsk(Discreet, frozen=True):
    """A rating a step asks, and the value it was given at this moment of this meeting; None while it was not."""

    measure: Measure
    moment: Moment
    value: int | None


class Standing(Discreet, frozen=True):
    """How a meeting stands.  ``ways`` are all the steps of the rail in their order."""

    step: Step | None
    picture: ImageState | None
    next: Next
    ways: tuple[Way, ...]
    sheets: tuple[SheetAsk, ...]
    rates: tuple[RateAsk, ...]
    asks_body: bool
    may_start: Gate
    may_close: Gate
    may_finish: Gate
    may_end: Gate

    def way(self, to: Step) -> Way:
        """The way to a step.  raises LookupError."""
        for one in self.ways:
            if one.to is to:
                return one
        raise LookupError(to)


def standing(case: Case, templates: Templates) -> Standing:
    """Where a meeting stands, with the picture the case is about.

    Nothing here is forbidden but working without consent and closing without its answers; whatever else is passed
    takes a reason, which whoever passes it writes down.  source art-1.3
    """
    here = case.here
    step = here.step if here is not None else None
    shape = templates.shape(step) if step is not None else None
    return Standing(
        step=step,
        picture=case.picture,
        next=next_on(case),
        ways=tuple(way_to(case, one) for one in Step),
        sheets=tuple(_sheets(case, shape)),
        rates=tuple(_rates(case, shape)),
        asks_body=shape is not None and shape.body,
        may_start=set_gate(case),
        may_close=close_gate(case),
        may_finish=done_gate(case),
        may_end=end_gate(case),
    )


def _sheets(case: Case, shape: StepShape | None) -> Iterator[SheetAsk]:
    for use in shape.sheets if shape is not None else ():
        yield SheetAsk(use, case.sheet(use.id, here_only=True) is not None)


def _rates(case: Case, shape: StepShape | None) -> Iterator[RateAsk]:
    if shape is None or shape.moment is None:
        return
    for measure in shape.rates:
        rating = case.rating(measure, shape.moment)
        yield RateAsk(measure, shape.moment, rating.value if rating is not None else None)
