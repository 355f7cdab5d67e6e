"""Maps of any making, for properties of layouts, copies and boards."""

from __future__ import annotations

from hypothesis import strategies as st

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import BondDrawn, Move, PartMet
from kapdesk.ifs.model.nouns import Epistemic, Kind, Seen, Tie
from kapdesk.ifs.model.parts import SIZES, Bond, Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import BondId, PartId

TRAILHEADS = ("", "the phone rings", "Sunday evening")


@st.composite
def places(draw: st.DrawFn, *, near: float = 900.0) -> Place:
    """A place that is not too far to be crowded."""
    return Place(
        draw(st.integers(-int(near), int(near))),
        draw(st.integers(-int(near), int(near))),
        size=draw(st.integers(int(SIZES.low), int(SIZES.high))),
        hidden=draw(st.booleans()),
        locked=draw(st.sampled_from((False, False, False, True))),
    )


@st.composite
def parts(draw: st.DrawFn, number: int) -> Part:
    """A part of any kind."""
    return Part(
        PartId(f"p{number}"),
        number,
        draw(st.sampled_from(("Scanner", "Müder", "Escape <b>", "who & what"))),
        kind=draw(st.sampled_from(Kind)),
        trailhead=draw(st.sampled_from(TRAILHEADS)),
        epistemic=draw(st.sampled_from(Epistemic)),
        seen_by=draw(st.sampled_from(Seen)),
    )


@st.composite
def moves(draw: st.DrawFn, *, most: int = 12) -> tuple[Move, ...]:
    """Parts that are met and bonds between them, all allowed."""
    count = draw(st.integers(1, most))
    met: list[Move] = [PartMet(draw(parts(n)), draw(places())) for n in range(1, count + 1)]
    seen: set[tuple[frozenset[int], Tie]] = set()
    for n in range(draw(st.integers(0, count)) if count > 1 else 0):
        a, b = draw(st.lists(st.integers(1, count), min_size=2, max_size=2, unique=True))
        tie = draw(st.sampled_from(Tie))
        if (frozenset((a, b)), tie) not in seen:
            seen.add((frozenset((a, b)), tie))
            met.append(
                BondDrawn(
                    Bond(BondId(f"b{n}"), PartId(f"p{a}"), PartId(f"p{b}"), tie,
                         draw(st.sampled_from((None, 0, 7))), seen_by=draw(st.sampled_from(Seen)))
                )
            )  # fmt: skip
    return tuple(met)


def states() -> st.SearchStrategy[IfsState]:
    """How the work stands with any such map."""
    return moves().map(lambda made: IfsState(drawn=moved(Drawn(), made)))
