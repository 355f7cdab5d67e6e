"""What the EMDR page is told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.desk.beyond import beyond
from kapdesk.emdr.model.nouns import EMDR, Prong
from ui.emdr.around import Around
from ui.emdr.plan.cards import card_of
from ui.kit.row_list import Row
from ui.sets.here import Here
from ui.sets.sittings import SittingWay
from ui.shell.emdr_work import around_work
from ui.shell.stimulation import clients_of, runner_of, stage_of

if TYPE_CHECKING:
    from kapdesk.bilateral.model.preset import Preset
    from kapdesk.chart.listing import SittingRow
    from kapdesk.desk.desk import Desk
    from kapdesk.emdr.model.state import EmdrState, TargetState
    from kapdesk.kernel.ids import BookId, SittingId
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written


def around_emdr(desk: Desk, clerk: Clerk, entries: Entries) -> Around:
    """Everything the page asks for."""
    return Around(
        emdr=desk.emdr,
        label=partial(_label, desk),
        here=partial(_here, desk),
        in_progress=partial(_in_progress, desk),
        find=partial(_find, desk),
        sittings=SittingWay(
            clients=partial(clients_of, desk),
            begin=desk.emdr.meetings.begin,
            close=partial(_close, desk),
            sign=desk.emdr.meetings.sign,
            reasoned=True,
        ),
        presets=partial(_presets, desk),
        drafts=desk.drafts,
        now=desk.clock.now,
        runner=runner_of(desk, clerk, entries),
        stage=stage_of(desk, clerk, entries),
        paper=desk.emdr_papers.pdf,
        note_paper=desk.emdr_papers.note_printing,
        beyond=partial(beyond, desk.ledger, desk.practice),
        work=around_work(desk, clerk, entries),
    )


def target_rows(desk: Desk, book: BookId) -> tuple[Row, ...]:
    """A client's targets, column by column as they are planned, a line each.  thread: the record lane."""
    state = desk.emdr.view(book).state
    return tuple(_row(one, state) for prong in Prong for one in state.column(prong))


def _row(target: TargetState, state: EmdrState) -> Row:
    card = card_of(target, state)
    numbers = " · ".join(one.said() for one in card.numbers)
    about = " · ".join(part for part in (target.prong.value, card.about, numbers) if part)
    return Row(target.id, card.name, about, card.status.value)


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
        since=_since(desk, row),
        own=row.kind == EMDR,
        closed=row.closed is not None,
        signed=row.signed is not None,
        book=row.book,
    )


def _since(desk: Desk, row: SittingRow) -> str:
    """The time of today's, the day of an earlier one."""
    today = desk.clock.now().local().date() == row.opened.local().date()
    return row.opened.hm() if today else row.opened.day()


def _presets(desk: Desk, book: BookId) -> tuple[Preset, ...]:
    return desk.stimulation.presets.shelf(book).all


def _close(desk: Desk, sitting: SittingId, reason: str) -> Written:
    return desk.emdr.meetings.finish(sitting, reason=reason)
