"""Whether the two beliefs are such as the work can rest on, as far as the rules can read them.  source emdr-4.9"""

from __future__ import annotations

from kapdesk.emdr.model.rows import Version
from kapdesk.emdr.rules.cognitions import remarks
from kapdesk.emdr.seen.checks.account import Account
from kapdesk.emdr.seen.checks.judging import APART, Judged, aside, no, yes
from kapdesk.emdr.shelf import load_beliefs

NO_NEGATIVE = "no negative belief yet"
NO_PAIR = "not both beliefs yet"


def self_now(account: Account) -> Judged:
    """Whether the negative belief speaks of the client, and of now."""
    if not account.whole:
        return aside(APART)
    made = _latest(account)
    if made is None or not made.fact.negative.strip():
        return aside(NO_NEGATIVE)
    found = remarks(made.fact.negative, "", None, load_beliefs())
    return no(" ".join(one.sentence for one in found), (made,)) if found else yes((made,))


def one_theme(account: Account) -> Judged:
    """Whether the positive belief answers the negative one: of its theme, and more than a “not”."""
    if not account.whole:
        return aside(APART)
    made = _latest(account)
    if made is None or not (made.fact.negative.strip() and made.fact.positive.strip()):
        return aside(NO_PAIR)
    beliefs, negative = load_beliefs(), made.fact.negative
    alone = remarks(negative, "", None, beliefs)
    both = remarks(negative, made.fact.positive, account.target.theme, beliefs)
    found = [one for one in both if one not in alone]
    return no(" ".join(one.sentence for one in found), (made,)) if found else yes((made,))


def _latest(account: Account) -> Version | None:
    """The beliefs as they were held last."""
    return account.target.versions[-1] if account.target.versions else None
