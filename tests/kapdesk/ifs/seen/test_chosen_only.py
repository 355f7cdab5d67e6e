"""A piece of a map is a map of its own: no word of anyone who was not chosen is in it."""

from __future__ import annotations

from kapdesk.ifs.model.moves import FrameDrawn, NotePinned
from kapdesk.ifs.model.nouns import Measure
from kapdesk.ifs.model.parts import Frame, Note
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.seen.chosen_only import chosen_only
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.kernel.ids import ThingId
from tests.fakes.ifs import bond, met
from tests.kapdesk.ifs.told import Work


def work() -> Work:
    found = Work()
    found.lays(
        met("a"),
        met("b", 2, 200.0),
        met("c", 3, 400.0),
        bond("a", "b"),
        bond("b", "c"),
        FrameDrawn(Frame(ThingId("f"), -50.0, -50.0, 300.0, 200.0, "the bus")),
        NotePinned(Note(ThingId("n"), 0.0, 0.0, words="ask")),
    )
    return found


def told(state: IfsState) -> tuple[set[str], set[str], set[str]]:
    drawn = state.drawn
    return set(drawn.parts), set(drawn.bonds), {*drawn.frames, *drawn.notes}


def test_what_is_chosen_comes_with_the_bonds_within_it() -> None:
    state = work().state
    found = chosen_only(state, ("a", "b", "n"))
    assert told(found) == ({"a", "b"}, {"a protects b"}, {"n"})
    assert set(looks_of(found).parts) == {"a", "b"}


def test_a_bond_brings_its_parts() -> None:
    assert told(chosen_only(work().state, ("b protects c",)))[:2] == ({"b", "c"}, {"b protects c"})


def test_nothing_chosen_is_all_of_it_and_what_went_is_nothing() -> None:
    state = work().state
    assert chosen_only(state, ()) is state
    assert chosen_only(state, ("nobody",)).drawn.empty


def test_nothing_said_of_others_is_in_it() -> None:
    made = work()
    made.rates("a", 3, Measure.TRUST)
    made.rates("c", 5, Measure.TRUST)
    found = chosen_only(made.state, ("a",))
    assert [str(row.fact.part) for row in found.rows if hasattr(row.fact, "part")] == ["a"]
    assert told(for_client(found)) == told(found)
