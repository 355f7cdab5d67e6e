"""A card about something that helps, for the client to take home: its cue word, and the steps to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kapdesk.emdr.handout.words import kind_words
from kapdesk.emdr.model.nouns import Kind
from kapdesk.emdr.model.state import EmdrState, ResourceState
from kapdesk.kernel.ids import ResourceId
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.lists import signed
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.strips import Strip, Strips
from kapdesk.press.tables import prose

CUE = "Your word for it"
HOW = "How to get there"
STOP = "If it turns unpleasant, stop. Open your eyes, feel your feet on the ground, and look around you."
YOURS = "Try it on good days too, so that you know the way."

STEPS: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.CALM_PLACE: (
            "Sit or lie down. Let one slow breath go out.",
            "Go to your place in your mind. Look around there.",
            "Notice what you hear, smell and feel on your skin.",
            "Find where in your body it feels pleasant. Stay there for a while.",
            "Say your word, and let it become part of the place.",
            "Come back slowly. Look around the room.",
        ),
        Kind.CONTAINER: (
            "Picture your container. See what it is made of and how it shuts.",
            "Let what troubles you now go into it, as much as you wish.",
            "Shut it. Only you can open it.",
            "Put it where it is kept well. We can open it together another day.",
        ),
        Kind.LIGHT_STREAM: (
            "Find the place in your body that feels uneasy.",
            "If it had a shape, a size and a colour, what would they be?",
            "Choose a light of a colour that feels good.",
            "Let the light flow to that place, in and around it, as slowly as you like.",
            "See what has changed. Let the light go on for as long as you wish.",
        ),
        Kind.DEVELOPMENT: (
            "Think of what you need now: courage, calm, something else.",
            "Remember a time you had it, or someone or something that stands for it.",
            "See it, hear it, and feel it in your body.",
            "Say your word, and take the feeling with you into what comes next.",
        ),
        Kind.BUTTERFLY_HUG: (
            "Cross your arms over your chest, a hand on each upper arm.",
            "Tap slowly, left and right in turn.",
            "Breathe, and let pass whatever passes, like clouds.",
            "Stop when you have had enough.",
        ),
        Kind.GROUNDING: (
            "Name five things you see.",
            "Feel your feet on the ground and what you sit on.",
            "Name three things you hear.",
            "Say where you are and which day it is.",
            "Drink some water, or hold something cool.",
        ),
    }
)
"""The steps of each kind, in our own words.  source emdr-4.10"""


def resource_card(
    state: EmdrState,
    resource: ResourceId,
    heading: PaperHeading,
    *,
    paper: str,
    large: bool = False,
) -> bytes:
    """The card as PDF.  A state of the chart alone has neither cue nor words.  raises LookupError."""
    found = state.resource(resource)
    if found is None:
        raise LookupError(resource)
    on = page(paper, large=large)
    title = kind_words(found.kind)
    return bound(_blocks(on, found, heading, title), heading, page=on, title=title)


def _blocks(on: Page, found: ResourceState, heading: PaperHeading, title: str) -> Iterator[Block]:
    yield from titled(on, title, heading.reached)
    text = found.text
    if text is not None and text.cue:
        yield prose(on, CUE, [f"“{text.cue}”"], on.title)
    if text is not None and text.text:
        yield prose(on, "", [text.text], gap_pt=8.0)
    body: list[Strip] = []
    for number, step in enumerate(STEPS[found.kind], 1):
        body += signed(on, f"{number}.", step)
    yield Strips(on.width_pt, tuple(body), prose(on, HOW, []).head, gap_pt=on.body.leading_pt)
    yield prose(on, "", [STOP], gap_pt=on.body.leading_pt)
    yield prose(on, "", [YOURS], on.quiet, gap_pt=6.0)
