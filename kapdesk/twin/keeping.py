"""The verbs that make a vault, copy it and bring a copy back."""

from __future__ import annotations

import argparse
import contextlib
import sys

from kapdesk.desk.desk import create_desk, restore_desk
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.parse.practice import parse_person
from kapdesk.twin.opened import Outcome, opened
from kapdesk.twin.speaking import say, tell
from kapdesk.vault.spoken import passphrase_from


def create_vault(args: argparse.Namespace) -> Outcome:
    """Make a vault; its recovery key is told once."""
    therapist = parse_person(args.therapist or _therapist(), "therapist")
    if isinstance(therapist, Refusals):
        return therapist
    desk, recovery_key = create_desk(
        args.vault, passphrase_from(args.passphrase_file, again=True), therapist=therapist[0]
    )
    with contextlib.closing(desk):
        tell({"vault": str(args.vault), "recovery_key": recovery_key})
    say("Print the recovery key and keep it apart from this computer. It is not shown again.")
    return None


def back_up(args: argparse.Namespace) -> Outcome:
    """A proved copy in a folder."""
    with opened(args) as desk:
        tell({"backup": str(desk.back_up(args.to))})
    return None


def restore_backup(args: argparse.Namespace) -> Outcome:
    """The vault of a backup, beside, never over."""
    tell({"vault": str(restore_desk(args.backup, args.to, passphrase_from(args.passphrase_file)))})
    return None


def _therapist() -> str:
    """Who works here: asked at a terminal, and simply the therapist where nobody can be asked."""
    if not sys.stdin.isatty():
        return "Therapist"
    say("Who works at this desk?")
    return sys.stdin.readline()
