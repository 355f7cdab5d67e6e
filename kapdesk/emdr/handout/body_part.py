"""The body in a target sheet: where it was felt, in words, then and now; and room for it by hand."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.body.model import BodyMarks
from kapdesk.body.words import marks_words
from kapdesk.emdr.model.state import TargetState
from kapdesk.kernel.instant import Instant
from kapdesk.press.fields import Field, FieldBlock
from kapdesk.press.page import Block
from kapdesk.press.paper import Page
from kapdesk.press.tables import Row, table

TITLE = "In the body"
NOTHING_FELT = "nothing marked"
TO_WRITE = (Field("Where in the body, and what it is like", 2),)


def body_blocks(on: Page, target: TargetState) -> Iterator[Block]:
    """What was felt first and what was felt last, in words; nothing where it was never asked."""
    asked = list(_asked(target))
    if not asked:
        return
    first, last = asked[0], asked[-1]
    shown = (first,) if first is last else (first, last)
    rows = [Row((at.day(), "\n".join(marks_words(marks)) or NOTHING_FELT)) for at, marks in shown]
    yield table(on, TITLE, ("Day", "Felt"), rows)


def blank_body(on: Page) -> Iterator[Block]:
    """Room for it by hand."""
    yield FieldBlock(on, TO_WRITE)


def _asked(target: TargetState) -> Iterator[tuple[Instant, BodyMarks]]:
    """Every time the body was asked, in time: as a part of the target, or with a moment of its own."""
    made = [(one.at, one.seq, one.fact.body) for one in target.versions if one.fact.body]
    felt = [(one.at, one.seq, one.fact.marks) for one in target.felt]
    for at, _, marks in sorted((*made, *felt), key=lambda one: one[:2]):
        yield at, marks
