"""How it goes on from a map: what parts agreed on, what a part would like to do instead, what it brings."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.ifs.model.councils import AgreementLooked, AgreementMade
from kapdesk.ifs.model.nouns import Epistemic
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.ifs.seen.sources import Sources
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, PartId

AGREED = "“{}” and “{}” agreed on this: “{}”."
HELD = " When we looked again, it had held."
NOT_YET = " When we looked again, it had not held yet."
WANTED = "It is as if “{}” would rather do this: “{}”."
BRINGS = "It is as if “{}” brought this along: “{}”."


class Way(Discreet, frozen=True):
    """One way on: a whole sentence, what it is about, the entry it rests on and how it is known."""

    key: str
    words: str
    entry: EntryId | None
    epistemic: str


def ways_forward(state: IfsState) -> tuple[Way, ...]:
    """The ways on that stand, as a client may read them."""
    shown, sources = for_client(state), Sources.of(state)
    return (
        *_agreements(shown),
        *(way for part in shown.drawn.present() for way in _of(sources, part)),
    )


def _agreements(shown: IfsState) -> Iterator[Way]:
    """The last agreement of every two parts."""
    latest: dict[frozenset[PartId], tuple[Row, AgreementMade]] = {}
    looked: dict[frozenset[PartId], bool] = {}
    for row in shown.rows:
        if isinstance(row.fact, AgreementMade):
            both = frozenset((row.fact.a, row.fact.b))
            latest[both] = (row, row.fact)
            looked.pop(both, None)
        elif isinstance(row.fact, AgreementLooked):
            looked[frozenset((row.fact.a, row.fact.b))] = row.fact.kept
    for both, (row, fact) in latest.items():
        names = (shown.drawn.parts[part].name for part in (fact.a, fact.b))
        held = {None: "", True: HELD, False: NOT_YET}[looked.get(both)]
        words = AGREED.format(*names, fact.terms) + held
        yield Way(f"agreement {fact.a} {fact.b}", words, row.entry, str(Epistemic.SAID))


def _of(sources: Sources, part: Part) -> Iterator[Way]:
    for field, words in (("job_wanted", WANTED), ("gifts", BRINGS)):
        found = getattr(part, field)
        told = ", ".join(found) if isinstance(found, tuple) else found
        if told:
            entries = sources.field(part.id, field)
            yield Way(
                f"{part.id} {field}",
                words.format(part.name, told),
                entries[0] if entries else None,
                str(part.epistemic),
            )
