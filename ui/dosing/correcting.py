"""Correcting a line: a form that fits what the line says.  The old line and the new one both stay."""

from __future__ import annotations

from functools import partial

import msgspec

from kapdesk.chart.model import Entry, Fact
from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.facts import (
    DischargeRecorded,
    FlagAnswered,
    RecoveryScored,
    VitalsRecorded,
)
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.dosing.model.parsed import Did, Parsed, Scores
from kapdesk.dosing.model.recovery import RecoveryScale
from kapdesk.dosing.model.urgent import UrgentEnded, UrgentStamped
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.ending import parse_score
from kapdesk.dosing.parse.esketamine import parse_esketamine
from kapdesk.dosing.parse.quick_line import parse_quick_line
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.correcting_given import Fitted, Reads, fitted_given
from ui.dosing.correcting_sets import fitted_set
from ui.dosing.esketamine_form import esketamine_asks
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.leaving_forms import discharge_asks, read_discharge
from ui.dosing.medicine_forms import left_asks, read_left
from ui.dosing.opening import House
from ui.dosing.recovery_forms import read_score, score_asks
from ui.dosing.verbs import Verb
from ui.dosing.words import line_words

HOUSE = House()
REASON = Ask("reason", "Why it is corrected", wide=True)
_PLACE = "correct {}"


def correct_form(
    entry: Entry, degrees: Degrees, view: DosingView, house: House = HOUSE
) -> Form | None:
    """The form that corrects this line, or None where a line of its kind is written anew instead."""
    fitted = _fitted(entry.fact, degrees) or _ended(entry.fact, view, house)
    fitted = fitted or fitted_set(entry.fact)
    if fitted is None:
        return None
    asks, reads = fitted
    return Form(
        _PLACE.format(entry.id),
        "Correct a line",
        (*asks, REASON),
        "Record the correction",
        partial(_correction, entry, reads),
        lead=f"{entry.at.hm()}  {line_words(entry.fact)}\nBoth lines stay, with the reason.",
        own_time=True,
        elsewhere=("Belongs to another chart", f"move {entry.id}"),
        roomy=any(ask.made is not None for ask in asks),
    )


def _fitted(fact: Fact, degrees: Degrees) -> Fitted | None:
    fitted = fitted_given(fact)
    match fact:
        case VitalsRecorded(vitals=vitals):
            ask = Ask("line", "The reading as it should be", wide=True, text=vitals.typed)
            fitted = (ask,), partial(_reading, degrees)
        case EsketamineNoted():
            fitted = esketamine_asks(fact), parse_esketamine
        case FlagAnswered():
            fitted = (Ask("text", "What was done", lines=3, text=fact.did),), _answer
        case RecoveryScored(by=RecoveryScale() as scale, points=points):
            fitted = score_asks(scale, points), partial(read_score, scale)
        case RecoveryScored():
            fitted = (Ask("total", "Total"),), partial(_score, fact)
        case UrgentEnded() | UrgentStamped():
            fitted = _worded(fact)
    return fitted


def _worded(fact: UrgentEnded | UrgentStamped) -> Fitted:
    """A line that is its words: they are asked anew."""
    ask = Ask("text", "The words as they should be", lines=4, text=fact.text)
    return (ask,), partial(_urgent, fact)


def _ended(fact: Fact, view: DosingView, house: House) -> Fitted | None:
    """What was left of a medicine, and the discharge list as it was gone through, item by item."""
    if isinstance(fact, MedicineWasted | RemainderCounted):
        return left_asks(fact), partial(read_left, fact)
    if not isinstance(fact, DischargeRecorded) or view.pinned is None:
        return None
    items = view.pinned.protocol.discharge
    return discharge_asks(items, house.colleagues, fact), partial(read_discharge, items)


def _correction(entry: Entry, reads: Reads, texts: Texts, at: Instant | None) -> Verb | Refusals:
    read = reads(texts)
    reason = texts["reason"].strip()
    against = list(read.items) if isinstance(read, Refusals) else []
    if not reason:
        against.append(Refusal("reason", "A correction needs its reason."))
    if isinstance(read, Refusals) or against:
        return Refusals(tuple(against))
    return verbs.correct(entry.id, read, reason, at)


def _reading(degrees: Degrees, texts: Texts) -> Parsed | Refusals:
    parsed = parse_quick_line(texts["line"], units=degrees, confirmed=True)
    if isinstance(parsed, Vitals):
        return parsed
    return Refusals(tuple(Refusal("line", refusal.sentence) for refusal in parsed.items))


def _urgent(fact: UrgentEnded | UrgentStamped, texts: Texts) -> Parsed | Refusals:
    return msgspec.structs.replace(fact, text=texts["text"].strip())


def _answer(texts: Texts) -> Parsed | Refusals:
    did = texts["text"].strip()
    return Did(did) if did else refused("text", "Write what was done.")


def _score(fact: RecoveryScored, texts: Texts) -> Parsed | Refusals:
    parsed = parse_score(fact.scale, texts["total"], fact.variant)
    return Scores((parsed,)) if isinstance(parsed, RecoveryScored) else parsed
