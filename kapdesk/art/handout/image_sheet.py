"""A picture on paper: blank to fill in by hand, or filled with everything that was said of it."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.art.handout.panels import Kept, rows_of
from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import RATED, SCENE, SPANS, Kind, Measure, Row, Spoke
from kapdesk.art.model.state import ArtState, ImageState
from kapdesk.art.wording import ASKS, SPOKE_WORDS, rating_words
from kapdesk.body.model import BodyMark
from kapdesk.kernel.ids import ImageId
from kapdesk.press.fields import Field, FieldBlock
from kapdesk.press.grid import Column, Grid, Group
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.lists import BOX
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row as TableRow
from kapdesk.press.tables import prose, table

TITLE = "Image worksheet"
OLD, NEW, LEFT = "As it was", "The new version", "Left-over pictures"
SEALED = "Sealed with the client's own passphrase."
FRAMES = 6
"""So many empty frames each row has on the blank sheet.  source art-1.3"""

PARTS = (
    ("name", "Title or code word"),
    ("event", "Day, or age then"),
    ("start", "How it begins"),
    ("hotspot", "The hottest moment"),
    ("end", "How it ends"),
    ("meaning", "What it says about me, others, the world"),
    ("avoidance", "What is done so as not to see it"),
    ("helper_words", "Who comes to help"),
    ("new_version", "The new version"),
    ("new_meaning", "What the new version says"),
)
"""The parts of a picture in the order they are asked."""

TO_WRITE = {"name": 1, "event": 1, "hotspot": 2, "meaning": 2, "new_version": 3, "new_meaning": 1}
ASKED = (
    Measure.DISTRESS,
    Measure.VIVIDNESS,
    Measure.VALENCE,
    Measure.NOWNESS,
    Measure.MEANING,
    Measure.NEW_VIVIDNESS,
    Measure.NEW_BELIEVABLE,
)
KINDS = {
    Kind.UNKNOWN: "I do not know where it is from",
    Kind.MEMORY: "I remember it",
    Kind.BLEND: "I remember some of it",
    Kind.FUTURE: "I fear that it will come",
    Kind.SELF: "it is how I see myself",
    Kind.NIGHTMARE: "a bad dream",
    Kind.SYMBOLIC: "it stands for something",
}
"""What a picture is, as the client ticks it.  source art-1.6"""

NUMBERS = ("Number", "From – to", "Before", "After", "A week", "A month")
ROW_EM = 2.0
UNPARTED = "\u00a0"
"""A space at which no line ends."""


def blank_image_sheet(heading: PaperHeading, *, paper: str, large: bool = False) -> bytes:
    """The sheet to fill in by hand, as PDF.  It holds no word of a client's."""
    on = page(paper, large=large)
    return bound(_blank(on, heading), heading, page=on, title=TITLE)


def image_sheet(
    state: ArtState,
    image: ImageId,
    heading: PaperHeading,
    kept: Kept,
    *,
    paper: str,
    large: bool = False,
) -> bytes:
    """Everything of one picture as PDF; what may not be seen is simply not there.  raises LookupError."""
    found = state.picture(image)
    if found is None:
        raise LookupError(image)
    on = page(paper, large=large)
    return bound(_filled(on, state, found, heading, kept), heading, page=on, title=TITLE)


def board_blocks(on: Page, picture: ImageState, kept: Kept) -> Iterator[Block]:
    """The storyboard: old above, new below, left-over pictures last; rows with nothing are left out."""
    for row, title in ((Row.OLD, OLD), (Row.NEW, NEW), (Row.LEFT, LEFT)):
        laid = tuple(rows_of(on, picture.board.row(row), kept, sealed=picture.sealed_places))
        if laid:
            yield Group((prose(on, title, []), laid[0]))
            yield from laid[1:]


def _blank(on: Page, heading: PaperHeading) -> Iterator[Block]:
    yield from titled(on, TITLE, heading.reached)
    kinds = "    ".join(f"{BOX} {words}".replace(" ", UNPARTED) for words in KINDS.values())
    yield prose(on, "", (kinds,), gap_pt=4.0)
    fields = (Field(words, TO_WRITE[key]) for key, words in PARTS if key in TO_WRITE)
    yield FieldBlock(on, tuple(fields))
    columns = tuple(Column(name, 3.4 if name == NUMBERS[0] else 1.0) for name in NUMBERS)
    cells = tuple(
        (ASKS[one], f"{SPANS[one].low:g} – {SPANS[one].high:g}", "", "", "", "") for one in ASKED
    )
    grid = Grid(on, columns, cells, row_pt=ROW_EM * on.body_pt, gap_pt=2.0)
    yield Group((prose(on, "Numbers", []), grid))
    for title in (OLD, NEW):
        first, *rest = rows_of(on, (), lambda _digest: None, blank=FRAMES)
        yield Group((prose(on, title, []), first))
        yield from rest


