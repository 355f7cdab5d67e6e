"""What the session page and the clients' pages are told by the rest of the desk, as plain callables."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.desk.linking import linkable
from kapdesk.desk.saying import saying
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.dosing.protocols import protocol_from_json
from kapdesk.emdr.seen.in_session import asked_in
from kapdesk.kernel.day import say_day
from kapdesk.kernel.ids import BookId
from kapdesk.practice.model.practice import Adopted
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.dosing.around import AdoptedProtocol, Around, Begun, OtherChart
from ui.dosing.first_protocol import Adopting
from ui.kit.page import Page
from ui.people.around import Around as AroundClients
from ui.practice.adoption_sheet import AdoptionSheet
from ui.practice.offer import Offer
from ui.practice.pen import Pen
from ui.shell.before_sessions import BeforeSession
from ui.shell.emdr import target_rows
from ui.shell.music import room_music
from ui.shell.offers import offers

if TYPE_CHECKING:
    from collections.abc import Callable

    from kapdesk.chart.listing import SittingRow
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import SittingId
    from kapdesk.kernel.instant import Instant


def adopting(desk: Desk, clerk: Clerk, entries: Entries) -> Adopting:
    """The way to a first protocol: the offers, and the sheet they are read and adopted on."""

    def of_protocols() -> tuple[Offer, ...]:
        return tuple(offer for offer in offers(desk) if offer.kind == "protocol")

    def sheet(page: Page) -> AdoptionSheet:
        pen = Pen(desk.practice, clerk, entries, page)
        made = AdoptionSheet(pen, page)
        made.only_read()
        pen.troubled.connect(page.troubled)
        pen.changed.connect(made.show_practice)
        pen.read()
        return made

    return Adopting(of_protocols, sheet)


def around_sessions(desk: Desk, adopting: Adopting | None = None) -> Around:
    """Everything a session page asks for that is not dosing."""

    def clock(sitting: SittingId) -> Callable[[], Instant]:
        return desk.sittings.clock(sitting).now

    def in_progress() -> tuple[Begun, ...]:
        rows = desk.sittings.open_now()
        return tuple(Begun(row.id, row.book, row.opened, row.rehearsal) for row in rows)

    def adopted() -> tuple[AdoptedProtocol, ...]:
        return tuple(_said(one) for one in desk.practice.view().adopted("protocol"))

    def degrees() -> Degrees:
        return "F" if desk.practice.view().units.temperature == "F" else "C"

    def paper() -> str:
        return desk.practice.view().paper

    def hold_length_min() -> int | None:
        chosen = desk.practice.view().setting("hold_length_min")
        return int(chosen) if chosen else None

    before = BeforeSession(desk)
    return Around(
        clock=clock,
        in_progress=in_progress,
        adopted=adopted,
        client_label=partial(_client_label, desk),
        pdf=desk.papers.of,
        degrees=degrees,
        paper=paper,
        note_printing=desk.papers.note_printing,
        now=desk.clock.now,
        other_charts=partial(_other_charts, desk),
        hold_length_min=hold_length_min,
        aldrete_variant=partial(_setting, desk, "aldrete_variant"),
        sedation_scales=partial(_sedation_scales, desk),
        standing=before.standing,
        open_stops=before.open_stops,
        note_stop=before.note_stop,
        music=partial(room_music, desk),
        adopting=adopting,
        say=saying,
        asked=asked_in,
    )


def _client_label(desk: Desk, book: BookId) -> str:
    return desk.people.view(book).identity.label


def _other_charts(desk: Desk, sitting: SittingId) -> tuple[OtherChart, ...]:
    rows = (row for row in desk.people.sittings() if row.id != sitting and row.signed is None)
    return tuple(
        OtherChart(row.id, row.book, f"{_client_label(desk, row.book)} · {_of(row)}")
        for row in rows
    )


def _setting(desk: Desk, key: str) -> str:
    return desk.practice.view().setting(key)


def around_clients(desk: Desk) -> AroundClients:
    """Everything the clients' pages ask for that is not people."""
    sheets = desk.worksheets
    return AroundClients(
        drafts=desk.drafts,
        sheet_pdf=sheets.pdf,
        note_printing=sheets.note_printing,
        answers=sheets.answers,
        note_export=sheets.note_export,
        targets=partial(target_rows, desk),
        links=partial(linkable, desk.ledger, desk.emdr, desk.art, desk.ifs, desk.dosing),
    )


def _sedation_scales(desk: Desk) -> tuple[str, ...]:
    return tuple(_setting(desk, "sedation_scales").split())


def _of(row: SittingRow) -> str:
    return f"session of {row.opened.day()}, {row.opened.hm()}"


def _said(adopted: Adopted) -> AdoptedProtocol:
    name = protocol_from_json(adopted.body).name
    words = f"{name}, adopted by {adopted.by} on {say_day(adopted.on)}"
    return AdoptedProtocol(adopted.id, words)
