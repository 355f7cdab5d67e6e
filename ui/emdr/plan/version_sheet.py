"""What a target was said to be at each time, the newest first; what was new in a version stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.body.words import marks_words
from kapdesk.emdr.model.rows import Version
from kapdesk.emdr.model.targets import TargetDescribed
from ui.kit.layers import Sheet
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

SAME = "Nothing else than before."
PARTS = (
    ("cue", "Title"),
    ("incident", "What happened"),
    ("image", "Picture"),
    ("sense", "Another sense"),
    ("negative", "Negative belief"),
    ("positive", "Positive belief"),
    ("emotions", "Emotions"),
    ("body", "Body"),
)


class VersionSheet(Sheet):
    """Only read; Esc puts it away."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "How it was described over time", width_px=640)
        self._inside: QWidget | None = None

    def ask(self, versions: Sequence[Version]) -> None:
        """Opens on these versions."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = _story(versions)
        self.body.addWidget(self._inside)
        self.open()


def _story(versions: Sequence[Version]) -> QWidget:
    inside = QWidget()
    lines = QVBoxLayout(inside)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(GRID_PX)
    for number in reversed(range(len(versions))):
        before = versions[number - 1].fact if number else None
        one = versions[number]
        lines.addSpacing(GRID_PX if number + 1 < len(versions) else 0)
        lines.addWidget(Heading(f"{one.at.day()}, {one.at.hm()}", level=3))
        said = list(changed(one.fact, before))
        for words in said:
            lines.addWidget(Label(words, wrap=True))
        if not said:
            lines.addWidget(Hint(SAME))
    return inside


def changed(now: TargetDescribed, before: TargetDescribed | None) -> Iterator[str]:
    """What a version says that the one before it did not, a line each; what was taken out is said too."""
    for key, name in PARTS:
        said, said_before = _words(now, key), _words(before, key) if before is not None else ""
        if said != said_before:
            yield f"{name}: {said or 'taken out'}"


def _words(fact: TargetDescribed, key: str) -> str:
    if key == "emotions":
        return ", ".join(fact.emotions)
    if key == "body":
        return "; ".join(marks_words(fact.body))
    return str(getattr(fact, key))
