"""A line of a day script about parts, as the parser reads it."""

from __future__ import annotations

from kapdesk.ifs.model.spoken import IfsSpoken
from kapdesk.ifs.parse.verbs import parse_line, speaks
from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.words import texts, words_of


def said(line: str) -> IfsSpoken | Refusals:
    """What a whole line means, without its time; fails where it is of another room."""
    words = words_of(line)
    assert words is not None
    verb, *rest = texts(words)
    assert speaks(verb, tuple(rest))
    return parse_line(verb, tuple(rest))
