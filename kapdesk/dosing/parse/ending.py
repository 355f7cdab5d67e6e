"""Recovery scores and the discharge list, from text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kapdesk.dosing.model.facts import RecoveryScored
from kapdesk.dosing.model.parsed import Discharge, Scores
from kapdesk.dosing.parse.words import keyed
from kapdesk.kernel.errors import Refusal, Refusals
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
    """``discharge all|ITEM… [escort NAME] [by NAME] [override ITEM "why"]``."""
    lead, named = keyed(words, ("escort", "by", "override"))
    item, _, why = named.get("override", "").partition(" ")
    refusals: list[Refusal] = []
    if not lead and not named:
        refusals.append(Refusal("items", "Name what is ticked, or say all."))
    if item and not why.strip():
        refusals.append(Refusal("override", "An item that is passed over needs a reason."))
    if item and not named.get("by", "").strip():
        refusals.append(Refusal("by", "Who passes an item over must be named."))
    if refusals:
        return Refusals(tuple(refusals))
    return Discharge(
        items=() if lead == "all" else tuple(lead.split()),
        everything=lead == "all",
        overridden={item: why.strip()} if item else {},
        escort=named.get("escort", "").strip(),
        by=named.get("by", "").strip(),
    )
