"""Recovery scores and the discharge list, from text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kapdesk.dosing.model.facts import RecoveryScored
from kapdesk.dosing.model.parsed import Discharge, Scores
from kapdesk.dosing.model.recovery import POINTS, RecoveryScale
from kapdesk.dosing.parse.words import keyed
from kapdesk.dosing.scales import recovery_scales, scored
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.units import Span


@dataclass(frozen=True, slots=True)
class Scale:
    """A recovery score by its total: name, range and named variants, of which the first is meant unless said."""

    name: str
    variants: tuple[str, ...]
    span: Span


SCALES = {
    "aldrete": Scale(
        "Aldrete", ("modified A", "modified B", "modified C", "modified D"), Span(0, 10)
    ),
    "mpadss": Scale("MPADSS", ("bleeding scored 2, no surgery",), Span(0, 10)),
}
_OVERRIDE = "override"
_NAMED = ("escort", "by", "medical")
_POINTS = tuple(map(str, POINTS))
_TOTAL = re.compile(r"[0-9]{1,3}")


def parse_score(scale: str, total: str, variant: str = "") -> RecoveryScored | Refusals:
    """One recovery score, or everything against it.  source S1, S2."""
    known = SCALES.get(scale.strip().lower())
    if known is None:
        names = ", ".join(entry.name for entry in SCALES.values())
        return Refusals((Refusal("scale", f"The recovery score is one of: {names}."),))
    named = variant.strip() or known.variants[0]
    refusals: list[Refusal] = []
    if named not in known.variants:
        kinds = "; ".join(known.variants)
        refusals.append(Refusal("variant", f"{known.name} comes as: {kinds}."))
    if not _TOTAL.fullmatch(total.strip()) or int(total) not in known.span:
        refusals.append(Refusal("total", f"{known.name} must lie between {known.span}."))
    return Refusals(tuple(refusals)) if refusals else RecoveryScored(known.name, named, int(total))


def parse_points(scale: RecoveryScale, points: Mapping[str, str]) -> RecoveryScored | Refusals:
    """A score from what was given for each of its items, or which of them wait.  source S1, S2."""
    refusals = tuple(
        Refusal(item.key, f"{item.name}: give 2, 1 or 0.")
        for item in scale.asked
        if points.get(item.key, "").strip() not in _POINTS
    )
    if refusals:
        return Refusals(refusals)
    return scored(scale, {item.key: int(points[item.key]) for item in scale.asked})


def parse_score_words(words: tuple[str, ...]) -> Scores | Refusals:
    """``score aldrete-a 2 2 1 2 2``: a scale in its variant, and the points of each item asked, in its order."""
    name, points = "".join(words[:1]), words[1:]
    scale = recovery_scales().get(name)
    if scale is None:
        return refused("scale", f"The recovery score is one of: {', '.join(recovery_scales())}.")
    if len(points) != len(scale.asked):
        order = ", ".join(item.key for item in scale.asked)
        return refused("points", f"{scale.title} takes one number each for: {order}.")
    keys = (item.key for item in scale.asked)
    parsed = parse_points(scale, dict(zip(keys, points, strict=True)))
    return Scores((parsed,)) if isinstance(parsed, RecoveryScored) else parsed


def parse_recovery(words: tuple[str, ...]) -> Scores | Refusals:
    """``recovery aldrete 10 mpadss 9``: scales and totals in turn; ``"aldrete/modified B" 9`` names a variant."""
    pairs = zip(words[::2], (*words[1::2], "")[: len(words[::2])], strict=True)
    parsed = [
        parse_score(scale.partition("/")[0], total, scale.partition("/")[2])
        for scale, total in pairs
    ]
    scores = tuple(item for item in parsed if isinstance(item, RecoveryScored))
    if scores and len(scores) == len(parsed):
        return Scores(scores)
    refusals = [refusal for item in parsed if isinstance(item, Refusals) for refusal in item.items]
    return Refusals(tuple(refusals) or (Refusal("scale", "Name a score and its total."),))


def parse_discharge(words: tuple[str, ...]) -> Discharge | Refusals:
    """``discharge all|ITEM… [escort NAME] [by NAME] [medical NAME] [override ITEM "why"]…``."""
    line, overridden = _passed_over(words)
    lead, named = keyed(line, _NAMED)
    refusals: list[Refusal] = []
    if not lead and not named and not overridden:
        refusals.append(Refusal("items", "Name what is ticked, or say all."))
    if not all(overridden.values()):
        refusals.append(Refusal("override", "An item that is passed over needs a reason."))
    if overridden and not named.get("by", "").strip():
        refusals.append(Refusal("by", "Who passes an item over must be named."))
    if refusals:
        return Refusals(tuple(refusals))
    return Discharge(
        items=() if lead == "all" else tuple(lead.split()),
        everything=lead == "all",
        overridden=overridden,
        escort=named.get("escort", "").strip(),
        by=named.get("by", "").strip(),
        medical_by=named.get("medical", "").strip(),
    )


def _passed_over(words: tuple[str, ...]) -> tuple[tuple[str, ...], dict[str, str]]:
    """A line without its ``override ITEM "why"`` stretches, and what each of those says."""
    left: list[str] = []
    overridden: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word != _OVERRIDE:
            left.append(word)
            continue
        item = rest.pop(0) if rest else ""
        reason = []
        while rest and rest[0] not in (_OVERRIDE, *_NAMED):
            reason.append(rest.pop(0))
        overridden[item] = " ".join(reason).strip()
    return tuple(left), overridden
