"""What a part allows: who speaks for whom, and what counts as leave."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.councils import BacklashLooked
from kapdesk.ifs.model.moves import (
    BondDrawn,
    BondsEnded,
    PartsBroughtBack,
    PartsMerged,
    PartsPutAway,
)
from kapdesk.ifs.model.nouns import Permission, Purpose, Tie
from kapdesk.ifs.rules.permissions import ALLOWS, by_leave, met_by_leave, protectors, standing
from kapdesk.kernel.ids import BondId, BookId, PartId
from tests.fakes.ifs import bond, met, met_three, state_of
from tests.fakes.sets import taken
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work

SCANNER, YOUNG = PartId("scanner"), PartId("young one")
PARTS = tuple(PartId(f"p{number}") for number in range(1, 5))
Deed = Callable[[Work], object]


def ties() -> st.SearchStrategy[BondDrawn]:
    """A bond between two parts, oftener than not one that looks after the other."""
    ends = st.sampled_from([(a, b) for a in PARTS for b in PARTS if a != b])
    tie = st.sampled_from((Tie.PROTECTS, Tie.PROTECTS, Tie.ALLIED, Tie.SUPPRESSES))
    return st.builds(lambda pair, tie: bond(pair[0], pair[1], tie), ends, tie)


def deeds() -> st.SearchStrategy[Deed]:
    """Anything that bears on who gave leave to meet whom."""
    one, both = st.sampled_from(PARTS), st.tuples(st.sampled_from(PARTS), st.sampled_from(PARTS))
    said = st.sampled_from((Permission.GIVEN, Permission.GIVEN, *Permission))
    allowed = st.tuples(one, said, st.integers(1, 2)).map(
        lambda set_: lambda work: work.allows(set_[0], set_[1], sessions=set_[2])
    )
    return st.one_of(
        allowed,
        allowed,
        both.map(lambda ends: lambda work: work.lays(PartsMerged(ends[0], (ends[1],)))),
        one.map(lambda part: lambda work: work.lays(PartsPutAway((part,)))),
        one.map(lambda part: lambda work: work.lays(PartsBroughtBack((part,)))),
        st.booleans().map(lambda stirred: lambda work: work.say(BacklashLooked(NINE, 0, stirred))),
        st.just(lambda work: work.meets(24.0)),
    )


def test_leave_to_meet_a_part_is_its_protectors(room: tuple[Desk, BookId]) -> None:
    desk, book = room
    met_three(desk, book)
    assert protectors(state_of(desk, book), YOUNG) == (SCANNER,)
    assert protectors(state_of(desk, book), SCANNER) == ()
    assert not met_by_leave(state_of(desk, book), YOUNG)
    taken(desk.ifs.work.permit(book, SCANNER, Purpose.EXILE, Permission.GIVEN))
    assert met_by_leave(state_of(desk, book), YOUNG)
    assert standing(state_of(desk, book), SCANNER, Purpose.TALK) is Permission.NONE


@given(st.lists(ties(), min_size=2, max_size=5), st.lists(deeds(), min_size=1, max_size=12))
def test_who_is_met_by_leave_is_found_for_all_at_once_as_for_each_alone(
    drawn: list[BondDrawn], told: list[Deed]
) -> None:
    work = Work()
    work.lays(*(met(part, number) for number, part in enumerate(PARTS, 1)), *drawn)
    for deed in told:
        deed(work)
    state = work.state
    alone = {
        part.id
        for part in state.drawn.present()
        if any(standing(state, one, Purpose.EXILE) in ALLOWS for one in protectors(state, part.id))
    }
    assert by_leave(state) == alone
    assert {one for one in PARTS if met_by_leave(state, one)} == alone


def test_a_part_that_turned_out_to_be_another_gives_its_leave_as_that_one() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2), met("c", 3), bond("b", "c"))
    work.allows("a")
    assert by_leave(work.state) == set()
    work.lays(PartsMerged(PartId("b"), (PartId("a"),)))
    assert by_leave(work.state) == {"c"}
    work.lays(BondsEnded((BondId("b protects c"),)))
    assert by_leave(work.state) == set()
