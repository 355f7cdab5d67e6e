"""What asks for care before a picture is worked on: consent, a court, the screening, a medicine and its session."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.art.rules.case import FIT, Case
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.chart.gates import Unmet
from kapdesk.sheets.model import Filled

CONSENT, LEGAL, CAUTIONS, SCREENING, UNDER = (
    "fit",
    "legal",
    "cautions",
    "screening",
    "under-effect",
)
"""The guards of fit and consent, by key; the first is not to be passed.  source art-1.5"""

DOSE, PRESSURE = "dose", "pressure"
"""The guards of a dosing session beside: a reason to go past one counts until the next dose.  source kd-resources"""

STATEMENT_WANTED = (
    "The client may have to say to an authority what happened; "
    "no dated statement is written or declined yet."
)

CAUTIOUS = (
    "seizures",
    "eyes",
    "vertigo",
    "psychosis",
    "dissociation",
    "intoxicated",
    "home",
    "pregnancy",
    "heart",
)
"""The prompts of fit that each ask why the work goes on.  source art-1.5"""

_AGREED = {
    "explained": "How the work goes is not explained yet.",
    "changes": "That what happened stays known and pictures may fade is not said yet.",
    "consents": "The client has not agreed to this work yet.",
    "stop-agreed": "No sign for stop is agreed yet.",
}


def consent(case: Case) -> Iterator[Unmet]:
    """What fit and consent miss: it is done, not passed."""
    fit = case.sheet(FIT)
    if fit is None:
        yield Unmet(CONSENT, ("Fit and consent are not answered yet.",), hard=True)
        return
    missing = tuple(words for key, words in _AGREED.items() if _value(fit, key) != "yes")
    if missing:
        yield Unmet(CONSENT, missing, hard=True)


def cautions(case: Case) -> Iterator[Unmet]:
    """What stands against working on a picture now; each is passed with a reason."""
    fit = case.sheet(FIT)
    if fit is not None:
        yield from _answered(case, fit)
    if case.around.phase_locks:
        yield Unmet(SCREENING, tuple(sentence for _, sentence in case.around.phase_locks))
    if case.around.onboard.state in UNDER_EFFECT:
        yield Unmet(UNDER, (_under(case),))


def unsettled(case: Case) -> Iterator[Unmet]:
    """What of a dosing session leaves resources alone: work on a picture, not calm sets, takes a reason.

    source kd-resources
    """
    found = case.around.unsettled
    for guard, sentence in ((DOSE, found.dose), (PRESSURE, found.pressure)):
        if sentence:
            yield Unmet(guard, (sentence,))


def _answered(case: Case, fit: Filled) -> Iterator[Unmet]:
    if _value(fit, "legal") in ("yes", "not-known") and not _stated(case, fit):
        yield Unmet(LEGAL, (STATEMENT_WANTED,))
    bare = [key for key in CAUTIOUS if _value(fit, key) == "yes" and not _note(fit, key)]
    if bare:
        asked = (fit.sheet.prompt(key).asks.rstrip("?") for key in bare)
        yield Unmet(
            CAUTIONS, tuple(f"{one}: why the work goes on is not written." for one in asked)
        )


def _stated(case: Case, fit: Filled) -> bool:
    if _value(fit, "statement") == "declined":
        return True
    return case.picture is not None and bool(case.picture.statements)


def _under(case: Case) -> str:
    minutes = case.around.onboard.since_last_min
    since = f", {minutes:.0f} min after the last dose" if minutes is not None else ""
    return f"The client is still under the effect of a medicine{since}."


def _value(fit: Filled, key: str) -> str:
    answer = fit.answer(key)
    return str(answer.value) if answer is not None else ""


def _note(fit: Filled, key: str) -> str:
    answer = fit.answer(key)
    return answer.note if answer is not None else ""
