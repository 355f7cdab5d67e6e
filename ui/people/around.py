"""What the clients' pages are told by their surroundings: plain callables, so that they know no other room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.worksheet import SheetWanted
from kapdesk.sheets.exporting import Form
from kapdesk.sheets.model import Linked
from ui.bridge.keeper import FormStore
from ui.forms.given import Choices
from ui.kit.row_list import Row

Links = Mapping[Linked, Choices]


@dataclass(frozen=True, slots=True)
class Around:
    """Everything the pages ask for that is not people.  thread: all are called on the record lane.

    ``targets`` are what a client works on in EMDR, a line each; ``links`` what a worksheet of theirs may point to.
    """

    drafts: FormStore
    sheet_pdf: Callable[[SheetWanted], bytes]
    note_printing: Callable[[SheetWanted], tuple[Entry, ...]]
    answers: Callable[[SheetWanted, Form], bytes]
    note_export: Callable[[SheetWanted, Form], tuple[Entry, ...]]
    targets: Callable[[BookId], tuple[Row, ...]]
    links: Callable[[BookId], Links]
