"""Waste and what remains of a controlled medicine, from text.  Nothing is worked out for the person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kapdesk.dosing.model.medicine import Left, MedicineWasted, RemainderCounted
from kapdesk.dosing.parse.dose import UNITS
from kapdesk.dosing.parse.words import keyed
from kapdesk.kernel.errors import Refusal, Refusals

_AMOUNT = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,4})?")
_KEYS = ("lot", "how", "by", "witness")
_NEEDED = (
    ("medicine", "The medicine must be named."),
    ("lot", "The lot must be named."),
    ("by", "Who did it must be named."),
    ("witness", "Who saw it must be named."),
)


@dataclass(frozen=True, slots=True, repr=False)
class LeftDraft:
    """Waste or a remainder as it was typed, field by field."""

    medicine: str = ""
    amount: str = ""
    unit: str = ""
    lot: str = ""
    how: str = ""
    by: str = ""
    witness: str = ""


def parse_waste(draft: LeftDraft) -> MedicineWasted | Refusals:
    """What was wasted, or everything against it: some amount, how it was made unusable, two different people."""
    against = _against(draft, nothing=False)
    if not draft.how.strip():
        against.append(Refusal("how", "Say how it was disposed of."))
    if against:
        return Refusals(tuple(against))
    return MedicineWasted(*_start(draft), draft.how.strip(), *_people(draft))


def parse_remainder(draft: LeftDraft) -> RemainderCounted | Refusals:
    """What was left, or everything against it; nothing left is a count too."""
    against = _against(draft, nothing=True)
    if against:
        return Refusals(tuple(against))
    return RemainderCounted(*_start(draft), *_people(draft))


def parse_waste_words(words: tuple[str, ...]) -> Left | Refusals:
    """``waste 50 mg ketamine lot K220 how "…" by NAME witness NAME``."""
    return parse_waste(_draft(words))


def parse_remainder_words(words: tuple[str, ...]) -> Left | Refusals:
    """``remaining 0 mg ketamine lot K220 by NAME witness NAME``."""
    return parse_remainder(_draft(words))


def _draft(words: tuple[str, ...]) -> LeftDraft:
    lead, named = keyed(words, _KEYS)
    amount, unit, medicine = (*lead.split(maxsplit=2), "", "", "")[:3]
    return LeftDraft(medicine, amount, unit, *(named.get(key, "") for key in _KEYS))


def _against(draft: LeftDraft, *, nothing: bool) -> list[Refusal]:
    found = [Refusal(key, said) for key, said in _NEEDED if not getattr(draft, key).strip()]
    amount = draft.amount.strip()
    if not _AMOUNT.fullmatch(amount):
        found.append(Refusal("amount", "The amount must be a number."))
    elif not nothing and _number(amount) <= 0:
        found.append(Refusal("amount", "The amount must be more than 0."))
    if draft.unit.strip().lower() not in UNITS:
        names = ", ".join(dict.fromkeys(UNITS.values()))
        found.append(Refusal("unit", f"Unit is one of: {names}."))
    if draft.by.strip() and _folded(draft.by) == _folded(draft.witness):
        found.append(Refusal("witness", "The witness is someone else than who did it."))
    return found


def _start(draft: LeftDraft) -> tuple[str, float, str, str]:
    unit = UNITS[draft.unit.strip().lower()]
    return draft.medicine.strip(), _number(draft.amount.strip()), unit, draft.lot.strip()


def _people(draft: LeftDraft) -> tuple[str, str]:
    return draft.by.strip(), draft.witness.strip()


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
