"""What is asked before a map leaves the program: questions to think about, none of which holds a paper back."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Epistemic, Kind, Tie
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.permissions import met_by_leave
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.ifs.seen.forward import ways_forward
from kapdesk.kernel.many import many

NO_WAY = "Nothing on it says how it goes on. Is there a line to add?"
NO_LEAVE = "Part {} is an exile, and no part that protects it gave leave to meet it. Is it time to show it?"
ONE_END = "{} lost one of its two ends from the map. Is that told as it should be?"
NOT_SAID = "{} on it {} not said by the client. Do they know that it is there?"


def questions(state: IfsState, *, client: bool, forward: str = "") -> tuple[str, ...]:
    """What to think about first; ``forward`` is a line about a way forward that was written for the client's copy."""
    drawn = for_client(state).drawn if client else state.drawn
    return tuple(_asked(state, drawn, client, forward.strip()))


def _asked(state: IfsState, drawn: Drawn, client: bool, forward: str) -> Iterator[str]:
    parts = tuple(drawn.present())
    if client and parts and not (forward or ways_forward(state)):
        yield NO_WAY
    for number, part in enumerate(parts, 1):
        if client and part.kind is Kind.EXILE and not met_by_leave(state, part.id):
            yield NO_LEAVE.format(number)
    loose = _loose(state.drawn)
    if loose:
        yield ONE_END.format(many(loose, "pull"))
    unsaid = sum(one.epistemic in (Epistemic.GUESSED, Epistemic.SEEN) for one in parts)
    if client and unsaid:
        yield NOT_SAID.format(many(unsaid, "part"), "was" if unsaid == 1 else "were")


def _loose(drawn: Drawn) -> int:
    """How many pulls against another part lost one of the two from the map."""
    found = (
        sum(drawn.on_map(drawn.lives_on(end)) for end in (bond.a, bond.b))
        for bond in drawn.bonds.values()
        if bond.tie is Tie.POLARISED and bond.id not in drawn.ended
    )
    return sum(count == 1 for count in found)
