"""A client's parts work is the same however its entries come in, put right, taken back or erased."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.stamps import Stamp, StampsPutRight
from kapdesk.chart.model import (
    AddendumWritten,
    Entry,
    Fact,
    Redone,
    SittingClosed,
    SittingOpened,
    Undone,
)
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.facts import FACTS
from kapdesk.ifs.model.moves import (
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
from kapdesk.ifs.model.view import COUNTS, IfsView, view_of
from kapdesk.ifs.model.work import PartRated
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.facts import whole
from tests.fakes.told import a_stamp, assert_folds, charts, emptied
from tests.kapdesk.ifs.told import Work

KINDS: tuple[type[Fact], ...] = (
    *FACTS, SittingOpened, SittingClosed, AddendumWritten, StampsPutRight, Undone, Redone,
)  # fmt: skip
PARTS = tuple(PartId(one) for one in "abcd")
BONDS = tuple(BondId(one) for one in "xyz")
THINGS = tuple(ThingId(one) for one in "uvw")

part, bond, thing = (st.sampled_from(one) for one in (PARTS, BONDS, THINGS))
several = st.lists(part, min_size=1, max_size=3, unique=True).map(tuple)
length = st.integers(-900, 900)
place = st.builds(Place, length, length)

any_move: st.SearchStrategy[Move] = st.one_of(
    st.builds(lambda one, at: PartMet(Part(one, 1 + PARTS.index(one), one), at), part, place),
    st.builds(
        lambda one, job: PartDescribed(Part(one, 1, one, job=job)), part, st.text(max_size=3)
    ),
    st.builds(lambda one, at: PartMoved((Placed(one, at),)), part, place),
    st.builds(PartsPutAway, several),
    st.builds(PartsBroughtBack, several),
    st.builds(PartsMerged, part, several),
    st.builds(PartSplit, part, several),
    st.builds(lambda *of: BondDrawn(Bond(*of)), bond, part, part, st.sampled_from(Tie)),
    st.builds(lambda one: BondsEnded((one,)), bond),
    st.builds(lambda one, x: FrameDrawn(Frame(one, x, 0, 10, 10)), thing, length),
    st.builds(lambda one, x: NotePinned(Note(one, x, 0, words="so")), thing, length),
    st.builds(lambda one: ThingsTaken((one,)), thing),
    st.builds(lambda words: LookMeant(Meaning("plain", words)), st.sampled_from(("", "heat"))),
)
gestures = st.lists(st.lists(any_move, min_size=1, max_size=3), max_size=8)


@st.composite
def any_chart(draw: st.DrawFn) -> list[Entry]:
    """Some entries of any kind, a few of them put right or erased afterwards."""
    return charts(draw, Work(), _says, _another)


def _says(draw: st.DrawFn, work: Work) -> None:
    if draw(st.booleans()):
        work.lays(draw(any_move))
    else:
        work.say(_any(draw, work))


def _any(draw: st.DrawFn, work: Work) -> Fact:
    made = whole(draw(st.sampled_from(KINDS)), "word")
    also: dict[str, object] = {}
    if isinstance(getattr(made, "part", None), str):
        also["part"] = draw(part)
    match made:
        case StampsPutRight():
            also["stamps"] = (a_stamp(draw, work.entries),)
        case Undone() | Redone():
            some = st.sampled_from([one.id for one in work.entries])
            also["entries"] = tuple(draw(st.lists(some, max_size=3)))
    return msgspec.structs.replace(made, **also)


def _another(draw: st.DrawFn, fact: Fact) -> Fact:
    """A fact of the same kind that says something else, where it can."""
    if isinstance(fact, PartRated):
        return msgspec.structs.replace(fact, value=draw(st.integers(0, 10)))
    return fact


@given(any_chart(), st.data())
def test_folding_is_replaying_and_goes_on_from_any_entry(
    entries: list[Entry], data: st.DataObject
) -> None:
    assert_folds(entries, IfsView(), view_of)
    assert_folds(entries, IfsView(), view_of, data.draw(st.integers(0, len(entries))))


@given(any_chart())
def test_what_was_erased_reads_the_same_from_a_vault_that_no_longer_has_it(
    entries: list[Entry],
) -> None:
    assert view_of(emptied(entries)).state == view_of(entries).state


@given(gestures)
def test_all_undos_are_the_empty_map_and_all_redos_the_same_again(
    hands: list[list[Move]],
) -> None:
    work = Work()
    digests = [Drawn().digest()]
    for moves in hands:
        work.lays(*moves)
        digests.append(work.drawn.digest())
    for digest in reversed(digests[:-1]):
        work.undoes()
        assert work.drawn.digest() == digest
    assert work.drawn.empty
    for digest in digests[1:]:
        work.say(Redone(work.state.gestures.off[-1]))
        assert work.drawn.digest() == digest
    assert_folds(work.entries, IfsView(), view_of)


def test_facts_of_other_rooms_are_passed_by() -> None:
    work = Work()
    before = work.view
    work.say(AddendumWritten("a word"))
    assert work.view is before
    assert set(FACTS) <= set(COUNTS)


def test_a_rating_put_right_takes_its_own_place() -> None:
    work = Work()
    work.lays(PartMet(Part(PARTS[0], 1, "a")))
    first = work.say(PartRated(PARTS[0], Measure.TRUST, 8))
    work.say(PartRated(PARTS[0], Measure.TRUST, 5))
    at = work.entries[-2].at
    work.say(PartRated(PARTS[0], Measure.TRUST, 9), corrects=first, at=at)
    rated = [row.fact for row in work.state.ratings(PARTS[0], Measure.TRUST)]
    assert [one.value for one in rated if isinstance(one, PartRated)] == [9, 5]


def test_a_stamp_put_right_is_the_one_that_is_read() -> None:
    work = Work()
    entry = work.say(PartRated(PARTS[0], Measure.TRUST, 8))
    work.say(StampsPutRight((Stamp(entry, SubstanceState.PEAK, 40.0),)))
    (row,) = work.state.ratings(PARTS[0], Measure.TRUST)
    assert isinstance(row.fact, PartRated)
    assert (row.fact.substance, row.fact.since_dose_min) == (SubstanceState.PEAK, 40.0)
