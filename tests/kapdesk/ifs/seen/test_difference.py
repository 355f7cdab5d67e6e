"""The written difference: exact sentences, in the order things came, each with the entries it rests on."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondsEnded,
    Move,
    PartDescribed,
    PartMet,
    PartMoved,
    PartsBroughtBack,
    PartsMerged,
    PartSplit,
    PartsPutAway,
)
from kapdesk.ifs.model.nouns import Kind, Measure, Permission, Seen, Status, Tie
from kapdesk.ifs.model.parts import Part, Place, Placed
from kapdesk.ifs.seen.change import Change
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import At, Dose, History, Stop
from kapdesk.kernel.ids import BondId, PartId
from tests.fakes.ifs import bond, met
from tests.kapdesk.ifs.model.test_drawn import gestures, played
from tests.kapdesk.ifs.strategies import moves
from tests.kapdesk.ifs.told import Work

SCANNER, ESCAPE = PartId("Scanner"), PartId("Escape")


class Told:
    """Two moments of one client's work and what lies between."""

    def __init__(self, *first: Move) -> None:
        self.work = Work()
        self.work.lays(*(first or (met("Scanner", 1, 400), met("Escape", 2, -250))))
        self.first = History.of(self.work.view).now()
        self.doses: tuple[Dose, ...] = ()

    def changes(self, *, for_client: bool = False) -> tuple[Change, ...]:
        told = History.of(self.work.view, self.doses)
        return difference(told, self.first, told.now(), for_client=for_client)

    def lines(self) -> list[str]:
        return [one.text for one in self.changes()]

    def described(self, **fields: object) -> None:
        known = self.work.drawn.parts[SCANNER]
        self.work.lays(PartDescribed(msgspec.structs.replace(known, **fields)))


def test_the_sentences_of_a_year_come_in_their_order_with_their_entries() -> None:
    told = Told()
    work = told.work
    first = work.rates("Scanner", 2)
    told.first = History.of(work.view).now()
    work.lays(bond("Scanner", "Escape", Tie.POLARISED))
    near = work.moves("Scanner", 300)
    second = work.rates("Scanner", 6)
    told.doses = tuple(Dose(work.now.plus_s(s)) for s in (1, 2, 3))
    (ended,) = work.lays(BondsEnded((BondId("Scanner polarised with Escape"),)))
    assert told.lines() == [
        "Scanner pulls against Escape now.",
        "Scanner came closer to Self: from the protective edge to nearby.",
        "Scanner: trust in Self 2 → 6.",
        "Scanner no longer pulls against Escape; it ended after the third dose.",
    ]
    sources = [one.sources for one in told.changes()]
    assert sources[1:] == [(near,), (first, second), (ended,)]


def test_going_back_reads_the_same_as_going_on() -> None:
    told = Told()
    told.work.moves("Scanner", 900)
    history = History.of(told.work.view)
    assert difference(history, history.now(), told.first) == told.changes()
    assert told.lines() == [
        "Scanner went farther from Self: from the protective edge to where it needs space."
    ]
    assert difference(history, told.first, told.first) == ()


def test_who_was_met_put_away_brought_back_merged_and_split_is_told() -> None:
    told = Told(met("Scanner", 1), met("Escape", 2), met("Critic", 3), met("Shame", 4))
    work = told.work
    work.lays(met("Pusher", 5), met("Young", 6), met("Old", 7))
    work.lays(PartsPutAway((ESCAPE,), "not about now"))
    work.lays(PartsMerged(PartId("Critic"), (PartId("Pusher"),), "they are one"))
    work.lays(PartSplit(PartId("Shame"), (PartId("Young"), PartId("Old"))))
    assert told.lines() == [
        "Pusher was met.",
        "Young was met.",
        "Old was met.",
        "Escape was put away: not about now.",
        "Pusher turned out to be one with Critic: they are one.",
        "Shame turned out to be several, Young and Old.",
    ]
    told.first = History.of(work.view).now()
    work.lays(PartsBroughtBack((ESCAPE,)))
    assert told.lines() == ["Escape was brought back."]


def test_what_a_part_is_called_and_says_is_told_whole() -> None:
    told = Told()
    told.described(name="Watcher", kind=Kind.MANAGER)
    told.described(job="keeps watch", fear_if_stops="it will all go wrong")
    told.first = History.of(told.work.view).now()
    told.described(fear_if_stops="it was afraid it would go wrong", beliefs=("I must not rest",))
    told.described(name="Lookout", job="", beliefs=("I may rest",))
    assert told.lines() == [
        "Lookout: what it fears would happen if it stopped was “it will all go wrong”, "
        "is “it was afraid it would go wrong” now.",
        "Watcher is called Lookout now.",
        "Lookout: its job is no longer told; it was “keeps watch”.",
        "Lookout: what it believes: new is “I may rest”.",
    ]


