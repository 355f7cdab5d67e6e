"""What can be done with the papers of the practice; each verb returns the entries it committed, or why it could not."""

from __future__ import annotations

from functools import reduce

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry, Fact
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.leaflets import leaflet_ids, load_leaflet, load_leaflets
from kapdesk.practice.model.leaflet import (
    LeafletPrinted,
    LeafletReviewed,
    LibraryView,
    PaperWanted,
    Shelved,
    view_of,
)
from kapdesk.practice.parse.house_rules import HouseRulesDraft, parse_house_rules
from kapdesk.practice.parse.review import parse_review
from kapdesk.practice.rules.leaflet import shelved, values_of
from kapdesk.practice.service.practice import Practice, Written


class Library:
    """The papers of one practice.  thread: the record lane."""

    def __init__(self, ledger: Ledger, practice: Practice) -> None:
        """The book is read at the first question and kept folded from then on."""
        self._ledger = ledger
        self._practice = practice
        self._view: LibraryView | None = None

    def view(self) -> LibraryView:
        """Who in the practice read which paper."""
        if self._view is None:
            self._view = view_of(self._ledger.book(PRACTICE))
        return self._view

    def shelf(self) -> tuple[Shelved, ...]:
        """Every paper that ships and how it stands here.  raises Trouble when a shipped file does not read."""
        practice = self._practice.view()
        values = values_of(practice.named, practice.house_rules)
        return tuple(shelved(leaflet, self.view(), values) for leaflet in load_leaflets())

    def write_rules(self, draft: HouseRulesDraft) -> Written:
        """Write what the practice asks of its clients; nothing is written when it stands so already."""
        match parse_house_rules(draft):
            case Refusals() as refusals:
                return refusals
            case rules:
                return () if rules == self._practice.view().house_rules else self._note(rules)

    def review(self, leaflet: str, by: str, on: str) -> Written:
        """Answer, by name and date, for handing out a paper as it stands now."""
        if leaflet not in leaflet_ids():
            return refused("leaflet", f"The papers are {', '.join(leaflet_ids())}.")
        today = self._ledger.clock.now().local().date()
        match parse_review(by, on, today=today):
            case Refusals() as refusals:
                return refusals
            case name, day:
                read = load_leaflet(leaflet)
                return self._note(LeafletReviewed(read.id, read.version, read.digest, name, day))

    def note_printing(self, wanted: PaperWanted, version: str) -> tuple[Entry, ...]:
        """Note that a paper left the program: saved as a file or printed.  raises Trouble."""
        printed = LeafletPrinted(wanted.leaflet, version, wanted.paper, wanted.large, wanted.book)
        return self._note(printed)

    def _note(self, fact: Fact) -> tuple[Entry, ...]:
        view = self.view()
        entries = self._practice.note(fact)
        self._view = reduce(LibraryView.after, entries, view)
        return entries
