"""The headless twin: the desk's own services from a shell.

JSON on stdout, sentences on stderr.  Ends with 0, with 1 when something typed could not be taken, with 2 when the
world failed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import NoReturn

import msgspec

from kapdesk.chart.model import Drawer
from kapdesk.chart.told import entry_told, sitting_told
from kapdesk.chart.verify import verify
from kapdesk.desk.codec import CODEC
from kapdesk.desk.controlled import CONTROLLED_LOG
from kapdesk.desk.desk import Desk, create_desk, open_desk, restore_desk
from kapdesk.desk.papers import PAPERS
from kapdesk.dosing.told import told
from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.people.model.clients import ClientRow
from kapdesk.practice.model.leaflet import NOBODY, PaperWanted
from kapdesk.practice.parse.practice import parse_person
from kapdesk.rehearsal.demo import demo
from kapdesk.rehearsal.selfcheck import selfcheck
from kapdesk.rehearsal.supervisor import rehearse
from kapdesk.vault.files import disk_faults, write_whole
from kapdesk.vault.process import harden
from kapdesk.vault.spoken import passphrase_from

DONE, REFUSED, IN_TROUBLE, STOPPED = 0, 1, 2, 130

Outcome = Refusals | None


class _Arguments(argparse.ArgumentParser):
    """A parser whose refusals are refusals, not troubles."""

    def error(self, message: str) -> NoReturn:
        """Say what could not be taken, and leave."""
        self.print_usage(sys.stderr)
        self.exit(REFUSED, f"{message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; the exit code.  Troubles and refusals are said in sentences on stderr."""
    harden()
    _speak_utf8()
    args = arguments().parse_args(argv)
    verb: Callable[[argparse.Namespace], Outcome] = args.verb
    try:
        outcome = verb(args)
    except Trouble as trouble:
        _say(f"{trouble.sentence} {trouble.advice}".strip())
        return IN_TROUBLE
    except KeyboardInterrupt:
        return STOPPED
    if isinstance(outcome, Refusals):
        _say(outcome.sentences())
        return REFUSED
    return DONE


def arguments() -> argparse.ArgumentParser:
    """Every verb with what it takes."""
    parser = _Arguments(prog="kapdesk", description="KapDesk without a screen.", allow_abbrev=False)
    verbs = parser.add_subparsers(required=True, metavar="VERB", parser_class=_Arguments)
    create = _verb(verbs, "create", _create, "make a vault; prints its recovery key once")
    create.add_argument("--therapist", help="who works at this desk; asked for at a terminal")
    _verb(verbs, "clients", _clients, "the clients")
    _verb(verbs, "sittings", _sittings, "the sittings, each with its id")
    facts = _verb(verbs, "facts", _facts, "every entry, one JSON object a line")
    facts.add_argument("--drawer", action="append", choices=[d.value for d in Drawer], default=[])
    view = _verb(verbs, "view", _view, "one sitting as it stands")
    view.add_argument("--sitting", required=True)
    printed = _verb(verbs, "print", _print, "one sitting on paper, as PDF")
    _log_options(printed)
    printed.add_argument("--paper", choices=["A4", "Letter"], default=None)
    printed.add_argument("--out", required=True, type=Path)
    handed = _verb(verbs, "handout", _handout, "a paper of the practice, as PDF")
    handed.add_argument("name", help="which paper")
    handed.add_argument("--client", default="", help="the code of whom it is for; nobody otherwise")
    handed.add_argument("--by-name", action="store_true", help="their name in place of their code")
    handed.add_argument("--large", action="store_true", help="in large print")
    handed.add_argument("--protocol", default="", help="whose planned readings a paper chart gets")
    handed.add_argument("--paper", choices=["A4", "Letter"], default=None)
    handed.add_argument("--out", required=True, type=Path)
    read = _verb(verbs, "review", _review, "mark a paper as read here, by name and date")
    read.add_argument("name", help="which paper")
    read.add_argument("--by", required=True, help="who read it")
    read.add_argument("--on", required=True, help="the day it was read")
    _verb(verbs, "verify", _verify, "whether file, chain and tip are whole")
    backup = _verb(verbs, "backup", _backup, "a proved copy in a folder")
    backup.add_argument("--to", required=True, type=Path)
    restore = _verb(
        verbs, "restore", _restore, "the vault of a backup, beside, never over", "backup"
    )
    restore.add_argument("--to", required=True, type=Path)
    played = _verb(verbs, "rehearse", _rehearse, "play a day script")
    played.add_argument("--script", required=True, type=Path)
    played.add_argument("--speed", type=float, default=None, help="script seconds a second")
    played.add_argument("--acknowledge", action="store_true", help="print each entry once durable")
    played.add_argument(
        "--day", type=date.fromisoformat, default=None, help="the day of a script that names none"
    )
    played.add_argument("--out", type=Path, default=None, help="a folder for what it prints")
    played.add_argument("--resume", type=int, default=None, help=argparse.SUPPRESS)
    _verb(verbs, "demo", _demo, "a practice with a year of invented clients", "folder")
    checked = verbs.add_parser("selfcheck", help="whether this program is whole")
    checked.set_defaults(verb=_selfcheck)
    return parser


