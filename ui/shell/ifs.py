"""What the page of parts work is told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.art.model.nouns import Linked as Named
from kapdesk.chart import blobs
from kapdesk.chart.kinds import DOSING
from kapdesk.ifs.model.nouns import PARTS, Linked
from kapdesk.ifs.model.state import Link
from kapdesk.kernel.ids import PartId
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
        tied=partial(_tied, desk),
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
    """A client's targets and pictures, what the dosing sessions caught, and those sessions themselves."""
    caught = (
        (one.entry, f"{one.at.day()}, {one.at.hm()}: {one.words}")
        for one in desk.ifs.work.caught_in(book)
    )
    return {
        Linked.TARGET: tuple((one.id, one.name) for one in desk.emdr.view(book).state.targets),
        Linked.IMAGE: tuple((one.id, one.name) for one in desk.art.view(book).state.pictures),
        Linked.QUOTE: tuple(caught),
        Linked.DOSE: tuple(
            (one.sitting, f"{one.opened.day()}, {one.opened.hm()}")
            for one in desk.ifs.view(book).state.meetings
            if one.kind == DOSING
        ),
    }


def _tied(desk: Desk, book: BookId) -> tuple[Link, ...]:
    """What was linked to a client's parts where pictures are described."""
    return tuple(
        Link(PartId(tie.to), Linked.IMAGE, picture.id)
        for picture in desk.art.view(book).state.pictures
        for tie in picture.ties
        if tie.kind is Named.PART
    )