def _filled(
    on: Page, state: ArtState, picture: ImageState, heading: PaperHeading, kept: Kept
) -> Iterator[Block]:
    at = picture.statuses[-1].at if picture.statuses else picture.at
    since = f"{picture.status.value} since {at.day()}"
    yield from titled(on, picture.name, f"{TITLE} · {heading.reached}".rstrip(" ·"), since)
    if picture.made_of is not None:
        rows = [TableRow((words, said)) for words, said in _parts(picture.made_of)]
        yield table(on, "What it is", ("", ""), rows)
    elif picture.seal_of(SCENE) is not None:
        yield prose(on, "What it is", [SEALED])
    yield from _numbers(on, picture)
    yield from _felt(on, picture)
    yield from board_blocks(on, picture, kept)
    yield from _after(on, picture)
    yield from _under_seal(on, picture)
    yield from _meetings(on, state, picture)


def _parts(made: ImageDescribed) -> Iterator[tuple[str, str]]:
    """What was said of each part; parts nobody spoke of are left out."""
    yield "Kind", made.kind.value
    for key, words in PARTS:
        text = getattr(made, key)
        if text:
            yield words, text
    if made.needs:
        yield "What was needed", ", ".join(made.needs)
    if made.emotions:
        yield "Emotions", ", ".join(one.name for one in made.emotions)


def _numbers(on: Page, picture: ImageState) -> Iterator[Strips]:
    rows = [
        TableRow(
            (one.at.day(), one.at.hm(), rating_words(one.measure, one.value), one.moment.value),
            ("under effect",) if one.hollow else (),
        )
        for one in picture.ratings
    ]
    if rows:
        yield table(on, "Numbers", ("Day", "Time", "Said", "When"), rows)


def _felt(on: Page, picture: ImageState) -> Iterator[Strips]:
    rows = [
        TableRow((one.at.day(), one.at.hm(), one.fact.moment.value, _marks(one.fact.marks)))
        for one in picture.felt
    ]
    if rows:
        yield table(on, "In the body", ("Day", "Time", "When", "Felt"), rows)


def _marks(marks: tuple[BodyMark, ...]) -> str:
    said = (
        " ".join(part for part in (one.words, _strength(one)) if part) or "marked" for one in marks
    )
    return "; ".join(said) or "quiet"


def _strength(mark: BodyMark) -> str:
    return f"{mark.intensity} of 10" if mark.intensity is not None else ""


def _after(on: Page, picture: ImageState) -> Iterator[Strips]:
    """What the new version was tried against."""
    said = [f"The old picture came: {one.fact.comes}." for one in picture.tries]
    said += [f"Reminder: {one.fact.text}" for one in picture.reminded]
    for one in picture.rehearsed:
        parts = (one.fact.situation, one.fact.response, one.fact.plan, one.fact.action)
        said.append(f"Rehearsed: {'; '.join(part for part in parts if part)}")
    if said:
        yield prose(on, "Afterwards", said)


def _under_seal(on: Page, picture: ImageState) -> Iterator[Strips]:
    """That something was said, when, and the distress with it."""
    rows = []
    for spoke in Spoke:
        for one in picture.spoken_under_seal(spoke):
            moment = RATED.get(spoke)
            rated = picture.distress_with(one, moment) if moment is not None else None
            number = rating_words(rated.measure, rated.value) if rated is not None else ""
            rows.append(TableRow((one.at.day(), one.at.hm(), SPOKE_WORDS[spoke], number)))
    if rows:
        yield table(on, SEALED, ("Day", "Time", "What", "With it"), rows)


def _meetings(on: Page, state: ArtState, picture: ImageState) -> Iterator[Strips]:
    rows = []
    for meeting in state.meetings:
        count = sum(1 for _ in meeting.of(picture.id))
        if picture.id in meeting.worked:
            steps = dict.fromkeys(
                str(one.step.number) for one in meeting.visits if one.image == picture.id
            )
            rows.append(TableRow((meeting.opened.day(), ", ".join(steps), str(count))))
    if rows:
        yield table(on, "Sessions", ("Day", "Steps", "Sets"), rows)
