"""A copy brings its inner bonds along, is somebody new, and lies beside what it was made of."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from hypothesis import given

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import FrameDrawn, NotePinned, PartMet
from kapdesk.ifs.model.parts import REACH, Frame, Note, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.allowed import against
from kapdesk.ifs.rules.fragment import OFFSET, Fragment, copied, duplicated, pasted, still_open
from kapdesk.kernel.ids import ThingId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.strategies import states


def ids() -> Callable[[], str]:
    counted = count(1)
    return lambda: f"new{next(counted)}"


MAP = moved(
    Drawn(),
    (
        PartMet(part("a", 1), Place(0, 0, locked=True)),
        met("b", 2, 200, 100),
        met("c", 3, 400),
        bond("a", "b"),
        bond("b", "c"),
        FrameDrawn(Frame(ThingId("f"), -50, -50, 300, 200, "Sunday")),
        NotePinned(Note(ThingId("n"), 10, 20, words="ask")),
    ),
)


def test_a_copy_has_the_bonds_inside_it_alone() -> None:
    piece = copied(MAP, ("a", "b", "f", "n"))
    assert [one.id for one, _ in piece.parts] == ["a", "b"]
    assert [one.id for one in piece.bonds] == ["a protects b"]
    assert (len(piece.frames), len(piece.notes)) == (1, 1)


def test_a_duplicate_is_new_all_through_and_lies_beside() -> None:
    moves = duplicated(MAP, ("a", "b", "f", "n"), ids())
    assert against(MAP, moves) is None
    after = moved(MAP, moves)
    new = [one for one in after.present() if one.id not in MAP.parts]
    assert [(one.name, one.number) for one in new] == [("a", 4), ("b", 5)]
    assert after.place(new[0].id) == Place(OFFSET, OFFSET)
    (between,) = (one for one in after.standing_bonds() if one.id not in MAP.bonds)
    assert (between.a, between.b) == (new[0].id, new[1].id)
    assert len(after.frames) == len(after.notes) == 2


def test_a_paste_lies_with_its_middle_where_it_was_asked_for() -> None:
    moves = pasted(MAP, copied(MAP, ("b", "c")), (1000.0, 1000.0), ids())
    after = moved(MAP, moves)
    new = [after.place(one.id) for one in after.present() if one.id not in MAP.parts]
    assert [(one.x, one.y) for one in new] == [(900.0, 1050.0), (1100.0, 950.0)]


def test_a_second_paste_at_one_place_lies_beside_the_first() -> None:
    piece = copied(MAP, ("b", "c", "n"))
    at, drawn = (1000.0, 1000.0), MAP
    new = ids()
    for _ in range(3):
        drawn = moved(drawn, pasted(drawn, piece, at, new))
    places = [drawn.place(one.id) for one in drawn.present() if one.id not in MAP.parts]
    points = [(one.x, one.y) for one in places]
    assert len(set(points)) == 6
    assert points[2] == (points[0][0] + OFFSET, points[0][1] + OFFSET)
    assert points[4] == (points[0][0] + 2 * OFFSET, points[0][1] + 2 * OFFSET)
    assert len({(one.x, one.y) for one in drawn.notes.values()}) == 4


def test_in_the_corner_of_the_map_there_is_no_way_aside() -> None:
    corner = moved(Drawn(), (PartMet(part("a"), Place(REACH.high - 42, REACH.high - 42)),))
    (move,) = duplicated(corner, ("a",), ids())
    assert against(corner, (move,)) is None


def test_nothing_is_nothing() -> None:
    assert copied(MAP, ()).empty
    assert pasted(MAP, Fragment(), None, ids()) == ()


def test_a_copy_from_the_edge_of_the_map_stays_on_it() -> None:
    edge = moved(Drawn(), (PartMet(part("a"), Place(REACH.high - 42, 0)),))
    (move,) = duplicated(edge, ("a",), ids())
    assert against(edge, (move,)) is None


@given(states())
def test_a_copy_of_any_map_may_be_laid_beside_it(state: IfsState) -> None:
    drawn = state.drawn
    everything = [*drawn.parts]
    moves = duplicated(drawn, everything, ids())
    assert against(drawn, moves) is None
    after = moved(drawn, moves)
    assert len(list(after.present())) == 2 * len(everything)
    assert len(list(after.standing_bonds())) == 2 * len(list(drawn.standing_bonds()))
    numbers = [one.number for one in after.present()]
    assert len(numbers) == len(set(numbers))


def test_a_note_that_was_sealed_since_is_laid_by_no_copy() -> None:
    fragment = copied(MAP, ("n", "f"))
    assert still_open(fragment, MAP) is fragment
    sealed = moved(MAP, (NotePinned(Note(ThingId("n"), 10, 20, sealed=True)),))
    left = still_open(fragment, sealed)
    assert (left.notes, left.frames) == ((), fragment.frames)
    assert copied(sealed, ("n",)).empty
