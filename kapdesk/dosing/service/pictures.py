"""The pictures of an adverse event: read from their files, and kept by a correction that does not change them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from kapdesk.chart.blobs import digest_of
from kapdesk.chart.model import Fact
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.parsed import Parsed, Pictured
from kapdesk.dosing.parse.pictures import BOUNDS, FIELD, MOST_PICTURES
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.sketch.pictures import from_file

Blobs = tuple[bytes, ...]


def with_pictures(
    event: AdverseEventRecorded, files: Sequence[str], kept: Sequence[str] = ()
) -> tuple[AdverseEventRecorded, Blobs] | Refusals:
    """The event that names its pictures, and the pictures read; or everything against them."""
    if len(files) + len(kept) > MOST_PICTURES:
        return refused(FIELD, f"An adverse event holds up to {MOST_PICTURES} pictures.")
    read = [from_file(Path(file).expanduser(), BOUNDS) for file in files]
    against = [item for one in read if isinstance(one, Refusals) for item in one.items]
    if against:
        sentences = " ".join(item.sentence for item in against)
        return Refusals((Refusal(FIELD, sentences),))
    blobs = tuple(one for one in read if isinstance(one, bytes))
    digests = dict.fromkeys((*kept, *map(digest_of, blobs)))
    return msgspec.structs.replace(event, picture_digests=tuple(digests)), blobs


def put_right(old: Fact, said: Parsed) -> tuple[Parsed, Blobs] | Refusals:
    """What takes a line's place, with the pictures it says; without a word about them they stay."""
    if not isinstance(old, AdverseEventRecorded):
        return said, ()
    if isinstance(said, Pictured):
        kept = [digest for digest in said.kept if digest in old.picture_digests]
        return with_pictures(said.event, said.files, kept)
    if isinstance(said, AdverseEventRecorded):
        return msgspec.structs.replace(said, picture_digests=old.picture_digests), ()
    return said, ()
