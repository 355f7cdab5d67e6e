"""Correcting what was ordered, given, held, seen or said: what is asked, and what the answers say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec

from kapdesk.chart.model import Fact
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.facts import EVENT_KINDS, DoseGiven, EventNoted, HoldEnded, OrderRecorded
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.parsed import HANDLINGS, Hold, Parsed, Words
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.parse.events import parse_event
from kapdesk.kernel.errors import Refusals, refused
from ui.dosing.adverse_forms import adverse_asks, adverse_said, followed_asks, followed_said
from ui.dosing.dose_forms import (
    BOOSTER_ASKS,
    DOSE_ASKS,
    ORDER_ASKS,
    dose_said,
    order_said,
    verified_asks,
    verified_said,
)
from ui.dosing.form import Ask, Texts

Reads = Callable[[Texts], Parsed | Refusals]
Fitted = tuple[tuple[Ask, ...], Reads]

_HOLD_ASKS = (
    Ask("handling", "It was", choices=HANDLINGS),
    Ask("text", "In words", wide=True),
)


def fitted_given(fact: Fact) -> Fitted | None:
    """What a correction of such a line asks and how it is read; None for any other line."""
    fitted: Fitted | None = None
    match fact:
        case DoseGiven():
            asks = BOOSTER_ASKS if fact.booster else DOSE_ASKS
            fitted = asks, partial(_dose, asks, fact)
        case OrderRecorded():
            fitted = ORDER_ASKS, order_said
        case HoldEnded():
            fitted = _HOLD_ASKS, _hold
        case EventNoted():
            fitted = _event_asks(fact), partial(_event, fact)
        case WordsAdded():
            ask = Ask("text", "The words as they should be", lines=4, text=fact.text)
            fitted = (ask,), partial(_words, fact)
        case MomentBookmarked():
            fitted = (Ask("text", "The bookmark's words", wide=True, text=fact.label),), _bookmark
        case OrderVerified():
            fitted = verified_asks(fact), verified_said
        case AdverseEventRecorded():
            fitted = adverse_asks(fact), adverse_said
        case AdverseEventFollowed():
            fitted = followed_asks(fact), followed_said
    return fitted


def _dose(asks: tuple[Ask, ...], fact: DoseGiven, texts: Texts) -> Parsed | Refusals:
    parsed = dose_said(asks, texts)
    if isinstance(parsed, DoseGiven) and not parsed.handling:
        return msgspec.structs.replace(parsed, handling=fact.handling)
    return parsed


def _hold(texts: Texts) -> Parsed | Refusals:
    if not texts["handling"]:
        return refused("handling", "Say what became of it.")
    return Hold(texts["handling"], texts["text"].strip())


def _event(fact: EventNoted, texts: Texts) -> Parsed | Refusals:
    kind, text = texts["kind"] or fact.kind, texts["text"]
    fields = fact.fields if kind == fact.kind else {}
    if not fact.text and not text.strip() and kind in EVENT_KINDS:
        return EventNoted(kind, "", fields)
    return parse_event(kind, text, fields)


def _event_asks(fact: EventNoted) -> tuple[Ask, ...]:
    return (
        Ask("kind", "What it was", choices=EVENT_KINDS, text=fact.kind),
        Ask("text", "The words as they should be", lines=4, text=fact.text),
    )


def _bookmark(texts: Texts) -> Parsed | Refusals:
    return MomentBookmarked(" ".join(texts["text"].split()))


def _words(fact: WordsAdded, texts: Texts) -> Parsed | Refusals:
    text = texts["text"]
    return Words(fact.kind, text) if text.strip() else refused("text", "Write the words.")
