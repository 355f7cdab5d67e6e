"""Correcting what was typed of a set: its distress, what came up, what the eyes showed, a set noted by hand."""

from __future__ import annotations

from functools import partial

from kapdesk.bilateral.model.facts import (
    CAME_UP_TAGS,
    ENDINGS,
    CameUp,
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetRun,
)
from kapdesk.bilateral.model.guard import Pursuit
from kapdesk.bilateral.model.said import CameUpSaid, EyesSeen, RuleOpenedSaid, SetNoted
from kapdesk.bilateral.parse.verbs import parse_rated
from kapdesk.chart.model import Fact
from kapdesk.kernel.errors import Refusals, refused
from ui.dosing.correcting_given import Fitted
from ui.dosing.form import Ask, Texts


def fitted_set(fact: Fact) -> Fitted | None:
    """What a correction of such a line asks and how it is read; None for what the stage measured and any other line."""
    match fact:
        case SetRated():
            ask = Ask("distress", "Distress after the set", "0 to 10", text=str(fact.distress))
            return (ask,), lambda texts: parse_rated((texts["distress"].strip(),))
        case CameUp():
            ask = Ask("text", "What came up", lines=4, text=fact.text)
            return (ask,), partial(_came_up, fact)
        case PursuitChecked():
            return (Ask("eyes", "The eyes were", choices=tuple(Pursuit)),), _eyes
        case OnboardRuleOpened():
            return (Ask("why", "Why it was opened", text=fact.reason),), partial(_opened, fact)
        case SetRun(certificate=None):
            asks = (
                Ask("done", "Passes done", text=str(fact.passes)),
                Ask("ended", "It", choices=ENDINGS),
            )
            return asks, _noted
        case _:
            return None


def _came_up(fact: CameUp, texts: Texts) -> CameUpSaid | Refusals:
    text = texts["text"].strip()
    if not text and not fact.tags:
        return refused("text", "Write what came up.")
    return CameUpSaid(text, tuple(tag for tag in fact.tags if tag in CAME_UP_TAGS))


def _eyes(texts: Texts) -> EyesSeen | Refusals:
    if texts["eyes"] not in list(Pursuit):
        return refused("eyes", "Choose what the eyes showed.")
    return EyesSeen(Pursuit(texts["eyes"]))


def _opened(fact: OnboardRuleOpened, texts: Texts) -> RuleOpenedSaid | Refusals:
    reason = " ".join(texts["why"].split())
    return (
        RuleOpenedSaid(fact.rule, reason) if reason else refused("why", "Write why it was opened.")
    )


def _noted(texts: Texts) -> SetNoted | Refusals:
    done = texts["done"].strip()
    if not (done.isascii() and done.isdigit() and len(done) <= 3):
        return refused("done", "Passes are a whole number, at most 500.")
    if texts["ended"] not in ENDINGS:
        return refused("ended", "Choose how it ended.")
    return SetNoted(done=int(done), ended=texts["ended"])
