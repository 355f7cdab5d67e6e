"""The pictures of adverse events on paper, each under the event it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kapdesk.dosing.handout.sheet import Sheet
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.press.page import Block
from kapdesk.press.picture import PictureBlock
from kapdesk.press.tables import prose

GONE = "This picture is not in the vault any more."


def pictures(sheet: Sheet, contents: Mapping[str, bytes]) -> Iterator[Block]:
    """Every picture of the session's adverse events; one that the vault has lost says so."""
    for line, event in sheet.found(AdverseEventRecorded):
        of = len(event.picture_digests)
        for number, digest in enumerate(event.picture_digests, 1):
            words = f"{sheet.clock(line.entry.at)} {event.name}, picture {number} of {of}"
            if digest in contents:
                yield PictureBlock(sheet.page, words, contents[digest])
            else:
                yield prose(sheet.page, "", (f"{words}: {GONE}",))
