"""How a check is answered: yes, no, or not at all, with the entries it rests on and in a few words why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from kapdesk.chart.met import Said
from kapdesk.emdr.seen.checks.account import Account
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId

APART = "kept apart, and not read here"
NO_SETS = "no set on the memory yet"


class Verdict(StrEnum):
    """What the record shows."""

    YES = "yes"
    NO = "no"
    ASIDE = "does not apply"


class Judged(Discreet, frozen=True):
    """One answer.  ``why`` says in numbers what is missing, or why it does not apply; never a client's words."""

    verdict: Verdict
    evidence: tuple[EntryId, ...] = ()
    why: str = ""


Judge = Callable[[Account], Judged]


def yes(found: Iterable[Said]) -> Judged:
    """The record shows it, by these entries."""
    return Judged(Verdict.YES, entries(found))


def no(why: str, found: Iterable[Said] = ()) -> Judged:
    """The record does not show it; the entries, where there are any, show otherwise."""
    return Judged(Verdict.NO, entries(found), why)


def aside(why: str) -> Judged:
    """The question does not arise."""
    return Judged(Verdict.ASIDE, why=why)


def entries(found: Iterable[Said]) -> tuple[EntryId, ...]:
    """The entries of what was said, each once."""
    return tuple(dict.fromkeys(one.entry for one in found))


def all_of(good: Iterable[Said], bad: Iterable[Said], why: str) -> Judged:
    """Yes where nothing speaks against it, by what speaks for it; otherwise no, by what speaks against it."""
    against = tuple(bad)
    return no(why, against) if against else yes(good)


def numbered(sets: Iterable[int], word: str = "set") -> str:
    """Numbers as they are read: ``sets 3 and 5``."""
    found = [str(one) for one in sets]
    if len(found) == 1:
        return f"{word} {found[0]}"
    return f"{word}s {', '.join(found[:-1])} and {found[-1]}"
