"""The body in a target sheet: the last map with its marks in words, the first in words; and an outline to draw in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kapdesk.body.handout import block
from kapdesk.body.model import BodyMarks
from kapdesk.body.words import NOTHING_MARKED, YOUR_LEFT, YOUR_RIGHT, marks_words
from kapdesk.emdr.handout.words import effect_words
from kapdesk.emdr.model.rows import Scan
from kapdesk.emdr.model.state import TargetState
from kapdesk.kernel.instant import Instant
from kapdesk.press.page import Block
from kapdesk.press.paper import Page
from kapdesk.press.tables import prose

TITLE = "In the body"
CLEAR = "The whole body was gone through: clear."
LEFT = "The whole body was gone through: something was left. No place was marked."


class _Felt(NamedTuple):
    """Marks, the moment they were made, and what decides between equal moments."""

    at: Instant
    seq: int
    marks: BodyMarks


def body_blocks(on: Page, target: TargetState) -> Iterator[Block]:
    """What was felt last, drawn and in words, and what was felt first; nothing where it was never asked.

    A look through the whole body that came after it stands before it with its own day, and one that was clear in its
    place.
    """
    felt = list(_felt(target))
    scan = _scan_since(target, felt[-1] if felt else None)
    clear = scan is not None and scan.fact.clear
    if scan is not None:
        yield _scanned(on, scan)
    if felt and not clear:
        yield from _map(on, felt[-1])
    if felt and (clear or felt[0].marks != felt[-1].marks):
        yield _words(on, f"{TITLE} at first, {felt[0].at.day()}", felt[0].marks)


def blank_body(on: Page) -> Block:
    """An outline for the client to draw in by hand, on one page with its title."""
    return block.blank_body(on, sides=(YOUR_LEFT, YOUR_RIGHT), title=TITLE)


def _map(on: Page, felt: _Felt) -> Iterator[Block]:
    """The figures under their title with every mark in a line; where nothing was felt, that alone."""
    title = f"{TITLE}, {felt.at.day()}"
    if felt.marks:
        yield from block.body_story(on, felt.marks, title=title)
    else:
        yield _words(on, title, felt.marks)


def _words(on: Page, title: str, marks: BodyMarks) -> Block:
    return prose(on, title, marks_words(marks) or [NOTHING_MARKED])


def _scanned(on: Page, scan: Scan) -> Block:
    lines = (CLEAR if scan.fact.clear else LEFT, effect_words(scan.fact))
    return prose(on, f"{TITLE}, {scan.at.day()}", [line for line in lines if line])


def _felt(target: TargetState) -> Iterator[_Felt]:
    """Every time something was felt, in time: as a part of the target, or with a moment of its own.

    A new version of the target that leaves the body as it was says nothing new of it.
    """
    found = [_Felt(one.at, one.seq, one.fact.marks) for one in target.felt]
    before: BodyMarks = ()
    for one in target.versions:
        if one.fact.body and one.fact.body != before:
            found.append(_Felt(one.at, one.seq, one.fact.body))
        before = one.fact.body
    yield from sorted(found, key=_placed)


def _scan_since(target: TargetState, felt: _Felt | None) -> Scan | None:
    """The latest look through the whole body, where nothing was marked at it or since."""
    last = max(target.scans, key=_placed, default=None)
    return last if last is not None and (felt is None or _placed(felt) < _placed(last)) else None


def _placed(one: _Felt | Scan) -> tuple[Instant, int]:
    return one.at, one.seq
