"""How each measure of a picture is asked, and what its ends are called; in KapDesk's own words."""

from __future__ import annotations

from kapdesk.art.model.nouns import Measure

ASKS = {
    Measure.DISTRESS: "How strong is the distress now?",
    Measure.VIVIDNESS: "How vivid is the picture?",
    Measure.VALENCE: "How pleasant or unpleasant is it?",
    Measure.NOWNESS: "How much as if it happened now?",
    Measure.MEANING: "How far is its meaning believed?",
    Measure.INTRUSIONS: "How often did it come by itself in the last week?",
    Measure.NEW_VIVIDNESS: "How vivid is the new version?",
    Measure.NEW_BELIEVABLE: "How believable does the new version feel?",
    Measure.NEW_MEANING: "How far is the new meaning believed?",
    Measure.COMPASSION: "How much kindness towards oneself is there?",
    Measure.ACTIVATION: "How strongly does the new version move the client?",
    Measure.SELF_GUIDED: "How much of it did the client guide?",
}
ENDS = {
    Measure.DISTRESS: ("none", "as strong as can be"),
    Measure.VIVIDNESS: ("not at all", "as clear as can be"),
    Measure.VALENCE: ("very unpleasant", "very pleasant"),
    Measure.NOWNESS: ("wholly past", "wholly now"),
    Measure.MEANING: ("not at all", "wholly"),
    Measure.INTRUSIONS: ("never", "times"),
    Measure.NEW_VIVIDNESS: ("not at all", "as clear as can be"),
    Measure.NEW_BELIEVABLE: ("not at all", "wholly"),
    Measure.NEW_MEANING: ("not at all", "wholly"),
    Measure.COMPASSION: ("none", "as much as can be"),
    Measure.ACTIVATION: ("not at all", "as strongly as can be"),
    Measure.SELF_GUIDED: ("nothing", "all of it"),
}


def named(measure: Measure) -> str:
    """A measure as a title says it."""
    return measure.value[:1].upper() + measure.value[1:]
