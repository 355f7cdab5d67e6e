"""The verbs that read: clients, sittings, every entry, one sitting, and whether the vault is whole."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import msgspec

from kapdesk.art.told import told as art_told
from kapdesk.chart.model import Drawer
from kapdesk.chart.told import entry_told, sitting_told
from kapdesk.chart.verify import verify
from kapdesk.desk.codec import CODEC
from kapdesk.desk.desk import Desk
from kapdesk.dosing.told import told
from kapdesk.emdr.told import told as emdr_told
from kapdesk.ifs.told import told as ifs_told
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.clients import ClientRow
from kapdesk.twin.opened import Outcome, client_of, known_sitting, opened
from kapdesk.twin.speaking import tell

Drawers = tuple[Drawer, ...]


def list_clients(args: argparse.Namespace) -> Outcome:
    """The clients."""
    with opened(args) as desk:
        tell([_client_told(row) for row in desk.people.clients()])
    return None


def list_sittings(args: argparse.Namespace) -> Outcome:
    """The sittings, each with its id."""
    with opened(args) as desk:
        tell([sitting_told(row) for row in desk.people.sittings()])
    return None


def list_facts(args: argparse.Namespace) -> Outcome:
    """Every entry, one JSON object a line; words outside the chart only on request."""
    shown = {Drawer.CHART, *map(Drawer, args.drawer)}
    with opened(args) as desk:
        desk.note_reading(shown - {Drawer.CHART})
        for entry in desk.ledger.every(drawers=tuple(Drawer)):
            tell(entry_told(entry, CODEC, shown=entry.drawer in shown))
    return None


def view_sitting(args: argparse.Namespace) -> Outcome:
    """One sitting as it stands."""
    with opened(args) as desk:
        sitting = known_sitting(desk, args.sitting)
        if isinstance(sitting, Refusals):
            return sitting
        now = desk.sittings.clock(sitting).now()
        tell(told(desk.dosing.view(sitting), now))
    return None


def view_emdr(args: argparse.Namespace) -> Outcome:
    """A client's EMDR work as it stands; the therapist's own notes only on request."""
    return _work(args, lambda desk, book, drawers: emdr_told(desk.emdr.view(book, drawers=drawers)))


def view_images(args: argparse.Namespace) -> Outcome:
    """A client's image work as it stands; the therapist's own notes only on request."""
    return _work(args, lambda desk, book, drawers: art_told(desk.art.view(book, drawers=drawers)))


def view_parts(args: argparse.Namespace) -> Outcome:
    """A client's parts work as it stands; the map and every word only on request."""
    return _work(args, lambda desk, book, drawers: ifs_told(desk.ifs.view(book, drawers=drawers)))


def _work(args: argparse.Namespace, of: Callable[[Desk, BookId, Drawers], object]) -> Outcome:
    """What is told of a client's work, by the record and whatever drawers are asked for beside it."""
    shown = {Drawer.CHART, *map(Drawer, args.drawer)}
    with opened(args) as desk:
        client = client_of(desk, args.client)
        if isinstance(client, Refusals):
            return client
        desk.note_reading(shown - {Drawer.CHART})
        tell(of(desk, client, tuple(shown)))
    return None


def verify_vault(args: argparse.Namespace) -> Outcome:
    """Whether file, chain and tip are whole.  raises Trouble when they are not."""
    with opened(args) as desk:
        verdict = verify(desk.ledger)
    tell(msgspec.to_builtins(verdict))
    if not verdict.ok:
        raise Trouble(
            " ".join(verdict.problems), "Keep this vault as it is and restore a backup beside it."
        )
    return None


def _client_told(row: ClientRow) -> dict[str, object]:
    last_seen = row.last_seen.iso() if row.last_seen else None
    return {**msgspec.to_builtins(row), "last_seen": last_seen}
