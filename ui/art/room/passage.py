"""From step to step: entered where the way is open, with the why where it is not usual; never by itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import Step
from kapdesk.chart.gates import Gate
from kapdesk.kernel.ids import ImageId
from ui.art.room.choosing import PictureSheet
from ui.art.room.ground_sheet import GroundSheet
from ui.art.room.look import Look
from ui.art.room.tools import Tools
from ui.bridge.keeper import Spot
from ui.work.body_sheet import Clears
from ui.work.passing import Passing

ENTER = "To go to the step “{}”:"
FIRST = "To go to the step “{}”, this is to be done first:"
SET = "Before a set, this is missing:"
FINISH = "For P{} to be finished, this is missing:"
THERE = "The session is at this step already."


class Passage(Passing[Look]):
    """``chosen`` names the picture for what comes next."""

    def __init__(self, host: QWidget, tools: Tools) -> None:
        super().__init__(host, tools.clerk, tools.drafts, tools.pen)
        self._tools = tools
        self.ground = GroundSheet(host)
        self._pictures = PictureSheet(host)
        self._pictures.chosen.connect(self.chosen)
        self.ground.closing_wanted.connect(self.close)

    def enter(self, step: Step) -> None:
        """To a step: at once where the way is open, else by saying what stands against it and asking why."""
        look = self.look
        if look is None or not look.open:
            return
        picture = look.ways.picture
        here = look.picture
        way = look.ways.way(step)
        if look.step is step and (picture is None or (here is not None and picture.id == here.id)):
            self.said.emit(THERE)
        elif way.open:
            self._go(step)
        elif way.hard:
            hard = Gate(unmet=tuple(one for one in way.unmet if one.hard))
            self.way.tell(FIRST.format(step), hard.missing)
        else:
            then = partial(self._go, step)
            self.way.ask(ENTER.format(step), way.missing, then, self._spot(look, step.value))

    def close(self) -> None:
        """To the closing, from anywhere."""
        if self.ground.isVisible():
            self.ground.dismiss()
        self.enter(Step.CLOSING)

    def choose(self) -> None:
        """Asks which picture comes next."""
        if self.look is not None and self.look.open:
            self._pictures.ask(self.look)

    def ask_set(self, missing: tuple[str, ...]) -> None:
        """Says what is missing before a set; a reason lets it begin."""
        look = self.look
        if missing and look is not None:
            self.way.ask(SET, missing, self.begin_set, self._spot(look, "set"))

    def ask_finish(self) -> None:
        """Says what is missing for the picture to be finished; a reason lets it be called so."""
        look = self.look
        if look is not None and look.picture is not None:
            what = FINISH.format(look.picture.number)
            missing = look.standing.may_finish.missing
            self.way.ask(what, missing, self._on_finish, self._spot(look, "finished"))

    def _spot(self, look: Look, what: str) -> Spot:
        """Where the reason for one thing is kept, of one picture in one session."""
        picture = look.ways.picture
        about = picture.id if picture is not None else ""
        return Spot(look.sitting, f"why {what} {about}".rstrip())

    def _go(self, step: Step, why: str = "", clears: Clears = ()) -> None:
        look = self.look
        if look is not None:
            picture = look.ways.picture
            image = picture.id if picture is not None else None
            go = self._tools.art.work.go
            self.write(partial(go, look.sitting, step, image, why=why, clears=clears))

    def _on_finish(self, reason: str, clears: Clears) -> None:
        look = self.look
        if look is not None and look.picture is not None:
            close = partial(self._tools.art.work.close, complete=True, reason=reason, clears=clears)
            self.write(partial(close, look.sitting, ImageId(look.picture.id)))
