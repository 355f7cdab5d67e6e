"""What the page of image work is told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.art.model.nouns import IMAGES, Linked
from kapdesk.art.model.rows import Tie
from kapdesk.chart import blobs
from kapdesk.ifs.model.nouns import Linked as Named
from ui.art.around import Around
from ui.sets.sittings import SittingWay
from ui.shell.stimulation import clients_of, runner_of, stage_of
from ui.shell.whereabouts import Whereabouts
from ui.shell.work_sets import sets_way_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import BookId, SittingId
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written


def around_art(desk: Desk, clerk: Clerk, entries: Entries) -> Around:
    """Everything the page asks for."""
    whereabouts = Whereabouts(desk, IMAGES)
    return Around(
        art=desk.art,
        label=whereabouts.label,
        here=whereabouts.here,
        in_progress=whereabouts.in_progress,
        find=whereabouts.find,
        sittings=SittingWay(
            clients=partial(clients_of, desk),
            begin=desk.art.meetings.begin,
            close=partial(_close, desk),
            sign=desk.art.meetings.sign,
            reasoned=True,
        ),
        drafts=desk.drafts,
        now=desk.clock.now,
        runner=runner_of(desk, clerk, entries),
        stage=stage_of(desk, clerk, entries),
        sets=sets_way_of(desk, clerk, entries, desk.art.sets),
        picture=partial(blobs.read, desk.ledger),
        targets=partial(_targets, desk),
        parts=partial(_parts, desk),
        linked=partial(_linked, desk),
        paper=desk.image_papers.pdf,
        note_paper=desk.image_papers.note_printing,
    )


def _targets(desk: Desk, book: BookId) -> tuple[tuple[str, str], ...]:
    """A client's EMDR targets by id and name."""
    return tuple((one.id, one.name) for one in desk.emdr.view(book).state.targets)


def _parts(desk: Desk, book: BookId) -> tuple[tuple[str, str], ...]:
    """The parts on a client's map by id and name."""
    return tuple((one.id, one.name) for one in desk.ifs.view(book).state.drawn.present())


def _linked(desk: Desk, book: BookId) -> Mapping[str, tuple[Tie, ...]]:
    """The parts that were linked to a picture on the map, by the picture."""
    found: dict[str, tuple[Tie, ...]] = {}
    for one in desk.ifs.view(book).state.links:
        if one.kind is Named.IMAGE:
            found[one.to] = (*found.get(one.to, ()), Tie(Linked.PART, one.part))
    return found


def _close(desk: Desk, sitting: SittingId, reason: str) -> Written:
    return desk.art.meetings.finish(sitting, reason=reason)
