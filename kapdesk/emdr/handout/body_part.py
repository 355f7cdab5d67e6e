"""The body in a target sheet: the last map with its marks in words, the first in words; and an outline to draw in."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.body.handout import block
from kapdesk.body.model import BodyMarks
from kapdesk.body.words import NOTHING_MARKED, YOUR_LEFT, YOUR_RIGHT, marks_words
from kapdesk.emdr.model.state import TargetState
from kapdesk.kernel.instant import Instant
from kapdesk.press.page import Block
from kapdesk.press.paper import Page
from kapdesk.press.tables import prose

TITLE = "In the body"


def body_blocks(on: Page, target: TargetState) -> Iterator[Block]:
    """What was felt last, drawn and in words, and what was felt first; nothing where it was never asked."""
    asked = list(_asked(target))
    if not asked:
        return
    first, last = asked[0], asked[-1]
    yield from _map(on, *last)
    if first[1] != last[1]:
        yield _words(on, f"{TITLE} at first, {first[0].day()}", first[1])


def blank_body(on: Page) -> Block:
    """An outline for the client to draw in by hand, on one page with its title."""
    return block.blank_body(on, sides=(YOUR_LEFT, YOUR_RIGHT), title=TITLE)


def _map(on: Page, at: Instant, marks: BodyMarks) -> Iterator[Block]:
    """The figures under their title with every mark in a line; where nothing was felt, that alone."""
    title = f"{TITLE}, {at.day()}"
    if marks:
        yield from block.body_story(on, marks, title=title)
    else:
        yield _words(on, title, marks)


def _words(on: Page, title: str, marks: BodyMarks) -> Block:
    return prose(on, title, marks_words(marks) or [NOTHING_MARKED])


def _asked(target: TargetState) -> Iterator[tuple[Instant, BodyMarks]]:
    """Every time the body was asked, in time: as a part of the target, or with a moment of its own."""
    made = [(one.at, one.seq, one.fact.body) for one in target.versions if one.fact.body]
    felt = [(one.at, one.seq, one.fact.marks) for one in target.felt]
    for at, _, marks in sorted((*made, *felt), key=lambda one: one[:2]):
        yield at, marks
