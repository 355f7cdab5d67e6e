"""A desk on a vault in a temporary folder, and invented notes to fill it."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kapdesk.chart.model import Act, Fact
from kapdesk.desk.desk import Desk, create_desk
from kapdesk.dosing.model.facts import EventNoted, VitalsRecorded
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.vault.cost import FLOOR, Cost

PASSPHRASE = " ".join(("four", "quiet", "words", "here"))
WORDS_IN_USE = 4000
WORDS_A_NOTE = 10
AT_ONCE = 1000


@contextmanager
def fresh_desk(cost: Cost = FLOOR) -> Iterator[Desk]:
    """The desk of a new vault, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="kapdesk-bench-") as place:
        desk, _ = create_desk(Path(place) / "vault", PASSPHRASE, therapist="T", cost=cost)
        try:
            yield desk
        finally:
            desk.close()


def client(desk: Desk, number: int = 1) -> BookId:
    """A client of the desk."""
    match desk.people.known(f"C-{number:03d}", "1984-03-02"):
        case Refusals() as refusals:
            raise ValueError(refusals.sentences())
        case book:
            return book


def opened(desk: Desk, book: BookId) -> SittingId:
    """A sitting with a client, open."""
    sitting = desk.sittings.open(book, "dosing")[0].sitting
    if sitting is None:
        raise LookupError(book)
    return sitting


def filled(desk: Desk, book: BookId, sitting: SittingId, facts: Sequence[Fact]) -> None:
    """Writes many facts, a thousand to a transaction."""
    now = desk.clock.now()
    for start in range(0, len(facts), AT_ONCE):
        acts = [Act(fact, now) for fact in facts[start : start + AT_ONCE]]
        desk.ledger.commit(book, acts, sitting=sitting)


def vocabulary() -> tuple[str, ...]:
    """Invented words, the same in every run."""
    chance = random.Random(7)
    parts = [consonant + vowel for consonant in "bdfgklmnprstvw" for vowel in "aeiou"]
    return tuple(
        "".join(chance.choices(parts, k=chance.randint(2, 4))) for _ in range(WORDS_IN_USE)
    )


def notes(count: int) -> list[Fact]:
    """Notes of ten words; a few words are common and most are rare, as in any language."""
    chance = random.Random(11)
    words = vocabulary()
    weights = [1.0 / (rank + 1) for rank in range(len(words))]
    picked = iter(chance.choices(words, weights, k=count * WORDS_A_NOTE))
    return [
        EventNoted("note", " ".join(next(picked) for _ in range(WORDS_A_NOTE)))
        for _ in range(count)
    ]


def reading(number: int) -> VitalsRecorded:
    """A reading, another one for another number."""
    systolic, pulse = 118 + number % 20, 66 + number % 15
    return VitalsRecorded(
        Vitals(
            systolic_mmhg=systolic,
            diastolic_mmhg=systolic - 44,
            pulse_bpm=pulse,
            spo2_pct=95 + number % 5,
            typed=f"{systolic}/{systolic - 44} {pulse} {95 + number % 5}",
        )
    )
