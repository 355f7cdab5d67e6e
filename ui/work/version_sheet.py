"""What something was said to be at each time, the newest first; what was new in a version stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.instant import Instant
from ui.kit.layers import Sheet
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

SAME = "Nothing else than before."
F = TypeVar("F", covariant=True)
W = TypeVar("W")


class Version(Protocol[F]):
    """What was said at one time."""

    @property
    def at(self) -> Instant:
        """When it was said."""

    @property
    def fact(self) -> F:
        """What was said, whole."""


class VersionSheet(Sheet, Generic[W]):
    """Only read; Esc puts it away.  ``told`` names each part of a version with its words, empty where it has none."""

    def __init__(self, host: QWidget, told: Callable[[W], Mapping[str, str]]) -> None:
        super().__init__(host, "How it was described over time", width_px=640)
        self._told = told
        self._inside: QWidget | None = None
        self.closed.connect(self._forget)

    def ask(self, versions: Sequence[Version[W]]) -> None:
        """Opens on these versions."""
        self._forget()
        self._inside = _story([(one.at, self._told(one.fact)) for one in versions])
        self.body.addWidget(self._inside)
        self.open()

    def _forget(self) -> None:
        """No word of it stays behind."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None


def _story(versions: Sequence[tuple[Instant, Mapping[str, str]]]) -> QWidget:
    inside = QWidget()
    lines = QVBoxLayout(inside)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(GRID_PX)
    for number in reversed(range(len(versions))):
        at, now = versions[number]
        before = versions[number - 1][1] if number else {}
        lines.addSpacing(GRID_PX if number + 1 < len(versions) else 0)
        lines.addWidget(Heading(f"{at.day()}, {at.hm()}", level=3))
        said = list(changed(now, before))
        for words in said:
            lines.addWidget(Label(words, wrap=True))
        if not said:
            lines.addWidget(Hint(SAME))
    return inside


def changed(now: Mapping[str, str], before: Mapping[str, str]) -> Iterator[str]:
    """What a version says that the one before it did not, a line each; what was taken out is said too."""
    for name, said in now.items():
        if said != before.get(name, ""):
            yield f"{name}: {said or 'taken out'}"