def test_each_sentence_rests_on_the_versions_that_changed_it() -> None:
    told = Told()
    told.described(job="one")
    told.described(job="two", origin="school")
    told.described(job="two", origin="home")
    texts = {one.text: one.sources for one in told.changes()}
    entries = [one.id for one in told.work.entries][-3:]
    assert texts["Scanner: its job is told now, “two”."] == (entries[0], entries[1])
    assert texts["Scanner: where it comes from is told now, “home”."] == (entries[1], entries[2])


def test_what_came_and_went_again_is_not_told() -> None:
    told = Told()
    told.described(name="Watcher")
    told.described(name="Scanner")
    told.work.moves("Scanner", 300)
    told.work.moves("Scanner", 400)
    told.work.lays(met("Young", 3))
    told.work.undoes()
    assert told.lines() == []


def test_permission_status_and_seat_are_told_as_they_were_said() -> None:
    told = Told()
    work = told.work
    work.allows("Scanner", Permission.ASKED)
    work.allows("Scanner", Permission.GIVEN)
    work.allows("Scanner", Permission.WITHDRAWN)
    work.sets("Escape", Status.MET, "it spoke")
    work.rates("Escape", 8, Measure.ACTIVATION)
    assert told.lines() == [
        "Scanner was asked for its permission to meet who it protects.",
        "Scanner gave its permission to meet who it protects.",
        "Scanner took back its permission to meet who it protects.",
        "Escape: sensed before, met now: it spoke.",
        "Escape: activation 8, rated first.",
    ]


def test_a_bond_that_is_told_otherwise_says_both() -> None:
    told = Told(met("Scanner", 1), met("Escape", 2), bond("Scanner", "Escape"))
    known = told.work.drawn.bonds[BondId("Scanner protects Escape")]
    told.work.lays(BondChanged(msgspec.structs.replace(known, strength=7)))
    told.work.lays(BondChanged(msgspec.structs.replace(known, strength=7, tie=Tie.ALLIED)))
    assert told.lines() == [
        "Scanner goes together with Escape now; before, Scanner looks after Escape.",
        "Scanner goes together with Escape: strength not asked → 7.",
    ]


def test_where_on_a_ring_parts_lie_is_one_sentence() -> None:
    told = Told()
    placed = (Placed(SCANNER, Place(0, 400)), Placed(ESCAPE, Place(0, -250, hidden=True)))
    told.work.lays(PartMoved(placed))
    assert told.lines() == [
        "Escape is kept off the client's display now.",
        "Scanner and Escape lie elsewhere, as near to Self as before.",
    ]


def test_what_only_the_therapist_may_see_stays_out_of_the_clients() -> None:
    hidden = Part(PartId("Guess"), 3, "Guess", seen_by=Seen.CLINICIAN)
    told = Told()
    told.work.lays(PartMet(hidden), bond("Scanner", "Guess"), met("Young", 4))
    told.work.rates("Guess", 4)
    told.work.sets("Escape", Status.MET, "as I see it")
    assert [one.text for one in told.changes(for_client=True)] == [
        "Young was met.",
        "Escape: sensed before, met now.",
    ]
    assert len(told.lines()) == 5
    assert told.lines()[-1] == "Escape: sensed before, met now: as I see it."


def test_a_part_without_a_word_has_its_number_and_no_repr_tells_anything() -> None:
    told = Told(PartMet(Part(SCANNER, 1, "")))
    told.work.rates("Scanner", 3)
    (one,) = told.changes()
    assert one.text == "Part 1: trust in Self 3, rated first."
    assert repr(one) == "<Change>"


@given(st.lists(moves(most=5), min_size=1, max_size=3), st.data())
def test_any_two_moments_are_told_by_entries_between_them(
    gestures: list[tuple[Move, ...]], data: st.DataObject
) -> None:
    work = Work()
    for gesture in gestures:
        work.lays(*gesture)
        work.rates("p1", data.draw(st.integers(0, 10)))
    history = History.of(work.view)
    stops: list[Stop] = [stop for stop in history.stops() if stop.what is not At.FIRST]
    one, other = data.draw(st.sampled_from(stops)), data.draw(st.sampled_from(stops))
    found = difference(history, one, other)
    entries = {entry.id for entry in work.entries}
    assert all(change.sources and set(change.sources) <= entries for change in found)
    assert all(change.text.endswith(".") and change.text[0] != " " for change in found)
    if one.place == other.place:
        assert found == ()


def _said(drawn: Drawn) -> Drawn:
    """A map as far as anything of it is told: of a bond that is over only that it is."""
    ended = dict.fromkeys(drawn.ended, "")
    bonds = {one.id: one for one in drawn.bonds.values() if one.id not in drawn.ended}
    return msgspec.structs.replace(drawn, ended=ended, bonds=bonds)


@given(gestures(), st.data())
def test_something_is_told_where_two_maps_differ_and_nothing_where_they_are_the_same(
    wanted: list[list[Move]], data: st.DataObject
) -> None:
    work = Work()
    played(work, wanted)
    history = History.of(work.view)
    stops = list(history.stops())
    first, last = data.draw(st.sampled_from(stops)), data.draw(st.sampled_from(stops))
    same = _said(history.map_at(first)) == _said(history.map_at(last))
    assert (difference(history, first, last) == ()) is same
