"""A sitting's way along the rail: where it goes, what is answered on the way, how a picture's work is closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kapdesk.art.model.images import ImageClosed, ImageStatusSet
from kapdesk.art.model.nouns import Status, Step
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.work import (
    ImageGatePassed,
    ImageStepAnswered,
    ImageStepEntered,
    ImageStepWorded,
)
from kapdesk.art.rules.gates import ORDER, close_gate, done_gate
from kapdesk.art.rules.standing import Standing, standing
from kapdesk.art.service.writing import NO_PICTURE, Found, Writing
from kapdesk.art.shelf import load_templates
from kapdesk.chart.gates import Gate, against_passing
from kapdesk.chart.model import Drawer, Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import ImageId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.sheets.answering import filled
from kapdesk.sheets.shelf import load_sheet

SET_RUNS = "A set is still running; stop it first."
Passed = tuple[ImageGatePassed, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """The way along the rail.  thread: the record lane."""

    writing: Writing

    def standing(self, found: Found, image: ImageId | None = None) -> Standing:
        """What the rules say of a meeting, with the picture it is at or with another one."""
        return standing(self.writing.case(found, image), load_templates())

    def go(
        self,
        sitting: SittingId,
        step: Step,
        image: ImageId | None = None,
        *,
        why: str = "",
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Go to a step, with the picture the sitting is at or with another one.

        Any step can be reached; one that is not next by the usual order, and each caution that is gone past, takes
        its reason, written in the same save.  Fit and consent alone are not passed.
        """
        found = self.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        if image is not None and found.state.picture(image) is None:
            return NO_PICTURE
        if any(one.run is None for one in found.meeting.sets):
            return refused("set", SET_RUNS)
        stands = self.standing(found, image)
        way = stands.way(step)
        overrides = passed(way, step, stands.picture, why, field="step")
        if isinstance(overrides, Refusals):
            return overrides
        about = stands.picture.id if stands.picture is not None else None
        kept = tuple(one for one in overrides if one.gate != ORDER)
        facts: list[Fact] = [*kept, ImageStepEntered(step, about, why.strip())]
        if stands.picture is not None and stands.picture.status is Status.QUEUED:
            facts.append(ImageStatusSet(stands.picture.id, Status.OPEN))
        return self.writing.write(sitting, facts, at=at, clears=clears)

    def answer(
        self,
        sitting: SittingId,
        sheet: str,
        texts: Mapping[str, str],
        image: ImageId | None = None,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a sheet of a step as it was answered, whole, into the drawer it belongs to.

        Refuses everything in it that cannot be taken, each under its prompt's key.
        """
        found = self.writing.until_signed(sitting, at)
        if isinstance(found, Refusals):
            return found
        if image is not None and found.state.picture(image) is None:
            return NO_PICTURE
        templates = load_templates()
        step = templates.asks(sheet)
        if step is None:
            return refused("sheet", f"No such sheet is asked here: {sheet[:40]}.")
        taken = filled(load_sheet(sheet), texts)
        if isinstance(taken, Refusals):
            return taken
        use = next(one for one in templates.shape(step).sheets if one.id == sheet)
        here = found.meeting.here
        about = image or (here.image if here is not None else None)
        kind = ImageStepWorded if use.drawer is Drawer.PROCESS else ImageStepAnswered
        return self.writing.write(sitting, (kind(step, taken, about),), at=at, clears=clears)

    def close(
        self,
        sitting: SittingId,
        image: ImageId,
        *,
        complete: bool,
        reason: str = "",
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Close the work on a picture for this meeting: finished, or incomplete and kept so.

        Refuses it before the closing is answered, whatever reason is given.  Finished while something is missing
        takes a reason.
        """
        found = self.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        picture = found.state.picture(image)
        if picture is None:
            return NO_PICTURE
        case = self.writing.case(found, image)
        shut = against_passing(close_gate(case), "", field="closing")
        if shut is not None:
            return shut
        gate = done_gate(case) if complete else Gate()
        overrides = passed(gate, Step.CLOSING, picture, reason, field="complete")
        if isinstance(overrides, Refusals):
            return overrides
        status = Status.COMPLETE if complete else Status.INCOMPLETE
        closed = ImageClosed(image, status, found.moment)
        return self.writing.write(sitting, (*overrides, closed), at=at, clears=clears)


def passed(
    gate: Gate, step: Step, picture: ImageState | None, reason: str, *, field: str
) -> Passed | Refusals:
    """The overrides to be written, one for each rule that is not met; none where every rule is."""
    if against := against_passing(gate, reason, field=field):
        return against
    about = picture.id if picture is not None else None
    return tuple(
        ImageGatePassed(one.guard, step, about, one.missing, reason.strip()) for one in gate.unmet
    )
