"""The forms of an adverse event: all its fields, and what is learned of it later.  Only when it began is offered."""

from __future__ import annotations

from functools import partial

from kapdesk.dosing.model.adverse import (
    EXPECTED,
    OUTCOMES,
    RELATED,
    SEVERITIES,
    YES_NO,
    AdverseEventFollowed,
    AdverseEventRecorded,
)
from kapdesk.dosing.model.parsed import Followed, Pictured
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.adverse import (
    AdverseDraft,
    categories,
    parse_adverse,
    parse_followed,
)
from kapdesk.dosing.parse.pictures import FIELD, KEPT, pictured
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.picture_field import PictureField
from ui.dosing.verbs import Verb

ADVERSE, FOLLOW = "adverse", "follow"
LEAD = (
    "Crying or abreaction that belongs to the work is noted as therapeutic distress, not here, unless you judge "
    "otherwise. What you leave open is printed as not judged."
)
SEVERE_HINT = "Mild: nothing needed. Moderate: something was done here. Severe: help from outside."
GRADE_HINT = "1 to 5, only if you use it: by its fixed numbers many expected rises of pressure count as grade 3."
_AFTER = (
    Ask("outcome", "How it ended", choices=OUTCOMES),
    Ask("lasted", "Lasted, minutes", hint="Empty while it goes on."),
    Ask("reported_to", "Reported to"),
    Ask("reported_on", "Reported when", hint="Such as 10:50, by phone."),
)


def adverse_form(view: DosingView, now: Instant, _rest: str) -> Form:
    """An adverse event with every field; the minutes from the first dose are offered from the clock."""
    counts = view.t0 is not None and view.runs
    onset = _onset_ask(view, now) if counts else ()
    asks = _asks(AdverseEventRecorded("", ""))
    return Form(
        ADVERSE,
        "Adverse event",
        (*asks[:2], *onset, *asks[2:]),
        "Record the adverse event",
        _recorded,
        lead=LEAD,
        timed=not counts,
        elsewhere=("Therapeutic distress instead", "therapeutic-distress"),
        roomy=True,
    )


def follow_form(view: DosingView, _now: Instant, entry: str) -> Form | None:
    """What is learned later of one adverse event."""
    found = [pair for pair in view.facts_of(AdverseEventRecorded) if pair[0].id == entry]
    if not found:
        return None
    first, event = found[0]
    asks = (Ask("text", "What was learned", lines=4), *_AFTER)
    return Form(
        f"{FOLLOW} {entry}",
        "Follow-up",
        asks,
        "Record the follow-up",
        partial(_followed, first.id),
        lead=f"{first.at.hm()}  {event.name}. What was written first stays as it was.",
    )


def to_follow(view: DosingView) -> tuple[tuple[str, str], ...]:
    """The adverse events of a session, each with the name of its follow-up form."""
    return tuple(
        (f"{FOLLOW} {entry.id}", f"{entry.at.hm()} {event.category}")
        for entry, event in view.facts_of(AdverseEventRecorded)
    )


def adverse_asks(event: AdverseEventRecorded) -> tuple[Ask, ...]:
    """What a correction asks, with what was said; when it began is the time of the line."""
    return _asks(event)


def adverse_said(texts: Texts) -> Pictured | Refusals:
    """The adverse event a form says, with its pictures."""
    codes = {words: code for code, words in categories().items()}
    fields = {key: text for key, text in texts.items() if key in AdverseDraft.__slots__}
    event = parse_adverse(AdverseDraft(**fields | {"category": codes.get(texts["category"], "")}))
    return event if isinstance(event, Refusals) else pictured(event, texts[FIELD])


def followed_asks(fact: AdverseEventFollowed) -> tuple[Ask, ...]:
    """What a correction of a follow-up asks."""
    told = {
        "outcome": fact.outcome,
        "lasted": _number(fact.lasted_min),
        "reported_to": fact.reported_to,
        "reported_on": fact.reported_on,
    }
    text = Ask("text", "What was learned", lines=4, text=fact.text)
    return (text, *(_with(ask, told[ask.key]) for ask in _AFTER))


def followed_said(texts: Texts) -> Followed | Refusals:
    """The follow-up a form says."""
    fields = {key: text for key, text in texts.items() if key in AdverseDraft.__slots__}
    return parse_followed(AdverseDraft(**fields))


def _asks(event: AdverseEventRecorded) -> tuple[Ask, ...]:
    grade = "" if event.ctcae is None else str(event.ctcae)
    told = {
        "outcome": event.outcome,
        "lasted": _number(event.lasted_min),
        "reported_to": event.reported_to,
        "reported_on": event.reported_on,
    }
    kept = "\n".join(f"{KEPT}{digest}" for digest in event.picture_digests)
    names = tuple(categories().values())
    return (
        Ask("category", "What it was", choices=names, text=event.name),
        Ask("severity", "How severe", hint=SEVERE_HINT, choices=SEVERITIES, text=event.severity),
        Ask("serious", "Serious", choices=YES_NO, text=event.serious),
        Ask("text", "In words", lines=2, text=event.text),
        Ask("action", "What was done", text=event.action),
        *(_with(ask, told[ask.key]) for ask in _AFTER),
        Ask("related", "Goes back to the medicine", choices=RELATED, text=event.related),
        Ask("expected", "Expected here", choices=EXPECTED, text=event.expected),
        Ask("follow_up", "To follow up", text=event.follow_up),
        Ask("ctcae", "General grade (CTCAE)", hint=GRADE_HINT, text=grade),
        Ask(FIELD, "Pictures", wide=True, text=kept, made=PictureField),
    )


def _onset_ask(view: DosingView, now: Instant) -> tuple[Ask, ...]:
    minutes = int(now.seconds_since(view.t0) // 60) if view.t0 else 0
    hint = "Minutes from the first dose; offered from the clock."
    return (Ask("onset", "Began, minutes", hint=hint, text=str(minutes)),)


def _with(ask: Ask, text: str) -> Ask:
    return Ask(ask.key, ask.label, ask.hint, ask.choices, text=text)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _recorded(texts: Texts, at: Instant | None) -> Verb | Refusals:
    said = adverse_said(texts)
    return said if isinstance(said, Refusals) else verbs.record_adverse(said, at)


def _followed(event: EntryId, texts: Texts, at: Instant | None) -> Verb | Refusals:
    said = followed_said(texts)
    return said if isinstance(said, Refusals) else verbs.follow_adverse(event, said, at)