def _log_options(printed: argparse.ArgumentParser) -> None:
    """What is printed: a paper of a sitting, or the log of controlled medicines between two days."""
    printed.add_argument("--sitting", help="its id; the controlled-medicine log needs none")
    printed.add_argument("--what", choices=(*PAPERS, CONTROLLED_LOG), default="record")
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


def _create(args: argparse.Namespace) -> Outcome:
    therapist = parse_person(args.therapist or _therapist(), "therapist")
    if isinstance(therapist, Refusals):
        return therapist
    desk, recovery_key = create_desk(
        args.vault, passphrase_from(args.passphrase_file, again=True), therapist=therapist[0]
    )
    with contextlib.closing(desk):
        _tell({"vault": str(args.vault), "recovery_key": recovery_key})
    _say("Print the recovery key and keep it apart from this computer. It is not shown again.")
    return None


def _clients(args: argparse.Namespace) -> Outcome:
    with _opened(args) as desk:
        _tell([_client_told(row) for row in desk.people.clients()])
    return None


def _sittings(args: argparse.Namespace) -> Outcome:
    with _opened(args) as desk:
        _tell([sitting_told(row) for row in desk.people.sittings()])
    return None


def _facts(args: argparse.Namespace) -> Outcome:
    shown = {Drawer.CHART, *map(Drawer, args.drawer)}
    with _opened(args) as desk:
        desk.note_reading(shown - {Drawer.CHART})
        for entry in desk.ledger.every(drawers=tuple(Drawer)):
            _tell(entry_told(entry, CODEC, shown=entry.drawer in shown))
    return None


def _view(args: argparse.Namespace) -> Outcome:
    with _opened(args) as desk:
        sitting = _known(desk, args.sitting)
        if isinstance(sitting, Refusals):
            return sitting
        now = desk.sittings.clock(sitting).now()
        _tell(told(desk.dosing.view(sitting), now))
    return None


def _print(args: argparse.Namespace) -> Outcome:
    if args.out.is_dir() or not args.out.parent.is_dir():
        return refused("out", "Name a file in a folder that is there.")
    with _opened(args) as desk:
        if args.what == CONTROLLED_LOG:
            return _print_log(desk, args)
        sitting = _known(desk, args.sitting or "")
        if isinstance(sitting, Refusals):
            return sitting
        pdf = desk.papers.of(args.what, sitting, args.paper)
        with disk_faults():
            write_whole(args.out, pdf)
        desk.papers.note_printing(sitting, args.what, args.paper)
    _tell({"sitting": sitting, "what": args.what, "out": str(args.out)})
    return None


def _print_log(desk: Desk, args: argparse.Namespace) -> Outcome:
    """The controlled-medicine log of a span of days; without one, of this year so far."""
    last = args.last or desk.controlled.today()
    first = args.first or last.replace(month=1, day=1)
    if first > last:
        return refused("from", "The first day lies after the last.")
    with disk_faults():
        write_whole(args.out, desk.controlled.pdf(first, last, args.paper))
    desk.controlled.note_printing(first, last, args.paper)
    _tell({"what": args.what, "out": str(args.out)})
    return None


