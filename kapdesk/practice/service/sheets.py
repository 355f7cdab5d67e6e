"""The practice's own worksheets: copied from one that ships or written anew, every version kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.practice.model.version import VersionWritten
from kapdesk.practice.parse.practice import name_refusals, tidy
from kapdesk.practice.service.practice import Written
from kapdesk.practice.service.versions import Versions
from kapdesk.sheets.drafting import SectionDraft, SheetDraft, draft_of, read_draft
from kapdesk.sheets.keys import key_from
from kapdesk.sheets.model import Sheet
from kapdesk.sheets.shelf import load_sheet, sheet_ids

KIND, OWN = "sheet", "own-"
NEW = ""
"""Opened instead of a sheet: one that is written from nothing."""
SHIPPED = "A sheet that ships has this name; a copy needs one of its own."
NEARLY = "Another one here has nearly this name."


class SheetLine(msgspec.Struct, frozen=True):
    """A sheet of the shelf in a line; ``asks`` counts its questions."""

    id: str
    title: str
    version: str
    asks: int
    own: bool = False
    copied_from: str = ""


@dataclass(frozen=True, slots=True)
class OwnSheets:
    """The worksheets a practice can take up.  thread: the record lane."""

    versions: Versions

    def shelf(self) -> tuple[SheetLine, ...]:
        """The practice's own, each in its latest version, then what ships.  raises Trouble."""
        own = ((written, _sheet(written)) for written in self.versions.latest(KIND))
        shipped = (load_sheet(one) for one in sheet_ids())
        return (
            *(_line(sheet, own=True, copied_from=one.copied_from) for one, sheet in own),
            *(_line(sheet) for sheet in shipped),
        )

    def sheet(self, id_: str) -> Sheet:
        """A sheet as it would be filled in now.  raises Trouble when there is none of that name."""
        own = self.versions.of(KIND, id_)
        return _sheet(own[-1]) if own else load_sheet(id_)

    def own(self) -> tuple[Sheet, ...]:
        """The practice's own in every version, those of one sheet in the order they were written.  raises Trouble."""
        written = (
            one for of in self.versions.latest(KIND) for one in self.versions.of(KIND, of.id)
        )
        return tuple(map(_sheet, written))

    def draft(self, id_: str) -> SheetDraft:
        """What stands in the editor when one is opened; a copy of a shipped one has no title of its own yet."""
        if id_ == NEW:
            return SheetDraft(sections=(SectionDraft(),))
        draft = draft_of(self.sheet(id_))
        return draft if id_.startswith(OWN) else msgspec.structs.replace(draft, title="")

    def write(
        self, of: str, draft: SheetDraft, *, clears: Sequence[tuple[str, str]] = ()
    ) -> Written:
        """Keep a draft as a version: the next of the practice's own, or the first of a copy under a new name.

        Whoever began to fill in an earlier version goes on with that one: what is answered holds its sheet whole.
        """
        own = of if of.startswith(OWN) else ""
        title = tidy(draft.title)
        id_ = own or OWN + key_from(title, ())[:36]
        taken = self._against_title(title, own, id_)
        version = self.versions.next(KIND, id_)
        sheet = read_draft(draft, id_, version)
        if isinstance(sheet, Refusals) or taken:
            items = sheet.items if isinstance(sheet, Refusals) else ()
            rest = (one for one in items if not (taken and one.field == "title"))
            return Refusals((*taken, *rest))
        if own and _same_words(sheet, self.sheet(own)):
            return refused("", "Nothing was changed.")
        copied_from = f"{of}, version {self.sheet(of).version}" if of else ""
        body = msgspec.json.encode(sheet).decode()
        written = VersionWritten(KIND, id_, version, title, body, copied_from=copied_from)
        return self.versions.write(written, clears=clears)

    def _against_title(self, title: str, own: str, id_: str) -> tuple[Refusal, ...]:
        """What stands against a title: none, too long, that of another, or nearly so."""
        if against := name_refusals("title", "The title", title):
            return against
        if taken := self.versions.against_name(KIND, title, of=own):
            return tuple(Refusal("title", one.sentence) for one in taken.items)
        if title.casefold() in {load_sheet(one).title.casefold() for one in sheet_ids()}:
            return (Refusal("title", SHIPPED),)
        if not own and self.versions.of(KIND, id_):
            return (Refusal("title", NEARLY),)
        return ()


def _sheet(written: VersionWritten) -> Sheet:
    return msgspec.json.decode(written.body, type=Sheet)


def _same_words(one: Sheet, other: Sheet) -> bool:
    """Whether two versions ask the same."""
    return msgspec.structs.replace(one, version=other.version) == other


def _line(sheet: Sheet, *, own: bool = False, copied_from: str = "") -> SheetLine:
    asks = len(list(sheet.prompts()))
    return SheetLine(sheet.id, sheet.title, sheet.version, asks, own, copied_from)
