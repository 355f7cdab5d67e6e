"""Correcting a line: a form that fits what the line says.  The old line and the new one both stay."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec

from kapdesk.chart.model import Entry, Fact
from kapdesk.dosing.model.facts import (
    DoseGiven,
    EventNoted,
    FlagAnswered,
    OrderRecorded,
    RecoveryScored,
    Vitals,
    VitalsRecorded,
)
from kapdesk.dosing.model.parsed import Did, Parsed, Scores
from kapdesk.dosing.parse.dose import DoseDraft, OrderDraft, parse_dose, parse_order
from kapdesk.dosing.parse.ending import parse_score
from kapdesk.dosing.parse.events import parse_event
from kapdesk.dosing.parse.quick_line import parse_quick_line
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.forms import DOSE_ASKS, ORDER_ASKS
from ui.dosing.verbs import Verb
from ui.dosing.words import line_words

Reads = Callable[[Texts], Parsed | Refusals]

REASON = Ask("reason", "Why it is corrected", wide=True)
_PLACE = "correct {}"


def correct_form(entry: Entry, degrees: Degrees) -> Form | None:
    """The form that corrects this line, or None where a line of its kind is written anew instead."""
    fitted = _fitted(entry.fact, degrees)
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
    )


def _fitted(fact: Fact, degrees: Degrees) -> tuple[tuple[Ask, ...], Reads] | None:
    fitted: tuple[tuple[Ask, ...], Reads] | None = None
    match fact:
        case VitalsRecorded(vitals=vitals):
            ask = Ask("line", "The reading as it should be", wide=True, text=vitals.typed)
            fitted = (ask,), partial(_reading, degrees)
        case DoseGiven():
            fitted = DOSE_ASKS, partial(_dose, fact)
        case OrderRecorded():
            fitted = ORDER_ASKS, _order
        case EventNoted():
            ask = Ask("text", "The words as they should be", lines=4, text=fact.text)
            fitted = (ask,), partial(_event, fact)
        case FlagAnswered():
            fitted = (Ask("text", "What was done", lines=3, text=fact.did),), _answer
        case RecoveryScored():
            fitted = (Ask("total", "Total"),), partial(_score, fact)
    return fitted


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


def _dose(fact: DoseGiven, texts: Texts) -> Parsed | Refusals:
    parsed = parse_dose(DoseDraft(**{ask.key: texts[ask.key] for ask in DOSE_ASKS}))
    if isinstance(parsed, DoseGiven):
        return msgspec.structs.replace(parsed, handling=fact.handling)
    return parsed


def _order(texts: Texts) -> Parsed | Refusals:
    return parse_order(OrderDraft(**{ask.key: texts[ask.key] for ask in ORDER_ASKS}))


def _event(fact: EventNoted, texts: Texts) -> Parsed | Refusals:
    return parse_event(fact.kind, texts["text"], fact.fields)


def _answer(texts: Texts) -> Parsed | Refusals:
    did = texts["text"].strip()
    return Did(did) if did else refused("text", "Write what was done.")


def _score(fact: RecoveryScored, texts: Texts) -> Parsed | Refusals:
    parsed = parse_score(fact.scale, texts["total"], fact.variant)
    return Scores((parsed,)) if isinstance(parsed, RecoveryScored) else parsed
