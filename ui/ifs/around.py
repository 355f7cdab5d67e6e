"""What the page of parts work is told by the rest of the desk, as plain callables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kapdesk.chart.model import Entry
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.papers import PartsPaperWanted
from kapdesk.ifs.model.state import Link
from kapdesk.ifs.seen.beside import Beside
from kapdesk.ifs.seen.history import Dose
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from ui.bridge.keeper import FormStore
from ui.sets.board_side import BoardSide
from ui.sets.here import Here
from ui.sets.sittings import SittingWay


@dataclass(frozen=True, slots=True)
class Around:
    """Everything the page asks for.

    thread: the record lane, but for ``board``; ``now`` on any.  Raises Trouble.

    ``ifs`` has every verb of the work; ``label`` what the client is called;
    ``here`` the client's session: the one that is open, of whatever kind, or else their last of parts work that waits
    to be signed; ``in_progress`` the session that is open, whoever's it is; ``find`` one by name.  ``sittings`` opens,
    closes and signs.  ``picture`` gives the bytes of one that was kept, by its digest, and raises LookupError for one
    that was not; ``links`` what a client's part may be linked to, each by its id and words;
    ``tied`` what was linked to one in another room; ``doses`` when a client was given one, ``beside`` the dated numbers
    other work keeps of them.  ``paper`` makes one as PDF, ``note_paper`` writes down that it went out.
    ``screened`` are the screening's questions that were answered with yes, by their keys; ``board`` shares a map on
    the client's display, and is the screen's.
    """

    ifs: Ifs
    label: Callable[[BookId], str]
    here: Callable[[BookId], Here | None]
    in_progress: Callable[[], Here | None]
    find: Callable[[SittingId], Here | None]
    sittings: SittingWay
    drafts: FormStore
    now: Callable[[], Instant]
    picture: Callable[[str], bytes]
    links: Callable[[BookId], Mapping[Linked, Sequence[tuple[str, str]]]]
    tied: Callable[[BookId], tuple[Link, ...]]
    doses: Callable[[BookId], tuple[Dose, ...]]
    beside: Callable[[BookId], tuple[Beside, ...]]
    paper: Callable[[PartsPaperWanted], bytes]
    note_paper: Callable[[PartsPaperWanted], tuple[Entry, ...]]
    screened: Callable[[BookId], tuple[str, ...]]
    board: BoardSide
