"""Targets and their plan as a day script speaks them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.body.parse import parse_marks
from kapdesk.emdr.model.nouns import Prong, Role, Status, Theme, Tie
from kapdesk.emdr.model.spoken import (
    DescribedSpoken,
    LeftSpoken,
    OrderedSpoken,
    PlacedSpoken,
    PlanSpoken,
    StatusSpoken,
    TargetSpoken,
    TiedSpoken,
)
from kapdesk.emdr.parse.words import HOW_A_TARGET_IS_MEANT, number_of
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.line import because, noun, offered

FIELDS = ("cue", "incident", "image", "sense", "negative", "positive", "emotions")
HOW_A_TARGET = (
    'A target is written as: target T7 past touchstone safety "kitchen, age 9"; '
    'also variant blind, candidate, from "words it was caught by".'
)
HOW_DESCRIBED = (
    'It is written as: described T7 image "…" negative "…" positive "…" emotions "fear, shame" '
    'body "chest tight 6"; any of: ' + ", ".join((*FIELDS, "body")) + "."
)


def parse_target(words: tuple[str, ...]) -> TargetSpoken | Refusals:
    """``target T7 past touchstone safety "kitchen, age 9" [variant blind] [candidate] [from "a door"]``."""
    number = number_of(words[0]) if words else 0
    placed = _Placing(list(words[1:] if number else words))
    cue = placed.read()
    prong = placed.prong
    if cue is None or prong is None or placed.left:
        return refused("target", HOW_A_TARGET)
    return TargetSpoken(
        cue,
        prong,
        placed.role or Role.OTHER,
        placed.theme,
        placed.variant or "standard",
        Status.CANDIDATE if placed.candidate else Status.OPEN,
        placed.caught,
        number,
    )


def parse_described(words: tuple[str, ...]) -> DescribedSpoken | Refusals:
    """``described T7 image "hand on the door" negative "I am not safe" body "chest tight 6"``."""
    number, rest = number_of(words[0]) if words else 0, words[1:]
    names, texts = rest[::2], rest[1::2]
    known = {*FIELDS, "body"}
    if not number or not rest or len(rest) % 2 or set(names) - known:
        return refused("described", HOW_DESCRIBED)
    said = dict(zip(names, texts, strict=True))
    body = parse_marks(said.pop("body")) if "body" in said else None
    if isinstance(body, Refusals):
        return body
    return DescribedSpoken(number, tuple(said.items()), body)


def parse_placed(words: tuple[str, ...]) -> PlacedSpoken | Refusals:
    """``placed T7 past touchstone safety [variant blind]``: what is not said stays."""
    number = number_of(words[0]) if words else 0
    placed = _Placing(list(words[1:]))
    if not number or placed.read() is not None or placed.left or len(words) < 2:
        return refused("placed", "It is written as: placed T7 past touchstone safety.")
    return PlacedSpoken(number, placed.prong, placed.role, placed.theme, placed.variant)


def parse_ordered(words: tuple[str, ...]) -> OrderedSpoken | Refusals:
    """``ordered past T7 T12 T9``: every target of the column, in its order."""
    prong = noun(Prong, words[0]) if words else None
    numbers = tuple(number_of(word) for word in words[1:])
    if prong is None or not numbers or not all(numbers):
        return refused("ordered", "An order is written as: ordered past T7 T12 T9.")
    return OrderedSpoken(prong, numbers)


def parse_tied(words: tuple[str, ...], *, tied: bool) -> TiedSpoken | Refusals:
    """``tied T7 T9 cluster``: the earlier or larger first, and how they belong together."""
    one, other, how = (*words, "", "", "")[:3]
    tie = noun(Tie, how)
    if len(words) != 3 or not number_of(one) or not number_of(other) or tie is None:
        return offered("tie", Tie) if len(words) == 3 else refused("tie", HOW_A_TARGET_IS_MEANT)
    return TiedSpoken(number_of(one), number_of(other), tie, tied)


def parse_status(words: tuple[str, ...]) -> StatusSpoken | Refusals:
    """``status T12 set-aside because "not now"``."""
    line, why = because(words)
    number = number_of(line[0]) if line else 0
    status = noun(Status, line[1]) if len(line) == 2 else None
    if not number:
        return refused("target", HOW_A_TARGET_IS_MEANT)
    return offered("status", Status) if status is None else StatusSpoken(number, status, why)


def parse_left(words: tuple[str, ...]) -> LeftSpoken | Refusals:
    """``left "a door at the end"``: something caught that is not to become a target."""
    if len(words) != 1 or not words[0].strip():
        return refused("left", "Say what was caught by words of it.")
    return LeftSpoken(words[0].strip())


PLAN_VERBS: Mapping[str, Callable[[tuple[str, ...]], PlanSpoken | Refusals]] = {
    "target": parse_target,
    "described": parse_described,
    "placed": parse_placed,
    "ordered": parse_ordered,
    "tied": partial(parse_tied, tied=True),
    "untied": partial(parse_tied, tied=False),
    "status": parse_status,
    "left": parse_left,
}


class _Placing:
    """Prong, role, theme and the rest on their way through the words; what is none of them is the title."""

    def __init__(self, words: list[str]) -> None:
        self.left = words
        self.prong: Prong | None = None
        self.role: Role | None = None
        self.theme: Theme | None = None
        self.variant = self.caught = ""
        self.candidate = False

    def read(self) -> str | None:
        """The title where there is one; what follows a second one stays in ``left``."""
        cue: str | None = None
        while self.left:
            if self._taken(self.left[0]):
                continue
            if cue is not None:
                break
            cue = self.left.pop(0)
        return cue

    def _taken(self, word: str) -> bool:
        if word == "candidate":
            self.candidate = True
            del self.left[:1]
            return True
        if word in ("variant", "from") and len(self.left) > 1:
            if word == "variant":
                self.variant = self.left[1]
            else:
                self.caught = self.left[1]
            del self.left[:2]
            return True
        return self._noun(word)

    def _noun(self, word: str) -> bool:
        if self.prong is None and (prong := noun(Prong, word)) is not None:
            self.prong = prong
        elif self.role is None and (role := noun(Role, word)) is not None:
            self.role = role
        elif self.theme is None and (theme := noun(Theme, word)) is not None:
            self.theme = theme
        else:
            return False
        del self.left[:1]
        return True
