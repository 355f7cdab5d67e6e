"""The esketamine form: what it asks beyond the chart, answered as the session goes, some now and some later."""

from __future__ import annotations

from functools import partial

from kapdesk.dosing.model.esketamine import (
    QUESTIONS,
    TIME,
    WORDS,
    YES_NO,
    EsketamineNoted,
    Question,
    together,
)
from kapdesk.dosing.model.protocol import ESKETAMINE
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.esketamine import parse_esketamine
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.verbs import Verb

PLACE = "esketamine"
LEAD = (
    "What the form asks beyond the chart. Answer what is known; the rest can follow until the session is signed. "
    "Devices, readings and times are taken from the chart. Nothing is sent."
)
SHORT_LETTERS = 20
"""Longer questions take a line of their own, so that no word is cut off."""
_KINDS = {WORDS: "", TIME: "As 10:27."}


def has_esketamine_form(view: DosingView) -> bool:
    """Whether the form goes with this session."""
    return view.pinned is not None and view.pinned.protocol.form == ESKETAMINE


def esketamine_form(view: DosingView) -> Form:
    """Every question, each with what was answered so far beneath it."""
    known = together(fact for _, fact in view.facts_of(EsketamineNoted))
    asks = tuple(_ask(one, hint=_hint(one, known)) for one in QUESTIONS)
    means = partial(_noted, known)
    return Form(PLACE, "Esketamine form", asks, "Record the answers", means, lead=LEAD)


def esketamine_asks(fact: EsketamineNoted) -> tuple[Ask, ...]:
    """The answers of one line, to be put right; one taken out is not given any more."""
    return tuple(_ask(one, text=str(getattr(fact, one.key))) for one in QUESTIONS)


def _ask(question: Question, *, hint: str = "", text: str = "") -> Ask:
    choices = () if question.kind in (WORDS, TIME) else YES_NO
    wide = len(question.words) > SHORT_LETTERS
    return Ask(question.key, question.words, hint=hint, choices=choices, text=text, wide=wide)


def _hint(question: Question, known: EsketamineNoted) -> str:
    answer = known.answers().get(question.key)
    return f"Written: {answer}" if answer else _KINDS.get(question.kind, "")


def _noted(known: EsketamineNoted, texts: Texts, at: Instant | None) -> Verb | Refusals:
    parsed = parse_esketamine(texts, known=known)
    return parsed if isinstance(parsed, Refusals) else verbs.note_esketamine(parsed, at)
