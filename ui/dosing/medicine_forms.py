"""Waste and what is left over of a controlled medicine, as forms.  Nothing is filled in."""

from __future__ import annotations

from kapdesk.dosing.model.medicine import Left, MedicineWasted
from kapdesk.dosing.parse.dose import UNITS
from kapdesk.dosing.parse.medicine import LeftDraft, parse_remainder, parse_waste
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.verbs import Verb

_UNITS = tuple(dict.fromkeys(UNITS.values()))
_START = (
    Ask("medicine", "Medicine"),
    Ask("lot", "Lot"),
    Ask("amount", "Amount"),
    Ask("unit", "Unit", choices=_UNITS),
)
_PEOPLE = (Ask("by", "By"), Ask("witness", "Witness", hint="Someone else, who saw it."))
WASTE_ASKS = (
    *_START,
    Ask("how", "How it was disposed of", wide=True),
    *_PEOPLE,
)
REMAINDER_ASKS = (*_START, *_PEOPLE)
CHOICES = (("waste", "Medicine wasted"), ("remainder", "Medicine left over"))
INK = "On paper both lines are signed by hand."


def waste_form() -> Form:
    """What was made unusable, before a witness."""
    return Form("waste", "Medicine wasted", WASTE_ASKS, "Record the waste", _waste, lead=INK)


def remainder_form() -> Form:
    """What was left, counted before a witness."""
    lead = f"How much of this lot is left in the cupboard after this session, or 0. {INK}"
    act = "Record the count"
    return Form("remainder", "Medicine left over", REMAINDER_ASKS, act, _remainder, lead=lead)


def left_asks(fact: Left) -> tuple[Ask, ...]:
    """The questions a correction of such a line asks."""
    return WASTE_ASKS if isinstance(fact, MedicineWasted) else REMAINDER_ASKS


def read_left(fact: Left, texts: Texts) -> Left | Refusals:
    """What a correction of such a line says."""
    draft = LeftDraft(**{ask.key: texts[ask.key] for ask in left_asks(fact)})
    return parse_waste(draft) if isinstance(fact, MedicineWasted) else parse_remainder(draft)


def _waste(texts: Texts, at: Instant | None) -> Verb | Refusals:
    parsed = parse_waste(LeftDraft(**{ask.key: texts[ask.key] for ask in WASTE_ASKS}))
    return parsed if isinstance(parsed, Refusals) else verbs.leave(parsed, at)


def _remainder(texts: Texts, at: Instant | None) -> Verb | Refusals:
    parsed = parse_remainder(LeftDraft(**{ask.key: texts[ask.key] for ask in REMAINDER_ASKS}))
    return parsed if isinstance(parsed, Refusals) else verbs.leave(parsed, at)
