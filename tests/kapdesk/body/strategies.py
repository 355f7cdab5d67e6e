"""Marks as Hypothesis makes them: any that a hand or a script can make."""

from __future__ import annotations

from hypothesis import strategies as st

from kapdesk.body.model import BodyMark, BodyMarks, Depth, Direction, Quality
from kapdesk.body.regions import NOWHERE, REGIONS

PLACES = [region.id for region in REGIONS if region.id != NOWHERE]

_said = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters='"“”') | st.just(" "),
    max_size=30,
).map(lambda text: " ".join(text.split()))


@st.composite
def marks_of_regions(draw: st.DrawFn) -> BodyMark:
    """One mark made without a brush."""
    quality = draw(st.none() | st.sampled_from(Quality))
    other = draw(_said.filter(bool)) if quality is Quality.OTHER else ""
    return BodyMark(
        regions=tuple(draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3, unique=True))),
        quality=quality,
        other=other,
        intensity=draw(st.none() | st.integers(0, 10)),
        direction=draw(st.none() | st.sampled_from(Direction)),
        depth=draw(st.none() | st.sampled_from(Depth)),
        spread_to=draw(st.just("") | st.sampled_from(PLACES)),
        words=draw(_said),
        colour=draw(_said),
    )


def maps_of_regions() -> st.SearchStrategy[BodyMarks]:
    """All the marks of one moment."""
    return st.lists(marks_of_regions(), max_size=4).map(tuple)
