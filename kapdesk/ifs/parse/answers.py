"""What the sheets of parts work ask, by tab, and what an answered one says of the part itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from kapdesk.body.drafts import marks_of
from kapdesk.ifs.model.nouns import Measure
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.work import Tab
from kapdesk.kernel.ids import PartId
from kapdesk.sheets.model import Filled, Kept, Link, Linked

SHEETS: Mapping[Tab, str] = MappingProxyType(
    {
        Tab.FIND: "ifs-find",
        Tab.FOCUS: "ifs-focus",
        Tab.FLESH_OUT: "ifs-flesh-out",
        Tab.FEEL_TOWARD: "ifs-feel-toward",
        Tab.BEFRIEND: "ifs-befriend",
        Tab.FEAR: "ifs-fear",
        Tab.UNBLEND: "ifs-unblend",
        Tab.UNBURDEN: "ifs-unburden",
        Tab.DIALOGUE: "ifs-dialogue",
    }
)
"""The sheet of each tab that has one."""

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "trailhead": "trailhead",
        "form": "form",
        "age-seems": "age_seems",
        "voice": "voice",
        "own-words": "own_words",
        "job": "job",
        "origin": "origin",
        "job-wanted": "job_wanted",
        "intent": "intent",
        "thinks-client-age": "thinks_client_age",
        "fear-if-stops": "fear_if_stops",
    }
)
"""Prompts whose answer is a field of the part, by the field it is."""

GROWING: Mapping[str, str] = MappingProxyType({"burden": "burdens", "gifts": "gifts"})
"""Prompts whose answer joins what is there already."""

RATED: Mapping[str, Measure] = MappingProxyType(
    {"activation": Measure.ACTIVATION, "trust": Measure.TRUST}
)
"""Scales that are a rating of the part."""

BODY = "body"


def told_by(part: Part, filled: Filled) -> Part:
    """The part with what a sheet says of it; itself where it says nothing new.  An empty answer takes nothing away."""
    said = dict(said_in(filled))
    for field, words in grown_in(filled).items():
        before: tuple[str, ...] = getattr(part, field)
        said[field] = before if words in before else (*before, words)
    return replace(part, **said)


def said_in(filled: Filled) -> Mapping[str, object]:
    """What a sheet says of the part, by field; a field it says nothing of is not there."""
    said: dict[str, object] = {}
    for prompt, field in TEXTS.items():
        if words := _words(filled, prompt):
            said[field] = words
    answer = filled.answer(BODY)
    value = answer.value if answer is not None else None
    marks = marks_of(value.kept) if isinstance(value, Kept) and value.kept else ()
    return {**said, BODY: marks} if marks else said


def grown_in(filled: Filled) -> Mapping[str, str]:
    """What a sheet adds to lists of the part, by field."""
    found = ((field, _words(filled, prompt)) for prompt, field in GROWING.items())
    return {field: words for field, words in found if words}


def ratings_in(filled: Filled) -> tuple[tuple[Measure, int], ...]:
    """The ratings of the part among the answers.  unit 0 to 10"""
    found = ((measure, filled.answer(prompt)) for prompt, measure in RATED.items())
    return tuple(
        (measure, round(answer.value))
        for measure, answer in found
        if answer is not None and isinstance(answer.value, float)
    )


def others_in(filled: Filled) -> tuple[PartId, ...]:
    """The other parts a sheet points to, each once."""
    found = (
        answer.value.kept
        for answer in filled.answers
        if isinstance(answer.value, Kept) and _to_part(filled, answer.prompt)
    )
    return tuple(PartId(one) for one in dict.fromkeys(found) if one)


def _to_part(filled: Filled, prompt: str) -> bool:
    asked = filled.sheet.prompt(prompt)
    return isinstance(asked, Link) and asked.to is Linked.PART


def _words(filled: Filled, prompt: str) -> str:
    answer = filled.answer(prompt)
    return answer.value.strip() if answer is not None and isinstance(answer.value, str) else ""
