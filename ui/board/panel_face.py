"""One panel of a storyboard as it is shown: a plain value that a page makes of whatever it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.kernel.errors import Refusals
from kapdesk.sketch.packing import unpacked
from kapdesk.sketch.words import sketch_words

WORST, REPLACED, SEALED = "Worst frame", "Replaced", "Sealed"
NOTHING_ON_IT = "nothing on it yet"
UNREAD = "drawing that cannot be read"
OLD, NEW = "old", "new"


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A row of a storyboard: its key, what it is called, and a sentence for when nothing stands in it.

    An ``endless`` one is a list and takes any number of panels.
    """

    key: str
    title: str
    empty: str
    endless: bool = False


OLD_ABOVE_NEW = (
    BoardRow(OLD, "Old", "No panel yet. Here the picture stands as it came, frame by frame."),
    BoardRow(NEW, "New", "No panel yet. Here stands what takes its place."),
)


@dataclass(frozen=True, slots=True, repr=False)
class PanelFace:
    """A panel: ``key`` names it, ``row`` is its row's key; ``drawing`` and ``picture`` are bytes as they are kept.

    A ``sealed`` one carries nothing of what is on it, only what is ``told`` of it: its times and ratings.
    raises ValueError for a sealed one with anything else
    """

    key: str
    row: str
    drawing: bytes = b""
    picture: bytes = b""
    words: str = ""
    worst: bool = False
    replaced: bool = False
    sealed: bool = False
    told: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A sealed panel is empty by its making."""
        if self.sealed and (self.drawing or self.picture or self.words):
            raise ValueError(self.key)

    def __repr__(self) -> str:
        """The key alone."""
        return f"<PanelFace {self.key}>"


def marks_of(face: PanelFace) -> tuple[str, ...]:
    """The marks it bears, in words."""
    marks = ((face.sealed, SEALED), (face.worst, WORST), (face.replaced, REPLACED))
    return tuple(words for holds, words in marks if holds)


def face_words(face: PanelFace, title: str, number: int, count: int) -> str:
    """A panel for somebody who does not see it: ``Old 2 of 4: picture; “at the door”; worst frame``."""
    return f"{title} {number} of {count}: {'; '.join(_told(face))}"


def _told(face: PanelFace) -> Iterator[str]:
    if not face.sealed:
        yield from _shown(face) or [NOTHING_ON_IT]
    yield from (mark.lower() for mark in marks_of(face))
    yield from face.told


def _shown(face: PanelFace) -> list[str]:
    found = []
    if face.drawing:
        sketch = unpacked(face.drawing)
        found.append(UNREAD if isinstance(sketch, Refusals) else sketch_words(sketch))
    if face.picture:
        found.append("picture")
    if face.words:
        found.append(f"“{face.words}”")
    return found
