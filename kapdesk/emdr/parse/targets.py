"""A target from the texts of a form: what it is made of, or all that cannot be taken, each at its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kapdesk.body.model import BodyMarks
from kapdesk.emdr.model.nouns import SPANS, Measure
from kapdesk.emdr.model.said import Description
from kapdesk.kernel.errors import Refusal, Refusals, refused

CUE_LETTERS, LINE_LETTERS, LONG_LETTERS = 120, 500, 5000
EMOTIONS, EMOTION_LETTERS = 20, 60
"""The most emotions of a target, and the most letters of one."""

NO_CUE = "A target needs a title, or a cue word."
RATED = {Measure.DISTRESS: "Distress", Measure.VOC: "VOC"}

_LETTERS = (
    ("cue", "title", CUE_LETTERS),
    ("incident", "what happened", LONG_LETTERS),
    ("image", "image", LONG_LETTERS),
    ("sense", "other sense", LONG_LETTERS),
    ("negative", "negative belief", LINE_LETTERS),
    ("positive", "positive belief", LINE_LETTERS),
)


def parse_description(texts: Mapping[str, str], body: BodyMarks = ()) -> Description | Refusals:
    """What a target is made of; emotions are parted by commas, and blanks around anything are let go."""
    said = {field: texts.get(field, "").strip() for field, _, _ in _LETTERS}
    emotions = tuple(" ".join(one.split()) for one in texts.get("emotions", "").split(","))
    described = Description(
        **said, emotions=tuple(dict.fromkeys(filter(None, emotions))), body=body
    )
    return against_description(described) or described


def against_description(described: Description) -> Refusals | None:
    """Everything that stands against what a target is said to be made of."""
    refusals = tuple(_against(described))
    return Refusals(refusals) if refusals else None


def parse_rating(measure: Measure, text: str) -> int | Refusals:
    """A rating: a whole number within its measure."""
    bare = text.strip()
    if bare.isascii() and bare.isdigit() and int(bare) in SPANS[measure]:
        return int(bare)
    return refused(measure.value, f"{RATED[measure]} is a whole number between {SPANS[measure]}.")


def _against(described: Description) -> Iterator[Refusal]:
    if not described.cue.strip():
        yield Refusal("cue", NO_CUE)
    for field, name, letters in _LETTERS:
        if len(getattr(described, field)) > letters:
            yield Refusal(field, f"There is room for {letters} letters in the {name}.")
    if len(described.emotions) > EMOTIONS:
        yield Refusal("emotions", f"There is room for {EMOTIONS} emotions.")
    if any(len(one) > EMOTION_LETTERS for one in described.emotions):
        yield Refusal("emotions", f"An emotion can have at most {EMOTION_LETTERS} letters.")
