"""A target on paper: blank to fill in by hand, or filled with everything that was said of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kapdesk.emdr.handout.body_part import blank_body, body_blocks
from kapdesk.emdr.handout.curves import curve_blocks
from kapdesk.emdr.handout.words import (
    MEASURES,
    effect_words,
    moment_words,
    place_words,
    sitting_words,
    status_words,
    tied,
    value_words,
)
from kapdesk.emdr.model.nouns import SPANS, Measure, Prong, Role, Theme
from kapdesk.emdr.model.rows import Rating, Version
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.targets import TargetDescribed
from kapdesk.kernel.ids import TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.press.fields import Field, FieldBlock
from kapdesk.press.grid import Column, Grid, Group
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.lists import BOX
from kapdesk.press.page import Block
from kapdesk.press.paper import BODY_PT, Page, page
from kapdesk.press.scale import ScaleBlock
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "Target sheet"
ENDS = {
    Measure.DISTRESS: "0 none at all, 10 the most there could be",
    Measure.VOC: "1 not true at all, 7 wholly true",
}
ASKS = {
    Measure.DISTRESS: "Distress now, with the image and the negative belief in mind",
    Measure.VOC: "How true the positive belief feels now, with the image in mind (VOC)",
}
PARTS = (
    ("cue", "Title or cue word"),
    ("incident", "What happened"),
    ("image", "Image, the worst part"),
    ("sense", "Another sense than sight"),
    ("negative", "Negative belief"),
    ("positive", "Positive belief"),
    ("emotions", "Emotions"),
)
"""The parts of a target in the order they are asked."""

TO_WRITE = {"incident": 2, "image": 2, "sense": 1, "negative": 1, "positive": 1}
"""So many lines each part has to be written on, one more in ordinary print; emotions follow the belief's rating."""

NOTE_LINES = 4
ROW_EM = 2.2
OVER = "Over the sessions"
OVER_TIME = ("Day", "Sets", "Distress", "VOC", "Body clear", "How far it came")
TIMES = 5


def blank_target_sheet(heading: PaperHeading, *, paper: str, large: bool = False) -> bytes:
    """The sheet to fill in by hand, as PDF.  It holds no word of a client's."""
    on = page(paper, large=large)
    return bound(_blank(on, heading), heading, page=on, title=TITLE)


def target_sheet(
    state: EmdrState, target: TargetId, heading: PaperHeading, *, paper: str, large: bool = False
) -> bytes:
    """Everything of one target as PDF; what may not be seen is simply not there.  raises LookupError."""
    found = state.target(target)
    if found is None:
        raise LookupError(target)
    on = page(paper, large=large)
    return bound(_filled(on, state, found, heading), heading, page=on, title=TITLE)


def _blank(on: Page, heading: PaperHeading) -> Iterator[Block]:
    yield from titled(on, TITLE, heading.reached)
    yield FieldBlock(on, (Field("Title or cue word"),))
    kinds = (
        _ticks("When", tuple(Prong)),
        _ticks("Role", tuple(role for role in Role if role is not Role.OTHER)),
        _ticks("Theme", tuple(Theme)),
    )
    yield prose(on, "", kinds, gap_pt=4.0)
    more = int(on.body_pt <= BODY_PT)
    parts = (Field(words, TO_WRITE[key] + more) for key, words in PARTS if key in TO_WRITE)
    yield FieldBlock(on, tuple(parts))
    yield _scale(on, Measure.VOC)
    yield FieldBlock(on, (Field("Emotions", 1 + more),))
    yield _scale(on, Measure.DISTRESS)
    if more:
        yield FieldBlock(on, (Field("Notes", NOTE_LINES),), gap_pt=on.body.leading_pt)
    yield blank_body(on)
    columns = tuple(Column(name, 1.0 if name != OVER_TIME[-1] else 2.0) for name in OVER_TIME)
    rows = (("",) * len(OVER_TIME),) * TIMES
    grid = Grid(on, columns, rows, row_pt=ROW_EM * on.body_pt, gap_pt=2.0)
    yield Group((prose(on, OVER, []), grid))


def _ticks(name: str, choices: tuple[str, ...]) -> str:
    return f"{name}:  " + "    ".join(f"{BOX} {choice}" for choice in choices)


