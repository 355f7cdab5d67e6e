"""Sets of stimulation on a real desk, and what a stage would have measured of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId, SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import opened
from tests.ui.shell.sittings import known_client, sitting_of

CALM = SetPlan(rate_hz=0.6, passes=6, amplitude_deg=20.0)
EXACT = TimingCertificate(
    passes=6,
    seconds=10.0,
    frames=600,
    frame_nominal_ms=16.67,
    frame_p50_ms=16.67,
    frame_p99_ms=16.9,
    frame_max_ms=17.4,
    tones=12,
    period_error_ppm=2.0,
    offset_ms=1.0,
    jitter_ms=0.3,
    device="speakers",
    device_latency_ms=100.0,
    clock="audio",
)
FINISHED = Outcome(6, 10.0, "finished", certificate=EXACT)


@contextmanager
def resourcing(folder: Path, clock: FakeClock) -> Iterator[tuple[Desk, SittingId]]:
    """An open desk with a sitting of stimulation alone."""
    with opened(folder, clock) as desk:
        yield desk, sitting_of(taken(desk.stimulation.resourcing.begin(known_client(desk))))


def taken(written: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    """The entries; fails with what was refused."""
    assert not isinstance(written, Refusals), written.sentences()
    return written


def refusal(written: tuple[Entry, ...] | Refusals) -> str:
    """Why it was refused; fails when it was not."""
    assert isinstance(written, Refusals)
    return written.sentences()


def started(desk: Desk, sitting: SittingId, plan: SetPlan = CALM) -> EntryId:
    """A set about to begin."""
    return taken(desk.stimulation.sets.start(sitting, plan, "Calm place"))[0].id
