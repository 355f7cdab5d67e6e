"""What consents and screening say in a word or two: on the client's header, and on the timeline."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.chart.model import Fact
from kapdesk.kernel.day import say_day
from kapdesk.people.model.consents import ConsentGiven, ConsentState, ConsentWithdrawn
from kapdesk.people.model.screening import ItemState, Tier

KIND_WORDS = {
    "treatment": "Treatment",
    "touch": "Touch",
    "recording": "Recording",
    "emergency": "Emergency",
    "escort": "Escort",
    "telehealth": "At a distance",
}


def consent_words(holding: Iterable[ConsentState], *, any_written: bool) -> str:
    """The consents that hold, for the header."""
    kinds = ", ".join(KIND_WORDS[state.given.kind].lower() for state in holding)
    if kinds:
        return f"Consents: {kinds}"
    return "No consent holds" if any_written else "No consents yet"


def screening_words(states: Iterable[ItemState], *, screened: bool) -> str:
    """How the screening stands, for the header."""
    open_now = [state.item for state in states if state.open]
    stops = sum(1 for item in open_now if item.tier is Tier.STOP)
    asks = "not screened yet" if not screened else f"{len(open_now)} to ask the prescriber"
    if screened and not open_now:
        return "Screened, nothing open"
    return f"Screening: {asks}" + (f", {stops} before a session" if stops else "")


def said(fact: Fact) -> str:
    """A consent or its withdrawal in one line, for the timeline."""
    match fact:
        case ConsentGiven(kind=kind) as given:
            answered = "not agreed" if given.refused else "given"
            parts = [f"Consent, {KIND_WORDS[kind].lower()}, {answered} {say_day(given.on)}"]
            parts += [f"version {given.version}"] if given.version else []
            parts += [given.agreed] if given.agreed else []
            return ", ".join(parts)
        case ConsentWithdrawn(on=on, note=note):
            words = f": {note}" if note else ""
            return f"Consent taken back {say_day(on)}{words}"
        case _:
            return fact.words()
