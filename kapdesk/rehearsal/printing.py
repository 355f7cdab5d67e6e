"""A paper of a script leaves the program, and the book of the practice says so."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from kapdesk.desk.desk import Desk
from kapdesk.desk.emdr_papers import WORK_PAPERS
from kapdesk.desk.image_papers import IMAGE_PAPERS
from kapdesk.desk.parts_papers import PARTS_PAPERS
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.rehearsal.script import Print


def put_out(
    desk: Desk, deed: Print, sitting: SittingId, printed: Callable[[str, bytes], None]
) -> Refusals | None:
    """Print what a line asks for, of the sitting or of all the work with its client; ``printed`` takes the pages."""
    if deed.what in IMAGE_PAPERS:
        return _of_images(desk, deed, sitting, printed)
    if deed.what in PARTS_PAPERS:
        return _of_parts(desk, deed, sitting, printed)
    if deed.what not in WORK_PAPERS:
        printed(deed.what, desk.papers.of(deed.what, sitting, large=deed.large))
        desk.papers.note_printing(sitting, deed.what, large=deed.large)
        return None
    asked = desk.emdr_papers.wanted(deed.what, desk.emdr.book_of(sitting), deed.about)
    if isinstance(asked, Refusals):
        return asked
    wanted = msgspec.structs.replace(asked, words=deed.words, large=deed.large)
    printed(deed.what, desk.emdr_papers.pdf(wanted))
    desk.emdr_papers.note_printing(wanted)
    return None


def _of_images(
    desk: Desk, deed: Print, sitting: SittingId, printed: Callable[[str, bytes], None]
) -> Refusals | None:
    asked = desk.image_papers.wanted(deed.what, desk.art.book_of(sitting), deed.about)
    if isinstance(asked, Refusals):
        return asked
    wanted = msgspec.structs.replace(asked, large=deed.large)
    printed(deed.what, desk.image_papers.pdf(wanted))
    desk.image_papers.note_printing(wanted)
    return None


def _of_parts(
    desk: Desk, deed: Print, sitting: SittingId, printed: Callable[[str, bytes], None]
) -> Refusals | None:
    asked = desk.parts_papers.wanted(deed.what, desk.ifs.book_of(sitting), deed.about)
    if isinstance(asked, Refusals):
        return asked
    wanted = msgspec.structs.replace(asked, large=deed.large)
    printed(deed.what, desk.parts_papers.pdf(wanted))
    desk.parts_papers.note_printing(wanted)
    return None
