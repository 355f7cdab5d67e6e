"""What a page gives to a form beyond what a form knows itself: other rooms' controls, and what can be linked to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kapdesk.sheets.model import Body, Drawing, Linked
from ui.forms.control import Control

Choices = Sequence[tuple[str, str]]
"""What can be linked to: an id and the words it is read by."""


def _none(_to: Linked) -> Choices:
    return ()


@dataclass(frozen=True)
class Given:
    """Where a control is not given, what would be painted or drawn is said in words.

    A given control's text is what ``sheets.answering.kept_text`` makes of the other room's form and its words; put
    in, it may also be words alone.
    """

    body: Callable[[Body], Control] | None = None
    drawing: Callable[[Drawing], Control] | None = None
    choices: Callable[[Linked], Choices] = field(default=_none)


NOTHING_GIVEN = Given()
