"""What may stand beside a part's ratings: every dated number the record holds of the client, each on its own scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.ifs.model.nouns import TEN, Linked, Quality
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import SelfRead
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, PartId, SittingId
from kapdesk.kernel.instant import Instant

NOTHING = ("", "nothing")
"""What stands beside where nobody chose."""

MEAN = "self"
TENS = (0, 5, 10)


class Value(Discreet, frozen=True):
    """One number with its moment and its meeting; ``seq`` decides between equal moments.

    ``words`` are when it was asked.  ``hollow`` ones were given under effect.  Of some only the day is known, and not
    the ``hour``.
    """

    entry: EntryId
    at: Instant
    seq: int
    sitting: SittingId | None
    value: float
    words: str = ""
    hollow: bool = False
    hour: bool = True

    @property
    def when(self) -> str:
        """Its day and hour, as far as they are known."""
        return f"{self.at.day()}, {self.at.hm()}" if self.hour else self.at.day()


class Beside(Discreet, frozen=True):
    """A measure beside a part's ratings, its values placed in time.  unit ``unit``, from ``low`` to ``high``.

    ``key`` is what it is chosen by, ``name`` what stands at its axis, ``about`` whose or which it is there, ``words``
    what it is called in a sentence and a list.  ``kind`` and ``of`` say what it is a number of, where a part may be
    linked to that.
    """

    key: str
    name: str
    about: str
    words: str
    values: tuple[Value, ...]
    low: int = 0
    high: int = 10
    ticks: tuple[int, ...] = TENS
    kind: Linked | None = None
    of: str = ""

    @property
    def unit(self) -> str:
        """Whose or which it is, and its range: ``T3 · 0–10``."""
        low = f"−{-self.low}" if self.low < 0 else str(self.low)
        return " · ".join(part for part in (self.about, f"{low}–{self.high}") if part)


class CurveWanted(Discreet, frozen=True):
    """The curve of one part, and what stands beside it; nothing where ``beside`` is None."""

    part: PartId
    beside: Beside | None = None


def offered(state: IfsState, part: PartId, others: Sequence[Beside]) -> tuple[Beside, ...]:
    """What may be chosen beside a part, only what has a value.

    First the numbers of what is linked to it; of a kind nothing is linked of, those of all the client's; then how
    much of Self was read, and the rest.  ``others`` are the numbers of other rooms.
    """
    linked = {(one.kind, one.to) for one in state.links if state.drawn.lives_on(one.part) == part}
    kinds = {kind for kind, _ in linked}
    own = [one for one in others if (one.kind, one.of) in linked]
    free = [one for one in others if one.kind is not None and one.kind not in kinds]
    rest = [one for one in others if one.kind is None]
    found = (*own, *free, *self_read(state), *rest)
    return tuple(one for one in found if one.values)


def chosen(found: Sequence[Beside], key: str) -> Beside | None:
    """The one of a key; None for none."""
    return next((one for one in found if one.key == key), None)


def self_read(state: IfsState) -> Iterator[Beside]:
    """How much of Self was there, as the mean of what was asked and quality by quality.  unit 0 to 10"""
    rows = sorted(state.all(SelfRead), key=lambda row: (row.at, row.seq))
    mean = tuple(value for row in rows for value in _mean(row))
    yield _of_self(MEAN, "mean", "Self, the mean of its qualities", mean)
    for quality in Quality:
        values = tuple(value for row in rows for value in _quality(row, quality))
        yield _of_self(f"{MEAN} {quality}", str(quality), f"Self, {quality}", values)


def _of_self(key: str, about: str, words: str, values: tuple[Value, ...]) -> Beside:
    return Beside(key, "Self", about, words, values, int(TEN.low), int(TEN.high))


def _mean(row: Row) -> Iterator[Value]:
    fact = row.fact
    if isinstance(fact, SelfRead):
        asked = [one for one in fact.values if one is not None]
        if asked:
            words = f"the mean of {len(asked)} of {len(Quality)} qualities, {fact.moment}"
            yield _value(row, round(sum(asked) / len(asked), 1), words, fact.substance)


def _quality(row: Row, quality: Quality) -> Iterator[Value]:
    fact = row.fact
    value = fact.value(quality) if isinstance(fact, SelfRead) else None
    if isinstance(fact, SelfRead) and value is not None:
        yield _value(row, value, str(fact.moment), fact.substance)


def _value(row: Row, value: float, words: str, substance: SubstanceState) -> Value:
    hollow = substance in UNDER_EFFECT
    return Value(row.entry, row.at, row.seq, row.sitting, value, words, hollow)
