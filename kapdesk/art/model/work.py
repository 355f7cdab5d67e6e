"""The facts of a sitting's way along the guide rail: where it is, what was answered, what was gone past."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.art.model.nouns import Step
from kapdesk.chart.model import Drawer, Fact
from kapdesk.kernel.ids import ImageId
from kapdesk.sheets.model import Filled


class ImageStepEntered(Fact, frozen=True):
    """The sitting is at a step from now on, with a picture where it has one.

    ``why`` says why, where the step is not the one that follows; a step may be reached from any other.
    """

    step: Step
    image: ImageId | None = None
    why: str = ""
    number: int = 0


class ImageGatePassed(Fact, frozen=True):
    """The therapist went on where something was missing or a caution stands, and why.  ``missing`` is what was said."""

    gate: str
    step: Step
    image: ImageId | None
    missing: tuple[str, ...]
    reason: str
    number: int = 0


class ImageStepAnswered(Fact, frozen=True):
    """A sheet of a step that belongs to the record was answered, whole; the last one of its name holds."""

    step: Step
    filled: Filled
    image: ImageId | None = None
    number: int = 0

    def words(self) -> str:
        """What was written in it."""
        return self.filled.words()


class ImageStepWorded(Fact, frozen=True):
    """A sheet of a step that is the therapist's own note was answered, whole; the last one of its name holds."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    step: Step
    filled: Filled
    image: ImageId | None = None
    number: int = 0

    def words(self) -> str:
        """What was written in it."""
        return self.filled.words()


class NightLogged(Fact, frozen=True):
    """One night of the log of dreams.  ``night`` is ISO text; intensity 0 to 10, times in minutes.  source art-1.7"""

    night: str
    nightmare: bool
    intensity: int | None = None
    woke: bool = False
    back_to_sleep_min: int | None = None
    rehearsed_min: int | None = None


class StatementWritten(Fact, frozen=True):
    """What the client remembers, written down and dated before the work on a picture.  source art-1.5"""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    image: ImageId
    text: str
    number: int = 0

    def words(self) -> str:
        """The statement."""
        return self.text


FACTS: tuple[type[Fact], ...] = (
    ImageStepEntered,
    ImageGatePassed,
    ImageStepAnswered,
    ImageStepWorded,
    NightLogged,
    StatementWritten,
)
