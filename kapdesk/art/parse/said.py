"""What stands against a statement of the client's: nothing in it, or more words than there is room for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.art.model.tried import RehearsalWalked, ReminderMet, Statement
from kapdesk.art.model.work import StatementWritten
from kapdesk.chart.model import Fact
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.sheets.model import LONG_LETTERS

NO_WORDS = "Write it in the client's own words."
_EMPTY: Mapping[type[Fact], str] = MappingProxyType(
    {
        ReminderMet: "Name the reminder in a word or two.",
        RehearsalWalked: "Name the situation in a few words.",
    }
)


def against_said(fact: Statement | StatementWritten) -> Refusals | None:
    """Why a statement cannot be taken, at the field one begins with."""
    field = "situation" if isinstance(fact, RehearsalWalked) else "text"
    if not getattr(fact, field).strip():
        return refused(field, _EMPTY.get(type(fact), NO_WORDS))
    if len(fact.words()) > LONG_LETTERS:
        return refused(field, f"There is room for {LONG_LETTERS} letters here.")
    return None
