"""What a screening and a list of medicines leave to ask the prescriber.  It raises questions; it clears nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from kapdesk.chart.model import Fact
from kapdesk.kernel.day import say_day
from kapdesk.kernel.ids import EntryId
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.model.screening import (
    Condition,
    Interaction,
    ItemState,
    PrescriberNoted,
    Raised,
    ScreeningAnswered,
    ScreeningView,
    Tier,
    WorkUpNoted,
)
from kapdesk.people.rules.clients import folded
from kapdesk.sheets.model import Filled

NOT_KNOWN = "unknown"
WANTED, DONE = "wanted", "done"
ASK = "Ask the prescriber."
NOT_IN_THE_LIST = "Not in this list, which is short. Look it up yourself, and ask the prescriber."
NEARLY_LETTERS = 6
"""From this length on a name one letter away from one in the list is shown as perhaps meant.  source kd-names"""

_WORD = re.compile(r"[a-z0-9]+")
_ORDER = tuple(Tier)


class Match(msgspec.Struct, frozen=True):
    """A class of medicines a name was found in; ``nearly`` when the name is one letter away."""

    row: Interaction
    name: str
    nearly: bool = False


class LookedUp(msgspec.Struct, frozen=True):
    """A medicine of the client with every class it was found in.  None found says nothing about the medicine."""

    entry: EntryId
    medicine: str
    matches: tuple[Match, ...] = ()

    def __repr__(self) -> str:
        """The entry alone."""
        return f"<LookedUp {self.entry}>"


def raised_by(filled: Filled, conditions: Iterable[Condition]) -> tuple[Raised, ...]:
    """What the answers leave to ask, the gravest first; “not known” is asked as well.  source kd-tier"""
    found = (one for condition in conditions if (one := _raised(filled, condition)))
    return by_tier(found)


def looked_up(
    medicines: Iterable[tuple[EntryId, MedicineWritten]], rows: tuple[Interaction, ...]
) -> tuple[LookedUp, ...]:
    """Every medicine with the classes its name was found in."""
    return tuple(
        LookedUp(entry, medicine.name, tuple(_matches(medicine.name, rows)))
        for entry, medicine in medicines
    )


def items_of_medicines(found: Iterable[LookedUp]) -> tuple[Raised, ...]:
    """What the medicines leave to ask.  A line of the card that is written anew is asked about anew."""
    return tuple(
        Raised(
            key=f"medicine {one.entry} {match.row.key}",
            asks=match.row.title,
            tier=match.row.tier,
            reason="\n".join(concerns(match.row)),
            source=match.row.source,
            answer=_found_words(one.medicine, match),
        )
        for one in found
        for match in one.matches
    )


def concerns(row: Interaction) -> tuple[str, ...]:
    """The two flags of a class, each with its name, its words and how well it is known."""
    flags = (("Toxicity", row.toxicity), ("Effect", row.efficacy))
    return tuple(
        f"{name}: {flag.words} ({flag.evidence})" for name, flag in flags if flag is not None
    )


def standing(view: ScreeningView, medicines: Iterable[LookedUp]) -> tuple[ItemState, ...]:
    """Every item with the note that settles it, if one does.

    A note settles the very item it was written about: after a new screening, or when the answer was
    corrected, it is asked for again.  A note about a medicine holds while its line stands.
    """
    answered = view.answered
    of_sheet = answered.raised if answered else ()
    since = view.asked_afresh()
    items = by_tier((*of_sheet, *items_of_medicines(medicines)))
    return tuple(_settled(view, item, since if item in of_sheet else 0) for item in items)


def open_stops(states: Iterable[ItemState]) -> tuple[Raised, ...]:
    """The items without which a dosing session does not begin."""
    return tuple(state.item for state in states if state.open and state.item.tier is Tier.STOP)


def by_tier(items: Iterable[Raised]) -> tuple[Raised, ...]:
    """The gravest first, otherwise as they came."""
    return tuple(sorted(items, key=lambda item: _ORDER.index(item.tier)))


def said(fact: Fact) -> str:
    """A fact of the screening in one line, for the timeline."""
    match fact:
        case ScreeningAnswered(filled=answers, raised=raised):
            asks = f"{len(raised)} to ask the prescriber" if raised else "nothing to ask was raised"
            return f"Screening answered, version {answers.sheet.version}: {asks}"
        case PrescriberNoted(prescriber=prescriber, on=on, note=note, about=about):
            return f"Prescriber's note, {prescriber}, {say_day(on)}: {note} About: {about}"
        case WorkUpNoted(filled=filled):
            wanted = sum(1 for answer in filled.answers if answer.value == WANTED)
            done = sum(1 for answer in filled.answers if answer.value == DONE)
            return f"Work-up: {done} done, {wanted} wanted"
        case _:
            return fact.words()


def _raised(filled: Filled, condition: Condition) -> Raised | None:
    answer = filled.answer(condition.key)
    if answer is None or answer.value not in (condition.raised_by, NOT_KNOWN):
        return None
    prompt = filled.sheet.prompt(condition.key)
    said = filled.said(condition.key)
    words = f"{said}: {answer.note}." if answer.note else f"{said}."
    return Raised(
        condition.key, prompt.asks, condition.tier, condition.reason, condition.source, words
    )


def _settled(view: ScreeningView, item: Raised, since: int) -> ItemState:
    written = [
        (entry, note)
        for entry, note in view.notes()
        if note.item == item.key and note.about == item.words and entry.seq > since
    ]
    if not written:
        return ItemState(item)
    entry, note = written[-1]
    return ItemState(item, note, entry.id)


def _matches(medicine: str, rows: tuple[Interaction, ...]) -> Iterator[Match]:
    words = _WORD.findall(folded(medicine))
    for row in rows:
        exact = next((name for name in row.names if name in words), None)
        if exact is not None:
            yield Match(row, exact)
            continue
        near = next((name for name in row.names for word in words if _nearly(name, word)), None)
        if near is not None:
            yield Match(row, near, nearly=True)


def _nearly(name: str, word: str) -> bool:
    if min(len(name), len(word)) < NEARLY_LETTERS or abs(len(name) - len(word)) > 1:
        return False
    start = 0
    while start < min(len(name), len(word)) and name[start] == word[start]:
        start += 1
    rest, other = name[start:], word[start:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]


def _found_words(medicine: str, match: Match) -> str:
    return f"{medicine}: perhaps {match.name}?" if match.nearly else f"{medicine}."
