"""A meeting opens, closes and is signed for every kind of work alike."""

from __future__ import annotations

from kapdesk.chart.met import Met, framed, place_of
from kapdesk.chart.model import SittingClosed, SittingOpened, SittingSigned
from kapdesk.kernel.ids import PersonId, SittingId
from tests.kapdesk.art.told import Work


class Noticed(Met, frozen=True):
    """A room's own meeting."""

    seen: int = 0


def test_a_meeting_is_framed_by_its_opening_its_closing_and_its_signature() -> None:
    work = Work()
    work.say(SittingClosed())
    work.say(SittingSigned(PersonId("author"), "", "", 0, ""))
    met: tuple[Noticed, ...] = ()
    for entry in work.entries:
        met = framed(met, entry, Noticed)
    (one,) = met
    assert (one.sitting, one.kind) == (work.sitting, "images")
    assert one.opened == work.entries[0].at
    assert one.closed_at == work.entries[1].at
    assert one.signed
    assert one.seen == 0


def test_only_the_meeting_of_the_entry_changes() -> None:
    work = Work()
    work.meets(1.0)
    first, second = work.state.meetings
    assert first.closed is not None
    assert second.closed is None
    assert place_of(work.entries[-1])[3] == second.sitting == SittingId("s2")
    assert isinstance(work.entries[-1].fact, SittingOpened)
