"""What consents and screening say in a word or two."""

from __future__ import annotations

from kapdesk.people.model.screening import ItemState, PrescriberNoted, Raised, Tier
from kapdesk.people.rules.consents import consent_words, screening_words

STOP = Raised("eyes", "Eyes?", Tier.STOP, "Pressure.", "S-JNJ4", "Yes.")
CAUTION = Raised("liver", "Liver?", Tier.CAUTION, "Broken down there.", "S-MEDS", "Yes.")
NOTE = PrescriberNoted("eyes", "Eyes? Yes.", "prescriber 1", "2026-03-03", "seen")


def test_the_header_never_calls_anyone_fit() -> None:
    assert screening_words((), screened=False) == "Screening: not screened yet"
    assert screening_words((), screened=True) == "Screened, nothing open"
    open_now = (ItemState(STOP), ItemState(CAUTION))
    said = screening_words(open_now, screened=True)
    assert said == "Screening: 2 to ask the prescriber, 1 before a session"
    settled = (ItemState(STOP, NOTE), ItemState(CAUTION))
    assert screening_words(settled, screened=True) == "Screening: 1 to ask the prescriber"


def test_a_medicine_can_hold_a_session_before_anyone_was_screened() -> None:
    said = screening_words((ItemState(STOP),), screened=False)
    assert said == "Screening: not screened yet, 1 before a session"


def test_no_consent_is_said_in_two_ways() -> None:
    assert consent_words((), any_written=False) == "No consents yet"
    assert consent_words((), any_written=True) == "No consent holds"
