"""What the ends of each measure of a picture are called, in KapDesk's own words, and how a title names it."""

from __future__ import annotations

from kapdesk.art.model.nouns import Measure

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

REMINDED = (("text", "A reminder, imagined with the new version"),)
REHEARSED = (
    ("situation", "The coming situation"),
    ("cue", "What it begins by"),
    ("response", "What the client does in it now"),
    ("obstacle", "What could come between"),
    ("plan", "What they do then"),
    ("action", "What the old picture kept them from, to be done"),
)
"""The words of a reminder, and of a rehearsal: each by its name in the fact, with what is asked for it."""


def named(measure: Measure) -> str:
    """A measure as a title says it."""
    return measure.value[:1].upper() + measure.value[1:]
