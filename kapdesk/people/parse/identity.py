"""What someone typed about a client, into facts or refusals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kapdesk.kernel.day import HOW_TO_WRITE, read_day, years_between
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.units import Span, kg_from_lb
from kapdesk.people.model.clients import (
    CONTACT_KINDS,
    AllergyWritten,
    ContactWritten,
    Identity,
    MedicineWritten,
    WeightTaken,
)

CODE_LETTERS = 24
LINE_LETTERS = 200
AGE_YEARS = Span(0, 120)
WEIGHT_KG = Span(20, 400)
"""What a scale can have shown; a number outside is a slip, such as pounds typed as stones."""

_WEIGHT = re.compile(r"([0-9]{1,5}(?:[.,][0-9]{1,2})?)\s*(kg|kgs|lb|lbs)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, repr=False)
class ClientDraft:
    """A client as they stand in the form."""

    code: str = ""
    name: str = ""
    born: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class ContactDraft:
    """A contact as it stands in the form."""

    kind: str
    name: str = ""
    phone: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class WeightDraft:
    """A weight as it stands in the form; an empty day is today."""

    text: str
    on: str = ""


def parse_identity(draft: ClientDraft, *, today: date) -> Identity | Refusals:
    """Who a client is: a code, a name or both, and the birth date when it is kept."""
    code, name = _tidy(draft.code), _tidy(draft.name)
    born = _parse_born(draft.born, today)
    refusals = _too_long("code", "A code", code, CODE_LETTERS)
    refusals += _too_long("name", "A name", name, LINE_LETTERS)
    if not code and not name:
        refusals += (Refusal("code", "A client needs a code or a name."),)
    if isinstance(born, Refusal):
        return Refusals((*refusals, born))
    return Refusals(refusals) if refusals else Identity(code, name, born)


def parse_contact(draft: ContactDraft) -> ContactWritten | Refusals:
    """Someone to call: a number, and a name unless it is the client's own."""
    name, phone, relation = _tidy(draft.name), _tidy(draft.phone), _tidy(draft.relation)
    refusals = _too_long("name", "A name", name, LINE_LETTERS)
    refusals += _too_long("phone", "A number", phone, LINE_LETTERS)
    refusals += _too_long("relation", "A relation", relation, LINE_LETTERS)
    if draft.kind not in CONTACT_KINDS:
        kinds = ", ".join(CONTACT_KINDS)
        refusals += (Refusal("kind", f"A contact is one of these: {kinds}."),)
    if draft.kind == "own" and not phone:
        refusals += (Refusal("phone", "The client's own number is missing."),)
    if draft.kind != "own" and not name:
        refusals += (Refusal("name", "The name of the contact is missing."),)
    return Refusals(refusals) if refusals else ContactWritten(draft.kind, name, phone, relation)


def parse_allergy(substance: str, reaction: str = "") -> AllergyWritten | Refusals:
    """What the client reacts to, and how."""
    substance, reaction = _tidy(substance), _tidy(reaction)
    refusals = _missing("substance", "What the client reacts to", substance)
    refusals += _too_long("substance", "A substance", substance, LINE_LETTERS)
    refusals += _too_long("reaction", "A reaction", reaction, LINE_LETTERS)
    return Refusals(refusals) if refusals else AllergyWritten(substance, reaction)


def parse_medicine(name: str, dose_words: str = "", since: str = "") -> MedicineWritten | Refusals:
    """A medicine, its dose and since when, all in the client's words."""
    name, dose_words, since = _tidy(name), _tidy(dose_words), _tidy(since)
    refusals = _missing("name", "The name of the medicine", name)
    refusals += _too_long("name", "A medicine", name, LINE_LETTERS)
    refusals += _too_long("dose_words", "A dose", dose_words, LINE_LETTERS)
    refusals += _too_long("since", "A beginning", since, LINE_LETTERS)
    return Refusals(refusals) if refusals else MedicineWritten(name, dose_words, since)


def parse_weight(draft: WeightDraft, *, unit: str, today: date) -> WeightTaken | Refusals:
    """A weight in kg or lb, bare numbers in the practice's unit, kept as typed beside the kilograms."""
    found = _WEIGHT.fullmatch(draft.text.strip())
    if found is None:
        return refused("weight", f"Write the weight as a number, such as 72.5 {unit}.")
    meant = (found[2] or unit).lower().removesuffix("s")
    amount = float(found[1].replace(",", "."))
    kg = kg_from_lb(amount) if meant == "lb" else amount
    if kg not in WEIGHT_KG:
        return refused("weight", f"Weight must lie between {_in_unit(meant)}.")
    on = read_day(draft.on) if draft.on.strip() else today
    if on is None:
        return refused("on", f"This is not a date. {HOW_TO_WRITE}")
    if on > today:
        return refused("on", "The day of weighing cannot lie ahead of today.")
    return WeightTaken(round(kg, 2), f"{found[1]} {meant}", on.isoformat())


def _parse_born(text: str, today: date) -> str | Refusal:
    if not text.strip():
        return ""
    born = read_day(text)
    if born is None:
        return Refusal("born", f"This is not a birth date. {HOW_TO_WRITE}")
    if years_between(born, today) not in AGE_YEARS:
        return Refusal("born", f"The birth date must make an age between {AGE_YEARS} years.")
    return born.isoformat()


def _in_unit(unit: str) -> str:
    if unit == "kg":
        return f"{WEIGHT_KG} kg"
    one = kg_from_lb(1.0)
    return f"{Span(-(-WEIGHT_KG.low // one), WEIGHT_KG.high // one)} lb"


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _missing(field: str, what: str, text: str) -> tuple[Refusal, ...]:
    return () if text else (Refusal(field, f"{what} is missing."),)


def _too_long(field: str, what: str, text: str, letters: int) -> tuple[Refusal, ...]:
    if len(text) <= letters:
        return ()
    return (Refusal(field, f"{what} can have at most {letters} letters."),)
