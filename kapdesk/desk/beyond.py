"""What the checks of EMDR work have to know from other rooms."""

from __future__ import annotations

from kapdesk.chart.ledger import Ledger
from kapdesk.desk.policies import emdr_policy
from kapdesk.emdr.seen.checks.account import Beyond, Screened
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.screening import ScreeningAnswered
from kapdesk.practice.service.practice import Practice


def beyond(ledger: Ledger, practice: Practice, book: BookId) -> Beyond:
    """When a client's screening was answered, and what the practice holds to.  raises Trouble.  thread: record lane"""
    answered = (one for one in ledger.book(book) if isinstance(one.fact, ScreeningAnswered))
    screened = tuple(Screened(one.id, one.at) for one in answered)
    return Beyond(screened, emdr_policy(practice.view()))
