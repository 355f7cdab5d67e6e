"""What the card says of a client, as rows to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.kernel.day import say_day
from kapdesk.kernel.ids import EntryId
from kapdesk.people.model.clients import AllergyWritten, ClientView, ContactWritten, MedicineWritten
from ui.kit.row_list import Row
from ui.people.forms import KIND_WORDS

ASKED = {
    "allergy": ("Allergies not asked yet", "Press A to write what they react to"),
    "weight": ("No weight yet", "Press W to write it"),
    "medicine": ("No medicines written", "Press M to write one"),
    "contact": ("No contacts yet", "Press P: own number, emergency, escort"),
}
"""What stands where nothing is written yet, by the kind of row; choosing it begins writing."""


def about_rows(view: ClientView) -> tuple[Row, ...]:
    """Allergies first, then weight, medicines, contacts.  A row's key is an entry, or a kind still to be asked."""
    return (*_allergies(view), *_weight(view), *_medicines(view), *_contacts(view))


def about_line(identity_words: str, age_years: int | None, born: str) -> str:
    """The line under a client's label: name, age and birth date, as far as they are known."""
    age = f"{age_years} years" if age_years is not None else ""
    day = f"born {say_day(born)}" if born else "birth date not kept"
    return " · ".join(part for part in (identity_words, age, day) if part)


def _allergies(view: ClientView) -> Iterator[Row]:
    if view.allergies_denied:
        yield Row("allergy", "No allergies", "Asked; the client knows of none")
    elif not view.allergies:
        yield _to_ask("allergy")
    for entry, fact in view.allergies:
        yield _allergy(entry, fact)


def _allergy(entry: EntryId, fact: AllergyWritten) -> Row:
    detail = f"Allergy · {fact.reaction}" if fact.reaction else "Allergy"
    return Row(entry, fact.substance, detail)


def _weight(view: ClientView) -> Iterator[Row]:
    if not view.weights:
        yield _to_ask("weight")
        return
    entry, fact = view.weights[-1]
    yield Row(entry, fact.typed, f"Weight · taken {say_day(fact.on)}")


def _medicines(view: ClientView) -> Iterator[Row]:
    if not view.medicines:
        yield _to_ask("medicine")
    for entry, fact in view.medicines:
        yield _medicine(entry, fact)


def _medicine(entry: EntryId, fact: MedicineWritten) -> Row:
    since = f"since {fact.since}" if fact.since else ""
    detail = " · ".join(part for part in ("Medicine", fact.dose_words, since) if part)
    return Row(entry, fact.name, detail)


def _contacts(view: ClientView) -> Iterator[Row]:
    if not view.contacts:
        yield _to_ask("contact")
    for entry, fact in view.contacts:
        yield _contact(entry, fact)


def _contact(entry: EntryId, fact: ContactWritten) -> Row:
    kind = KIND_WORDS[fact.kind]
    detail = f"{kind} · {fact.relation}" if fact.relation else kind
    title = " · ".join(part for part in (fact.name, fact.phone) if part)
    return Row(entry, title, detail)


def _to_ask(kind: str) -> Row:
    title, detail = ASKED[kind]
    return Row(kind, title, detail)
