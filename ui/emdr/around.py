"""What the EMDR page is told by the rest of the desk, as plain callables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.bilateral.model.preset import Preset
from kapdesk.chart.model import Entry
from kapdesk.emdr.model.papers import WorkPaperWanted
from kapdesk.emdr.seen.checks.account import Beyond
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from ui.bridge.keeper import FormStore
from ui.sets.here import Here
from ui.sets.runner import SetRunner
from ui.sets.sittings import SittingWay
from ui.sets.stage_side import StageSide
from ui.work.sets_way import SetsWay


@dataclass(frozen=True, slots=True)
class Around:
    """Everything the page asks for.

    thread: the record lane, but for ``stage`` and ``runner``, which the screen makes; ``now`` on any.  Raises Trouble.

    ``emdr`` has every verb of the work; ``label`` what the client is called;
    ``here`` the client's session: the one that is open, of whatever kind, or else their last of EMDR that waits to be
    signed; ``in_progress`` the session that is open, whoever's it is; ``find`` one by name.  ``sittings`` opens,
    closes and signs; ``presets`` are what a client's sets may begin from; ``work`` is what sets there ask for.
    ``paper`` makes one as PDF, ``note_paper`` writes down that it went out.  ``beyond`` is what checks of the record
    have to know from other rooms.
    """

    emdr: Emdr
    label: Callable[[BookId], str]
    here: Callable[[BookId], Here | None]
    in_progress: Callable[[], Here | None]
    find: Callable[[SittingId], Here | None]
    sittings: SittingWay
    presets: Callable[[BookId], tuple[Preset, ...]]
    drafts: FormStore
    now: Callable[[], Instant]
    runner: SetRunner
    stage: StageSide
    paper: Callable[[WorkPaperWanted], bytes]
    note_paper: Callable[[WorkPaperWanted], tuple[Entry, ...]]
    beyond: Callable[[BookId], Beyond]
    work: SetsWay
