"""What parts work is told by the other rooms: what is on board, and what came up in their sessions."""

from __future__ import annotations

from functools import partial

from kapdesk.bilateral.service.stimulation import Stimulation
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.sittings import Sittings
from kapdesk.desk.emdr import PART_TAGS, caught_in
from kapdesk.desk.screened import said_yes
from kapdesk.dosing.model.score import PART
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.ifs.service.ifs import Ifs, ifs_of
from kapdesk.people.service.people import People


def ifs_on(
    ledger: Ledger, sittings: Sittings, stimulation: Stimulation, *, people: People, dosing: Dosing
) -> Ifs:
    """Parts work on one vault, joined to the other rooms."""
    return ifs_of(
        ledger,
        sittings,
        stimulation,
        onboard=dosing.onboard_at,
        caught_in=partial(caught_in, ledger, dosing, sent_as=PART, tags=PART_TAGS),
        screened=partial(said_yes, people),
        signer=stimulation.resourcing.signer,
    )
