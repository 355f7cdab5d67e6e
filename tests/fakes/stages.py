"""A stage that moves nothing, as the therapist's side sees it: what it was asked, and answers as a real one gives."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.plan import Change
from tests.fakes.stage import LEFT, RIGHT, FakeStage
from ui.stage.messages import Ended, Standing, StopNow, StopSoftly, ToStage


class QuietStage(FakeStage):
    """The desk's end of a link to nobody, made as a window makes its own."""

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__()
        self.folder = folder
        self.setParent(parent)

    def asked(self, kind: type[ToStage]) -> int:
        """How often it was told one kind of thing."""
        return sum(isinstance(one, kind) for one in self.sent)

    def stands(
        self,
        *,
        display: str = RIGHT.identity,
        running: str = "",
        told: tuple[str, ...] = (),
        alone: bool = False,
        touch: tuple[str, ...] = (),
        audible: bool = True,
    ) -> None:
        """Says what it has to work with; ``alone`` with no display but the desk's own, ``touch`` what can be felt.

        Not ``audible`` while its sound is still being made ready.
        """
        displays = (LEFT,) if alone else (LEFT, RIGHT)
        sound = ("Loudspeakers", "Headphones")
        self.says(
            Standing(
                displays,
                display,
                sound,
                "Headphones",
                40.0,
                touch=touch,
                told=told,
                running=running,
                audible=audible,
            )
        )

    def ends(
        self,
        passes: int = 24,
        ended: str = "finished",
        why: str = "",
        *,
        changes: tuple[Change, ...] = (),
    ) -> None:
        """The set is over."""
        seconds = passes / self.begun.plan.rate_hz
        measured = TimingCertificate(
            passes,
            seconds,
            frames=round(60 * seconds),
            frame_nominal_ms=1000 / 60,
            frame_p50_ms=16.7,
            frame_p99_ms=17.1,
            tones=2 * passes,
            offset_ms=0.4,
            jitter_ms=0.3,
            device="Headphones",
            clock="audio",
        )
        self.says(Ended(self.begun.key, passes, seconds, ended, changes, (), measured, why))

    def obeys(self, passes: int) -> None:
        """Ends as it was last told to."""
        asked = [one for one in self.sent if isinstance(one, StopNow | StopSoftly)]
        self.ends(passes, "stopped now" if isinstance(asked[-1], StopNow) else "stopped")