def _scale(on: Page, measure: Measure, rating: Rating | None = None) -> ScaleBlock:
    span = SPANS[measure]
    steps = tuple(range(int(span.low), int(span.high) + 1))
    chosen = rating.value if rating is not None else None
    hollow = rating is not None and rating.hollow
    return ScaleBlock(on, ASKS[measure], steps, ENDS[measure], chosen, hollow)


def _filled(
    on: Page, state: EmdrState, target: TargetState, heading: PaperHeading
) -> Iterator[Block]:
    about = f"{place_words(target)} · by the variant {target.variant}"
    since = _since(target)
    yield from titled(on, target.name, f"{TITLE} · {heading.reached}".rstrip(" ·"), about, since)
    if target.made_of is not None:
        rows = [Row((words, said)) for words, said in _parts(target.made_of)]
        yield table(on, _version_title(target), ("", ""), rows)
    yield from body_blocks(on, target)
    yield from _curves(on, state, target)
    yield from _ratings(on, target)
    yield from _meetings(on, state, target)
    yield from _ties(on, state, target)
    yield from _statuses(on, target)
    yield from _earlier(on, target)


def _curves(on: Page, state: EmdrState, target: TargetState) -> Iterator[Block]:
    """Both measures over all sessions under their title."""
    blocks = tuple(curve_blocks(on, state, target.id))
    if blocks:
        yield Group((prose(on, OVER, []), blocks[0]))
        yield from blocks[1:]


def _since(target: TargetState) -> str:
    at = target.statuses[-1].at if target.statuses else target.at
    return f"{status_words(target.status)} since {at.day()}"


def _version_title(target: TargetState) -> str:
    count = len(target.versions)
    return "What it is made of" if count == 1 else f"What it is made of, version {count}"


def _parts(made: TargetDescribed) -> Iterator[tuple[str, str]]:
    """What was said of each part, in order; parts nobody spoke of are left out."""
    for key, words in PARTS:
        said = getattr(made, key)
        text = ", ".join(said) if isinstance(said, tuple) else said
        if text:
            yield words, text


def _ratings(on: Page, target: TargetState) -> Iterator[Strips]:
    rows = [
        Row(
            (
                one.at.day(),
                one.at.hm(),
                MEASURES[one.measure],
                value_words(one),
                moment_words(one.moment),
            ),
            (effect_words(one),) if effect_words(one) else (),
        )
        for one in target.ratings
    ]
    if rows:
        yield table(on, "Ratings", ("Day", "Time", "Asked", "Said", "When"), rows)


def _meetings(on: Page, state: EmdrState, target: TargetState) -> Iterator[Strips]:
    """Every meeting this target was worked in, with its phases and its sets."""
    rows = []
    for meeting in state.meetings:
        phases = dict.fromkeys(
            str(visit.phase.number) for visit in meeting.visits if visit.target == target.id
        )
        count = sum(1 for _ in meeting.of(target.id))
        if phases or count:
            cells = (
                meeting.opened.day(),
                sitting_words(meeting.kind),
                ", ".join(phases) or NOTHING,
                str(count),
            )
            rows.append(Row(cells))
    if rows:
        yield table(on, "Sessions", ("Day", "Kind", "Phases", "Sets"), rows)


def _ties(on: Page, state: EmdrState, target: TargetState) -> Iterator[Strips]:
    said = [
        f"{kind}: {', '.join(one.name for one in others)}" for kind, others in tied(state, target)
    ]
    if said:
        yield prose(on, "Belongs with", said)


def _statuses(on: Page, target: TargetState) -> Iterator[Strips]:
    rows = [
        Row((one.at.day(), status_words(one.status), one.why or NOTHING)) for one in target.statuses
    ]
    if rows:
        yield table(on, "How far it came", ("Day", "Status", "Why"), rows)


def _earlier(on: Page, target: TargetState) -> Iterator[Strips]:
    """Every version before the one that holds: what was said in it and reads otherwise in the next."""
    for number, (one, after) in enumerate(pairwise(target.versions), 1):
        rows = [Row(pair) for pair in _changed(one, after)]
        if rows:
            title = f"Version {number}, {_written(one.at)}: what read otherwise"
            yield table(on, title, ("", ""), rows)


def _written(at: Instant) -> str:
    return f"{at.day()} {at.hm()}"


def _changed(one: Version, after: Version) -> Iterator[tuple[str, str]]:
    now = dict(_parts(after.fact))
    was = dict(_parts(one.fact))
    yield from ((words, said) for words, said in was.items() if now.get(words) != said)
