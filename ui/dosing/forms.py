"""The forms of a dosing session.  Nothing is filled in and nothing suggested."""

from __future__ import annotations

from functools import partial

from kapdesk.dosing.model.facts import EVENT_KINDS, EventNoted, ProcessNoted, SafetyAsked
from kapdesk.dosing.model.parsed import SKIP_REASONS
from kapdesk.dosing.model.protocol import Slot
from kapdesk.dosing.model.quality import DOUBTS, QUALITIES
from kapdesk.dosing.model.sedation import NO_PAIN, SEDATION, USUAL
from kapdesk.dosing.parse.events import (
    CONSENTS,
    DETAILS,
    MOMENTS,
    SAFETY_ANSWERS,
    SEVERITIES,
    parse_event,
)
from kapdesk.dosing.parse.seen import YES_NO
from kapdesk.dosing.parse.vitals import (
    POSTURES,
    SOURCES,
    Degrees,
    VitalsDraft,
    parse_vitals,
)
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.verbs import Verb
from ui.dosing.words import EVENT_NAMES

_CHOICES = {"severity": SEVERITIES, "consent": CONSENTS}

VITALS_ASKS = (
    Ask("pressure", "Blood pressure", hint="upper/lower"),
    Ask("pulse", "Pulse"),
    Ask("spo2", "SpO₂"),
    Ask("oxygen", "Air or oxygen", hint="air, or litres a minute"),
    Ask("breathing", "Breathing"),
    Ask("temperature", "Temperature"),
    Ask("moaas", "MOAA/S", hint=f"0 to 5. {NO_PAIN}"),
    Ask("rass", "RASS", hint=f"−5 to +4. {NO_PAIN}"),
    Ask("ramsay", "Ramsay", hint=f"1 to 6. {NO_PAIN}"),
    Ask("poss", "POSS", hint=f"S, 1 to 4. {NO_PAIN}"),
    Ask("inward", "Inward, answers when addressed", tick=True, wide=True),
    Ask("talks", "Able to talk now", choices=YES_NO),
    Ask("distress", "Distress", hint="0 to 10"),
    Ask("depth", "Depth", hint="0 to 10"),
    Ask("nausea", "Nausea", hint="0 to 10"),
    Ask("quality", "Quality of the reading", choices=QUALITIES),
    Ask("doubt", "Why it is doubtful", choices=DOUBTS),
    Ask("arm", "Arm of the cuff", choices=("left", "right")),
    Ask("probe_arm", "Arm of the probe", choices=("left", "right")),
    Ask("posture", "Posture", choices=POSTURES),
    Ask("source", "Source", choices=SOURCES),
)


def vitals_form(degrees: Degrees, scales: tuple[str, ...] = USUAL) -> Form:
    """A reading in fields instead of one line, with the sedation scales the practice offers."""
    asks = tuple(ask for ask in VITALS_ASKS if ask.key in scales or ask.key not in SEDATION)
    means = partial(_vitals, degrees)
    return Form("vitals", "Reading in fields", asks, "Record the reading", means)


def event_form(kind: str) -> Form:
    """Something seen, said or done."""
    text = Ask("text", "In the client's words" if kind == "quote" else "Words", lines=4)
    details = tuple(
        Ask(key, key.capitalize(), choices=_CHOICES.get(key, ())) for key in DETAILS.get(kind, ())
    )
    title = EVENT_NAMES[kind]
    return Form(kind, title, (text, *details), f"Record: {title.lower()}", partial(_event, kind))


def process_form() -> Form:
    """The therapist's own note, kept apart from the record."""
    lead = "Kept apart from the record. It is not printed with it and not found by its search."
    asks = (Ask("text", "Process note", lines=6),)
    return Form("process", "Process note", asks, "Keep the note", _process, lead=lead)


def skip_form(slot: Slot) -> Form:
    """Why a planned reading is left out."""
    asks = (Ask("reason", "Why it is left out", choices=SKIP_REASONS, wide=True),)
    return Form(
        f"skip {slot.key}",
        f"Leave out: {slot.name}",
        asks,
        "Leave it out",
        partial(_skip, slot.key),
    )


def safety_form() -> Form:
    """The safety question, before the dose or at the end."""
    asks = (
        Ask("moment", "Asked", choices=MOMENTS),
        Ask("answer", "Answer", choices=SAFETY_ANSWERS),
        Ask("text", "What was said", lines=3),
    )
    return Form("safety", "Safety question", asks, "Record the answer", _safety)


def event_kinds() -> tuple[tuple[str, str], ...]:
    """Every kind of event with its name, in order."""
    return tuple((kind, EVENT_NAMES[kind]) for kind in EVENT_KINDS)


def _vitals(degrees: Degrees, texts: Texts, at: Instant | None) -> Verb | Refusals:
    draft = VitalsDraft(**{ask.key: texts.get(ask.key, "") for ask in VITALS_ASKS})
    parsed = parse_vitals(draft, units=degrees)
    return parsed if isinstance(parsed, Refusals) else verbs.record(parsed, at)


def _event(kind: str, texts: Texts, at: Instant | None) -> Verb | Refusals:
    details = {key: texts[key] for key in DETAILS.get(kind, ())}
    parsed = parse_event(kind, texts["text"], details)
    return verbs.note(parsed, at) if isinstance(parsed, EventNoted) else parsed


def _process(texts: Texts, at: Instant | None) -> Verb | Refusals:
    text = texts["text"].strip()
    return (
        verbs.note(ProcessNoted(text), at) if text else refused("text", "The note needs its words.")
    )


def _skip(slot: str, texts: Texts, at: Instant | None) -> Verb | Refusals:
    reason = texts["reason"]
    return verbs.skip(slot, reason, at) if reason else refused("reason", "Choose a reason.")


def _safety(texts: Texts, at: Instant | None) -> Verb | Refusals:
    missing = [
        refused(key, f"Choose one for “{label}”.").items[0]
        for key, label in (("moment", "Asked"), ("answer", "Answer"))
        if not texts[key]
    ]
    if missing:
        return Refusals(tuple(missing))
    return verbs.note(SafetyAsked(texts["moment"], texts["answer"], texts["text"].strip()), at)
