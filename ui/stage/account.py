"""What is told of a set as it goes, and to whom: the desk, the file that outlives a crash, who waits for its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import Change
from ui.stage.messages import Altered, Begin, Ended, Moved, PassDone, ToDesk
from ui.stage.run import FAULT, Run

TWO_AT_ONCE = "Another set was still running."


def _nobody_waits() -> None:
    """Nobody is told that a set is done."""


@dataclass(frozen=True, slots=True)
class Ears:
    """What a runner tells and to whom: the desk, the file that outlives a crash, and who waits for the end of a set."""

    tell: Callable[[ToDesk], None]
    count: Callable[[Counts], None]
    cue: Callable[[], None] = _nobody_waits


class Account:
    """Of one set at a time.  What is only tried is no set: ``trying``, nothing is told of it and nothing counted."""

    def __init__(self, ears: Ears) -> None:
        self._ears = ears
        self._passes = 0
        self._moved = False
        self.trying = False

    def begin(self, *, trying: bool) -> None:
        """Another one: nothing of it was told yet."""
        self._passes, self._moved, self.trying = 0, False, trying

    def tell(self, message: ToDesk) -> None:
        """Tell the desk."""
        if not self.trying:
            self._ears.tell(message)

    @property
    def moved(self) -> bool:
        """Whether it was told that it moves."""
        return self._moved

    def tell_moved(self, run: Run, began_s: float, after_ms: float) -> None:
        """It moves: since when on the machine's steady clock, and how long after it was asked for."""
        self._moved = True
        self.tell(Moved(run.key, began_s, after_ms))

    def tell_change(self, run: Run, change: Change) -> None:
        """Something of it goes on otherwise."""
        self.tell(Altered(run.key, change))

    def tell_how_far(self, run: Run, t: float) -> None:
        """The passes done, as soon as there are more."""
        passes = run.passes(t)
        if passes > self._passes:
            self._passes = passes
            self.tell(PassDone(run.key, passes))
            self.count(run, t)

    def tell_done(self) -> None:
        """All that was planned is done."""
        if not self.trying:
            self._ears.cue()

    def tell_end(self, run: Run, t: float, proof: TimingCertificate) -> None:
        """It is over: how far it came, how it ended, and how exact it was."""
        self.count(run, t, over=True)
        how = run.ending
        whole = (run.key, proof.passes, proof.seconds, how.ended, run.changes, run.marks_s, proof)
        self.tell(Ended(*whole, how.why))

    def tell_two(self, begin: Begin) -> None:
        """One that came while another ran is over before it moved."""
        nothing = TimingCertificate(passes=0, seconds=0.0)
        self.tell(Ended(begin.key, 0, 0.0, FAULT, (), (), nothing, TWO_AT_ONCE))

    def count(self, run: Run, t: float, *, over: bool = False) -> None:
        """Keep how far it has come, in case nothing can be told any more; a test run is nobody's."""
        if run.key and not self.trying:
            ended = (run.ending.ended, run.ending.why) if over else ("", "")
            seconds = round(run.counted_s(t), 3)
            self._ears.count(Counts(run.key, run.passes(t), seconds, run.plan.rate_hz, *ended))
