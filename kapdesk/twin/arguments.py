"""Every verb with what it takes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from kapdesk.chart.model import Drawer
from kapdesk.desk.controlled import CONTROLLED_LOG
from kapdesk.desk.emdr_papers import WORK_PAPERS
from kapdesk.desk.papers import PAPERS
from kapdesk.twin import exchanging, keeping, papers, playing, reading
from kapdesk.twin.opened import Outcome

REFUSED = 1
"""The exit code of what could not be taken."""


class _Arguments(argparse.ArgumentParser):
    """A parser whose refusals are refusals, not troubles."""

    def error(self, message: str) -> NoReturn:
        """Say what could not be taken, and leave."""
        self.print_usage(sys.stderr)
        self.exit(REFUSED, f"{message}\n")


def arguments() -> argparse.ArgumentParser:
    """Every verb with what it takes."""
    parser = _Arguments(prog="kapdesk", description="KapDesk without a screen.", allow_abbrev=False)
    verbs = parser.add_subparsers(required=True, metavar="VERB", parser_class=_Arguments)
    create = _verb(
        verbs, "create", keeping.create_vault, "make a vault; prints its recovery key once"
    )
    create.add_argument("--therapist", help="who works at this desk; asked for at a terminal")
    _verb(verbs, "clients", reading.list_clients, "the clients")
    _verb(verbs, "sittings", reading.list_sittings, "the sittings, each with its id")
    facts = _verb(verbs, "facts", reading.list_facts, "every entry, one JSON object a line")
    facts.add_argument("--drawer", action="append", choices=[d.value for d in Drawer], default=[])
    view = _verb(verbs, "view", reading.view_sitting, "one sitting as it stands")
    view.add_argument("--sitting", required=True)
    for work in (
        _verb(verbs, "emdr", reading.view_emdr, "a client's EMDR work as it stands"),
        _verb(verbs, "images", reading.view_images, "a client's image work as it stands"),
        _verb(verbs, "parts", reading.view_parts, "a client's parts work as it stands"),
    ):
        work.add_argument("--client", required=True, help="their code")
        work.add_argument("--drawer", action="append", choices=[Drawer.PROCESS.value], default=[])
    _parts_verbs(verbs)
    _paper_verbs(verbs)
    _verb(verbs, "verify", reading.verify_vault, "whether file, chain and tip are whole")
    backup = _verb(verbs, "backup", keeping.back_up, "a proved copy in a folder")
    backup.add_argument("--to", required=True, type=Path)
    restore = _verb(
        verbs,
        "restore",
        keeping.restore_backup,
        "the vault of a backup, beside, never over",
        "backup",
    )
    restore.add_argument("--to", required=True, type=Path)
    played = _verb(verbs, "rehearse", playing.play, "play a day script")
    played.add_argument("--script", required=True, type=Path)
    played.add_argument("--speed", type=float, default=None, help="script seconds a second")
    played.add_argument("--acknowledge", action="store_true", help="print each entry once durable")
    played.add_argument(
        "--day", type=date.fromisoformat, default=None, help="the day of a script that names none"
    )
    played.add_argument("--out", type=Path, default=None, help="a folder for what it prints")
    played.add_argument("--resume", type=int, default=None, help=argparse.SUPPRESS)
    _verb(verbs, "demo", playing.make_demo, "a practice with a year of invented clients", "folder")
    checked = verbs.add_parser("selfcheck", help="whether this program is whole")
    checked.set_defaults(verb=playing.check_itself)
    return parser


def _parts_verbs(verbs: argparse._SubParsersAction[_Arguments]) -> None:
    """Parts work out as a file, and in again."""
    out = _verb(verbs, "parts-out", exchanging.parts_out, "a client's parts work, as JSON")
    out.add_argument("--client", required=True, help="their code")
    out.add_argument("--out", required=True, type=Path)
    taken = _verb(verbs, "parts-in", exchanging.parts_in, "such a file, taken in for a client")
    taken.add_argument("--client", required=True, help="their code")
    taken.add_argument("--file", required=True, type=Path)


def _paper_verbs(verbs: argparse._SubParsersAction[_Arguments]) -> None:
    """What goes on paper, and what is marked as read."""
    printed = _verb(verbs, "print", papers.print_paper, "one sitting on paper, as PDF")
    _log_options(printed)
    printed.add_argument("--paper", choices=["A4", "Letter"], default=None)
    printed.add_argument("--out", required=True, type=Path)
    handed = _verb(verbs, "handout", papers.hand_out, "a paper of the practice, as PDF")
    handed.add_argument("name", help="which paper")
    handed.add_argument("--client", default="", help="the code of whom it is for; nobody otherwise")
    handed.add_argument("--by-name", action="store_true", help="their name in place of their code")
    handed.add_argument("--large", action="store_true", help="in large print")
    handed.add_argument("--protocol", default="", help="whose planned readings a paper chart gets")
    handed.add_argument("--paper", choices=["A4", "Letter"], default=None)
    handed.add_argument("--out", required=True, type=Path)
    read = _verb(
        verbs, "review", papers.mark_reviewed, "mark a paper as read here, by name and date"
    )
    read.add_argument("name", help="which paper")
    read.add_argument("--by", required=True, help="who read it")
    read.add_argument("--on", required=True, help="the day it was read")


def _log_options(printed: argparse.ArgumentParser) -> None:
    """What is printed: a paper of a sitting or of all EMDR work, or the log of medicines between two days."""
    printed.add_argument("--sitting", help="its id; other papers need none")
    every = (*PAPERS, *WORK_PAPERS, CONTROLLED_LOG)
    printed.add_argument("--what", choices=every, default="record")
    printed.add_argument("--client", default="", help="the code of whose EMDR work it is")
    printed.add_argument(
        "--about", default="", help="a target by its number, a resource by its kind"
    )
    printed.add_argument("--words", action="store_true", help="with the client's own words")
    printed.add_argument("--called", default="", help="the client, on a sheet for supervision")
    printed.add_argument("--large", action="store_true", help="in large print")
    printed.add_argument("--from", dest="first", type=date.fromisoformat, default=None)
    printed.add_argument("--until", dest="last", type=date.fromisoformat, default=None)


def _verb(
    verbs: argparse._SubParsersAction[_Arguments],
    name: str,
    run: Callable[[argparse.Namespace], Outcome],
    words: str,
    place: str = "vault",
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=words, allow_abbrev=False)
    verb.add_argument(place, type=Path)
    verb.add_argument("--passphrase-file", type=Path, metavar="F")
    verb.set_defaults(verb=run)
    return verb
