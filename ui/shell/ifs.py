"""What the page of parts work is told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.chart import blobs
from kapdesk.ifs.model.nouns import PARTS, Linked
from ui.ifs.around import Around
from ui.sets.sittings import SittingWay
from ui.shell.stimulation import board_of, clients_of
from ui.shell.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import BookId, SittingId
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written

YES = "yes"


def around_ifs(desk: Desk, clerk: Clerk, entries: Entries) -> Around:
    """Everything the page asks for."""
    whereabouts = Whereabouts(desk, PARTS)
    return Around(
        ifs=desk.ifs,
        label=whereabouts.label,
        here=whereabouts.here,
        in_progress=whereabouts.in_progress,
        find=whereabouts.find,
        sittings=SittingWay(
            clients=partial(clients_of, desk),
            begin=desk.ifs.meetings.begin,
            close=partial(_close, desk),
            sign=desk.ifs.meetings.sign,
        ),
        drafts=desk.drafts,
        now=desk.clock.now,
        picture=partial(blobs.read, desk.ledger),
        links=partial(_links, desk),
        doses=desk.parts_papers.doses,
        beside=desk.parts_papers.beside,
        paper=desk.parts_papers.paper,
        note_paper=desk.parts_papers.note_printing,
        screened=partial(_screened, desk),
        board=board_of(desk, clerk, entries),
    )


def _screened(desk: Desk, book: BookId) -> tuple[str, ...]:
    """The screening's questions that were answered with yes, by their keys."""
    filled = desk.people.screening.of(book).filled
    return tuple(one.prompt for one in filled.answers if one.value == YES) if filled else ()


def _close(desk: Desk, sitting: SittingId, _reason: str) -> Written:
    return desk.ifs.meetings.finish(sitting)


def _links(desk: Desk, book: BookId) -> Mapping[Linked, Sequence[tuple[str, str]]]:
    """A client's targets and pictures, and what the dosing sessions caught and was not sorted yet."""
    caught = (
        (one.entry, f"{one.at.day()}, {one.at.hm()}: {one.words}")
        for one in desk.ifs.work.caught_in(book)
    )
    return {
        Linked.TARGET: tuple((one.id, one.name) for one in desk.emdr.view(book).state.targets),
        Linked.IMAGE: tuple((one.id, one.name) for one in desk.art.view(book).state.pictures),
        Linked.QUOTE: tuple(caught),
    }
