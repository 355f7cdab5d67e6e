"""What someone typed about a call after a session, or paper that waits, into values or every refusal at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kapdesk.kernel.day import read_day
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.people.model.afterwards import NOBODY, REACHED, FollowUpCalled
from kapdesk.people.parse.appointments import LINE_LETTERS, too_long

WORDS_LETTERS = 4000


@dataclass(frozen=True, slots=True, repr=False)
class CallDraft:
    """A call as it stands in the form."""

    reached: str = ""
    who: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class PaperDraft:
    """Waiting paper as it stands in the form; an empty day is today."""

    day: str = ""
    text: str = ""


def parse_call(draft: CallDraft, sitting: SittingId) -> FollowUpCalled | Refusals:
    """Who was reached and what was said; a call that reached someone needs a word on how they are."""
    who, text = " ".join(draft.who.split()), draft.text.strip()
    refusals = [*too_long("who", who, LINE_LETTERS), *too_long("text", text, WORDS_LETTERS)]
    if draft.reached not in REACHED:
        refusals.append(Refusal("reached", f"Choose who was reached: {', '.join(REACHED)}."))
    elif draft.reached != NOBODY and not text:
        refusals.append(Refusal("text", "Write in a few words how they are."))
    if refusals:
        return Refusals(tuple(refusals))
    return FollowUpCalled(sitting, draft.reached, who, text)


def parse_paper(draft: PaperDraft, *, today: date) -> tuple[str, str] | Refusals:
    """The day that stands on the paper as ISO text, never ahead, and what it holds."""
    day = read_past_day(draft.day, today) if draft.day.strip() else today
    text = draft.text.strip()
    refusals = too_long("text", text, WORDS_LETTERS)
    if day is None:
        refusals.append(Refusal("day", "Write the day on the paper as 2026-03-04 or 4 Mar 2026."))
    elif day > today:
        refusals.append(Refusal("day", "The day on the paper cannot lie ahead of today."))
    if refusals or day is None:
        return Refusals(tuple(refusals))
    return day.isoformat(), text


def read_past_day(text: str, today: date) -> date | None:
    """The day a text names; today and yesterday too."""
    word = text.strip().casefold()
    if word in ("today", "yesterday"):
        return today - timedelta(days=1) if word == "yesterday" else today
    return read_day(text)
