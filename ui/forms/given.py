"""What a page gives to a form beyond what a form knows itself: other rooms' parts, and what can be linked to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from kapdesk.sheets.model import Linked
from ui.kit.handmade import Handmade

Choices = Sequence[tuple[str, str]]
"""What can be linked to: an id and the words it is read by."""

Making = Callable[[str], Handmade]
"""Makes the part a body map or a drawing is made with, by what it is called."""


Showing = Callable[[str, str], QWidget | None]
"""Shows a drawing that was kept, by the question it answers; none where there is nothing to be shown."""


def _none(_to: Linked) -> Choices:
    return ()


@dataclass(frozen=True)
class Given:
    """Where no part is given, what would be painted or drawn is said in words.

    ``narrow`` is for a form that fits a column of a page.
    """

    body: Making | None = None
    drawing: Making | None = None
    choices: Callable[[Linked], Choices] = field(default=_none)
    narrow: bool = False


NOTHING_GIVEN = Given()
