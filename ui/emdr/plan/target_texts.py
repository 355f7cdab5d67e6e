"""A target as the texts of its form, and the texts of a form as the whole of a target."""

from __future__ import annotations

from collections.abc import Mapping

from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.body.words import marks_words
from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Prong, Role
from kapdesk.emdr.model.said import Description, Whole, described_as
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.targets import TargetDescribed
from kapdesk.kernel.ids import SittingId
from ui.emdr.plan.words import theme_of

WORDS = ("cue", "incident", "image", "sense", "negative", "positive", "emotions", "body")
PLACE = ("prong", "role", "theme", "variant")
MEASURES = {"voc": Measure.VOC, "distress": Measure.DISTRESS}
TOLD = {
    "cue": "Title",
    "incident": "What happened",
    "image": "Picture",
    "sense": "Another sense",
    "negative": "Negative belief",
    "positive": "Positive belief",
}
Texts = Mapping[str, str]


def recorded_texts(target: TargetState) -> dict[str, str]:
    """Everything of a target that stands in the record, by the keys of the form."""
    said = described_as(target.made_of)
    return {
        "cue": said.cue,
        "incident": said.incident,
        "image": said.image,
        "sense": said.sense,
        "negative": said.negative,
        "positive": said.positive,
        "emotions": ", ".join(said.emotions),
        "body": draft_of(said.body),
        "prong": target.prong.value,
        "role": target.role.value,
        "theme": target.theme.value if target.theme is not None else "",
        "variant": target.variant,
    }


def told_of(made: TargetDescribed) -> dict[str, str]:
    """One version of a target in words, by what each part is called."""
    return {
        **{name: str(getattr(made, key)) for key, name in TOLD.items()},
        "Emotions": ", ".join(made.emotions),
        "Body": "; ".join(marks_words(made.body)),
    }


def description_of(texts: Texts) -> Description:
    """What a form says a target is made of."""
    emotions = (one.strip() for one in texts["emotions"].split(","))
    return Description(
        texts["cue"].strip(),
        texts["incident"].strip(),
        texts["image"].strip(),
        texts["sense"].strip(),
        texts["negative"].strip(),
        texts["positive"].strip(),
        tuple(one for one in emotions if one),
        marks_of(texts["body"]),
    )


def moment_of(state: EmdrState, target: TargetState, sitting: SittingId) -> Moment:
    """When a rating on a target's own page is asked: beside the work while another is worked on.

    Else as its assessment, until it has one.
    """
    meeting = state.meeting(sitting)
    here = meeting.here if meeting is not None else None
    if here is not None and here.target == target.id and here.phase is Phase.REVIEW:
        return Moment.REVIEW
    if here is not None and here.target not in (None, target.id):
        return Moment.BESIDE
    assessed = any(one.moment is Moment.ASSESSMENT for one in target.ratings)
    at_it = here is not None and here.target == target.id and here.phase is Phase.ASSESSMENT
    return Moment.ASSESSMENT if at_it or not assessed else Moment.BESIDE


def whole_of(
    texts: Texts, state: EmdrState, target: TargetState, sitting: SittingId | None
) -> Whole:
    """Everything a form says of a target; it is rated in a session alone."""
    rated = ((measure, texts.get(key, "")) for key, measure in MEASURES.items())
    return Whole(
        description_of(texts),
        Prong(texts["prong"]),
        Role(texts["role"]),
        theme_of(texts["theme"]),
        texts["variant"],
        tuple((measure, int(text)) for measure, text in rated if text and sitting is not None),
        moment_of(state, target, sitting) if sitting is not None else Moment.ASSESSMENT,
    )
