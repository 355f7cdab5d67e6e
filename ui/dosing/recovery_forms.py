"""Recovery scores as forms: one scale on one screen, item by item."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from kapdesk.dosing.model.facts import RecoveryScored
from kapdesk.dosing.model.parsed import Parsed, Scores
from kapdesk.dosing.model.recovery import RecoveryItem, RecoveryScale
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.ending import parse_points
from kapdesk.dosing.rules.recovery import beside_words, total_words
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.score_field import ScoreField
from ui.dosing.verbs import Verb

SCORE = "score "
KEYS = "Keys: 2, 1 or 0 gives the points and goes on; Enter at the end records."


def scale_choices(scales: tuple[RecoveryScale, ...]) -> tuple[tuple[str, str], ...]:
    """Every score the practice takes, with the name of its form."""
    return tuple((f"{SCORE}{scale.id}", scale.title) for scale in scales)


def score_form(scale: RecoveryScale) -> Form:
    """A score, item by item.  The total is shown once every item is given."""
    return Form(
        f"{SCORE}{scale.id}",
        scale.title,
        score_asks(scale),
        "Record the score",
        partial(_scored, scale),
        lead=f"{KEYS}\nSource {scale.source}, version {scale.version}. {scale.provenance}",
        roomy=True,
        sums=partial(sum_words, scale),
        says=partial(readings_beside, scale),
    )


def score_asks(scale: RecoveryScale, given: Mapping[str, int] | None = None) -> tuple[Ask, ...]:
    """One question for each item; those that are fixed only say so."""
    points = given or {}
    return tuple(
        Ask(item.key, item.name, wide=True, made=partial(_made, item), text=_text(points, item))
        for item in scale.items
    )


def sum_words(scale: RecoveryScale, texts: Texts) -> str:
    """The total once all items are given, until then how many are."""
    parsed = parse_points(scale, texts)
    if isinstance(parsed, RecoveryScored):
        return f"Total {total_words(parsed)}"
    asked = len(scale.asked)
    return f"{asked - len(parsed.items)} of {asked} items given"


def readings_beside(
    scale: RecoveryScale, view: DosingView, _now: Instant, _texts: Texts
) -> dict[str, str]:
    """What was last measured beside each item."""
    return {item.key: beside_words(view, item) for item in scale.items}


def read_score(scale: RecoveryScale, texts: Texts) -> Parsed | Refusals:
    """The score a form holds."""
    parsed = parse_points(scale, texts)
    return Scores((parsed,)) if isinstance(parsed, RecoveryScored) else parsed


def _made(item: RecoveryItem) -> ScoreField:
    return ScoreField(item)


def _text(points: Mapping[str, int], item: RecoveryItem) -> str:
    return str(points[item.key]) if item.key in points else ""


def _scored(scale: RecoveryScale, texts: Texts, at: Instant | None) -> Verb | Refusals:
    parsed = parse_points(scale, texts)
    return verbs.score(parsed, at) if isinstance(parsed, RecoveryScored) else parsed
