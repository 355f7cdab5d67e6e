"""What the EMDR page is told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.desk.beyond import beyond
from kapdesk.emdr.model.nouns import EMDR, Prong
from ui.emdr.around import Around
from ui.emdr.plan.cards import card_of
from ui.kit.row_list import Row
from ui.sets.sittings import SittingWay
from ui.shell.stimulation import clients_of, runner_of, stage_of
from ui.shell.whereabouts import Whereabouts
from ui.shell.work_sets import sets_way_of

if TYPE_CHECKING:
    from kapdesk.bilateral.model.preset import Preset
    from kapdesk.desk.desk import Desk
    from kapdesk.emdr.model.state import EmdrState, TargetState
    from kapdesk.kernel.ids import BookId, SittingId
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written


def around_emdr(desk: Desk, clerk: Clerk, entries: Entries) -> Around:
    """Everything the page asks for."""
    whereabouts = Whereabouts(desk, EMDR)
    return Around(
        emdr=desk.emdr,
        label=whereabouts.label,
        here=whereabouts.here,
        in_progress=whereabouts.in_progress,
        find=whereabouts.find,
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
        work=sets_way_of(desk, clerk, entries, desk.emdr.sets),
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


def _presets(desk: Desk, book: BookId) -> tuple[Preset, ...]:
    return desk.stimulation.presets.shelf(book).all


def _close(desk: Desk, sitting: SittingId, reason: str) -> Written:
    return desk.emdr.meetings.finish(sitting, reason=reason)
