"""A stage without a process: what the desk sent, and whatever the test has it say."""

from __future__ import annotations

from pathlib import Path

from kapdesk.bilateral.model.certificate import TimingCertificate
from ui.stage.link import StageLink
from ui.stage.messages import Begin, Display, Ended, Moved, PassDone, Standing, ToDesk, ToStage

LEFT = Display("left", 1, "Left", 0, 0, 1920, 1080, 60.0, primary=True)
RIGHT = Display("right", 2, "Right", 1920, 0, 1920, 1080, 60.0)


class FakeStage(StageLink):
    """Keeps every message; says only what it is told to say, and says it at once."""

    def __init__(self) -> None:
        super().__init__(Path())
        self.sent: list[ToStage] = []
        self.started = 0
        self.left = False

    @property
    def standing(self) -> bool:
        """Whether it was started and is still there."""
        return self.started > 0 and not self.left

    def start(self) -> None:
        """Be there at once, with two displays and the right one chosen."""
        if self.standing:
            return
        self.started += 1
        self.left = False
        self.found.emit()
        self.says(Standing((LEFT, RIGHT), RIGHT.identity, ("Headphones",), "Headphones", 100.0))

    def send(self, message: ToStage) -> None:
        """Keep it."""
        self.sent.append(message)

    def let_go(self) -> None:
        """Be gone, without a word."""
        self.left = True

    def says(self, message: ToDesk) -> None:
        """Have the stage say this."""
        self.told.emit(message)

    def dies(self) -> None:
        """Have the stage's process end unasked."""
        self.left = True
        self.lost.emit()

    @property
    def begun(self) -> Begin:
        """The last set that was asked for."""
        return [one for one in self.sent if isinstance(one, Begin)][-1]

    def moves(self, began: float = 0.0) -> None:
        """Have the set that was asked for begin to move; its count began at this steady time."""
        self.says(Moved(self.begun.key, began, 12.0))

    def counts(self, passes: int) -> None:
        """Have so many passes be done."""
        self.says(PassDone(self.begun.key, passes))

    def ends(self, passes: int, ended: str = "finished", why: str = "") -> None:
        """Have the set be over after so many passes."""
        seconds = passes / self.begun.plan.rate_hz
        proof = TimingCertificate(
            passes, seconds, frames=60 * passes, frame_nominal_ms=1000 / 60, frame_p50_ms=16.7
        )
        self.says(Ended(self.begun.key, passes, seconds, ended, (), (), proof, why))
