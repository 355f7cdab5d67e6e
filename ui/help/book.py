"""The help as it ships: one file a topic, in the order of its name, each line a heading, a point or a paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource

_FOLDER = "help"
_HEADING, _PART, _POINT = "# ", "## ", "- "


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a topic: ``kind`` is part, point or words."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its key, its title, and its lines."""

    key: str
    title: str
    lines: tuple[Line, ...]

    @property
    def everything(self) -> str:
        """All its words, for the search."""
        return " ".join((self.title, *(line.words for line in self.lines))).casefold()


def read_book() -> tuple[Topic, ...]:
    """Every topic in order.  raises Trouble when a file does not read."""
    paths = sorted(resource(_FOLDER).glob("*.md"))
    try:
        return tuple(topic(path.stem.partition("-")[2], path.read_text("utf-8")) for path in paths)
    except (OSError, UnicodeDecodeError) as cause:
        raise Trouble("The help cannot be read.", "Install KapDesk again.") from cause


def topic(key: str, text: str) -> Topic:
    """The topic in a text; its first line is the title."""
    head, *rest = text.strip().splitlines()
    return Topic(key, head.removeprefix(_HEADING), tuple(_lines(rest)))


def matching(topics: Iterable[Topic], typed: str) -> tuple[Topic, ...]:
    """The topics that hold every typed word, those with it in the title first."""
    words = typed.casefold().split()
    held = [one for one in topics if all(word in one.everything for word in words)]
    return tuple(
        sorted(held, key=lambda one: not all(word in one.title.casefold() for word in words))
    )


def _lines(rest: Iterable[str]) -> Iterable[Line]:
    for line in rest:
        words = line.strip()
        if words.startswith(_PART):
            yield Line("part", words.removeprefix(_PART))
        elif words.startswith(_POINT):
            yield Line("point", words.removeprefix(_POINT))
        elif words:
            yield Line("words", words)
