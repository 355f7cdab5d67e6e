"""A part as the texts of its form, and the texts of a form as what a part is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from kapdesk.ifs.model.nouns import Certainty, Epistemic, Kind, Pattern, Seen, Shape
from kapdesk.ifs.model.parts import Part

WORDS = (
    *("name", "own_words", "job", "job_wanted", "intent", "fear_if_stops", "trailhead"),
    *("age_seems", "thinks_client_age", "origin", "form", "voice"),
)
"""What is written as it is said."""

LISTS = ("beliefs", "emotions", "needs", "triggers", "burdens", "gifts")
"""What is written between commas."""

TOLD: Mapping[str, str] = MappingProxyType(
    {
        "name": "What it is called",
        "own_words": "What the client says of it",
        "kind": "What it does, as far as it is known",
        "certainty": "How sure that is",
        "epistemic": "How it is known",
        "trailhead": "What led to it",
        "job": "What it does for the client",
        "intent": "What it does that for",
        "fear_if_stops": "What it fears if it stopped",
        "job_wanted": "What it would rather do",
        "age_seems": "How old it seems",
        "thinks_client_age": "How old it takes the client for",
        "form": "What it looks like",
        "voice": "How it sounds",
        "beliefs": "What it believes",
        "emotions": "What it feels",
        "needs": "What it needs",
        "triggers": "What calls it up",
        "burdens": "What it carries",
        "gifts": "What it brings",
        "origin": "Since when, and how it came to it",
        "shape": "Shape",
        "colour": "Colour",
        "pattern": "Pattern",
        "size_by_activation": "How large it is drawn",
        "seen_by": "Who sees it",
    }
)
"""What each field is called, in the order they are told."""

BY_HAND, BY_ACTIVATION = "by hand", "by activation"
Texts = Mapping[str, str]


def texts_of(part: Part) -> dict[str, str]:
    """Everything of a part, by the keys of its form."""
    return {
        **{key: str(getattr(part, key)) for key in WORDS},
        **{key: ", ".join(getattr(part, key)) for key in LISTS},
        "kind": part.kind.value,
        "certainty": part.certainty.value,
        "epistemic": part.epistemic.value,
        "shape": part.shape or "",
        "colour": part.colour,
        "pattern": part.pattern.value,
        "size_by_activation": BY_ACTIVATION if part.size_by_activation else BY_HAND,
        "seen_by": part.seen_by.value,
    }


def told_of(part: Part) -> dict[str, str]:
    """A part in words, by what each field is called."""
    texts = texts_of(part)
    return {name: texts[key] for key, name in TOLD.items()}


def part_of(part: Part, texts: Texts) -> Part:
    """The part as a form says it is; what the form does not ask stays."""
    said: dict[str, object] = {key: texts[key].strip() for key in WORDS if key in texts}
    said |= {key: listed(texts[key]) for key in LISTS if key in texts}
    if "colour" in texts:
        said["colour"] = texts["colour"]
    for key, kind in _CHOSEN.items():
        if texts.get(key):
            said[key] = kind(texts[key])
    if "shape" in texts:
        said["shape"] = Shape(texts["shape"]) if texts["shape"] else None
    if "size_by_activation" in texts:
        said["size_by_activation"] = texts["size_by_activation"] == BY_ACTIVATION
    return replace(part, **said)


def listed(text: str) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(part for one in text.split(",") if (part := one.strip()))


_CHOSEN = {
    "kind": Kind,
    "certainty": Certainty,
    "epistemic": Epistemic,
    "pattern": Pattern,
    "seen_by": Seen,
}
