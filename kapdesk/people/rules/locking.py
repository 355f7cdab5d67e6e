"""What a client's answers close or narrow for light, tone and touch, and for work on memories.

What nobody asked is said, and closes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kapdesk.bilateral.model.guard import Lock, Locks
from kapdesk.bilateral.model.plan import Channel
from kapdesk.chart.model import Entry, Fact, Timeline
from kapdesk.people.model.locking import (
    Asked,
    LockOpened,
    LockRule,
    LockShut,
    PhaseLock,
    StimulationAsked,
)

NOT_KNOWN = "unknown"
NOT_ASKED = "not-asked"
CHANNEL_WORDS = {Channel.VISUAL: "light", Channel.TONE: "tones", Channel.TACTILE: "touch"}


def locks_of(rules: Iterable[LockRule], sheets: Mapping[str, Asked], timeline: Timeline) -> Locks:
    """Every lock the answers raise, and those a clinician opened about these very answers.

    “Not known” raises a lock as well.  A question that was never answered is named in one line for each channel.
    source kd-tier
    """
    rules = tuple(rules)
    raised = [rule for rule in rules if _raised(rule, sheets)]
    locks = [lock for rule in raised for lock in _locks(rule, sheets)]
    opened = tuple(_opened([(rule.key, rule) for rule in raised], sheets, timeline))
    return Locks((*locks, *_not_asked(rules, sheets)), opened)


def phase_locks_of(
    rules: Iterable[LockRule], sheets: Mapping[str, Asked], timeline: Timeline
) -> tuple[tuple[PhaseLock, ...], tuple[tuple[str, str], ...]]:
    """Every lock the answers lay on a phase of work on memories, and those a clinician opened, each with the reason."""
    raised = [(phase, rule) for rule in rules if _raised(rule, sheets) for phase in rule.phases]
    locks = tuple(
        PhaseLock(
            rule.phase_key(phase),
            phase,
            f"{about(rule, sheets)}. {rule.phase_reason or rule.reason}",
        )
        for phase, rule in raised
    )
    named = [(rule.phase_key(phase), rule) for phase, rule in raised]
    return locks, tuple(_opened(named, sheets, timeline))


def about(rule: LockRule, sheets: Mapping[str, Asked]) -> str:
    """The answer that raises a lock, in words."""
    asked = sheets[rule.sheet]
    answer = asked.filled.answer(rule.key)
    note = f", {answer.note}" if answer is not None and answer.note else ""
    return f"{rule.title}: {asked.filled.said(rule.key)}{note}"


def said(fact: Fact) -> str:
    """A fact about locks in one line, for the timeline."""
    match fact:
        case StimulationAsked(filled=filled):
            return f"Asked about light, tone and touch, version {filled.sheet.version}"
        case LockOpened(key=key, about=about_it, reason=reason):
            return f"Opened for {_way(key)}: {about_it}. Because: {reason}"
        case LockShut(key=key, reason=reason):
            because = f". Because: {reason}" if reason else ""
            return f"Closed again for {_way(key)}: {key.rpartition('/')[2]}{because}"
        case _:
            return fact.words()


def _way(key: str) -> str:
    """What a lock of that key bears on."""
    phase, _, rest = key.partition("/")
    return phase if rest else "stimulation"


def _raised(rule: LockRule, sheets: Mapping[str, Asked]) -> bool:
    asked = sheets.get(rule.sheet)
    answer = asked.filled.answer(rule.key) if asked else None
    return answer is not None and answer.value in (rule.raised_by, NOT_KNOWN)


def _locks(rule: LockRule, sheets: Mapping[str, Asked]) -> Iterator[Lock]:
    reason = f"{about(rule, sheets)}. {rule.reason}"
    for channel in rule.channels:
        yield Lock(rule.key, channel, reason, rule.closes, rule.most_hz, rule.most_db)


def _not_asked(rules: Iterable[LockRule], sheets: Mapping[str, Asked]) -> Iterator[Lock]:
    """One line for each channel, naming what was never answered about it."""
    missing = [
        rule
        for rule in rules
        if rule.sheet not in sheets or sheets[rule.sheet].filled.answer(rule.key) is None
    ]
    for channel, words in CHANNEL_WORDS.items():
        titles = [rule.title for rule in missing if channel in rule.channels]
        if titles:
            reason = f"Not asked yet about {words}: {'; '.join(titles)}."
            yield Lock(f"{NOT_ASKED}-{channel}", channel, reason)


def _opened(
    raised: Iterable[tuple[str, LockRule]], sheets: Mapping[str, Asked], timeline: Timeline
) -> Iterator[tuple[str, str]]:
    """What stands open: the last word about a lock since its sheet was asked anew, about the answer as it is."""
    for key, rule in raised:
        last = last_word(key, timeline)
        fact = last.fact if last is not None and last.seq > sheets[rule.sheet].since else None
        if isinstance(fact, LockOpened) and fact.about == about(rule, sheets):
            yield key, fact.reason


def last_word(key: str, timeline: Timeline) -> Entry | None:
    """The last entry that stands and says of a lock that it is opened, or closed again."""
    found = [
        line.entry
        for line in timeline.lines
        if line.standing
        and isinstance(line.entry.fact, LockOpened | LockShut)
        and line.entry.fact.key == key
    ]
    return found[-1] if found else None
