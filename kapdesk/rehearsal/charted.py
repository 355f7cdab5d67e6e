"""Which room a line of the record goes to: sets, EMDR, image or parts work, or the dosing session."""

from __future__ import annotations

from kapdesk.art.model.spoken import ArtSpoken
from kapdesk.bilateral.model.said import SetNoted, SetSaid
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.parsed import Parsed
from kapdesk.emdr.model.spoken import EmdrSpoken, SetSpoken
from kapdesk.ifs.model.spoken import IfsSpoken
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.art_here import AtImages
from kapdesk.rehearsal.art_lines import art_line, art_set, at_a_step
from kapdesk.rehearsal.charting import chart
from kapdesk.rehearsal.emdr_here import Here
from kapdesk.rehearsal.emdr_lines import emdr_line, emdr_set, in_a_phase
from kapdesk.rehearsal.ifs_here import AtParts
from kapdesk.rehearsal.ifs_lines import ifs_line
from kapdesk.rehearsal.stimulating import stimulate

Written = tuple[Entry, ...] | Refusals


def charted(
    value: Parsed | EmdrSpoken | ArtSpoken | IfsSpoken,
    desk: Desk,
    sitting: SittingId,
    at: Instant | None,
) -> Written:
    """The entries a value becomes in a sitting; or what stands against it.  A set in a phase is a set of that work."""
    if isinstance(value, ArtSpoken | IfsSpoken):
        return _of_pictures_and_parts(value, desk, sitting, at)
    if isinstance(value, SetNoted | SetSpoken) and at_a_step(desk, sitting):
        noted, reason = (value.noted, value.reason) if isinstance(value, SetSpoken) else (value, "")
        return art_set(noted, AtImages(desk, sitting, at), reason)
    if isinstance(value, EmdrSpoken):
        return emdr_line(value, Here(desk, sitting, at))
    if isinstance(value, SetNoted) and in_a_phase(desk, sitting):
        return emdr_set(value, Here(desk, sitting, at))
    if isinstance(value, SetSaid):
        return stimulate(value, desk.stimulation, sitting, at)
    return chart(value, desk.dosing, sitting, at)


def _of_pictures_and_parts(
    value: ArtSpoken | IfsSpoken, desk: Desk, sitting: SittingId, at: Instant | None
) -> Written:
    if isinstance(value, IfsSpoken):
        return ifs_line(value, AtParts(desk, sitting, at))
    return art_line(value, AtImages(desk, sitting, at))
