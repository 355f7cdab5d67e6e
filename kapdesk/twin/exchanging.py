"""The verbs that carry a client's parts work out of a vault as a file, and into another one."""

from __future__ import annotations

import argparse

from kapdesk.chart.model import Drawer
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.twin.opened import Outcome, client_of, opened
from kapdesk.twin.speaking import tell
from kapdesk.vault.files import disk_faults, write_whole


def parts_out(args: argparse.Namespace) -> Outcome:
    """A client's parts work as a file of JSON; that its words were read out is noted."""
    if args.out.is_dir() or not args.out.parent.is_dir():
        return refused("out", "Name a file in a folder that is there.")
    with opened(args) as desk:
        book = client_of(desk, args.client)
        if isinstance(book, Refusals):
            return book
        try:
            data = desk.ifs.exchanging.export(book)
        except LookupError:
            return refused("client", "A picture on their map was erased; the file would lack it.")
        desk.note_reading((Drawer.PROCESS,))
        with disk_faults():
            write_whole(args.out, data)
    tell({"client": args.client, "out": str(args.out)})
    return None


def parts_in(args: argparse.Namespace) -> Outcome:
    """Everything such a file holds, for a client who has no parts work yet; or why not, and nothing is changed."""
    try:
        data = args.file.read_bytes()
    except OSError:
        return refused("file", "That file cannot be read.")
    with opened(args) as desk:
        book = client_of(desk, args.client)
        if isinstance(book, Refusals):
            return book
        written = desk.ifs.exchanging.take_in(book, data)
        if isinstance(written, Refusals):
            return written
    tell({"client": args.client, "entries": len(written)})
    return None
