"""Every picture of the desk there is: ``python -m tests.golden.album`` takes them anew into ``docs/screens``.

A new picture is three lines in one of the ``shots`` files: the page, the state, and how to get there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QImage

from tests.golden.stage import Stage

FULL = "full"
LOOKS = ("dusk", "day", "contrast")
PHASE_PAGES = tuple(
    f"emdr-work-{phase}"
    for phase in (
        "history",
        "preparation",
        "assessment",
        "desensitisation",
        "installation",
        "body-scan",
        "closing",
        "review",
    )
)
"""The pages of the eight phases of EMDR, in order."""
LARGE, FIRST_PAGE = (1920, 1080), (1440, 900)


@dataclass(frozen=True, slots=True)
class Shot:
    """One page in one state, and how to get there.

    Taken in every look where the page is full, and in every state where it is a phase of EMDR, else in dusk.  A
    ``main`` one is also taken large and at twice the size, the ``readme`` one for the first page as well.
    """

    page: str
    state: str
    go: Callable[[Stage], None]
    main: bool = False
    readme: bool = False

    @property
    def name(self) -> str:
        """What its files are called."""
        return f"{self.page}-{self.state}"

    @property
    def looks(self) -> tuple[str, ...]:
        """The looks it is taken in."""
        return LOOKS if self.state == FULL or self.page in PHASE_PAGES else LOOKS[:1]

    def pictures(self, stage: Stage, *, scale: int = 1) -> Iterator[tuple[str, QImage]]:
        """Each picture by its path in the album, the usual one first; at twice the size only the main ones in dusk."""
        self.go(stage)
        stage.settles()
        if scale > 1:
            yield f"dusk-2560x1600/{self.name}.png", stage.picture("dusk")
            return
        for look in self.looks:
            yield f"{look}/{self.name}.png", stage.picture(look)
        if self.main:
            yield f"dusk-1920x1080/{self.name}.png", stage.picture("dusk", LARGE)
        if self.readme:
            yield f"{self.page}.png", stage.picture("dusk", FIRST_PAGE)


ALBUM: list[Shot] = []

Way = Callable[[Stage], None]


def shot(
    page: str, state: str, *, main: bool = False, readme: bool = False
) -> Callable[[Way], Way]:
    """Enters a way to a page into the album."""

    def entered(go: Way) -> Way:
        ALBUM.append(Shot(page, state, go, main, readme))
        return go

    return entered
