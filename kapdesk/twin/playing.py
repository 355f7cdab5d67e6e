"""The verbs that try the program out: a day script, an invented practice, a look at itself."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.demo import demo
from kapdesk.rehearsal.demo_worked import WORKED
from kapdesk.rehearsal.selfcheck import selfcheck
from kapdesk.rehearsal.supervisor import rehearse
from kapdesk.twin.opened import Outcome
from kapdesk.twin.speaking import announce, tell
from kapdesk.vault.spoken import passphrase_from


def play(args: argparse.Namespace) -> Outcome:
    """Play a day script."""
    return rehearse(
        args.vault,
        passphrase_from(args.passphrase_file),
        args.script,
        day=args.day,
        speed=args.speed,
        resume=args.resume,
        saved=announce if args.acknowledge else None,
        out=args.out,
    )


def make_demo(args: argparse.Namespace) -> Outcome:
    """A practice with a year of invented clients."""
    passphrase = passphrase_from(args.passphrase_file, again=True)
    made = demo(args.folder, passphrase, today=SystemClock().now().local().date(), worked=WORKED)
    if isinstance(made, Refusals):
        return made
    tell({**asdict(made), "vault": str(made.vault)})
    return None


def check_itself(_: argparse.Namespace) -> Outcome:
    """Whether this program is whole."""
    tell({"ok": True, **dict(selfcheck())})
    return None
