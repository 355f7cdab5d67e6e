"""Which stamps are no longer true once a dose was written down late or put right."""

from __future__ import annotations

from functools import partial

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.facts import OnboardRuleOpened, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.stamps import StampsPutRight, stamped, stamps_of
from kapdesk.chart.model import Entry, Fact
from kapdesk.dosing.rules.onboard import onboard
from kapdesk.dosing.rules.stamping import carries_stamp, untrue
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from tests.fakes.sets import CALM
from tests.kapdesk.dosing.session import DOSE, Session, minute

STATES = st.sampled_from(list(SubstanceState))
SINCE = st.one_of(st.none(), st.floats(0.0, 300.0))
MINUTES = st.integers(-60, 300)


def entries_of(facts: list[tuple[int, Fact]]) -> tuple[Entry, ...]:
    """Facts of one sitting, each at its minute."""
    session = Session()
    for at, fact in facts:
        session.add(fact, at)
    return tuple(session.entries)


def clock(doses: list[int], now: Instant) -> Onboard:
    session = Session()
    for one in doses:
        session.add(DOSE, one)
    return onboard(session.view(), now)


def rated(state: SubstanceState | None, since: float | None = None) -> SetRated:
    return SetRated(EntryId("e1"), 4, state, since)


def test_a_rating_under_a_dose_written_late_is_no_longer_before_it() -> None:
    lines = entries_of([(20, SetStarted(CALM, substance=SubstanceState.BEFORE))])
    (stamp,) = untrue(lines, partial(clock, [0]))
    assert (stamp.entry, stamp.substance) == (lines[-1].id, SubstanceState.ONSET)
    assert stamp.since_dose_min == 20.0
    assert untrue(lines, partial(clock, [])) == ()


def test_what_was_never_stamped_stays_so_and_a_set_that_ran_says_its_beginning_again() -> None:
    lines = entries_of([(20, rated(None))])
    assert untrue(lines, partial(clock, [0])) == ()
    run = SetRun(EntryId("e1"), 6, 10.0, "finished")
    opened = OnboardRuleOpened(OnboardRule.RATE, "steady")
    assert not any(carries_stamp(fact) for fact in (run, opened, DOSE, StampsPutRight(())))
    assert carries_stamp(rated(SubstanceState.NONE))


def test_a_line_put_right_is_asked_in_place_of_the_first() -> None:
    session = Session()
    wrong = session.add(rated(SubstanceState.BEFORE), 20)
    right = session.add(rated(SubstanceState.BEFORE), 20, corrects=wrong)
    assert [one.entry for one in untrue(session.entries, partial(clock, [0]))] == [right]


@given(
    st.lists(st.tuples(MINUTES, STATES, SINCE), max_size=6),
    st.lists(MINUTES, max_size=3),
    st.lists(MINUTES, max_size=3),
)
def test_once_put_right_every_stamp_is_the_clock_s_however_often_doses_change(
    said: list[tuple[int, SubstanceState, float | None]], first: list[int], then: list[int]
) -> None:
    session = Session()
    for at, state, since in said:
        session.add(rated(state, since), at)
    for doses in (first, then):
        now_true = partial(clock, doses)
        session.add(StampsPutRight(untrue(session.entries, now_true)), 0)
        assert untrue(session.entries, now_true) == ()
        known = stamps_of(session.entries)
        for one in session.entries:
            if isinstance(one.fact, SetRated):
                should = now_true(one.at)
                fact = stamped(one.fact, known.get(one.id))
                assert fact.substance is should.state
                assert (fact.since_dose_min is None) is (should.minutes is None)


def test_the_fact_itself_stays_as_it_was_written() -> None:
    fact = rated(SubstanceState.BEFORE)
    assert stamped(fact, None) is fact
    (line,) = entries_of([(20, fact)])[2:]
    (stamp,) = untrue((line,), lambda _now: Onboard(SubstanceState.PEAK, 40.0))
    assert stamped(fact, stamp) == msgspec.structs.replace(
        fact, substance=SubstanceState.PEAK, since_dose_min=40.0
    )
    assert fact.substance is SubstanceState.BEFORE
    assert minute(20) == line.at
