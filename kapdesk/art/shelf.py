"""What image work ships as data: its ways of working; a bad file is refused by file, line and reason."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kapdesk.art.model.nouns import Step
from kapdesk.art.model.template import PASSES, StepShape, Template, Templates
from kapdesk.kernel.paths import resource
from kapdesk.kernel.written import Written
from kapdesk.sheets.shelf import sheet_ids

USUAL = "passes"
"""The way a picture is worked by where none was chosen."""


@cache
def load_templates() -> Templates:
    """The ways as they ship.  raises BadFile."""
    return read_templates(resource("art", "templates.toml"))


def template_of(template: str) -> Template:
    """The way of an id, or the usual one where this version has none of that name."""
    known = load_templates()
    return known.template(template) or known.template(USUAL) or known.templates[0]


def template_ids() -> tuple[str, ...]:
    """The ways that ship, in their order."""
    return tuple(one.id for one in load_templates().templates)


def read_templates(path: Path) -> Templates:
    """The ways in a file.  Each step is described once, and each way names its steps in order.  raises BadFile."""
    written = Written.read(path)
    found = written.taken(Templates)
    seen: set[object] = set()
    for number, shape in enumerate(found.steps):
        _check_shape(written, f"steps[{number}]", shape, again=shape.step in seen)
        seen.add(shape.step)
    for missing in (step for step in Step if step not in seen):
        written.refuse("steps", f"the step {missing} is not described")
    for number, one in enumerate(found.templates):
        _check_template(written, f"templates[{number}]", one, again=one.id in seen)
        seen.add(one.id)
    if not found.templates:
        written.refuse("templates", "there is no way of working")
    return found


def _check_shape(written: Written, place: str, shape: StepShape, *, again: bool) -> None:
    if again:
        written.refuse(f"{place}.step", "this step stands there twice")
    for use in shape.sheets:
        if use.id not in sheet_ids():
            written.refuse(f"{place}.sheets", f"there is no sheet called {use.id}")
    if shape.rates and shape.moment is None:
        written.refuse(f"{place}.rates", "ratings are of a moment, and none is named")


def _check_template(written: Written, place: str, one: Template, *, again: bool) -> None:
    if again:
        written.refuse(f"{place}.id", "this way stands there twice")
    numbers = [step.number for step in one.steps]
    if numbers != sorted(set(numbers)):
        written.refuse(f"{place}.steps", "steps stand in the order of the rail, each once")
    for step in (Step.FIT, Step.CLOSING):
        if step not in one.steps:
            written.refuse(f"{place}.steps", f"every way has the step {step}")
    if one.passes and one.passes not in PASSES:
        written.refuse(f"{place}.passes", f"a set has between {PASSES} passes, or 0 for none")