def _handout(args: argparse.Namespace) -> Outcome:
    if args.out.is_dir() or not args.out.parent.is_dir():
        return refused("out", "Name a file in a folder that is there.")
    with _opened(args) as desk:
        book = _client_of(desk, args.client)
        if isinstance(book, Refusals):
            return book
        paper = args.paper or desk.practice.view().paper
        wanted = PaperWanted(args.name, paper, args.large, book, args.by_name, args.protocol)
        pdf = desk.handouts.ready(wanted)
        if isinstance(pdf, Refusals):
            return pdf
        with disk_faults():
            write_whole(args.out, pdf)
        desk.handouts.note_printing(wanted)
    _tell({"handout": args.name, "out": str(args.out)})
    return None


def _review(args: argparse.Namespace) -> Outcome:
    with _opened(args) as desk:
        written = desk.handouts.library.review(args.name, args.by, args.on)
    if isinstance(written, Refusals):
        return written
    _tell({"handout": args.name, "reviewed": args.on})
    return None


def _verify(args: argparse.Namespace) -> Outcome:
    with _opened(args) as desk:
        verdict = verify(desk.ledger)
    _tell(msgspec.to_builtins(verdict))
    if not verdict.ok:
        raise Trouble(
            " ".join(verdict.problems), "Keep this vault as it is and restore a backup beside it."
        )
    return None


def _backup(args: argparse.Namespace) -> Outcome:
    with _opened(args) as desk:
        _tell({"backup": str(desk.back_up(args.to))})
    return None


def _restore(args: argparse.Namespace) -> Outcome:
    _tell({"vault": str(restore_desk(args.backup, args.to, passphrase_from(args.passphrase_file)))})
    return None


def _rehearse(args: argparse.Namespace) -> Outcome:
    return rehearse(
        args.vault,
        passphrase_from(args.passphrase_file),
        args.script,
        day=args.day,
        speed=args.speed,
        resume=args.resume,
        saved=_announce if args.acknowledge else None,
        out=args.out,
    )


def _demo(args: argparse.Namespace) -> Outcome:
    passphrase = passphrase_from(args.passphrase_file, again=True)
    made = demo(args.folder, passphrase, today=SystemClock().now().local().date())
    if isinstance(made, Refusals):
        return made
    _tell({**asdict(made), "vault": str(made.vault)})
    return None


def _selfcheck(_: argparse.Namespace) -> Outcome:
    _tell({"ok": True, **dict(selfcheck())})
    return None


def _therapist() -> str:
    """Who works here: asked at a terminal, and simply the therapist where nobody can be asked."""
    if not sys.stdin.isatty():
        return "Therapist"
    _say("Who works at this desk?")
    return sys.stdin.readline()


@contextlib.contextmanager
def _opened(args: argparse.Namespace) -> Iterator[Desk]:
    """The desk of the named vault, shut again afterwards; what is missing from it is said."""
    desk = open_desk(args.vault, passphrase=passphrase_from(args.passphrase_file))
    if desk.warning:
        _say(desk.warning)
    with contextlib.closing(desk):
        yield desk


def _known(desk: Desk, named: str) -> SittingId | Refusals:
    found = [row.id for row in desk.people.sittings() if row.id == named]
    return found[0] if found else refused("sitting", "There is no sitting of that id here.")


def _client_of(desk: Desk, code: str) -> BookId | Refusals:
    if not code:
        return NOBODY
    found = [row.book for row in desk.people.clients() if row.label == code]
    return found[0] if found else refused("client", "There is no client of that code here.")


def _client_told(row: ClientRow) -> dict[str, object]:
    last_seen = row.last_seen.iso() if row.last_seen else None
    return {**msgspec.to_builtins(row), "last_seen": last_seen}


def _announce(line: str) -> None:
    """One line, at once.  raises Trouble when nobody takes it any more."""
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except OSError as cause:
        # What is left in the buffer would fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Trouble("The answer could not be written to standard output.") from cause


def _speak_utf8() -> None:
    """Let both outputs carry any letter, whatever the system's language."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _tell(value: object) -> None:
    _announce(json.dumps(value, ensure_ascii=False))


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main())
