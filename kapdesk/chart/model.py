"""What a chart is made of: facts, the entries that carry them, and the timeline they fold into."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import ClassVar

import msgspec

from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

WRONG_CHART = "wrong chart"


class Drawer(StrEnum):
    """Where a body is kept apart.  Every print, export and search takes one; the default is the chart alone."""

    CHART = "chart"
    PROCESS = "process"
    SEALED = "sealed"


class DueItem(msgspec.Struct, frozen=True):
    """Something that falls due for a book: what, and when."""

    key: str
    words: str
    at: Instant
    settled: bool = False


class Title(msgspec.Struct, frozen=True):
    """How a book stands in the client list: its label, what else finds it, and its birth date as ISO text."""

    label: str
    finds: str = ""
    born: str = ""


class Fact(msgspec.Struct, frozen=True, tag=True, gc=False):
    """Something that happened, named by a past participle.  Fields are only ever added, with defaults."""

    drawer: ClassVar[Drawer] = Drawer.CHART

    def words(self) -> str:
        """The words a search may find this by; empty when there are none."""
        return ""

    def due(self) -> tuple[DueItem, ...]:
        """What this fact makes due, or settles."""
        return ()

    def title(self) -> Title | None:
        """How the book is listed from now on, when this fact says so."""
        return None

    def pictures(self) -> tuple[str, ...]:
        """Digests of the pictures it holds; an erasure takes them along."""
        return ()

    def __repr__(self) -> str:
        """The kind alone: a repr never holds a client's words."""
        return f"<{type(self).__name__}>"


class SittingOpened(Fact, frozen=True):
    """A meeting with one client began.  ``anchor_*`` tie its clock to the steady clock of one boot.

    ``rehearsal`` sittings are marked so on screen and paper for ever; ``from_paper`` ones were typed in afterwards.
    """

    kind: str
    zone: str
    anchor_s: float
    boot: str
    rehearsal: bool = False
    from_paper: bool = False


class SittingClosed(Fact, frozen=True):
    """The meeting ended.  ``ended`` is closed or interrupted; ``missing`` lists what was left open, in words."""

    ended: str = "closed"
    missing: tuple[str, ...] = ()


class SittingSigned(Fact, frozen=True):
    """The author signed.  ``upto_seq`` and ``digest`` bind everything of the sitting up to here."""

    signer: PersonId
    name: str
    meaning: str
    upto_seq: int
    digest: str


class AddendumWritten(Fact, frozen=True):
    """Words added after signing."""

    text: str

    def words(self) -> str:
        """The addendum itself."""
        return self.text


class ClockShifted(Fact, frozen=True):
    """The wall clock jumped against the steady one.  unit seconds, positive when the wall leapt ahead."""

    shift_s: float
    total_s: float


class BodyErased(Fact, frozen=True):
    """The words of an entry were taken out; the entry, its times and its digest stay."""

    entry: EntryId
    why: str
    by: PersonId
    was_at: Instant


class EntryMoved(Fact, frozen=True):
    """The entry that follows in this chart was first written in another one.  Carries both times, no names."""

    written_at: Instant


class Undone(Fact, frozen=True):
    """Map or storyboard edits were taken back."""

    entries: tuple[EntryId, ...]


class Redone(Fact, frozen=True):
    """Map or storyboard edits were put back."""

    entries: tuple[EntryId, ...]


class Unknown(Fact, frozen=True):
    """A fact written by a newer KapDesk: kept and shown as such, never dropped."""

    kind: str
    raw: bytes


class Missing(Fact, frozen=True):
    """Stands where a body was erased or is sealed."""

    because: str


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One line of the ledger.

    ``at`` is when it happened, ``recorded`` when it was written; ``seq`` counts this laptop's own chain.
    """

    id: EntryId
    book: BookId
    sitting: SittingId | None
    at: Instant
    recorded: Instant
    author: PersonId
    device: str
    seq: int
    drawer: Drawer
    corrects: EntryId | None
    reason: str
    digest: str
    mac: str
    fact: Fact

    def __repr__(self) -> str:
        """Ids only."""
        return f"<Entry {self.id} {type(self.fact).__name__}>"


class Act(msgspec.Struct, frozen=True):
    """A fact on its way into the ledger: what happened, when, and what it corrects and why."""

    fact: Fact
    at: Instant
    corrects: EntryId | None = None
    reason: str = ""
    kept_in: Drawer | None = None

    @property
    def drawer(self) -> Drawer:
        """Where its body goes: the fact's own drawer, unless it was moved from an entry that says."""
        return self.fact.drawer if self.kept_in is None else self.kept_in


class Line(msgspec.Struct, frozen=True, gc=False):
    """An entry as it stands now: possibly corrected by a later one, possibly erased."""

    entry: Entry
    corrected_by: EntryId | None = None
    erased: bool = False

    @property
    def standing(self) -> bool:
        """Whether this is the latest word on what it says."""
        return self.corrected_by is None and not self.erased

    @property
    def late_s(self) -> float:
        """Seconds between what happened and its writing."""
        return self.entry.recorded.seconds_since(self.entry.at)


class Timeline(msgspec.Struct, frozen=True):
    """The lines of one sitting, or one book, in ledger order."""

    lines: tuple[Line, ...] = ()

    def after(self, entry: Entry) -> Timeline:
        """This timeline with one more entry."""
        lines = self.lines
        if isinstance(entry.fact, BodyErased):
            lines = tuple(_erased(line, entry.fact) for line in lines)
        elif entry.corrects is not None:
            lines = tuple(_corrected(line, entry) for line in lines)
        return Timeline((*lines, Line(entry)))

    def in_time(self) -> tuple[Line, ...]:
        """The lines placed by when they happened; ledger order decides between equals."""
        return tuple(sorted(self.lines, key=lambda line: (line.entry.at, line.entry.seq)))

    def find(self, entry: EntryId) -> Line | None:
        """The line of one entry."""
        return next((line for line in self.lines if line.entry.id == entry), None)


def _erased(line: Line, fact: BodyErased) -> Line:
    if line.entry.id != fact.entry:
        return line
    emptied = msgspec.structs.replace(line.entry, fact=Missing(fact.why), reason="")
    return Line(emptied, line.corrected_by, erased=True)


def _corrected(line: Line, by: Entry) -> Line:
    if line.entry.id != by.corrects:
        return line
    return Line(line.entry, by.id, line.erased)


def fold(entries: Iterable[Entry]) -> Timeline:
    """The timeline of many entries at once, in linear time; equal to folding ``after`` over them."""
    lines: list[Line] = []
    places: dict[EntryId, int] = {}
    for entry in entries:
        if isinstance(entry.fact, BodyErased):
            place = places.get(entry.fact.entry)
            if place is not None:
                lines[place] = _erased(lines[place], entry.fact)
        elif entry.corrects in places:
            place = places[entry.corrects]
            lines[place] = _corrected(lines[place], entry)
        places[entry.id] = len(lines)
        lines.append(Line(entry))
    return Timeline(tuple(lines))


FACTS: tuple[type[Fact], ...] = (
    SittingOpened,
    SittingClosed,
    SittingSigned,
    AddendumWritten,
    ClockShifted,
    BodyErased,
    EntryMoved,
    Undone,
    Redone,
    Missing,
)
