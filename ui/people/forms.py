"""The small forms of a client's card: which fields each asks for, and what they are parsed into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from kapdesk.kernel.day import say_day
from kapdesk.kernel.errors import Refusals
from kapdesk.people.model.clients import (
    CONTACT_KINDS,
    AllergyWritten,
    ClientCard,
    ContactWritten,
    MedicineWritten,
    WeightTaken,
)
from kapdesk.people.parse.identity import (
    ContactDraft,
    WeightDraft,
    parse_allergy,
    parse_contact,
    parse_medicine,
    parse_weight,
)
from kapdesk.people.service.people import OfTheCard
from ui.kit.field import ChoiceField, Field

KIND_WORDS = {
    "own": "Client's own number",
    "emergency": "Emergency contact",
    "escort": "Escort",
    "other": "Other contact",
}


@dataclass(frozen=True)
class Form:
    """One form: its title, its fields by the key refusals name, how they are parsed, and how an old one ends."""

    title: str
    fields: Mapping[str, Field | ChoiceField]
    parse: Callable[[], OfTheCard | Refusals]
    end_words: str = ""


def weight_form(card: ClientCard, old: WeightTaken | None = None) -> Form:
    """A weight and the day it was taken."""
    weight = Field(f"Weight ({card.weight_unit})", hint="kg or lb may be written behind it.")
    on = Field("Taken on", placeholder="today")
    if old is not None:
        weight.set_text(old.typed)
        on.set_text(say_day(old.on))
    parse = partial(_weight, weight, on, card.weight_unit, card.today)
    return Form("Weight", {"weight": weight, "on": on}, parse)


def allergy_form(_card: ClientCard, old: AllergyWritten | None = None) -> Form:
    """What the client reacts to, and how."""
    substance, reaction = Field("Reacts to"), Field("How", placeholder="in the client's words")
    if old is not None:
        substance.set_text(old.substance)
        reaction.set_text(old.reaction)
    fields = {"substance": substance, "reaction": reaction}
    return Form("Allergy", fields, partial(_allergy, substance, reaction), "Not an allergy")


def medicine_form(_card: ClientCard, old: MedicineWritten | None = None) -> Form:
    """A medicine, how it is taken and since when."""
    name = Field("Medicine")
    dose = Field("How it is taken", placeholder="in the client's words")
    since = Field("Since", placeholder="in the client's words")
    if old is not None:
        name.set_text(old.name)
        dose.set_text(old.dose_words)
        since.set_text(old.since)
    fields = {"name": name, "dose_words": dose, "since": since}
    return Form("Medicine", fields, partial(_medicine, name, dose, since), "No longer taken")


def contact_form(_card: ClientCard, old: ContactWritten | None = None) -> Form:
    """Someone to call."""
    kind = ChoiceField("Who it is", [(key, KIND_WORDS[key]) for key in CONTACT_KINDS])
    name, phone = Field("Name"), Field("Phone")
    relation = Field("Relation to the client", placeholder="partner, neighbour …")
    if old is not None:
        kind.set_key(old.kind)
        name.set_text(old.name)
        phone.set_text(old.phone)
        relation.set_text(old.relation)
    fields: dict[str, Field | ChoiceField] = {
        "kind": kind,
        "name": name,
        "phone": phone,
        "relation": relation,
    }
    parse = partial(_contact, kind, name, phone, relation)
    return Form("Contact", fields, parse, "Take off the card")


def _weight(weight: Field, on: Field, unit: str, today: date) -> OfTheCard | Refusals:
    return parse_weight(WeightDraft(weight.text(), on.text()), unit=unit, today=today)


def _allergy(substance: Field, reaction: Field) -> OfTheCard | Refusals:
    return parse_allergy(substance.text(), reaction.text())


def _medicine(name: Field, dose: Field, since: Field) -> OfTheCard | Refusals:
    return parse_medicine(name.text(), dose.text(), since.text())


def _contact(kind: ChoiceField, name: Field, phone: Field, relation: Field) -> OfTheCard | Refusals:
    return parse_contact(ContactDraft(kind.key(), name.text(), phone.text(), relation.text()))
