"""The desk of the vault that was named, and what is looked up in it."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator

from kapdesk.desk.desk import Desk, open_desk
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.practice.model.leaflet import NOBODY
from kapdesk.twin.speaking import say
from kapdesk.vault.spoken import passphrase_from

Outcome = Refusals | None
"""What a verb ends with: nothing more to say, or what could not be taken."""


@contextlib.contextmanager
def opened(args: argparse.Namespace) -> Iterator[Desk]:
    """The desk of the named vault, shut again afterwards; what is missing from it is said."""
    desk = open_desk(args.vault, passphrase=passphrase_from(args.passphrase_file))
    if desk.warning:
        say(desk.warning)
    with contextlib.closing(desk):
        yield desk


def known_sitting(desk: Desk, named: str) -> SittingId | Refusals:
    """The sitting of that id, or that there is none."""
    found = [row.id for row in desk.people.sittings() if row.id == named]
    return found[0] if found else refused("sitting", "There is no sitting of that id here.")


def client_of(desk: Desk, code: str) -> BookId | Refusals:
    """The client of that code, nobody where none is named."""
    if not code:
        return NOBODY
    found = [row.book for row in desk.people.clients() if row.label == code]
    return found[0] if found else refused("client", "There is no client of that code here.")
