"""A map through time: every stop, and at each the map as it was then."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.kept import VersionNamed
from kapdesk.ifs.model.nouns import Linked, Measure
from kapdesk.ifs.model.work import PartLinked
from kapdesk.ifs.seen import history
from kapdesk.ifs.seen.history import At, Dose, History, map_at, stops
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import bond, met
from tests.kapdesk.ifs.told import Work


def year() -> Work:
    """Two meetings, a named version in the first, a gesture that was taken back."""
    work = Work()
    work.lays(met("scanner", 1, 400), met("young", 2, 500))
    work.rates("scanner", 2)
    work.say(VersionNamed("as we found it"))
    work.moves("scanner", 300)
    work.lays(met("nobody", 3))
    work.undoes()
    work.meets(100.0)
    work.lays(bond("scanner", "young"))
    work.rates("scanner", 6)
    return work


def test_stops_are_sittings_gestures_versions_and_doses_in_their_order() -> None:
    work = year()
    dose = Dose(work.state.meetings[1].opened, "esketamine 56 mg")
    found = [(stop.what, stop.number) for stop in stops(work.view, (dose,))]
    assert found == [
        (At.FIRST, 0),
        (At.GESTURE, 1),
        (At.VERSION, 1),
        (At.GESTURE, 2),
        (At.SITTING, 1),
        (At.DOSE, 1),
        (At.GESTURE, 3),
        (At.SITTING, 2),
        (At.NOW, 0),
    ]
    named = next(stop for stop in stops(work.view) if stop.what is At.VERSION)
    assert (named.words, named.sitting) == ("as we found it", work.state.meetings[0].sitting)


def test_a_stop_shows_the_map_as_it_was() -> None:
    work = year()
    by_kind = {(stop.what, stop.number): stop for stop in stops(work.view)}
    assert map_at(work.view, by_kind[At.FIRST, 0]).empty
    assert map_at(work.view, by_kind[At.VERSION, 1]).place(PartId("scanner")).x == 400
    first = map_at(work.view, by_kind[At.SITTING, 1])
    assert first.place(PartId("scanner")).x == 300
    assert not first.bonds
    assert map_at(work.view, by_kind[At.NOW, 0]) == work.drawn
    assert not any("nobody" in map_at(work.view, stop).parts for stop in by_kind.values())


def test_what_was_said_of_a_part_is_as_it_was_too() -> None:
    work = year()
    work.say(PartLinked(PartId("scanner"), Linked.TARGET, "t1"))
    told = History.of(work.view)
    first = next(stop for stop in told.stops() if stop.what is At.SITTING)
    then = told.state_at(first)
    assert then.last(PartId("scanner"), Measure.TRUST) == 2
    assert (then.links, len(then.meetings)) == ((), 1)
    now = told.state_at(told.now())
    assert now.last(PartId("scanner"), Measure.TRUST) == 6
    assert now.links == work.state.links
    assert now.drawn == work.drawn


def test_doses_are_counted_by_the_moment() -> None:
    work = year()
    doses = [Dose(work.now.plus_s(60)), Dose(work.now)]
    told = History.of(work.view, doses)
    assert [told.doses_before(work.now.plus_s(s)) for s in (-1, 0, 60)] == [0, 1, 2]


def test_nothing_yet_has_a_beginning_and_a_now() -> None:
    assert [stop.what for stop in stops(Work().view)] == [At.FIRST, At.NOW]
    assert repr(stops(year().view)[2]) == "<Stop>"


@given(st.integers(0, 40), st.sampled_from((3, 7, 16)))
def test_any_moment_is_the_moves_up_to_it(count: int, every: int) -> None:
    work = Work()
    work.lays(*(met(f"p{n}", n) for n in range(1, count + 1)))
    edits = [one.fact for one in work.state.gestures.standing()]
    before, history.EVERY = history.EVERY, every
    try:
        told = History.of(work.view)
        for stop in told.stops():
            assert told.map_at(stop) == moved(Drawn(), edits[: stop.moves])
    finally:
        history.EVERY = before
