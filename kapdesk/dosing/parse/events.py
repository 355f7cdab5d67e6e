"""What was seen, said or done, from text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from kapdesk.dosing.model import moments
from kapdesk.dosing.model.facts import (
    EVENT_KINDS,
    EventNoted,
    PhaseNoted,
    ProcessNoted,
    SafetyAsked,
)
from kapdesk.dosing.model.parsed import SKIP_REASONS, Did, Hold, Skip, Stamp, Tick, Words
from kapdesk.dosing.model.protocol import CHECKLISTS
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.parse.words import keyed
from kapdesk.kernel.errors import Refusal, Refusals, refused

DETAILS: Mapping[str, tuple[str, ...]] = {
    "touch": ("consent",),
    "substance": ("amount", "taken"),
    "adverse": ("severity", "action", "outcome"),
    "nausea": ("strength",),
    "music": ("source",),
}
WORDLESS = moments.WORDLESS
SEVERITIES = ("mild", "moderate", "severe", "life-threatening")
CONSENTS = ("yes", "no", "withdrawn")
MOMENTS = ("before", "end")
SAFETY_ANSWERS = ("no", "yes", "unanswered")
_CHOICES = {"severity": SEVERITIES, "consent": CONSENTS}


def parse_event(
    kind: str, text: str, details: Mapping[str, str] | None = None
) -> EventNoted | Refusals:
    """The event, or everything against it.  A quote keeps every character; other text loses outer blanks."""
    refusals: list[Refusal] = []
    said = text if kind == "quote" else text.strip()
    given = {key: value.strip() for key, value in (details or {}).items() if value.strip()}
    if kind not in EVENT_KINDS:
        refusals.append(Refusal("kind", f"An event is one of: {', '.join(EVENT_KINDS)}."))
    if not said.strip() and kind not in WORDLESS:
        refusals.append(Refusal("text", f"“{kind[:20].capitalize()}” needs its words."))
    for name, value in given.items():
        refusals.extend(_against_detail(kind, name, value))
    return Refusals(tuple(refusals)) if refusals else EventNoted(kind, said, given)


def parse_event_words(kind: str, words: tuple[str, ...]) -> EventNoted | Refusals:
    """``quote "…"``, ``touch "hand" consent yes``, ``adverse "…" severity mild action "…"``, ``tears``; one shape."""
    text, details = keyed(words, DETAILS.get(kind, ()))
    return parse_event(kind, text, details)


def event_verbs() -> dict[str, partial[EventNoted | Refusals]]:
    """A parser for every kind of event, by its own name."""
    return {kind: partial(parse_event_words, kind) for kind in EVENT_KINDS}


def parse_process(words: tuple[str, ...]) -> ProcessNoted | Refusals:
    """``process "…"``: a note kept apart from the record."""
    text = " ".join(words).strip()
    return ProcessNoted(text) if text else refused("text", "The note needs its words.")


def parse_did(words: tuple[str, ...]) -> Did | Refusals:
    """``did "…"``: what was done about the flags that wait."""
    text = " ".join(words).strip()
    return Did(text) if text else refused("did", "Write what was done.")


def parse_hold(handling: str, words: tuple[str, ...]) -> Hold | Refusals:
    """``spat``, ``swallowed`` or ``partial "about half"``: the dose held in the mouth, with words or without."""
    return Hold(handling, " ".join(words).strip())


def parse_moment(words: tuple[str, ...]) -> Stamp | Refusals:
    """``moment touch``: something kept by its kind, its words to come; ``moment took`` when a dose is taken."""
    kinds = (*EVENT_KINDS, moments.TOOK)
    if len(words) != 1 or words[0] not in kinds:
        return refused("kind", f"A moment is one of: {', '.join(kinds)}.")
    return Stamp(words[0])


def parse_words(words: tuple[str, ...]) -> Words | Refusals:
    """``words touch "hand on the shoulder"``: words for the latest moment of that kind that waits for some."""
    kind, text = (words[0] if words else ""), " ".join(words[1:])
    refusals: list[Refusal] = []
    if kind not in EVENT_KINDS:
        refusals.append(Refusal("kind", f"A moment is one of: {', '.join(EVENT_KINDS)}."))
    if not text.strip():
        refusals.append(Refusal("text", "Write the words."))
    return Refusals(tuple(refusals)) if refusals else Words(kind, text)


def parse_bookmark(words: tuple[str, ...]) -> MomentBookmarked | Refusals:
    """``bookmark "the door opens"``: a minute to come back to, with words or without."""
    return MomentBookmarked(" ".join(" ".join(words).split()))


def parse_skip(words: tuple[str, ...]) -> Skip | Refusals:
    """``skip t30 asleep``: a planned reading by its key, and one of the few reasons."""
    slot, reason = (words[0] if words else ""), " ".join(words[1:]).strip().lower()
    refusals = [Refusal("slot", "Name the planned reading, such as t30.")] if not slot else []
    if reason not in SKIP_REASONS:
        refusals.append(Refusal("reason", f"The reason is one of: {', '.join(SKIP_REASONS)}."))
    return Refusals(tuple(refusals)) if refusals else Skip(slot, reason)


def parse_phase(words: tuple[str, ...]) -> PhaseNoted | Refusals:
    """``phase peak``: the phase the client was seen to be in, by its key."""
    return PhaseNoted(words[0]) if len(words) == 1 else refused("phase", "Name one phase.")


def parse_check(words: tuple[str, ...]) -> Tick | Refusals:
    """``check all``, ``check touch``, ``check arrival all``, ``check room water``: items of a list, by their keys.

    Without the name of a list it is the one before the dose.
    """
    named = words[0] if words and words[0] in CHECKLISTS else ""
    items = words[1:] if named else words
    if not items:
        return refused("items", "Name what is ticked, or say all.")
    list_name = named or "before"
    if items == ("all",):
        return Tick(everything=True, list=list_name)
    return Tick(items, list=list_name)


def parse_safety(words: tuple[str, ...]) -> SafetyAsked | Refusals:
    """``safety before|end no|yes|unanswered ["…"]``: the safety question and its answer."""
    moment, answer = (*words, "", "")[:2]
    refusals: list[Refusal] = []
    if moment not in MOMENTS:
        refusals.append(
            Refusal("moment", f"The question is asked at one of: {', '.join(MOMENTS)}.")
        )
    if answer not in SAFETY_ANSWERS:
        refusals.append(Refusal("answer", f"The answer is one of: {', '.join(SAFETY_ANSWERS)}."))
    if refusals:
        return Refusals(tuple(refusals))
    return SafetyAsked(moment, answer, " ".join(words[2:]).strip())


def _against_detail(kind: str, name: str, value: str) -> list[Refusal]:
    if name not in DETAILS.get(kind, ()):
        return [Refusal(name, f"A line of kind “{kind[:20]}” has no {name[:20]}.")]
    choices = _CHOICES.get(name)
    if choices and value not in choices:
        return [Refusal(name, f"{name.capitalize()} is one of: {', '.join(choices)}.")]
    return []
