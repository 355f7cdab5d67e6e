"""Every form by its name, as the session stands: what keys, buttons and kept drafts ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.dosing.model.facts import EVENT_KINDS
from kapdesk.dosing.model.protocol import CHECKLISTS, Protocol
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.dosing.rules.clock import stands_at
from kapdesk.dosing.rules.missing import missing_at_close, ticked_of
from kapdesk.dosing.rules.slots import not_taken
from kapdesk.kernel.instant import Instant
from ui.dosing.adverse_forms import ADVERSE, FOLLOW, adverse_form, follow_form, to_follow
from ui.dosing.correcting import correct_form
from ui.dosing.dose_forms import HOLD, dose_form, hold_form, order_form, verify_form
from ui.dosing.ending_forms import (
    addendum_form,
    checklist_form,
    close_form,
    sign_form,
)
from ui.dosing.esketamine_form import PLACE, esketamine_form, has_esketamine_form
from ui.dosing.form import Form
from ui.dosing.forms import (
    event_form,
    event_kinds,
    process_form,
    safety_form,
    skip_form,
    vitals_form,
)
from ui.dosing.leaving_forms import discharge_form
from ui.dosing.log import line_of
from ui.dosing.medicine_forms import CHOICES as MEDICINE_LEFT
from ui.dosing.medicine_forms import remainder_form, waste_form
from ui.dosing.opening import House
from ui.dosing.printing import ESKETAMINE_FORM, HANDOVER, RECORD
from ui.dosing.recovery_forms import scale_choices, score_form
from ui.dosing.words_forms import TO_COME, words_form

PRINT = "print"
PRINT_FORM = "print esketamine form"
PRINT_HANDOVER = "print hand-over"
PRINTS: Mapping[str, str] = {
    PRINT: RECORD,
    PRINT_FORM: ESKETAMINE_FORM,
    PRINT_HANDOVER: HANDOVER,
}
NOT_TAKEN = "not taken"
MOVE = "move "
CORRECT = "correct "
LEFT = ("left", "Medicine left …")
FEW = {"event": ("Event", event_kinds()), "left": ("Medicine left", MEDICINE_LEFT)}
_PLAIN: Mapping[str, Callable[[], Form]] = {
    "order": order_form,
    "process": process_form,
    "safety": safety_form,
    "sign": sign_form,
    "waste": waste_form,
    "remainder": remainder_form,
    **{kind: partial(event_form, kind) for kind in EVENT_KINDS if kind != ADVERSE},
}


def more(view: DosingView, now: Instant) -> tuple[tuple[str, str], ...]:
    """What else can be done, as the session stands."""
    record, score = (PRINT, "Show the record"), ("score", "Score of the session")
    asked, shown = _esketamine(view)
    if view.signed is not None:
        return (("addendum", "Add words"), score, record, *shown)
    if view.closed is not None:
        return (
            *asked,
            *_follow_ups(view),
            ("sign", "Sign"),
            ("addendum", "Add words"),
            LEFT,
            score,
            record,
            *shown,
        )
    waiting = ((NOT_TAKEN, "Not taken …"),) if readings_not_taken(view, now) else ()
    return (
        *checklists(view),
        *verifiable(view),
        ("safety", "Safety question"),
        ("awake", "How awake"),
        ("vitals", "Reading in fields"),
        ("process", "Process note"),
        ("recovery", "Recovery score"),
        ("discharge", "Before leaving"),
        LEFT,
        *waiting,
        *_follow_ups(view),
        *asked,
        (PRINT_HANDOVER, "Hand-over sheet"),
        record,
        *shown,
        ("close", "Close session"),
    )


def checklists(view: DosingView) -> tuple[tuple[str, str], ...]:
    """The lists this session's protocol asks to be ticked before the dose, with their names."""
    protocol = view.pinned.protocol if view.pinned else None
    return tuple(
        (name, words)
        for name, words in CHECKLISTS.items()
        if protocol is not None and protocol.checklist(name)
    )


