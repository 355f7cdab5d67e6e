"""What the page of parts work is told by the rest of the desk."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kapdesk.chart import blobs
from kapdesk.ifs.model.nouns import PARTS
from ui.ifs.around import Around
from ui.sets.sittings import SittingWay
from ui.shell.stimulation import clients_of
from ui.shell.whereabouts import Whereabouts

if TYPE_CHECKING:
    from kapdesk.bilateral.service.resourcing import Resourcing
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import SittingId
    from ui.sets.recording import Written


def around_ifs(desk: Desk) -> Around:
    """Everything the page asks for."""
    whereabouts = Whereabouts(desk, PARTS)
    meetings = replace(desk.stimulation.resourcing, kind=PARTS)
    return Around(
        ifs=desk.ifs,
        label=whereabouts.label,
        here=whereabouts.here,
        in_progress=whereabouts.in_progress,
        find=whereabouts.find,
        sittings=SittingWay(
            clients=partial(clients_of, desk),
            begin=meetings.begin,
            close=partial(_close, meetings),
            sign=meetings.sign,
        ),
        drafts=desk.drafts,
        now=desk.clock.now,
        picture=partial(blobs.read, desk.ledger),
    )


def _close(meetings: Resourcing, sitting: SittingId, _reason: str) -> Written:
    return meetings.close(sitting)
