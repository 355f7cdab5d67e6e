"""What is known of one part on paper: what was said of it, how it was rated, what it allows, how it came here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kapdesk.chart.caught import Caught
from kapdesk.ifs.handout.words import called, permission_words
from kapdesk.ifs.model.nouns import TEN, Measure, Purpose
from kapdesk.ifs.model.parts import Bond, Part
from kapdesk.ifs.model.reasons import status_reasons
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendBegan,
    BlendEnded,
    PartAnswered,
    PartRated,
    StatusSet,
)
from kapdesk.ifs.rules.doses import Sight, seen_in_doses
from kapdesk.ifs.rules.looks import kind_words, tie_words
from kapdesk.kernel.ids import PartId
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row as TableRow
from kapdesk.press.tables import prose, table
from kapdesk.sheets.model import Filled

TITLE = "What is known of a part"
SAID, RATED, ALLOWS, OTHERS, CAME, TOLD, SEEN = (
    "What was said",
    "Ratings",
    "What it allows",
    "With others",
    "How far it came",
    "From the work with it",
    "Seen in dosing sessions, the first time first",
)
FIELDS = (
    ("own_words", "In the client’s words"),
    ("job", "Its job"),
    ("job_wanted", "What it would rather do"),
    ("intent", "What it wants for the client"),
    ("fear_if_stops", "What it fears, should it stop"),
    ("beliefs", "What it believes"),
    ("emotions", "What it feels"),
    ("needs", "What it needs"),
    ("triggers", "What stirs it"),
    ("trailhead", "How it was found"),
    ("age_seems", "How old it seems"),
    ("thinks_client_age", "How old it thinks the client is"),
    ("origin", "Where it comes from"),
    ("form", "How it looks"),
    ("voice", "How it sounds"),
    ("burdens", "What it carries"),
    ("gifts", "What it brings"),
)
"""What can be said of a part, in the order it is asked."""

BLANK = "Nothing was said of it yet."


def part_sheet(
    state: IfsState,
    part: PartId,
    heading: PaperHeading,
    *,
    paper: str,
    large: bool = False,
    nouns: bool = True,
    caught: Sequence[Caught] = (),
) -> bytes:
    """Everything of one part as PDF; ``caught`` are the words dosing sessions caught.

    raises LookupError where it was never met.
    """
    found = state.drawn.parts.get(part)
    if found is None:
        raise LookupError(part)
    on = page(paper, large=large)
    blocks = (
        *_blocks(on, state, found, heading, nouns=nouns),
        *_seen(on, seen_in_doses(state, part, caught)),
    )
    return bound(blocks, heading, page=on, title=TITLE)


def _blocks(
    on: Page, state: IfsState, part: Part, heading: PaperHeading, *, nouns: bool
) -> Iterator[Block]:
    quiet = f"{TITLE} · {heading.reached}".rstrip(" ·")
    yield from titled(on, called(part), quiet, " · ".join(_known(state, part, nouns=nouns)))
    rows = [TableRow((words, told)) for words, told in _said(part)]
    yield table(on, SAID, ("", ""), rows) if rows else prose(on, SAID, [BLANK])
    yield from _rated(on, state, part)
    allowed = [
        TableRow((str(purpose), *found))
        for purpose in Purpose
        if (found := permission_words(state, part.id, purpose)) is not None
    ]
    if allowed:
        yield table(on, ALLOWS, ("", "Stands as", "In its own words"), allowed)
    bonds = [_bond(state, part, one, nouns=nouns) for one in state.drawn.bonds_of(part.id)]
    if bonds:
        yield table(on, OTHERS, ("", "", "Known how", "Noted"), bonds)
    yield from _came(on, state, part)
    yield from _told(on, state, part)


def _known(state: IfsState, part: Part, *, nouns: bool) -> Iterator[str]:
    yield kind_words(part.kind, nouns=nouns)
    yield str(part.epistemic)
    away = state.drawn.away.get(part.id)
    yield str(away.how) if away is not None else str(state.drawn.place(part.id).ring)
    yield str(state.status(part.id))


def _said(part: Part) -> Iterator[tuple[str, str]]:
    for field, words in FIELDS:
        found = getattr(part, field)
        told = ", ".join(found) if isinstance(found, tuple) else found
        if told:
            yield words, told
    felt = "; ".join(one.words or "marked" for one in part.body)
    if felt:
        yield "Where it is felt", felt


def _rated(on: Page, state: IfsState, part: Part) -> Iterator[Strips]:
    found = sorted(
        (row for measure in Measure for row in state.ratings(part.id, measure)),
        key=lambda row: (row.at, row.seq),
    )
    rows = [
        TableRow(
            (row.at.day(), row.at.hm(), f"{fact.measure} {fact.value} of {TEN.high:g}", fact.moment)
        )
        for row in found
        if isinstance(fact := row.fact, PartRated)
    ]
    if rows:
        yield table(on, RATED, ("Day", "Time", "Said", "When"), rows)


def _bond(state: IfsState, part: Part, bond: Bond, *, nouns: bool) -> TableRow:
    other = state.drawn.parts[bond.b if bond.a == part.id else bond.a]
    tie = tie_words(bond.tie, nouns=nouns)
    goes = bond.a == part.id or not bond.tie.directed
    cells = (tie, called(other)) if goes else (f"{called(other)} {tie}", "it")
    strength = f", strength {bond.strength} of {TEN.high:g}" if bond.strength is not None else ""
    return TableRow((*cells, f"{bond.epistemic}{strength}", bond.note or NOTHING))


def _came(on: Page, state: IfsState, part: Part) -> Iterator[Strips]:
    why = status_reasons(state.rows)
    rows = [
        TableRow((row.at.day(), str(row.fact.status), why.get(row.entry, NOTHING)))
        for row in state.of(part.id, StatusSet)
        if isinstance(row.fact, StatusSet)
    ]
    if rows:
        yield table(on, CAME, ("Day", "How far", "Why"), rows)


def _told(on: Page, state: IfsState, part: Part) -> Iterator[Strips]:
    """Answers, who else spoke, and when it had the seat."""
    rows = [
        TableRow((row.at.day(), row.at.hm(), words))
        for row in sorted(state.rows, key=lambda row: (row.at, row.seq))
        if (words := _row_words(state, part, row))
    ]
    if rows:
        yield table(on, TOLD, ("Day", "Time", "What"), rows)


def _row_words(state: IfsState, part: Part, row: Row) -> str:
    fact = row.fact
    named = getattr(fact, "part", None)
    if named is None or state.drawn.lives_on(named) != part.id:
        return ""
    match fact:
        case PartAnswered(tab=tab):
            return "\n".join((str(tab), *_answers(fact.filled)))
        case AnotherSpoke(other=other, text=text):
            spoke = state.drawn.parts.get(other)
            return f"{called(spoke) if spoke else 'another part'} spoke instead. {text}".strip()
        case BlendBegan(noticed=noticed, by=by):
            return f"it took the seat{f', noticed by {by}' if by else ''}{_aside(noticed)}"
        case BlendEnded(helped=helped):
            return f"it gave the seat back{_aside(helped)}"
    return ""


def _answers(filled: Filled) -> Iterator[str]:
    """Every answer behind what was asked, with its note."""
    for answer in filled.answers:
        said = " · ".join(one for one in (filled.said(answer.prompt), answer.note) if one)
        asks = filled.sheet.prompt(answer.prompt).asks
        yield f"{asks} {said}" if asks.endswith(("?", ":")) else f"{asks}: {said}"


def _seen(on: Page, sights: Sequence[Sight]) -> Iterator[Strips]:
    """The dosing sessions it was seen in, the first time first."""
    rows = [TableRow((one.when, one.words or NOTHING)) for one in sights]
    if rows:
        yield table(on, SEEN, ("When", "What was caught"), rows)


def _aside(words: str) -> str:
    return f": {words}" if words else ""
