"""What the page of image work is told by the rest of the desk, as plain callables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kapdesk.art.model.nouns import Linked
from kapdesk.art.model.papers import ImagePaperWanted
from kapdesk.art.model.rows import Tie
from kapdesk.art.service.art import Art
from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from ui.bridge.keeper import FormStore
from ui.sets.here import Here
from ui.sets.runner import SetRunner
from ui.sets.sittings import SittingWay
from ui.sets.stage_side import StageSide
from ui.work.sets_way import SetsWay

Offered = tuple[tuple[Tie, str], ...]
"""What a picture may be linked to, each with the name it is read by."""

Linkings = Mapping[str, tuple[Tie, ...]]
"""What pictures belong with, by the picture."""


@dataclass(frozen=True, slots=True)
class Around:
    """Everything the page asks for.

    thread: the record lane, but for ``stage`` and ``runner``, which the screen makes; ``now`` on any.  Raises Trouble.

    ``art`` has every verb of the work; ``label`` what the client is called; ``here`` the client's session: the one
    that is open, of whatever kind, or else their last of image work that waits to be signed; ``in_progress`` the
    session that is open, whoever's it is; ``find`` one by name.  ``sittings`` opens, closes and signs; ``sets`` is
    what sets in the work ask for.  ``picture`` gives the bytes of one that was kept, by its digest, and raises
    LookupError for one that was not; ``targets`` a client's EMDR targets and ``parts`` the parts on their map, by id
    and name; ``linked`` what was linked to a picture in another room, by the picture.  ``paper`` makes one as PDF,
    ``note_paper`` writes down that it went out.
    """

    art: Art
    label: Callable[[BookId], str]
    here: Callable[[BookId], Here | None]
    in_progress: Callable[[], Here | None]
    find: Callable[[SittingId], Here | None]
    sittings: SittingWay
    drafts: FormStore
    now: Callable[[], Instant]
    runner: SetRunner
    stage: StageSide
    sets: SetsWay
    picture: Callable[[str], bytes]
    targets: Callable[[BookId], tuple[tuple[str, str], ...]]
    parts: Callable[[BookId], tuple[tuple[str, str], ...]]
    linked: Callable[[BookId], Linkings]
    paper: Callable[[ImagePaperWanted], bytes]
    note_paper: Callable[[ImagePaperWanted], tuple[Entry, ...]]

    def offered(self, book: BookId) -> Offered:
        """What a client's pictures may be linked to: targets, parts, then what a rehearsal planned to do."""
        targets = ((Tie(Linked.TARGET, one), name) for one, name in self.targets(book))
        parts = ((Tie(Linked.PART, one), name) for one, name in self.parts(book))
        rungs = (
            (Tie(Linked.RUNG, row.entry), row.fact.action)
            for picture in self.art.view(book).state.pictures
            for row in picture.rehearsed
            if row.fact.action
        )
        return (*targets, *parts, *rungs)
