"""A map and how one move changes it; any moves that are taken back one after another leave nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.model import Redone, Undone
from kapdesk.ifs.model.drawn import Drawn, Gone, moved
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    BondsEnded,
    FrameDrawn,
    LookMeant,
    Move,
    NotePinned,
    PartDescribed,
    PartMet,
    PartMoved,
    PartsBroughtBack,
    PartsMerged,
    PartSplit,
    PartsPutAway,
    ThingsTaken,
)
from kapdesk.ifs.model.nouns import Measure, Tie
from kapdesk.ifs.model.parts import Bond, Frame, Meaning, Note, Part, Place, Placed
from kapdesk.ifs.model.work import PartRated
from kapdesk.ifs.rules.allowed import against
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.told import Work

NAMES = "abcdef"


@st.composite
def anything(draw: st.DrawFn) -> Move:
    """One move about a few parts, bonds and things, allowed or not."""
    one, two, three = (PartId(draw(st.sampled_from(NAMES))) for _ in range(3))
    link = BondId(draw(st.sampled_from("12")))
    thing = ThingId(draw(st.sampled_from("fn")))
    where = Place(draw(st.integers(-900, 900)), draw(st.integers(-900, 900)),
                  locked=draw(st.booleans()))  # fmt: skip
    told = Part(one, NAMES.index(one) + 1, draw(st.sampled_from(("one", "another"))))
    tie = Bond(link, one, two, draw(st.sampled_from(Tie)))
    made: tuple[Move, ...] = (
        PartMet(told, where),
        PartMet(told, where),
        PartMoved((Placed(one, where), Placed(two, where))),
        PartDescribed(told),
        BondDrawn(tie),
        BondChanged(tie),
        BondsEnded((link,), "over"),
        PartsPutAway((one,)),
        PartsBroughtBack((one,)),
        PartsMerged(one, (two,)),
        PartSplit(one, (two, three)),
        FrameDrawn(Frame(ThingId("f"), where.x, where.y, 90, 60)),
        NotePinned(Note(ThingId("n"), where.x, where.y, words="ask")),
        ThingsTaken((thing,)),
        LookMeant(Meaning("colour ember", draw(st.sampled_from(("", "anger"))))),
    )
    return draw(st.sampled_from(made))


def gestures() -> st.SearchStrategy[list[list[Move]]]:
    """What a hand may do, gesture by gesture."""
    return st.lists(st.lists(anything(), min_size=1, max_size=3), max_size=12)


def played(work: Work, wanted: list[list[Move]]) -> list[str]:
    """The allowed ones of some gestures, and the map after each."""
    digests = [work.drawn.digest()]
    for moves in wanted:
        if against(work.drawn, moves) is None:
            work.lays(*moves)
            digests.append(work.drawn.digest())
    return digests


@given(gestures())
def test_any_moves_and_then_all_undos_is_the_empty_map_and_redo_is_the_same_again(
    wanted: list[list[Move]],
) -> None:
    work = Work()
    digests = played(work, wanted)
    for digest in reversed(digests[:-1]):
        work.undoes()
        assert work.drawn.digest() == digest
    assert work.drawn.empty
    assert work.state.gestures.last(work.sitting) == ()
    for digest in digests[1:]:
        work.redoes()
        assert work.drawn.digest() == digest
    assert work.state.gestures.off == ()


@given(gestures(), st.data())
def test_hands_that_go_back_and_forth_stay_where_the_standing_moves_put_them(
    wanted: list[list[Move]], data: st.DataObject
) -> None:
    work = Work()
    for moves in wanted:
        if against(work.drawn, moves) is None:
            work.lays(*moves)
        for _ in range(data.draw(st.integers(0, 2))):
            if work.state.gestures.last(work.sitting):
                work.say(Undone(work.state.gestures.last(work.sitting)))
        again = data.draw(st.booleans())
        if again and work.state.gestures.off:
            work.say(Redone(work.state.gestures.off[-1]))
    standing = [one.fact for one in work.state.gestures.standing()]
    assert moved(Drawn(), standing) == work.drawn


@given(gestures())
def test_a_map_holds_together_whatever_is_done(wanted: list[list[Move]]) -> None:
    work = Work()
    played(work, wanted)
    drawn = work.drawn
    present = {one.id for one in drawn.present()}
    assert set(drawn.places) == set(drawn.parts)
    assert present == set(drawn.parts) - set(drawn.away)
    for one in drawn.standing_bonds():
        assert {one.a, one.b} <= present
        assert one.a != one.b
    assert all(drawn.lives_on(one) in drawn.parts for one in drawn.parts)


def test_merged_parts_live_on_and_their_bonds_with_them() -> None:
    drawn = moved(
        Drawn(),
        (met("a", 1), met("b", 2), met("c", 3), bond("b", "c"), bond("a", "b"),
         PartsMerged(PartId("a"), (PartId("b"),), "one")),
    )  # fmt: skip
    assert drawn.lives_on(PartId("b")) == "a"
    assert [(one.a, one.b) for one in drawn.standing_bonds()] == [("a", "c")]
    assert drawn.away[PartId("b")].how is Gone.MERGED
    assert [one.id for one in drawn.bonds_of(PartId("c"))] == ["b protects c"]


def test_what_is_put_away_comes_back_where_it_was_with_its_bonds() -> None:
    laid = moved(Drawn(), (met("a", 1, 100), met("b", 2), bond("a", "b")))
    away = moved(laid, (PartsPutAway((PartId("a"),), "not now"),))
    assert not list(away.standing_bonds())
    assert away.place(PartId("a")).x == 100
    assert moved(away, (PartsBroughtBack((PartId("a"),)),)) == laid


def test_a_split_part_stays_in_the_list_with_whom_it_turned_out_to_be() -> None:
    drawn = moved(
        Drawn(),
        (met("a", 1), met("b", 2), met("c", 3), PartSplit(PartId("a"), (PartId("b"), PartId("c")))),
    )
    assert drawn.away[PartId("a")].into == ("b", "c")
    assert PartId("a") in drawn.parts
    assert drawn.next_number == 4


def test_a_fact_that_is_no_move_and_a_move_of_nobody_change_nothing() -> None:
    laid = moved(Drawn(), (met("a"),))
    others = (
        PartRated(PartId("a"), Measure.TRUST, 3),
        PartDescribed(part("z", 9)),
        PartMoved((Placed(PartId("z"), Place()),)),
        PartsPutAway((PartId("z"),)),
        PartsMerged(PartId("a"), (PartId("a"),)),
        BondChanged(Bond(BondId("z"), PartId("a"), PartId("z"))),
        BondsEnded((BondId("z"),)),
        ThingsTaken((ThingId("z"),)),
    )
    assert moved(laid, others) == laid


def test_a_digest_does_not_ask_in_which_order_things_came_or_how_a_number_is_written() -> None:
    one = moved(Drawn(), (met("a", 1, 100), met("b", 2, 200)))
    other = moved(Drawn(), (met("b", 2, 200.0), met("a", 1, 100.0)))
    assert one.digest() == other.digest()
    assert one.digest() != moved(one, (PartMoved((Placed(PartId("a"), Place(1, 1)),)),)).digest()
    assert Drawn().empty
    assert Drawn().next_number == 1
    assert Drawn().place(PartId("a")) == Place()
