"""A way of working on a picture as data: the steps it uses with what each asks, and its sets."""

from __future__ import annotations

import msgspec

from kapdesk.art.model.nouns import Measure, Moment, Step
from kapdesk.kernel.units import Span
from kapdesk.sheets.use import SheetUse

PASSES = Span(20, 60)
"""How many passes a set of this work may be preset to.  source art-1.4"""


class StepShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a step asks: its sheets, its ratings and the moment they are of, the body; and whether sets run in it."""

    step: Step
    sheets: tuple[SheetUse, ...] = ()
    rates: tuple[Measure, ...] = ()
    moment: Moment | None = None
    body: bool = False
    sets: bool = False


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way of working, whole.  ``steps`` stand in their usual order; ``evidence`` says what is known of it.

    ``passes`` presets a set, 0 where the way uses none.
    """

    id: str
    title: str
    short: str
    evidence: str
    source: str
    steps: tuple[Step, ...]
    passes: int = 0

    def uses(self, step: Step) -> bool:
        """Whether a step is among its own."""
        return step in self.steps

    def after(self, step: Step) -> Step | None:
        """The next of its own steps on the rail after one; None after the last."""
        return next((one for one in self.steps if one.number > step.number), None)


class Templates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every way there is, and what each step asks whichever way is chosen."""

    version: str
    steps: tuple[StepShape, ...]
    templates: tuple[Template, ...]

    def shape(self, step: Step) -> StepShape:
        """What a step asks.  raises LookupError."""
        for one in self.steps:
            if one.step is step:
                return one
        raise LookupError(step)

    def template(self, template: str) -> Template | None:
        """The way of that id."""
        return next((one for one in self.templates if one.id == template), None)

    def asks(self, sheet: str) -> Step | None:
        """The step that asks a sheet."""
        found = (one.step for one in self.steps for use in one.sheets if use.id == sheet)
        return next(found, None)
