"""An adverse event from text: its code from the list, and every field of it or every refusal at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from kapdesk.dosing.model.adverse import (
    EXPECTED,
    OTHER,
    OUTCOMES,
    RELATED,
    SEVERITIES,
    YES_NO,
    AdverseEventRecorded,
)
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.parsed import Followed
from kapdesk.dosing.parse.events import parse_event_words
from kapdesk.dosing.parse.words import keyed
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.paths import resource
from kapdesk.kernel.units import Span

GRADES = Span(1, 5)
"""The general grades.  source S-CTC."""
ONSET_MIN = Span(-720, 1440)
LASTED_MIN = Span(0, 10080)
"""From half a day before the dose to a day after; up to a week.  unit minutes; ours, to catch slips."""

_MINUTES = re.compile(r"[-−]?[0-9]{1,5}(?:[.,][0-9])?", re.ASCII)
_KEYS = {
    "category": "category",
    "onset": "onset",
    "lasted": "lasted",
    "severity": "severity",
    "ctcae": "ctcae",
    "related": "related",
    "expected": "expected",
    "action": "action",
    "outcome": "outcome",
    "serious": "serious",
    "reported-to": "reported_to",
    "reported-on": "reported_on",
    "follow-up": "follow_up",
}
_FOLLOW_KEYS = ("outcome", "lasted", "reported-to", "reported-on")


@dataclass(frozen=True, slots=True, repr=False)
class AdverseDraft:
    """An adverse event as it was typed, field by field."""

    category: str = ""
    text: str = ""
    onset: str = ""
    lasted: str = ""
    severity: str = ""
    ctcae: str = ""
    related: str = ""
    expected: str = ""
    action: str = ""
    outcome: str = ""
    serious: str = ""
    reported_to: str = ""
    reported_on: str = ""
    follow_up: str = ""


@cache
def categories() -> Mapping[str, str]:
    """The codes of the list, each with its words."""
    read = tomllib.loads(resource("adverse", "categories.toml").read_text(encoding="utf-8"))
    return {str(code): str(words) for code, words in read["categories"].items()}


def parse_adverse(draft: AdverseDraft) -> AdverseEventRecorded | Refusals:
    """The event, or everything against it: it needs its code, its severity, and whether it was serious."""
    against: list[Refusal] = []
    code, known = draft.category.strip(), categories()
    if code not in known:
        against.append(Refusal("category", "Choose what it was from the list."))
    if code == OTHER and not draft.text.strip():
        against.append(Refusal("text", "Something else needs its words."))
    event = AdverseEventRecorded(
        category=code,
        name=known.get(code, ""),
        text=draft.text.strip(),
        onset_min=_minutes("onset", draft.onset, ONSET_MIN, against),
        lasted_min=_minutes("lasted", draft.lasted, LASTED_MIN, against),
        severity=_one_of("severity", draft.severity, SEVERITIES, against, needed=True),
        ctcae=_grade(draft.ctcae, against),
        related=_one_of("related", draft.related, RELATED, against),
        expected=_one_of("expected", draft.expected, EXPECTED, against),
        action=draft.action.strip(),
        outcome=_one_of("outcome", draft.outcome, OUTCOMES, against),
        serious=_one_of("serious", draft.serious, YES_NO, against, needed=True),
        reported_to=draft.reported_to.strip(),
        reported_on=draft.reported_on.strip(),
        follow_up=draft.follow_up.strip(),
    )
    return Refusals(tuple(against)) if against else event


def parse_followed(draft: AdverseDraft) -> Followed | Refusals:
    """What was learned later, or everything against it."""
    against: list[Refusal] = []
    if not draft.text.strip():
        against.append(Refusal("text", "Write what was learned."))
    followed = Followed(
        draft.text.strip(),
        _one_of("outcome", draft.outcome, OUTCOMES, against),
        _minutes("lasted", draft.lasted, LASTED_MIN, against),
        draft.reported_to.strip(),
        draft.reported_on.strip(),
    )
    return Refusals(tuple(against)) if against else followed


def parse_adverse_words(words: tuple[str, ...]) -> AdverseEventRecorded | EventNoted | Refusals:
    """``adverse "felt sick" category nausea severity mild serious no lasted 20 action "bowl" outcome over``.

    Without a category it is the simple line of before: words, severity, action, outcome.
    """
    text, named = keyed(words, tuple(_KEYS))
    if "category" not in named:
        return parse_event_words("adverse", words)
    fields = {_KEYS[key]: value for key, value in named.items()}
    return parse_adverse(AdverseDraft(text=text, **fields))


def parse_followed_words(words: tuple[str, ...]) -> Followed | Refusals:
    """``followed "well again after an hour" outcome over lasted 60``: the latest adverse event."""
    text, named = keyed(words, _FOLLOW_KEYS)
    fields = {_KEYS[key]: value for key, value in named.items()}
    return parse_followed(AdverseDraft(text=text, **fields))


def _one_of(
    field: str,
    text: str,
    choices: Collection[str],
    against: list[Refusal],
    *,
    needed: bool = False,
) -> str:
    said = text.strip().lower()
    if (said or needed) and said not in choices:
        name = _NAMES[field]
        against.append(Refusal(field, f"{name} is one of: {', '.join(choices)}."))
    return said


def _minutes(field: str, text: str, span: Span, against: list[Refusal]) -> float | None:
    text = text.strip()
    if not text:
        return None
    minutes = float(text.replace(",", ".").replace("−", "-")) if _MINUTES.fullmatch(text) else None
    if minutes is None or minutes not in span:
        against.append(Refusal(field, f"{_NAMES[field]} lies between {span} minutes."))
    return minutes


def _grade(text: str, against: list[Refusal]) -> int | None:
    text = text.strip()
    if not text:
        return None
    grade = int(text) if text.isascii() and text.isdigit() else 0
    if grade not in GRADES:
        against.append(Refusal("ctcae", f"The general grade lies between {GRADES}."))
    return grade


_NAMES = {
    "severity": "How severe it was",
    "related": "How far it goes back to the medicine",
    "expected": "Whether it was expected",
    "outcome": "How it ended",
    "serious": "Whether it was serious",
    "onset": "When it began",
    "lasted": "How long it lasted",
}
