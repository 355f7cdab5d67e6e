"""What can be done to the practice; each verb returns the entries it committed, or why it could not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Entry, Fact
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PRACTICE, PersonId, new_id
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.practice import (
    Adopted,
    AdoptionEnded,
    Person,
    PersonAdded,
    PersonRetired,
    PracticeView,
    view_of,
)
from kapdesk.practice.parse.practice import (
    AdoptionDraft,
    PracticeDraft,
    parse_adoption,
    parse_paper,
    parse_person,
    parse_practice,
    parse_setting,
    parse_units,
)

Written = tuple[Entry, ...] | Refusals


class Practice:
    """The practice of one vault.  thread: the record lane."""

    def __init__(self, ledger: Ledger) -> None:
        """The book is read at the first question and kept folded from then on."""
        self._ledger = ledger
        self._view: PracticeView | None = None

    def view(self) -> PracticeView:
        """The practice as it stands."""
        if self._view is None:
            self._view = view_of(self._ledger.book(PRACTICE))
        return self._view

    def view_as_of(self, recorded: Instant) -> PracticeView:
        """The practice as it stood in the book at a moment."""
        return view_of(entry for entry in self._ledger.book(PRACTICE) if entry.recorded <= recorded)

    def name_practice(self, draft: PracticeDraft) -> Written:
        """Write how the practice is called and reached; number and address said aloud stay where it names none."""
        named = self.view().named
        kept = replace(
            draft,
            emergency_number=draft.emergency_number or named.emergency_number,
            address_aloud=draft.address_aloud or named.address_aloud,
        )
        return self._written(parse_practice(kept))

    def add_person(self, name: str, role: str, *, person: PersonId | None = None) -> Written:
        """Add someone; nothing is written when they already work here in that role."""
        match parse_person(name, role):
            case Refusals() as refusals:
                return refusals
            case tidied, known_role:
                if self._found(tidied, known_role):
                    return ()
                fresh = person or PersonId(new_id(self._ledger.clock.now().utc_us // 1000))
                return self.note(PersonAdded(fresh, tidied, known_role))

    def known(self, name: str, role: str) -> PersonId | Refusals:
        """The person of that name and role, added when there is none."""
        match self.add_person(name, role):
            case Refusals() as refusals:
                return refusals
            case (Entry(fact=PersonAdded(person=person)),):
                return person
            case _:
                return next(one.id for one in self._found(name, role))

    def retire_person(self, person: PersonId) -> Written:
        """Take someone off the list; refuses who is not on it."""
        found = self.view().person(person)
        if found is None or found.retired:
            return refused("person", "This person is not on the list of the practice.")
        return self.note(PersonRetired(person))

    def choose_units(self, temperature: str, weight: str) -> Written:
        """Choose °C or °F, kg or lb."""
        return self._written(parse_units(temperature, weight))

    def choose_paper(self, size: str) -> Written:
        """Choose the paper in the printer."""
        return self._written(parse_paper(size))

    def choose_setting(self, key: str, value: str) -> Written:
        """Choose one setting of the desk."""
        return self._written(parse_setting(key, value))

    def adopt(self, kind: str, adopted: str, version: str, by: str, on: str, body: str) -> Written:
        """Adopt a protocol or limits by name and date; nothing is written when this version already is."""
        today = self._ledger.clock.now().local().date()
        match parse_adoption(AdoptionDraft(by, on), today=today):
            case Refusals() as refusals:
                return refusals
            case draft:
                fact = Adopted(kind, adopted, version, draft.by, draft.on, body)
                return () if self._in_force(fact) else self.note(fact)

    def end_adoption(self, kind: str, adopted: str, by: str, on: str) -> Written:
        """Stop using a protocol or limits, by name and date; refuses what is not in use."""
        if not any(one.id == adopted for one in self.view().adopted(kind)):
            return refused("id", "This is not adopted here.")
        today = self._ledger.clock.now().local().date()
        match parse_adoption(AdoptionDraft(by, on), today=today):
            case Refusals() as refusals:
                return refusals
            case draft:
                return self.note(AdoptionEnded(kind, adopted, draft.by, draft.on))

    def note(self, fact: Fact, *, clears: Sequence[tuple[str, str]] = ()) -> tuple[Entry, ...]:
        """Write a fact into the practice's own book, such as who printed what; ``clears`` the drafts it takes over."""
        view = self.view()
        act = Act(fact, self._ledger.clock.now())
        entries = self._ledger.commit(PRACTICE, [act], clears=clears)
        self._view = reduce(PracticeView.after, entries, view)
        return entries

    def _written(self, fact: Fact | Refusals) -> Written:
        return fact if isinstance(fact, Refusals) else self.note(fact)

    def _found(self, name: str, role: str) -> tuple[Person, ...]:
        sought = _folded(name)
        working = self.view().working(role.strip().lower())
        return tuple(one for one in working if _folded(one.name) == sought)

    def _in_force(self, fact: Adopted) -> bool:
        return any(
            (one.id, one.version, one.by, one.body) == (fact.id, fact.version, fact.by, fact.body)
            for one in self.view().adopted(fact.kind)
        )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
