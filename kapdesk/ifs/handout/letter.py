"""The letter on paper: what stands of it in paragraphs, and after it where each sentence comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kapdesk.ifs.handout.words import beneath
from kapdesk.ifs.model.kept import Sentence
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.letter import standing_letter
from kapdesk.ifs.seen.sources import rests_on
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, reading_page
from kapdesk.press.tables import Row, prose, table

TITLE = "A letter about your parts"
SOURCES = "Where each sentence comes from"
COLUMNS = ("", "Sentence", "How it is known, and from when")
CHANGED, WRITTEN = "changed by hand", "written by hand"
ALONE = ("bond", "agreement")
"""What is told of two parts stands in one paragraph with others of its kind."""


def letter(state: IfsState, heading: PaperHeading, *, paper: str, large: bool = False) -> bytes:
    """The letter as PDF, as it was struck and edited; what was struck is in none of it."""
    on = reading_page(paper, large=large)
    stands = tuple(one for one in standing_letter(state) if not one.struck)
    return bound(_blocks(on, state, stands, heading), heading, page=on, title=TITLE)


def paragraphs(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The sentences in paragraphs: those about the same part together."""
    return tuple(
        " ".join(one.text.strip() for one in found) for _, found in groupby(sentences, key=_about)
    )


def _about(sentence: Sentence) -> str:
    first, _, rest = sentence.key.partition(" ")
    return first if rest or first in ALONE else ""


def _blocks(
    on: Page, state: IfsState, stands: Sequence[Sentence], heading: PaperHeading
) -> Iterator[Block]:
    yield from titled(on, TITLE, heading.client, heading.reached)
    for text in paragraphs(stands):
        yield prose(on, "", text.split("\n"), gap_pt=on.body.leading_pt * 0.6)
    rows = [
        Row((str(number), one.text, _known(state, one))) for number, one in enumerate(stands, 1)
    ]
    yield table(on, SOURCES, COLUMNS, rows)


def _known(state: IfsState, sentence: Sentence) -> str:
    known = beneath(rests_on(state, sentence.sources, sentence.epistemic))
    by = f" ({sentence.by})" if sentence.by else ""
    if not sentence.given:
        return f"{WRITTEN}{by}"
    return f"{known}\n{CHANGED}{by}" if sentence.edited else known
