"""A filled sheet as it was answered: to be read, not to be typed in."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.sheets.model import Answer, Drawing, Filled, Kept, Prompt
from ui.forms.given import Showing
from ui.kit.surface import Scroll, empty
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

NOT_ANSWERED = "–"


class FilledView(QWidget):
    """Every section of a filled sheet, one under another: what was asked, quiet; what was answered, plain.

    ``drawn`` shows a drawing; where it is not given, there are only its words.
    """

    def __init__(self, drawn: Showing | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = drawn
        self._scroll = Scroll(gap_px=2 * GRID_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_filled(self, filled: Filled) -> None:
        """Shows these answers."""
        lines = self._scroll.column
        empty(lines)
        if filled.anchor:
            lines.addWidget(Hint(filled.anchor))
        for section in filled.sheet.sections:
            lines.addWidget(Heading(section.title, level=2))
            for prompt in section.prompts:
                lines.addWidget(_Answered(prompt, filled, self._drawn))
        lines.addStretch(1)


class _Answered(QWidget):
    """One prompt with its answer."""

    def __init__(self, prompt: Prompt, filled: Filled, drawn: Showing | None) -> None:
        super().__init__()
        answer = filled.answer(prompt.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Hint(prompt.asks))
        if (seen := _seen(prompt, answer, drawn)) is not None:
            column.addWidget(seen)
        said = filled.said(prompt.key) if answer else NOT_ANSWERED
        note = f" · {answer.note}" if answer and answer.note else ""
        column.addWidget(Label(f"{said}{note}", wrap=True))


def _seen(prompt: Prompt, answer: Answer | None, drawn: Showing | None) -> QWidget | None:
    """A drawing as it was drawn."""
    value = answer.value if answer is not None else None
    if drawn is None or not isinstance(prompt, Drawing) or not isinstance(value, Kept):
        return None
    return drawn(value.kept, prompt.asks)
