"""What the score asks the desk to do: verbs done later on the record lane, for one sitting."""

from __future__ import annotations

from kapdesk.dosing.service.dosing import Dosing
from kapdesk.dosing.service.score import SentOn
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant
from ui.dosing.verbs import Verb


def bookmark(label: str, at: Instant | None) -> Verb:
    """Mark a minute to come back to."""
    return lambda dosing, sitting, clears: dosing.score.bookmark(
        sitting, label, at=at, clears=clears
    )


def send_on(moment: EntryId, sent_as: str, text: str) -> Verb:
    """Make a moment a candidate for later work."""
    return lambda dosing, sitting, clears: dosing.score.send_on(
        sitting, moment, sent_as, text, clears=clears
    )


def take_back(moment: EntryId) -> Verb:
    """Take the latest sending of a moment back."""
    return lambda dosing, sitting, _: dosing.score.take_back(sitting, moment)


def sent_from(dosing: Dosing, sitting: SittingId) -> tuple[SentOn, ...]:
    """What was sent on from a sitting, as it stands."""
    return dosing.score.sent_from(sitting)
