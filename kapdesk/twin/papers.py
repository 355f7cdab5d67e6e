"""The verbs that put something on paper, and the one that marks a paper as read."""

from __future__ import annotations

import argparse

import msgspec

from kapdesk.desk.controlled import CONTROLLED_LOG
from kapdesk.desk.desk import Desk
from kapdesk.desk.emdr_papers import WORK_PAPERS
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.practice.model.leaflet import NOBODY, PaperWanted
from kapdesk.twin.opened import Outcome, client_of, known_sitting, opened
from kapdesk.twin.speaking import tell
from kapdesk.vault.files import disk_faults, write_whole


def print_paper(args: argparse.Namespace) -> Outcome:
    """A paper of a sitting, or the log of controlled medicines, as PDF."""
    if args.out.is_dir() or not args.out.parent.is_dir():
        return refused("out", "Name a file in a folder that is there.")
    with opened(args) as desk:
        if args.what == CONTROLLED_LOG:
            return _print_log(desk, args)
        if args.what in WORK_PAPERS:
            return _print_work(desk, args)
        sitting = known_sitting(desk, args.sitting or "")
        if isinstance(sitting, Refusals):
            return sitting
        pdf = desk.papers.of(args.what, sitting, args.paper, large=args.large)
        with disk_faults():
            write_whole(args.out, pdf)
        desk.papers.note_printing(sitting, args.what, args.paper, large=args.large)
    tell({"sitting": sitting, "what": args.what, "out": str(args.out)})
    return None


def hand_out(args: argparse.Namespace) -> Outcome:
    """A paper of the practice, as PDF."""
    if args.out.is_dir() or not args.out.parent.is_dir():
        return refused("out", "Name a file in a folder that is there.")
    with opened(args) as desk:
        book = client_of(desk, args.client)
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
    tell({"handout": args.name, "out": str(args.out)})
    return None


def mark_reviewed(args: argparse.Namespace) -> Outcome:
    """Mark a paper as read here, by name and date."""
    with opened(args) as desk:
        written = desk.handouts.library.review(args.name, args.by, args.on)
    if isinstance(written, Refusals):
        return written
    tell({"handout": args.name, "reviewed": args.on})
    return None


def _print_work(desk: Desk, args: argparse.Namespace) -> Outcome:
    """A paper of all EMDR work with a client."""
    book = client_of(desk, args.client)
    if isinstance(book, Refusals):
        return book
    if book == NOBODY:
        return refused("client", "Name the client by their code.")
    asked = desk.emdr_papers.wanted(args.what, book, args.about)
    if isinstance(asked, Refusals):
        return asked
    wanted = msgspec.structs.replace(
        asked, words=args.words, large=args.large, called=args.called, paper=args.paper or ""
    )
    with disk_faults():
        write_whole(args.out, desk.emdr_papers.pdf(wanted))
    desk.emdr_papers.note_printing(wanted)
    tell({"what": args.what, "out": str(args.out)})
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
    tell({"what": args.what, "out": str(args.out)})
    return None
