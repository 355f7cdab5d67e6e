"""What image work is told by the other rooms: what screening and dose say, and what surfaced in their sessions."""

from __future__ import annotations

from functools import partial

from kapdesk.art.service.art import Art, art_of
from kapdesk.bilateral.service.stimulation import Stimulation
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.sittings import Sittings
from kapdesk.desk.emdr import caught_in, unsettled_at
from kapdesk.dosing.model.score import IMAGE
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.people.service.people import People
from kapdesk.practice.service.practice import Practice


def art_on(
    ledger: Ledger,
    sittings: Sittings,
    stimulation: Stimulation,
    *,
    practice: Practice,
    people: People,
    dosing: Dosing,
) -> Art:
    """Image work on one vault, joined to the other rooms."""
    return art_of(
        ledger,
        sittings,
        stimulation,
        phase_locks=people.locking.phase_locks,
        unsettled=partial(unsettled_at, practice, dosing),
        caught_in=partial(caught_in, ledger, dosing, sent_as=IMAGE),
        signer=stimulation.resourcing.signer,
    )
