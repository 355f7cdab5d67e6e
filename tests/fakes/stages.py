"""A stage that moves nothing: what it was told, and the means to answer as a real one would."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.plan import Change
from ui.stage.messages import (
    Begin,
    Display,
    Ended,
    Leave,
    Moved,
    PassDone,
    Standing,
    StopNow,
    StopSoftly,
    ToDesk,
    ToStage,
)

LEFT = Display("left", 1, "Left", 0, 0, 1920, 1080, 60.0, primary=True)
RIGHT = Display("right", 2, "Right", 1920, 0, 2560, 1440, 60.0)


class FakeStage(QObject):
    """The desk's end of a link to nobody.  ``sent`` is everything the desk said, in order."""

    told = Signal(object)
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[ToStage] = []
        self.starts = 0

    def start(self) -> None:
        """Counts how often it was asked for."""
        self.starts += 1

    def leave(self) -> None:
        """Goes."""
        self.send(Leave())

    def let_go(self) -> None:
        """Stays without a desk."""

    def send(self, message: ToStage) -> None:
        """Notes what the desk said."""
        self.sent.append(message)

    @property
    def begun(self) -> Begin:
        """The set it was told to begin last."""
        return [one for one in self.sent if isinstance(one, Begin)][-1]

    def asked(self, kind: type[ToStage]) -> int:
        """How often it was told one kind of thing."""
        return sum(isinstance(one, kind) for one in self.sent)

    def stands(
        self, *, display: str = "right", running: str = "", told: tuple[str, ...] = ()
    ) -> None:
        """Says what it has to work with."""
        displays = (LEFT, RIGHT)
        sound = ("Loudspeakers", "Headphones")
        self.says(
            Standing(displays, display, sound, "Headphones", 40.0, told=told, running=running)
        )

    def moves(self, began: float) -> None:
        """The set it was told to begin moves."""
        self.says(Moved(self.begun.key, began, 12.0))

    def counts(self, passes: int) -> None:
        """So many passes are done."""
        self.says(PassDone(self.begun.key, passes))

    def ends(
        self,
        passes: int = 24,
        ended: str = "finished",
        *,
        changes: tuple[Change, ...] = (),
        why: str = "",
    ) -> None:
        """The set is over."""
        seconds = passes / self.begun.plan.rate_hz
        certificate = TimingCertificate(passes, seconds, frames=600, tones=2 * passes)
        key = self.begun.key
        self.says(Ended(key, passes, seconds, ended, changes, (), certificate, why))

    def obeys(self, passes: int) -> None:
        """Ends as it was last told to."""
        asked = [one for one in self.sent if isinstance(one, StopNow | StopSoftly)]
        self.ends(passes, "stopped now" if isinstance(asked[-1], StopNow) else "stopped")

    def says(self, message: ToDesk) -> None:
        """Tells the desk anything."""
        self.told.emit(message)
