"""What each fact of sealing says, in one line: that it was sealed and how it was chosen, never what it is."""

from __future__ import annotations

from kapdesk.chart.model import Fact
from kapdesk.chart.sealed import ContentSealed, SealChosen, SealMade

MAY_NOT = "risk, threats, disclosures, and whatever the practice has to keep"
"""What is never sealed, as screen and record say it."""


def said(fact: Fact) -> str:
    """What a fact of sealing says.  raises TypeError for one of another room."""
    match fact:
        case SealMade():
            return "the client made a seal with a passphrase of their own"
        case SealChosen(later=later):
            how = (
                "sealed, what stood open erased" if later else "to be sealed before its first word"
            )
            return f"{how}; looked at first, and not in it: {MAY_NOT}"
        case ContentSealed():
            return "sealed"
        case _:
            raise TypeError(type(fact).__name__)
