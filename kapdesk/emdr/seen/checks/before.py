"""What was done before the first set on the memory.  source emdr-4.9"""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.state import Practised
from kapdesk.emdr.rules.case import PREPARATION
from kapdesk.emdr.seen.checks.account import Account, until
from kapdesk.emdr.seen.checks.judging import NO_SETS, Judged, Verdict, aside, no, yes


def screened(account: Account) -> Judged:
    """Whether the screening was answered."""
    first = account.first
    if first is None:
        return aside(NO_SETS)
    found = tuple(one.entry for one in account.beyond.screened if one.at <= first)
    return Judged(Verdict.YES, found) if found else no("no screening before the first set")


def stop_signal(account: Account) -> Judged:
    """Whether a sign for stop was agreed."""
    return _agreed(account, "stop-agreed", "no sign for stop before the first set")


def resource(account: Account) -> Judged:
    """Whether a resource was practised that left the client no worse and never turned."""
    first = account.first
    if first is None:
        return aside(NO_SETS)
    found: list[Practised] = []
    for one in account.state.resources:
        practised = until(one.practised, first)
        if not any(each.fact.turned for each in practised):
            found += [each for each in practised if _held(each)]
    return yes(found) if found else no("no resource that held before the first set")


def tried(account: Account) -> Judged:
    """Whether channel and speed were tried out: said on the sheet, or by sets of the preparation."""
    first = account.first
    if first is None:
        return aside(NO_SETS)
    said = _agreed(account, "borne", "stimulation was not tried before the first set")
    if said.verdict is Verdict.YES:
        return said
    meetings = account.state.meetings
    sets = [one for each in meetings for one in each.sets if one.phase is Phase.PREPARATION]
    found = until(sets, first)
    return yes(found) if found else said


def _agreed(account: Account, prompt: str, why: str) -> Judged:
    """Whether the sheet of preparation, as it stood then, says yes to something."""
    first = account.first
    if first is None:
        return aside(NO_SETS)
    said = [one for one in account.answers(PREPARATION) if one.at <= first]
    answer = said[-1].filled.answer(prompt) if said else None
    if answer is None or answer.value != "yes":
        return no(why, said[-1:])
    return yes(said[-1:])


def _held(one: Practised) -> bool:
    before, after = one.fact.before, one.fact.after
    return before is not None and after is not None and after >= before
