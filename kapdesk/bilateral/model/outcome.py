"""What is told of a set once it is over, before it is a fact."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.plan import Change


class Outcome(msgspec.Struct, frozen=True):
    """How a set went, in the stage's own words: as ``Ended`` carries it.  unit s.

    ``certificate`` is None where no stage ran it or none is left to measure.
    """

    passes: int
    seconds: float
    ended: str
    changes: tuple[Change, ...] = ()
    marks_s: tuple[float, ...] = ()
    certificate: TimingCertificate | None = None
    why: str = ""
