"""The fold of a session."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.model import AddendumWritten, Fact, SittingClosed
from kapdesk.dosing.model.facts import (
    EVENT_KINDS,
    BaselineFixed,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    SamplesTaken,
    VitalsRecorded,
)
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.ids import EntryId
from tests.kapdesk.dosing.session import DOSE, Session, minute, pressure

FACTS = st.one_of(
    st.builds(VitalsRecorded, st.builds(pressure, st.integers(100, 200), st.integers(50, 99))),
    st.builds(EventNoted, st.sampled_from(EVENT_KINDS), st.text()),
    st.just(DOSE),
    st.builds(
        SamplesTaken, st.just(minute(1)), st.just(1.0), st.just((70.0, 71.0)), st.just((98.0,))
    ),
    st.just(BaselineFixed(Vitals(), ())),
    st.just(FlagAnswered(EntryId("e3"), "repeated")),
    st.just(SittingClosed()),
    st.just(AddendumWritten("more")),
)


@given(st.lists(st.tuples(FACTS, st.floats(-30, 200), st.booleans())), st.integers(0, 30))
def test_folding_the_rest_onto_any_beginning_gives_the_whole(
    acts: list[tuple[Fact, float, bool]], cut: int
) -> None:
    session = Session()
    for fact, at, corrects in acts:
        session.add(fact, at, corrects=session.entries[-1].id if corrects else None)
    view = view_of(session.entries[:cut])
    for entry in session.entries[cut:]:
        view = view.after(entry)
    assert view == session.view()


def test_an_earlier_view_does_not_see_samples_that_came_later() -> None:
    session = Session()
    session.add(SamplesTaken(minute(0), 1.0, (70.0, 71.0), (98.0,)), 0)
    early = session.view()
    session.add(SamplesTaken(minute(1), 1.0, (72.0,), (97.0,)), 1)
    late = early.after(session.entries[-1])
    other = early.after(session.entries[-1])
    assert (early.samples.n, late.samples.n) == (2, 3)
    assert late.samples == other.samples
    assert late.samples.buffer.pulse_bpm[2] == 72.0


def test_minute_zero_is_the_opening_until_there_is_a_dose() -> None:
    session = Session()
    assert session.view().zero == minute(-30)
    session.add(DOSE, 5)
    session.add(DOSE, 0)
    assert session.view().zero == session.view().t0 == minute(0)


def test_a_corrected_dose_no_longer_counts() -> None:
    session = Session()
    dose = session.add(DOSE, 5)
    session.add(DoseGiven(75.0, "mg", "sublingual", "nurse 1"), 2, corrects=dose)
    assert [fact.amount for _, fact in session.view().doses] == [75.0]
    assert session.view().t0 == minute(2)


def test_an_empty_view_knows_nothing_and_says_so() -> None:
    view = DosingView()
    assert view.zero is None
    assert view.pinned is None
    assert view.baseline is None
    assert view.open_flags == ()
    assert view.closed is None
    assert view.signed is None
