"""Which entry something rests on: the one since which it has been so."""

from __future__ import annotations

import msgspec

from kapdesk.ifs.model.moves import BondChanged, PartDescribed
from kapdesk.ifs.seen.sources import OWN, Sources, moment_of, rests_on
from kapdesk.kernel.ids import BondId, EntryId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.told import Work


def test_a_field_rests_on_the_entry_since_which_it_has_been_so() -> None:
    work = Work()
    (first,) = work.lays(met("a"))
    watching = msgspec.structs.replace(part("a"), job="to watch")
    (second,) = work.lays(PartDescribed(watching))
    work.lays(PartDescribed(msgspec.structs.replace(watching, voice="low")))
    assert Sources.of(work.state).field(watching.id, "job") == (second,)
    assert Sources.of(work.state).field(watching.id, "name") == (first,)
    (cleared,) = work.lays(PartDescribed(part("a")))
    (again,) = work.lays(PartDescribed(watching))
    assert Sources.of(work.state).field(watching.id, "job") == (again,)
    work.undoes()
    assert Sources.of(work.state).field(watching.id, "job") == (cleared,)
    assert Sources.of(Work().state).field(watching.id, "job") == ()


def test_a_bond_rests_on_the_entry_that_told_it_last() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2, 200.0))
    work.lays(bond("a", "b"))
    drawn = work.drawn.bonds[BondId("a protects b")]
    (told,) = work.lays(BondChanged(msgspec.structs.replace(drawn, strength=3)))
    assert Sources.of(work.state).bond(drawn.id) == (told,)
    assert Sources.of(Work().state).bond(drawn.id) == ()


def test_what_it_rests_on_is_said_with_day_and_time() -> None:
    work = Work()
    (laid,) = work.lays(met("a"))
    rated = work.rates("a", 4)
    assert moment_of(work.state, laid) is not None
    assert moment_of(work.state, EntryId("none")) is None
    said = rests_on(work.state, (laid, rated), "said")
    assert said == "said · Mon 2 Mar 2026, 09:02 · Mon 2 Mar 2026, 09:03"
    assert rests_on(work.state, (), "") == OWN
