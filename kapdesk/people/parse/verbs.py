"""What happens between sessions, as a day script speaks it: the words after the verb in, a value or refusals out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.people.model.afterwards import REACHED
from kapdesk.people.model.appointments import KINDS
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.parse.afterwards import CallDraft, PaperDraft
from kapdesk.people.parse.appointments import AppointmentDraft
from kapdesk.people.parse.asked import (
    ConsentDraft,
    ItemNote,
    Opening,
    ScreeningDraft,
    StimulationDraft,
    WithdrawalDraft,
    WorksheetDraft,
    parse_consent_words,
    parse_medicine_words,
    parse_note_words,
    parse_opening_words,
    parse_screening_words,
    parse_stimulation_words,
    parse_withdrawal_words,
    parse_worksheet_words,
)


@dataclass(frozen=True, slots=True)
class Came:
    """The client came to today's appointment, or did not."""

    came: bool = True


Locked = StimulationDraft | Opening
Filled = ScreeningDraft | ConsentDraft | WorksheetDraft
Asked = MedicineWritten | Filled | ItemNote | WithdrawalDraft | Locked
Between = AppointmentDraft | CallDraft | PaperDraft | Came | Asked
BetweenParser = Callable[[tuple[str, ...]], Between | Refusals]


def parse_appointment_words(words: tuple[str, ...]) -> AppointmentDraft | Refusals:
    """``appointment integration 2026-03-06 10:00 11:00 ["room 2"]``."""
    if len(words) not in (4, 5) or words[0] not in KINDS:
        kinds = ", ".join(KINDS)
        return refused("appointment", f"An appointment is one of {kinds}, its day, from and to.")
    return AppointmentDraft(*words)


def parse_called(words: tuple[str, ...]) -> CallDraft | Refusals:
    """``called client "slept well"``, ``called nobody``: the call after the session before."""
    if not words or words[0] not in REACHED:
        return refused("called", f"Who was reached is one of: {', '.join(REACHED)}.")
    return CallDraft(words[0], "", " ".join(words[1:]))


def parse_paper_words(words: tuple[str, ...]) -> PaperDraft | Refusals:
    """``paper "two sheets of readings"``: it waits to be typed in."""
    return PaperDraft("", " ".join(words))


def parse_came(words: tuple[str, ...]) -> Came | Refusals:
    """``came``: to today's appointment."""
    return refused("came", "Nothing follows “came”.") if words else Came()


def parse_missed(words: tuple[str, ...]) -> Came | Refusals:
    """``missed``: today's appointment."""
    return refused("missed", "Nothing follows “missed”.") if words else Came(came=False)


BETWEEN: Mapping[str, BetweenParser] = {
    "appointment": parse_appointment_words,
    "called": parse_called,
    "paper": parse_paper_words,
    "came": parse_came,
    "missed": parse_missed,
    "medicine": parse_medicine_words,
    "screening": parse_screening_words,
    "stimulation": parse_stimulation_words,
    "lock-opened": parse_opening_words,
    "prescriber-note": parse_note_words,
    "consent": parse_consent_words,
    "withdrawn": parse_withdrawal_words,
    "worksheet": parse_worksheet_words,
}
