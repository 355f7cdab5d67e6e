"""A set that a crash cut off, taken in at the next opening or from the stage's own last word: once, in any order."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.bilateral.model.counts import forget, kept
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.view import RanSet
from kapdesk.bilateral.service.sets import WAS_OPEN, Sets, left_behind, run_of
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

TAKEN = "A set that was running when KapDesk closed is written down as interrupted, with the passes done."
WAITING = (
    "A set that was running when KapDesk closed could not be written into the book yet. "
    "Its count is kept beside it and written at the next unlocking."
)


def take_in(sets: Sets) -> str:
    """Write the end of every set that has none, as interrupted; what to say of it, empty where there was none.

    The ledger says which sets have no end, so a second reading of the same file writes nothing; the file goes last.
    """
    try:
        open_sets = tuple(_open_sets(sets))
        for sitting, found in open_sets:
            _write(sets, sitting, found)
        forget(sets.folder)
    except (Trouble, OSError):
        return WAITING
    return TAKEN if open_sets else ""


def told_late(sets: Sets, started: EntryId, outcome: Outcome) -> tuple[Entry, ...]:
    """Write what a stage tells afterwards of a set whose end is not written, or was written without its measurements.

    Nothing is written of a set that is not this book's, that was told whole before, or whose session is signed.  Why
    a desk ended a set stands as that desk wrote it; the stage knows only that it was told to stop.
    raises Trouble.
    """
    try:
        sitting = sets.writing.ledger.entry(started).sitting
    except LookupError:
        return ()
    if sitting is None or isinstance(sets.writing.until_signed(sitting), Refusals):
        return ()
    written = sets.end(sitting, started, _as_the_desk_said(sets, sitting, started, outcome))
    return () if isinstance(written, Refusals) else written


def _as_the_desk_said(
    sets: Sets, sitting: SittingId, started: EntryId, outcome: Outcome
) -> Outcome:
    """The stage's word with the cause that a desk gave when it had the set stopped."""
    ran = (one.run for one in sets.view(sitting).sets if one.entry.id == started)
    known = next((run for run in ran if run is not None), None)
    if known is None or outcome.why or known.why in ("", WAS_OPEN):
        return outcome
    return replace(outcome, ended=known.ended, why=known.why)


def _open_sets(sets: Sets) -> list[tuple[SittingId, RanSet]]:
    """Every set without an end: of the sittings that are open, and the one the file of counts names."""
    wanted = {row.id for row in sets.writing.sittings.open_now()}
    if (named := _named(sets)) is not None:
        wanted.add(named)
    return [(id_, one) for id_ in sorted(wanted) for one in sets.view(id_).sets if one.runs]


def _named(sets: Sets) -> SittingId | None:
    """The sitting of the set the file of counts is about, where it is one of this book's."""
    counts = kept(sets.folder)
    if counts is None:
        return None
    try:
        return sets.writing.ledger.entry(EntryId(counts.key)).sitting
    except LookupError:
        return None


def _write(sets: Sets, sitting: SittingId, found: RanSet) -> None:
    counts = kept(sets.folder)
    mine = counts if counts is not None and counts.key == found.entry.id else None
    outcome = left_behind(mine, WAS_OPEN)
    ended = found.entry.at.plus_s(outcome.seconds)
    now = sets.writing.now(sitting)
    at = ended if ended <= now else Instant(now.utc_us, now.offset_min)
    sets.writing.sittings.record(sitting, (run_of(found, outcome),), at=at)
