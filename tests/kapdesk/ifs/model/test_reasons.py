"""Why a status was set and what opened: facts of their own, and what an older record holds is read with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import OpeningMade, OpeningWorded
from kapdesk.ifs.model.nouns import Measure, Status
from kapdesk.ifs.model.reasons import openings, parted, status_reasons, worded
from kapdesk.ifs.model.work import PartRated, StatusSet, StatusWorded
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work

A, B = PartId("a"), PartId("b")


@pytest.mark.parametrize(
    ("fact", "facts"),
    [
        (StatusSet(A, Status.MET, "", 1), (StatusSet(A, Status.MET, "", 1),)),
        (StatusSet(A, Status.MET, "it came", 1),
         (StatusSet(A, Status.MET, "", 1), StatusWorded(A, Status.MET, "it came", 1))),
        (OpeningMade(NINE, "seen", A, 1),
         (OpeningMade(NINE, "", A, 1), OpeningWorded(NINE, "seen", A, 1))),
        (OpeningMade(NINE), (OpeningMade(NINE),)),
        (PartRated(A, Measure.TRUST, 3), (PartRated(A, Measure.TRUST, 3),)),
    ],
)  # fmt: skip
def test_a_reason_is_kept_apart_from_its_fact(fact: Fact, facts: tuple[Fact, ...]) -> None:
    assert parted(fact) == facts


def test_a_reason_belongs_to_its_own_status_and_an_older_one_is_read_where_it_stands() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2))
    older = work.sets("a", Status.KNOWN, "it told all at once")
    at = work.now
    now = work.say(StatusSet(A, Status.MET), at=at)
    work.say(StatusWorded(A, Status.MET, "it went back"), at=at)
    bare = work.sets("a", Status.KNOWN)
    other = work.say(StatusSet(B, Status.MET), at=at)
    assert status_reasons(work.state.rows) == {
        older: "it told all at once",
        now: "it went back",
    }
    found = {one.entry: one for one in work.state.rows}
    row = worded(work.state.rows, found[now])
    assert row is not None
    assert row.fact == StatusWorded(A, Status.MET, "it went back")
    assert [worded(work.state.rows, found[one]) for one in (older, bare, other)] == [None] * 3


def test_what_opened_is_read_by_its_moment_the_words_of_their_own_first() -> None:
    work = Work()
    work.lays(met("a", 1))
    later = NINE.plus_s(60)
    work.say(OpeningMade(NINE, "as it was written once", A))
    assert openings(work.state.rows) == {NINE: "as it was written once"}
    work.say(OpeningMade(later))
    work.say(OpeningWorded(later, "the door"))
    work.say(OpeningMade(NINE.plus_s(120)))
    assert openings(work.state.rows) == {NINE: "as it was written once", later: "the door"}


SAID = st.tuples(
    st.sampled_from((A, B)), st.sampled_from(Status), st.sampled_from(("", "one", "two"))
)


@given(st.lists(SAID))
def test_reasons_read_the_same_however_they_are_kept(
    said: list[tuple[PartId, Status, str]],
) -> None:
    older, newer = Work(), Work()
    for work in (older, newer):
        work.lays(met("a", 1), met("b", 2))
    for part, status, why in said:
        fact = StatusSet(part, status, why)
        at = older.now.plus_s(1)
        older.say(fact, at=at)
        for one in parted(fact):
            newer.say(one, at=at)
        older.now = newer.now = max(older.now, newer.now)
    assert [*status_reasons(older.state.rows).values()] == [
        *status_reasons(newer.state.rows).values()
    ]
