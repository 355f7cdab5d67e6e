"""The verbs of a dosing session as a day script speaks them: the words after the verb in, a value or refusals out.

Words come as the script's own parser leaves them: split at blanks, a quoted stretch being one word.  Each parser's
docstring shows its line.  ``correct`` leaves the time it speaks of to whoever plays the script.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.bilateral.parse.verbs import SET_VERBS
from kapdesk.dosing.model.parsed import HANDLINGS, Correction, Parsed
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.adverse import parse_adverse_words, parse_followed_words
from kapdesk.dosing.parse.dose import parse_dose_words, parse_order_words, parse_verified_words
from kapdesk.dosing.parse.ending import parse_discharge, parse_recovery, parse_score_words
from kapdesk.dosing.parse.esketamine import parse_form_words
from kapdesk.dosing.parse.events import (
    event_verbs,
    parse_bookmark,
    parse_check,
    parse_did,
    parse_hold,
    parse_moment,
    parse_phase,
    parse_process,
    parse_safety,
    parse_skip,
    parse_words,
)
from kapdesk.dosing.parse.medicine import parse_remainder_words, parse_waste_words
from kapdesk.dosing.parse.quick_line import parse_quick_line
from kapdesk.dosing.parse.urgent import urgent_verbs
from kapdesk.kernel.errors import Refusal, Refusals

WordsParser = Callable[[tuple[str, ...]], Parsed | Correction | Refusals]

_TIME = re.compile(r"[0-2][0-9]:[0-5][0-9]")


def parse_vitals_words(words: tuple[str, ...]) -> Vitals | Refusals:
    """``vitals 128/82 74 98 rr14``: a quick line."""
    return parse_quick_line(" ".join(words))


def parse_distress(words: tuple[str, ...]) -> Vitals | Refusals:
    """``distress 6``: a reading that holds distress alone."""
    return parse_quick_line("distress " + " ".join(words))


def parse_correct(words: tuple[str, ...]) -> Correction | Refusals:
    """``correct 10:25 vitals 166/104 96 97 [at 10:26] because "misread"``: the time, the line as it should be, why."""
    time, verb = (*words, "", "")[:2]
    rest, why, moved_to = _told_why(words[2:])
    refusals: list[Refusal] = []
    for field, text in (("at", time), ("moved_to", moved_to)):
        if not _TIME.fullmatch(text) and (text or field == "at"):
            refusals.append(
                Refusal(field, "A time is written as hours and minutes, such as 10:25.")
            )
    if not why:
        refusals.append(Refusal("reason", "A correction needs its reason, after the word because."))
    value = _corrected(verb, rest)
    if isinstance(value, Refusals):
        return Refusals((*refusals, *value.items))
    if refusals:
        return Refusals(tuple(refusals))
    return Correction(time, verb, value, why, moved_to)


def _told_why(words: tuple[str, ...]) -> tuple[tuple[str, ...], str, str]:
    """The line itself, the reason after the last ``because``, the time after a closing ``at``."""
    cut = max((i for i, word in enumerate(words) if word == "because"), default=len(words))
    line, why = words[:cut], " ".join(words[cut + 1 :]).strip()
    if len(line) >= 2 and line[-2] == "at":
        return line[:-2], why, line[-1]
    return line, why, ""


def _corrected(verb: str, words: tuple[str, ...]) -> Parsed | Refusals:
    parser = _LINES.get(verb)
    if parser is None:
        return Refusals((Refusal("verb", f"“{verb[:20]}” is not a line that can be corrected."),))
    return parser(words)


_LINES: Mapping[str, Callable[[tuple[str, ...]], Parsed | Refusals]] = {
    "vitals": parse_vitals_words,
    "distress": parse_distress,
    "order": parse_order_words,
    "dose": parse_dose_words,
    "verified": parse_verified_words,
    "did": parse_did,
    "process": parse_process,
    "phase": parse_phase,
    "skip": parse_skip,
    "moment": parse_moment,
    "words": parse_words,
    "bookmark": parse_bookmark,
    "check": parse_check,
    "safety": parse_safety,
    "recovery": parse_recovery,
    "score": parse_score_words,
    "waste": parse_waste_words,
    "remaining": parse_remainder_words,
    "discharge": parse_discharge,
    "form": parse_form_words,
    **{handling: partial(parse_hold, handling) for handling in HANDLINGS},
    **event_verbs(),
    "adverse": parse_adverse_words,
    "followed": parse_followed_words,
    **SET_VERBS,
}

VERBS: Mapping[str, WordsParser] = {**_LINES, **urgent_verbs(), "correct": parse_correct}