def _esketamine(view: DosingView) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The form that goes with nasal esketamine, to answer and to show; nothing in any other session."""
    if not has_esketamine_form(view):
        return (), ()
    return ((PLACE, "Esketamine form"),), ((PRINT_FORM, "Show the form"),)


def verifiable(view: DosingView) -> tuple[tuple[str, str], ...]:
    """The verification of the order, while there is one that nobody verified."""
    verified = {fact.order for _, fact in view.facts_of(OrderVerified)}
    waits = any(entry.id not in verified for entry, _ in view.orders[-1:])
    return (("verify", "Order verified"),) if waits else ()


def _follow_ups(view: DosingView) -> tuple[tuple[str, str], ...]:
    return ((FOLLOW, "Follow-up …"),) if to_follow(view) else ()


def readings_not_taken(view: DosingView, now: Instant) -> tuple[tuple[str, str], ...]:
    """The planned readings that were neither taken nor left out, each with the name of its form."""
    waiting = not_taken(view, stands_at(view, now))
    return tuple((f"skip {state.slot.key}", state.slot.name) for state in waiting)


def offered(
    place: str, view: DosingView, now: Instant, house: House
) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The few things to choose from under one name, with their title; None where the name is no such choice."""
    match place:
        case "event" | "left":
            return FEW[place]
        case "more":
            return "More", more(view, now)
        case "recovery":
            return "Recovery score", scale_choices(house.scales)
        case "follow":
            return "Follow-up of an adverse event", to_follow(view)
        case "not taken":
            return "Readings not taken", readings_not_taken(view, now)
    return None


def form_named(
    place: str, view: DosingView, now: Instant, degrees: Degrees, house: House
) -> Form | None:
    """The form of that name, or None where there is none any more."""
    if plain := _PLAIN.get(place):
        return plain()
    word, _, rest = place.partition(" ")
    if fitted := _AS_IT_STANDS.get(word):
        return fitted(view, now, rest)
    match word:
        case "vitals":
            return vitals_form(degrees, tuple(scale.key for scale in house.sedation))
        case "correct":
            line = line_of(view, rest)
            standing = line is not None and line.standing
            return correct_form(line.entry, degrees, view, house) if line and standing else None
        case "score":
            return next((score_form(scale) for scale in house.scales if scale.id == rest), None)
    return _by_protocol(word, rest, view.pinned.protocol, house) if view.pinned else None


def _dose(view: DosingView, now: Instant, _rest: str) -> Form:
    return dose_form(view, now)


def _answers(view: DosingView, _now: Instant, _rest: str) -> Form | None:
    return esketamine_form(view) if has_esketamine_form(view) else None


def _checklist(name: str, view: DosingView, _now: Instant, _rest: str) -> Form | None:
    items = view.pinned.protocol.checklist(name) if view.pinned else ()
    return checklist_form(name, items, ticked_of(view, name)) if items else None


def _hold(view: DosingView, _now: Instant, handling: str) -> Form | None:
    return hold_form(view, handling)


def _close(view: DosingView, now: Instant, _rest: str) -> Form:
    return close_form(missing_at_close(view, stands_at(view, now)))


def _addendum(view: DosingView, _now: Instant, _rest: str) -> Form:
    return addendum_form(signed=view.signed is not None, on_paper=view.from_paper)


_AS_IT_STANDS: Mapping[str, Callable[[DosingView, Instant, str], Form | None]] = {
    **{name: partial(_checklist, name) for name in CHECKLISTS},
    "dose": _dose,
    "verify": verify_form,
    "esketamine": _answers,
    HOLD: _hold,
    TO_COME: words_form,
    ADVERSE: adverse_form,
    FOLLOW: follow_form,
    "close": _close,
    "addendum": _addendum,
}


def _by_protocol(word: str, rest: str, protocol: Protocol, house: House) -> Form | None:
    match word:
        case "discharge":
            return discharge_form(protocol.discharge, house.colleagues)
        case "skip":
            return next((skip_form(slot) for slot in protocol.slots if slot.key == rest), None)
    return None
