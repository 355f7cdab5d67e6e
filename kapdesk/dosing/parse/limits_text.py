"""A set of limits as a practice writes it: words in, the limits or every refusal at its field."""

from __future__ import annotations

from collections.abc import Mapping

from kapdesk.dosing.model.protocol import Bound, Level, Limit, Preset
from kapdesk.dosing.model.soundness import OWN, against_limit
from kapdesk.dosing.parse.rule_words import (
    HOW_TO_LIMIT,
    HOW_TO_WRITE,
    bound_words,
    condition_words,
    parse_bound,
    parse_conditions,
)
from kapdesk.kernel.errors import Refusal, Refusals

LEVELS = tuple(level.name.lower() for level in Level)
PARTS = ("sentence", "level", "when", "bounds", "only", "action", "asks")
SHARED = ("name", "source")


def limits_texts(preset: Preset) -> dict[str, str]:
    """A set as the texts of its form: what is shared by its own name, each limit's parts behind its number."""
    texts = {"name": preset.name, "source": preset.provenance}
    for number, limit in enumerate(preset.limits, 1):
        texts |= {f"{number}.{part}": text for part, text in _texts_of(limit).items()}
    return texts


def limit_words(limit: Limit) -> str:
    """A whole limit in one line, as it is read before it is adopted."""
    rule = " or ".join(bound_words(bound) for bound in limit.bounds)
    when = {"before": "before the dose", "during": "after the dose"}.get(limit.when, "at any time")
    only = condition_words(limit)
    rests = f", {only}" if only else ""
    return f"{limit.level.name.lower()}: {limit.sentence} ({rule}; {when}{rests})"


def how_many(texts: Mapping[str, str]) -> int:
    """How many limits a form holds, written or still empty."""
    numbers = [int(key.partition(".")[0]) for key in texts if key.partition(".")[0].isdigit()]
    return max(numbers, default=0)


def parse_limits(
    texts: Mapping[str, str], *, preset: str, version: str
) -> tuple[Limit, ...] | Refusals:
    """The limits of a form, empty ones left out, or everything against them."""
    limits: list[Limit] = []
    refusals: list[Refusal] = []
    source = ": ".join(part for part in (OWN, texts.get("source", "").strip()) if part)
    for number in range(1, how_many(texts) + 1):
        said = {part: texts.get(f"{number}.{part}", "").strip() for part in PARTS}
        if not (said["sentence"] or said["bounds"]):
            continue
        limit = _limit(
            said, Limit(f"{preset}-{number}", preset, version, "", Level.NOTE, (), "", source)
        )
        if isinstance(limit, Refusals):
            refusals += [Refusal(f"{number}.{one.field}", one.sentence) for one in limit.items]
        else:
            limits.append(limit)
    if not limits and not refusals:
        refusals.append(Refusal("1.sentence", "A set needs at least one limit."))
    return Refusals(tuple(refusals)) if refusals else tuple(limits)


def _texts_of(limit: Limit) -> dict[str, str]:
    return {
        "sentence": limit.sentence,
        "level": limit.level.name.lower(),
        "when": limit.when,
        "bounds": "\n".join(bound_words(bound) for bound in limit.bounds),
        "only": condition_words(limit),
        "action": limit.action,
        "asks": ", ".join(limit.asks),
    }


def _limit(said: Mapping[str, str], blank: Limit) -> Limit | Refusals:
    refusals: list[Refusal] = []
    if not said["sentence"]:
        refusals.append(Refusal("sentence", "A limit needs its sentence."))
    if said["level"] not in LEVELS:
        refusals.append(Refusal("level", f"The level is one of: {', '.join(LEVELS)}."))
    conditions = parse_conditions(said["only"])
    if conditions is None:
        refusals.append(Refusal("only", HOW_TO_LIMIT))
    bounds = _bounds(said["bounds"], refusals)
    if refusals or conditions is None:
        return Refusals(tuple(refusals))
    limit = Limit(
        id=blank.id,
        preset=blank.preset,
        version=blank.version,
        sentence=said["sentence"],
        level=Level[said["level"].upper()],
        bounds=bounds,
        when=said["when"],
        source=blank.source,
        action=said["action"],
        asks=tuple(one.strip() for one in said["asks"].split(",") if one.strip()),
        **conditions,
    )
    against = against_limit(limit)
    return Refusals(against) if against else limit


def _bounds(text: str, refusals: list[Refusal]) -> tuple[Bound, ...]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    parsed = [parse_bound(line) for line in lines]
    for number, bound in enumerate(parsed, 1):
        if bound is None:
            refusals.append(Refusal("bounds", f"Line {number}: {HOW_TO_WRITE}"))
    if not lines:
        refusals.append(Refusal("bounds", f"A limit needs a number. {HOW_TO_WRITE}"))
    return tuple(bound for bound in parsed if bound is not None)
