"""What the EMDR page is told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.bilateral.service.resourcing import MEANING
from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.nouns import EMDR
from kapdesk.emdr.model.view import EmdrView, view_of
from kapdesk.kernel.errors import refused
from ui.emdr.around import Around
from ui.sets.here import Here
from ui.sets.sittings import SittingWay
from ui.shell.stimulation import clients_of, runner_of, stage_of

if TYPE_CHECKING:
    from kapdesk.chart.listing import SittingRow
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import BookId, SittingId
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written


def around_emdr(desk: Desk, clerk: Clerk, entries: Entries) -> Around:
    """Everything the page asks for."""
    return Around(
        view=partial(_view, desk),
        label=partial(_label, desk),
        here=partial(_here, desk),
        in_progress=partial(_in_progress, desk),
        find=partial(_find, desk),
        sittings=SittingWay(
            clients=partial(clients_of, desk),
            begin=partial(_begin, desk),
            close=partial(_close, desk),
            sign=partial(_sign, desk),
        ),
        drafts=desk.drafts,
        now=desk.clock.now,
        runner=runner_of(desk, clerk, entries),
        stage=stage_of(desk, clerk, entries),
    )


def _view(desk: Desk, book: BookId) -> EmdrView:
    return view_of(desk.ledger.book(book, drawers=(Drawer.CHART, Drawer.PROCESS)))


def _label(desk: Desk, book: BookId) -> str:
    return desk.people.view(book).identity.label


def _here(desk: Desk, book: BookId) -> Here | None:
    """The client's open session of any kind, else their last of EMDR that waits to be signed."""
    rows = desk.people.sittings(book)
    runs = [row for row in rows if row.closed is None]
    waits = [row for row in rows if row.kind == EMDR and row.signed is None]
    found = runs or waits
    return _said(desk, found[-1]) if found else None


def _in_progress(desk: Desk) -> Here | None:
    rows = desk.sittings.open_now()
    return _said(desk, rows[-1]) if rows else None


def _find(desk: Desk, sitting: SittingId) -> Here | None:
    row = next((one for one in desk.people.sittings() if one.id == sitting), None)
    return None if row is None else _said(desk, row)


def _said(desk: Desk, row: SittingRow) -> Here:
    return Here(
        sitting=row.id,
        label=_label(desk, row.book),
        kind="EMDR" if row.kind == EMDR else row.kind.capitalize(),
        since=row.opened.hm(),
        own=row.kind == EMDR,
        closed=row.closed is not None,
        signed=row.signed is not None,
        book=row.book,
    )


def _begin(desk: Desk, book: BookId) -> Written:
    if any(row.book == book for row in desk.sittings.open_now()):
        return refused("client", "A session with this client is already open.")
    return desk.sittings.open(book, EMDR)


def _close(desk: Desk, sitting: SittingId) -> Written:
    return desk.sittings.close(sitting)


def _sign(desk: Desk, sitting: SittingId, passphrase: str) -> Written:
    return desk.sittings.sign(sitting, passphrase, MEANING)
