"""Answers on the esketamine form, from text.  Nothing is filled in from elsewhere, and no answer is taken for a no."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kapdesk.dosing.model.esketamine import (
    EFFECTS,
    JUDGED,
    QUESTIONS,
    TIME,
    WORDS,
    YES_NO,
    EsketamineNoted,
    Question,
)
from kapdesk.dosing.parse.words import keyed
from kapdesk.kernel.errors import Refusal, Refusals, refused

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])", re.ASCII)
_SPOKEN = {question.key.replace("_", "-"): question.key for question in QUESTIONS}


def parse_esketamine(
    texts: Mapping[str, str], *, known: EsketamineNoted | None = None
) -> EsketamineNoted | Refusals:
    """The answers given now, or everything against them; ``known`` is what was answered before."""
    given = {
        question.key: texts[question.key].strip()
        for question in QUESTIONS
        if texts.get(question.key, "").strip()
    }
    if not given:
        return refused("", "Nothing is answered yet.")
    refusals = [
        refusal
        for question in QUESTIONS
        if question.key in given
        for refusal in _against(question, given[question.key])
    ]
    before = known.answers() if known is not None else {}
    refusals.extend(_apart(given, before | given))
    if refusals:
        return Refusals(tuple(refusals))
    times = {question.key for question in QUESTIONS if question.kind == TIME}
    return EsketamineNoted(
        **{key: _clock(text) if key in times else text for key, text in given.items()}
    )


def parse_form_words(words: tuple[str, ...]) -> EsketamineNoted | Refusals:
    """``form enrolled yes professional "nurse 1" sedation yes sedation-over 11:05``: questions and answers in turn."""
    lead, named = keyed(words, _SPOKEN)
    if lead:
        return refused("form", f"“{lead[:20]}” is no question of the form.")
    return parse_esketamine({_SPOKEN[key]: text for key, text in named.items()})


def _against(question: Question, text: str) -> Iterator[Refusal]:
    if question.kind == TIME and not _CLOCK.fullmatch(text):
        yield Refusal(question.key, "Write the time as 10:27.")
    if question.kind not in (TIME, WORDS) and text not in YES_NO:
        yield Refusal(question.key, f"{question.words}: answer yes or no.")


def _apart(given: Mapping[str, str], whole: Mapping[str, str]) -> Iterator[Refusal]:
    """What two answers say against each other, refused at the one that is being given."""
    for key in JUDGED:
        if key in given and f"{key}_by" not in whole:
            yield Refusal(f"{key}_by", "Name who judged it.")
    for key in EFFECTS:
        if f"{key}_over" in given and whole.get(key) != "yes":
            yield Refusal(f"{key}_over", "A time when it was over belongs to a yes.")


def _clock(text: str) -> str:
    hour, minute = re.split("[:.]", text)
    return f"{int(hour):02d}:{minute}"
