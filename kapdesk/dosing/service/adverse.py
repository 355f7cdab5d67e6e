"""Adverse events: written with their fields, and followed up by further entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.parsed import Followed
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.dosing.service.pictures import with_pictures
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

_UNCOUNTED = refused("onset", "No dose is in the chart to count from; leave the minutes open.")


@dataclass(frozen=True, slots=True)
class Adverse:
    """What is written about something unwanted."""

    charting: Charting

    def record(
        self,
        sitting: SittingId,
        event: AdverseEventRecorded,
        *,
        files: Sequence[str] = (),
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write an adverse event where it began: at its minutes from the first dose, or at the moment given.

        The pictures in ``files`` are read and kept in the same save; one that cannot be refuses the whole.
        """
        began = began_at(self.charting.view(sitting), event) or at
        view = self.charting.writable(sitting, began)
        if isinstance(view, Refusals):
            return at_onset(view) if event.onset_min is not None else view
        if event.onset_min is not None and view.t0 is None:
            return _UNCOUNTED
        with_all = with_pictures(event, files)
        if isinstance(with_all, Refusals):
            return with_all
        event, blobs = with_all
        fact = timed(view, event, began or self.charting.now(sitting))
        return self.charting.write(sitting, (fact,), at=began, blobs=blobs, clears=clears)

    def follow(
        self,
        sitting: SittingId,
        followed: Followed,
        *,
        event: EntryId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what was learned later of one adverse event, or of the latest; also after the session was closed."""
        view = self.charting.writable(sitting, at, until_signed=True)
        if isinstance(view, Refusals):
            return view
        known = [entry.id for entry, _ in view.facts_of(AdverseEventRecorded)]
        if not known or (event is not None and event not in known):
            return refused("event", "There is no adverse event to follow.")
        fact = AdverseEventFollowed(event or known[-1], *msgspec.structs.astuple(followed))
        return self.charting.write(sitting, (fact,), at=at, clears=clears)


def timed(view: DosingView, event: AdverseEventRecorded, at: Instant) -> AdverseEventRecorded:
    """The event with its minutes from the first dose, where there was one by then to count from."""
    if view.t0 is None:
        return msgspec.structs.replace(event, onset_min=None)
    minutes = round(at.seconds_since(view.t0) / 60.0, 1)
    return msgspec.structs.replace(event, onset_min=minutes)


def began_at(view: DosingView, event: AdverseEventRecorded) -> Instant | None:
    """When it began, where its minutes are written and there is a dose to count them from."""
    if event.onset_min is None or view.t0 is None:
        return None
    return view.t0.plus_s(60.0 * event.onset_min)


def at_onset(refusals: Refusals) -> Refusals:
    """What stands against the moment, said at the field it was written in."""
    items = (Refusal("onset", one.sentence) if one.field == "at" else one for one in refusals.items)
    return Refusals(tuple(items))
