"""A client's whole parts work as a file of JSON, and such a file read: all of it, or the reason it is refused.

The file holds every move that stands and everything that was said, in the order of the record, with its moments and the
pictures; it names no client.  What was taken back is not in it, and whose meeting something was said in is not either.
Of meetings that are over it holds when they began and ended, since what a part allows lapses after some of them; one
that goes on is not among them.  A file of version 1 has none.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable, Iterator
from functools import cache, reduce
from operator import or_
from typing import Any

import msgspec

from kapdesk.chart.blobs import digest_of
from kapdesk.chart.model import Fact
from kapdesk.ifs.exchange.naming import against_said, pictures_of
from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.facts import SAID
from kapdesk.ifs.model.kept import MeetingHeld
from kapdesk.ifs.model.moves import Move
from kapdesk.ifs.model.reasons import parted
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.allowed import against
from kapdesk.ifs.rules.permissions import held
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.instant import Instant
from kapdesk.sketch.pictures import PANEL, drawn_anew

FORMAT, VERSION = "kapdesk-parts", 2
READ = (1, VERSION)
"""The versions that are read."""

MOST_BYTES = 64 << 20
MOST_LINES = 100_000

TOO_BIG = refused("file", f"The file is larger than {MOST_BYTES >> 20} MB. Nothing was taken in.")
NO_JSON = refused("file", "The file is not JSON, or was cut off. Nothing was taken in.")
NO_PARTS = refused("file", "The file holds no parts work of KapDesk. Nothing was taken in.")


class Line(Discreet, frozen=True):
    """One thing of the record: when, and what."""

    at: Instant
    fact: msgspec.Raw


class File(Discreet, frozen=True, forbid_unknown_fields=True):
    """The file whole.  ``pictures`` are in base64 by their digests; ``meetings`` those that are over."""

    format: str
    version: int
    made: str
    lines: tuple[Line, ...]
    pictures: dict[str, str] = {}
    meetings: tuple[MeetingHeld, ...] = ()


class Head(Discreet, frozen=True):
    """What a file says it is."""

    format: str = ""
    version: int = 0


class Taken(Discreet, frozen=True):
    """What a file holds, seen through: facts with their moments in order, the pictures they name, and meetings."""

    said: tuple[tuple[Instant, Fact], ...]
    pictures: tuple[bytes, ...] = ()
    meetings: tuple[MeetingHeld, ...] = ()


def exported(
    state: IfsState, made: Instant, picture: Callable[[str], bytes | None] = lambda _: None
) -> bytes:
    """All of a client's parts work as a file, the same bytes for the same work at the same moment.

    ``picture`` gives the bytes of a digest, None where it was erased; such a picture stays behind.
    """
    rows = [(one.seq, one.at, one.fact) for one in state.gestures.standing()]
    rows += [(one.seq, one.at, one.fact) for one in state.rows]
    rows.sort(key=lambda row: row[0])
    lines = tuple(Line(at, _written(one)) for _, at, fact in rows for one in parted(fact))
    over = tuple(
        MeetingHeld(one.began, one.closed_at) for one in held(state) if one.closed_at is not None
    )
    wanted = sorted({digest for _, _, fact in rows for digest in pictures_of(fact)})
    found = {one: picture(one) for one in wanted}
    kept = {one: b64encode(blob).decode() for one, blob in found.items() if blob is not None}
    file = File(FORMAT, VERSION, made.iso(), lines, kept, over)
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def read(data: bytes) -> Taken | Refusals:
    """What a file holds, or why it is refused; nothing is written either way."""
    if len(data) > MOST_BYTES:
        return TOO_BIG
    file = _opened(data)
    if isinstance(file, Refusals):
        return file
    said: list[tuple[Instant, Fact]] = []
    drawn = Drawn()
    for number, line in enumerate(file.lines, 1):
        fact = _fact(line.fact)
        if isinstance(fact, str):
            return _refused(number, fact)
        if isinstance(fact, Move):
            if found := against(drawn, (fact,)):
                return _refused(number, found.items[0].sentence)
            drawn = moved(drawn, (fact,))
        said += ((line.at, one) for one in parted(fact))
    return _whole(said, drawn, file)


def schema() -> bytes:
    """The schema of such a file, as JSON Schema."""
    found = msgspec.json.schema(File)
    facts = msgspec.json.schema(_union())
    found["$defs"].update(facts.get("$defs", {}))
    line = found["$defs"]["Line"]["properties"]
    line["fact"] = {key: value for key, value in facts.items() if key != "$defs"}
    return msgspec.json.format(msgspec.json.encode(found, order="sorted"), indent=1) + b"\n"


def _opened(data: bytes) -> File | Refusals:
    head = _head(data)
    if isinstance(head, Refusals):
        return head
    try:
        file = msgspec.json.decode(data, type=File)
    except msgspec.ValidationError as cause:
        return refused("file", f"The file does not fit its form: {cause}. Nothing was taken in.")
    if max(len(file.lines), len(file.meetings)) > MOST_LINES:
        return refused("file", f"The file has more than {MOST_LINES} lines. Nothing was taken in.")
    return file


def _head(data: bytes) -> Head | Refusals:
    """What a file says it is, where this version reads that."""
    try:
        head = msgspec.json.decode(data, type=Head)
    except msgspec.ValidationError:
        return NO_PARTS
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return NO_JSON
    if head.format != FORMAT:
        return NO_PARTS
    if head.version not in READ:
        words = "newer than this KapDesk reads" if head.version > VERSION else "not one that exists"
        return refused(
            "file", f"The file is of version {head.version}, {words}. Nothing was taken in."
        )
    return head


@cache
def _union() -> Any:
    return reduce(or_, SAID)


@cache
def _reads() -> msgspec.json.Decoder[Fact]:
    return msgspec.json.Decoder(_union())


def _fact(raw: msgspec.Raw) -> Fact | str:
    """The fact of a line, or why it is none."""
    try:
        return _reads().decode(raw)
    except msgspec.DecodeError as cause:
        return f"{cause}."


def _written(fact: Fact) -> msgspec.Raw:
    """A fact as it is written: read once, so that a whole number for a length is the length it is read as."""
    return msgspec.Raw(msgspec.json.encode(_reads().decode(msgspec.json.encode(fact))))


def _refused(number: int, why: str) -> Refusals:
    return refused("file", f"Line {number} of the record in the file: {why} Nothing was taken in.")


def _whole(said: list[tuple[Instant, Fact]], drawn: Drawn, file: File) -> Taken | Refusals:
    """What only the whole file shows: who is named, numbers that stand twice, pictures that are missing."""
    numbers = [part.number for part in drawn.parts.values()]
    if len(set(numbers)) < len(numbers) or any(number < 1 for number in numbers):
        return refused("file", "Two parts in the file have one number. Nothing was taken in.")
    for number, (_, fact) in enumerate(said, 1):
        if why := against_said(fact, drawn):
            return _refused(number, why)
    if any(one.closed < one.began for one in file.meetings):
        return refused("file", "A session in the file ends before it began. Nothing was taken in.")
    pictures = dict(_pictures(file))
    for digest, blob in pictures.items():
        if blob is None or digest_of(blob) != digest:
            return refused("file", "A picture in the file is damaged. Nothing was taken in.")
        if len(blob) > PANEL.kept_bytes or isinstance(drawn_anew(blob, "", PANEL), Refusals):
            return refused(
                "file", "A picture in the file is none a map can hold. Nothing was taken in."
            )
    kept = tuple(blob for blob in pictures.values() if blob is not None)
    return Taken(tuple(said), kept, file.meetings)


def _pictures(file: File) -> Iterator[tuple[str, bytes | None]]:
    for digest, text in file.pictures.items():
        try:
            yield digest, b64decode(text, validate=True)
        except (NotBase64, ValueError):
            yield digest, None
